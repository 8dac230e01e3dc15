"""Find facts of the last note beside facts that are new: an officer's State, a period, a symbol, a line of a list."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.rollover.past_sessions import tells_history
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import sentences_of
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_list import place_words

_ACTING = (
    r"(?:^|\(|(?:,|\b(?:of|from|and|or|by|are|is|for))\s(?:the\s)?(?:Republic\sof\s|Kingdom\sof\s)?)"
    r"(?P<name>[A-Z]\w[\w’'-]+)(?![\w/-])"
)
"""A name at the place of a person or State that acts: `from Ghana`, `(Peru)`, `Chad and Fiji have offered`."""
_PERIOD = r"(?<![\w/–-])(?P<first>(?:19|20)[0-9]{2})[–-](?P<last>(?:19|20)[0-9]{2}|[0-9]{2})(?![\w/–-])"
_CENTURY = 100
_LONGEST_PERIOD = 4
"""How many years a period has at most that is another one in each session; a longer one is that of a programme."""
_BY_PERSON = r"\bby\s(?:the|a|an)\s[^.;:,()]{2,80}\b(?:of|from|in)\s(?P<place>[A-Z][\w’'-]+)"
_NUMBERED = r"^(?P<kind>[A-Z][a-z]+(?: [a-z]+)?) (?:[0-9]{1,2}|[IVX]{1,4})(?=[:.])"
_OTHER_SYMBOL = r"(?<![\w/.])(?:[A-Z][A-Z0-9]*(?:/[A-Z0-9][\w.]*){2,}\b|[0-9]{1,3}/[A-Z]{2,4}\.[0-9]{1,3}\b)"
_REGION = r"\b(?:African|Asia-Pacific|Asian|Eastern European|Latin American|Western European)\b"
_CITY = (
    r"\b(?:in|at) (?P<city>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*),? (?:on|from|in) "
    r"(?P<date>[^.;,]{0,40}(?:19|20)[0-9]{2})"
)
_MANY = 10
_END = ".;"
_SYMBOL = r"\((?P<symbol>[A-Z][A-Z0-9.]*(?:/[\w.]*\w)+)"
_DOCUMENT = rf"[^.;:,()]{{0,80}}\s{_SYMBOL}"
_WITH_TITLE = rf"(?P<title>[\w’-]+)\s{_SYMBOL}"
_OF_SESSION = (
    r"\b(?:its|the|their)\s(?P<session>(?:[a-z]+-)?[a-z]+(?:st|nd|rd|th)\s(?:[a-z]+\s)?(?:session|meeting)s?)\b"
    rf"[^.;:()]{{0,60}}\s{_SYMBOL}"
)
_WORD = r"[\w’'-]+"
_WORD_BEFORE = rf"{_WORD}(?=[^\w]*\Z)"
_FURTHEST = 60
_LONGEST_LABEL = 3

Kept = tuple[TextField, Span]
_Key = Callable[[TextField], tuple[NodePath, str] | None]


def kept_beside_new(
    last: Programme, fields: Iterable[TextField], pairs: Iterable[tuple[TextField, TextField]]
) -> Iterator[Kept]:
    """Return facts that are those of the last note while the sentence, the list or the document beside them is new.

    `pairs` are the paragraphs and footnotes of both notes that match.
    """
    both = [*pairs]
    for old, new in both:
        if old.plain != new.plain:
            yield from ((new, span) for span in _in_text(last, old, new))
    yield from _lines(last, fields, Role.SUBPARAGRAPH, _label)
    yield from _lines(last, fields, Role.HEADING, _number)
    before = {field.plain for field in texts_of(last) if field.role in {Role.TEXT, Role.ASIDE}}
    for field in fields:
        if field.role in {Role.TEXT, Role.ASIDE} and field.path[0] == "programme" and field.plain in before:
            found = compiled(_BY_PERSON).search(field.plain)
            if found is not None and found["place"].lower() in place_words():
                yield field, Span(*found.span("place"))


def has_same_neighbours(old: str, new: str, words: str, start: int) -> bool:
    """Return whether the word before or after some words of a new text is beside them in the old one too."""
    before, after = _neighbours(new, start, len(words))
    at = old.find(words)
    while at >= 0:
        was_before, was_after = _neighbours(old, at, len(words))
        if before == was_before or after == was_after:
            return True
        at = old.find(words, at + 1)
    return False


def _in_text(last: Programme, old: TextField, new: TextField) -> Iterator[Span]:
    yield from _states(last, old, new)
    yield from _counts(old, new)
    for find in (_periods, _symbols, _other_symbols, _sessions):
        yield from find(old, new)


def _neighbours(text: str, start: int, length: int) -> tuple[str, str]:
    before = compiled(_WORD_BEFORE).search(text, max(0, start - _FURTHEST), start)
    after = compiled(_WORD).search(text, start + length)
    return before[0] if before else "", after[0] if after else ""


def _states(last: Programme, old: TextField, new: TextField) -> Iterator[Span]:
    """Return the States of a sentence as one, the regional groups of officers, and cities beside new dates."""
    for sentence in sentences_of(new):
        names = compiled(_ACTING).finditer(sentence.text) if not tells_history(sentence) else ()
        found = [match for match in names if match["name"].lower() in _states_of(last)]
        spans = [sentence.part(*match.span("name")) for match in found]
        kept = [each for each in spans if has_same_neighbours(old.plain, new.plain, each.text, each.start)]
        if kept:
            yield Span(kept[0].start, kept[-1].end)
        is_of_officer = sentence.text in old.plain and compiled(_offices()).search(sentence.text) is not None
        for match in compiled(_REGION).finditer(sentence.text) if is_of_officer else ():
            part = sentence.part(*match.span())
            yield Span(part.start, part.end)
        for match in compiled(_CITY).finditer(sentence.text):
            is_kept = match["city"] in old.plain and match["date"] not in old.plain
            if is_kept and match["city"] not in last.session.place and find_place(match["city"]) is None:
                part = sentence.part(*match.span("city"))
                yield Span(part.start, part.end)


def _counts(old: TextField, new: TextField) -> Iterator[Span]:
    """Return how many members, applications or decisions there were."""
    for match in compiled(_count()).finditer(new.plain):
        is_result = match["thing"].lower() in read_data("leftovers")["results"]
        if match[0] in old.plain and (is_result or (cardinal(match["number"]) or 0) >= _MANY):
            yield Span(*match.span())


def _other_symbols(old: TextField, new: TextField) -> Iterator[Span]:
    """Return symbols and decisions in forms that are no references elsewhere: `CCWD/CP/2025/12`, `8/CP.4`."""
    for match in compiled(_OTHER_SYMBOL).finditer(new.plain):
        is_read = any(each.start <= match.start() < each.end for each in new.references)
        if not is_read and has_same_neighbours(old.plain, new.plain, match[0], match.start()):
            yield Span(*match.span())


def _periods(old: TextField, new: TextField) -> Iterator[Span]:
    """Return short periods before a document whose symbol is new."""
    for match in compiled(_PERIOD).finditer(new.plain):
        first, last = int(match["first"]), int(match["last"])
        last += first // _CENTURY * _CENTURY if last < _CENTURY else 0
        document = compiled(_DOCUMENT).match(new.plain, match.end())
        is_new = document is not None and document["symbol"] not in old.plain
        if is_new and match[0] in old.plain and last - first < _LONGEST_PERIOD:
            yield Span(*match.span())


def _sessions(old: TextField, new: TextField) -> Iterator[Span]:
    """Return sessions of which a report or the like is new: `the report on its fifth session (E/CN.9/2027/5)`."""
    for match in compiled(_OF_SESSION).finditer(new.plain):
        session, start = match["session"], match.start("session")
        is_new = match["symbol"] not in old.plain
        if is_new and session in old.plain and has_same_neighbours(old.plain, new.plain, session, start):
            yield Span(*match.span("session"))


def _symbols(old: TextField, new: TextField) -> Iterator[Span]:
    """Return symbols after titles that are new."""
    before = {match["symbol"]: match["title"] for match in compiled(_WITH_TITLE).finditer(old.plain)}
    for match in compiled(_WITH_TITLE).finditer(new.plain):
        if before.get(match["symbol"], match["title"]) != match["title"]:
            yield Span(*match.span("symbol"))


def _lines(last: Programme, fields: Iterable[TextField], role: Role, key: _Key) -> Iterator[Kept]:
    """Return the lines of a list of officers or of panels that are those of the last note, if most others are new."""
    before = {field.plain.rstrip(_END) for field in texts_of(last) if field.role is role and key(field) is not None}
    lists: dict[tuple[NodePath, str], list[TextField]] = defaultdict(list)
    for field in fields:
        name = key(field) if field.role is role and before else None
        if name is not None:
            lists[name].append(field)
    for lines in lists.values():
        kept = [field for field in lines if field.plain.rstrip(_END) in before]
        if kept and len(lines) - len(kept) >= max(len(kept), 1):
            yield from ((field, Span(0, len(field.plain.rstrip(_END)))) for field in kept)


def _label(field: TextField) -> tuple[NodePath, str] | None:
    """Return the list of a line with an office before a colon: `Chair: Ada Frost (Peru)`."""
    label, colon, _ = field.plain.partition(":")
    if not colon:
        # `Ada Frost (Peru), Rapporteur;`
        _, colon, label = field.plain.rstrip(_END).rpartition("), ")
    is_office = bool(colon) and len(label.split()) <= _LONGEST_LABEL and compiled(_offices()).search(label) is not None
    return (field.path[:-1], "") if is_office else None


def _number(field: TextField) -> tuple[NodePath, str] | None:
    """Return what a numbered heading is one of, such as panels or round tables."""
    match = compiled(_NUMBERED).match(field.plain)
    return (field.path[:1], match["kind"]) if match else None


@cache
def _offices() -> str:
    return rf"\b(?:{'|'.join(read_data('leftovers')['officers'])}|(?:Vice-)?Presidents?|Vice-Chair|Rapporteurs)\b"


def _states_of(last: Programme) -> frozenset[str]:
    """Return the words of the names of States and places, without those of the body and of the place of the session."""
    return place_words() - {word.lower() for name in (last.body, last.session.place, "See") for word in name.split()}


@cache
def _count() -> str:
    things = "|".join((*read_data("leftovers")["results"], *read_data("leftovers")["counted"]))
    return rf"(?P<number>{cardinals()}) (?:[a-z-]+ ){{0,2}}?(?P<thing>{things})\b"
