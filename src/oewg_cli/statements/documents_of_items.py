"""Read under which agenda items texts cite documents: `the report for item 4 (A/AC.999/2024/3)`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.item_clauses import item_clauses
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

_TO_BE = r"\b(?:to|will|shall)\sbe\s(?:[a-z]+ly\s)?[a-z]+\s(?:up\s)?(?:under|for)\s(?:agenda\s)?$"

_LEAD = r"\s*(?:(?:[Uu]nder|[Ff]or|[Ii]n connection with|[Rr]egarding|[Oo]n)\s)?(?:[Aa]genda\s)?$"


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
    for clause in picture.read(item_clauses):
        mention, sentence, field = clause.mention, clause.sentence, clause.at.field
        if len(mention.labels) != 1:
            continue
        lines = _lines(picture) if lines is None else lines
        # `The note, to be considered under item 5, was requested by the Committee`
        is_ahead = compiled(_TO_BE).search(field.plain, sentence.start, mention.match.start) is not None
        if sentence.tense is Tense.PAST and not is_ahead:
            continue
        beside, *rest = clause.parts
        own = _symbols(field, beside) or [each for part in rest for each in _symbols(field, part)]
        # `Under item 4, the Committee will have before it the report (…) and the summary (…)`
        is_lead = compiled(_LEAD).match(field.plain, sentence.start, mention.match.start) is not None
        of_list = [symbol for line in lines.get(field, ()) for symbol in _symbols(line, None)]
        has_list = not own and sentence.text.rstrip().endswith(":")
        symbols = own if len(own) == 1 or (own and is_lead) else of_list if has_list else []
        found += [
            DocumentOfItem(symbol, place, clause.numbers[0], clause.at, mention.match) for symbol, place in symbols
        ]
    return tuple(found)


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
        if is_in and isinstance(reference, SymbolReference):
            yield reference.symbol.document, Wording(field, reference.start, reference.end)
