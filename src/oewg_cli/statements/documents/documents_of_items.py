"""Read under which agenda items texts cite documents: `the report for item 4 (A/AC.999/2024/3)`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.agenda.item_clauses import ItemClause, item_clauses
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

_TO_BE = r"\b(?:to|will|shall)\sbe\s(?:[a-z]+ly\s)?[a-z]+\s(?:up\s)?(?:under|for)\s(?:agenda\s)?$"

_WITHIN = r"[;,]\s(?:see\s)?[A-Z][A-Z0-9]*/[^\s()]+\)"
_OF_FIRST = r"(?:“[^”/]{1,120}”|(?!\band\b|;)[^/“]){0,120}?\([A-Z][A-Z0-9]*/[^\s()]+\)(?=[,;]|\sand\b)"
"""What comes after an item up to the symbol of its document, with a pause after it and none before it."""
_OPENS_PAIR = r"\band(?:\s[a-z]+)?,\s(?:under|for|on)\s(?:agenda\s)?$"
"""Before an item whose document comes after it: `(A/5) and, under item 7, the budget (A/6)`."""
_OF = r"\bof\s(?:the\s)?$"
"""What comes before a body of which a text names only an officer or a document."""
_LEAD = r"\s*(?:(?:[Uu]nder|[Ff]or|[Ii]n connection with|[Rr]egarding|[Oo]n)\s)?(?:[Aa]genda\s)?$"


_CALLED = (
    r"\b[Tt]he\s(?P<which>former|latter|first|second)(?=\s(?:of\s(?:them|these)|will|shall|is|belongs|under|for|falls)\b)"
    r"|\A(?:It|This|(?:This|The)\s(?:report|note|document|paper|study|text|summary))(?=\s(?:will|shall|is|belongs|falls)\b)"
)
"""How a text calls a document that the sentence before cites by its symbol."""
_ORDER = {"former": 0, "first": 0, "latter": 1, "second": 1}
_TWO = 2
_SAID_OF_LAST = (
    r"\),?\s(?:(?:which|that)\s(?:will|shall|is)\s(?:[a-z]+\s){0,5}?|to\sbe\s(?:[a-z]+\s){1,3}?)?"
    r"(?:for|under)\s(?:the\s)?(?:agenda\s)?"
)
_MADE = (
    r"\bha(?:s|ve)\s(?:also\s)?been"
    r"\s(?:prepared|issued|submitted|circulated|compiled|posted|published|made\savailable)\b"
)
_WAS = r"\b(?:was|were|had|did|held|adopted|considered)\b"
_EXCEPTED = (
    r"\b(?:other\sthan|except(?:ing)?|apart\sfrom|save|unlike|besides|excluding|(?:with\sthe\s)?exception\sof)\s"
    r"(?:(?:for|of|on|under|the|those|that|documents?|papers?|reports?|listed|issued)\s){0,5}(?:agenda\s)?$"
)
"""Before an item of which a text speaks as of an exception: `All documents other than those under item 8`."""
_TURNS_TO = (
    r"(?:,|\band)\s(?:(?:will|then|next|also)\s){0,2}(?:turns?|moves?|proceeds?|pass(?:es)?|goes|go)(?:\son)?"
    r"\sto\s(?:agenda\s)?$"
)
"""Before the next item: `will act on the draft (A/AC.999/L.1) and turn to item 6`."""
_OF_AGENDA = r"\bagenda(?:\sof\s[^.;:()]{3,120}|\sfor\s[^.;:()]{3,120})?,?\s\((?:document\s)?$"
"""Before the symbol of the agenda, which has all items: `The provisional agenda (E/CN.3/2027/1) has seven items`."""
_RESPECTIVELY_BEFORE = r"\brespectively,?\s(?:under|for|to|as|on|by)?\s?(?:the\s)?(?:agenda\s)?$"


class DocumentOfItem(NamedTuple):
    """A document that a text cites for an agenda item: its symbol and the number, each with its place.

    `match` is where the words are that name the item.
    """

    symbol: str
    place: Wording
    number: str
    at: Wording
    match: TextMatch


def documents_of_items(picture: Picture) -> tuple[DocumentOfItem, ...]:
    """Return the documents that are cited for one item, in the same clause or in the list under it."""
    lines: dict[TextField, list[TextField]] | None = None
    found: list[DocumentOfItem] = []
    clauses = picture.read(item_clauses)
    for place, clause in enumerate(clauses):
        mention, sentence, field = clause.mention, clause.sentence, clause.at.field
        if len(mention.labels) != 1 and not are_respective(clause):
            continue
        lines = _lines(picture) if lines is None else lines
        # `The note, to be considered under item 5, was requested by the Committee`
        is_ahead = compiled(_TO_BE).search(field.plain, sentence.start, mention.match.start) is not None
        is_excepted = compiled(_EXCEPTED).search(field.plain, sentence.start, mention.match.start) is not None
        is_next = compiled(_TURNS_TO).search(field.plain, sentence.start, mention.match.start) is not None
        if is_excepted or is_next or (_is_past(sentence) and not is_ahead):
            continue
        own = _own_symbols(clauses, place) or _cited_before(picture, clause)
        # `Under item 4, the Committee will have before it the report (…) and the summary (…)`
        is_lead = compiled(_LEAD).match(field.plain, sentence.start, mention.match.start) is not None
        of_list = [symbol for line in lines.get(field, ()) for symbol in _symbols(line, None)]
        has_list = not own and sentence.text.rstrip().endswith(":")
        if len(mention.labels) > 1:
            found += _in_order(clause, own)
            continue
        own = own if is_lead else _directly_before(clause, own)
        symbols = own if len(own) == 1 or is_lead else of_list if has_list else []
        found += [
            DocumentOfItem(symbol, place, clause.numbers[0], clause.at, mention.match) for symbol, place in symbols
        ]
    return tuple(found)


def _cited_before(picture: Picture, clause: ItemClause) -> list[tuple[str, Wording]]:
    """Return the document that a sentence calls `it`, or `the latter`, and the sentence before cites."""
    sentence, field, at = clause.sentence, clause.at.field, clause.mention.match.start
    called = list(compiled(_CALLED).finditer(sentence.text, 0, at - sentence.start)) if sentence.start else []
    if not called:
        return []
    before = picture.sentence_at(field, sentence.start - 1)
    cited = _symbols(field, Wording(field, before.start, before.end))
    which = called[-1]["which"]
    number = 0 if which is None else _ORDER[which]
    return cited[number : number + 1] if len(cited) == (1 if which is None else _TWO) else []


def _directly_before(clause: ItemClause, own: list[tuple[str, Wording]]) -> list[tuple[str, Wording]]:
    """Return the last of several documents, if the item is said of it: `and the note (A/5), which is for item 4`."""
    at, plain = clause.mention.match.start, clause.at.field.plain
    before = [each for each in own if each[1].end <= at]
    is_said = (
        len(own) > 1 and len(before) == len(own) and compiled(_SAID_OF_LAST).fullmatch(plain, before[-1][1].end, at)
    )
    return before[-1:] if is_said else own


def _is_past(sentence: NoteSentence) -> bool:
    """Return whether a sentence tells what was done, and not only that a document has been prepared."""
    is_ready = compiled(r"\bha(?:s|ve)\s(?:[a-z]+\s)?been\s").search(sentence.text) is not None
    is_made = compiled(_MADE).search(sentence.text) is not None and not compiled(_WAS).search(sentence.text)
    is_now = is_made or compiled(r"\b(?:is|are)\b(?!\s[a-z]+ed\b)").search(sentence.text) is not None
    return sentence.tense is Tense.PAST and not (is_ready and is_now)


def _own_symbols(clauses: Sequence[ItemClause], place: int) -> list[tuple[str, Wording]]:
    """Return the symbols beside an item; those after it that are not yet of the next item of the sentence first."""
    clause = clauses[place]
    beside, *rest = clause.parts
    field, at, end = beside.field, clause.mention.match.start, clause.mention.match.end
    if (within := compiled(_WITHIN).match(field.plain, end)) is not None:
        return _symbols(field, Wording(field, end, within.end()))  # `(item 8; A/AC.999/2024/3)`
    if field.plain.startswith(",", end) and compiled(_OPENS_PAIR).search(field.plain, clause.sentence.start, at):
        return _symbols(field, Wording(field, end, clause.sentence.end))[:1]
    before = clauses[place - 1] if place else None
    is_behind = before is not None and before.sentence is clause.sentence and before.mention.match.end < beside.end
    if before is not None and is_behind:
        start = max(beside.start, before.mention.match.end + _end_of_own(field, before.mention.match.end, beside.end))
        beside = Wording(field, start, beside.end)
    following = clauses[place + 1] if place + 1 < len(clauses) else None
    last = following.mention.match.start if following and following.sentence is clause.sentence else end
    after = Wording(field, end, end + _end_of_own(field, end, last))
    return (
        _symbols(field, after) or _symbols(field, beside) or [each for part in rest for each in _symbols(field, part)]
    )


def _end_of_own(field: TextField, start: int, end: int) -> int:
    """Return how far what comes between two items is of the first one: `item 7 (A/AC.999/2024/3), is followed by`."""
    found = compiled(_OF_FIRST).match(field.plain, start, end)
    return 0 if found is None else found.end() - start


def is_for_another_body(picture: Picture, cited: DocumentOfItem) -> bool:
    """Return whether another body has the document under its item; one that only has an officer or report has not.

    `The Chair of the Commission will introduce the report (…) under item 5` is said of the agenda of the note.
    """
    match = cited.match
    if picture.owners.owner(match.field, match.start, match.end) is not Owner.OTHER:
        return False
    start = picture.sentence_at(match.field, match.start).start
    names = [each for each in picture.owners.names_in(match.field) if start <= each.start < each.end <= match.start]
    plain = match.field.plain
    others = [each for each in names if not picture.owners.is_own_name(plain[slice(*each)])]
    is_after = picture.owners.owner_named_after(match.field, match.end) is Owner.OTHER
    return not others or is_after or any(not compiled(_OF).search(plain, start, each.start) for each in others)


def are_respective(clause: ItemClause) -> bool:
    """Return whether the items of a clause are given in the order of what it names: `items 5 and 6 respectively`."""
    start, end = clause.mention.match.start, clause.mention.match.end
    plain = clause.at.field.plain
    return (
        compiled(r",?\s(?:of\s(?:the|its)\s(?:provisional\s)?agenda,?\s)?respectively\b").match(plain, end) is not None
        or compiled(_RESPECTIVELY_BEFORE).search(plain, clause.sentence.start, start) is not None
    )


def _in_order(clause: ItemClause, symbols: Sequence[tuple[str, Wording]]) -> Iterator[DocumentOfItem]:
    """Return each of several documents with its item, if there are as many of the ones as of the others."""
    labels = clause.mention.labels
    if len(labels) != len(symbols) or len(clause.numbers) != len(labels):
        return
    for (symbol, place), number, label in zip(symbols, clause.numbers, labels, strict=True):
        yield DocumentOfItem(symbol, place, number, label.wording, clause.mention.match)


def _lines(picture: Picture) -> dict[TextField, list[TextField]]:
    """Return the lines of the list under each text."""
    found: dict[TextField, list[TextField]] = {}
    for field in picture.fields:
        lead = picture.lead_of(field) if field.path[-2:-1] == ("list",) else None
        if lead is not None:
            found.setdefault(lead, []).append(field)
    return found


def _symbols(field: TextField, part: Wording | None) -> list[tuple[str, Wording]]:
    """Return the symbols in a part of a text, or in all of it, each once with its first place."""
    found: dict[str, Wording] = {}
    for symbol, place in _symbols_in(field, part):
        found.setdefault(symbol, place)
    return list(found.items())


def _symbols_in(field: TextField, part: Wording | None) -> Iterator[tuple[str, Wording]]:
    for reference in field.references if "/" in field.plain else ():
        is_in = part is None or part.start <= reference.start < part.end
        if not is_in or not isinstance(reference, SymbolReference):
            continue
        if compiled(_OF_AGENDA).search(field.plain, 0, reference.start) is None:
            yield reference.symbol.document, Wording(field, reference.start, reference.end)
