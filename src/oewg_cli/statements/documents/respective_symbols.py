"""Read the symbols that a text gives several documents in turn: `a note for each (…/4 and …/5, respectively)`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.subject_stems import stems
from oewg_cli.statements.subject_words import WORD, Words, compared, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

_BETWEEN = r",?\s(?:and\s)?(?:in\s)?|,\s"
_RESPECTIVELY = r",?\srespectively\b"
_FEWEST = 2


class ExchangedSymbols(NamedTuple):
    """Symbols that are not in the order in which the text speaks of their documents, and where these are listed."""

    wording: Wording
    listed: tuple[TextField, ...]


def exchanged_symbols(picture: Picture) -> tuple[ExchangedSymbols, ...]:
    """Return the symbols that are given in turn, in another order than the words for their documents before them."""
    texts = [field for field in picture.index.texts_with(("respectively",)) if field.role in PARAGRAPHS]
    return tuple(found for field in texts for found in _in_text(picture, field))


def _in_text(picture: Picture, field: TextField) -> Iterator[ExchangedSymbols]:
    symbols = [each for each in field.references if isinstance(each, SymbolReference)]
    for match in compiled(_RESPECTIVELY).finditer(field.plain):
        own: list[SymbolReference] = []
        end = match.start()
        for each in reversed(symbols):
            if each.end == end or (own and compiled(_BETWEEN).fullmatch(field.plain, each.end, own[0].start)):
                own.insert(0, each)
        listed = [_listed(picture, each) for each in own]
        names = [None if each is None else each[1] for each in listed]
        words = [each for each in names if each is not None]
        if len(words) < _FEWEST or len(words) != len(names):
            continue
        start = picture.sentence_at(field, own[0].start).start
        before = picture.sentence_at(field, start - 1).start if start else start
        order = _order(field.plain[start : own[0].start], words) or _order(field.plain[before : own[0].start], words)
        if order and order != sorted(order):
            yield ExchangedSymbols(
                Wording(field, own[0].start, own[-1].end), tuple(each[0] for each in listed if each is not None)
            )


def _listed(picture: Picture, symbol: SymbolReference) -> tuple[TextField, Words] | None:
    """Return the only text that lists a document, and the words of its name, else of the item that has it."""
    number = symbol.symbol.document
    found = [
        field
        for field in picture.index.texts_with((number.casefold(),))
        if field.role is Role.DOCUMENTS
        if [each.symbol.document for each in field.references if isinstance(each, SymbolReference)] == [number]
    ]
    if len(found) != 1:
        return None
    name = found[0].plain.partition("(")[0] if " " in found[0].plain else ""
    titles = (
        shown(each.item.title) for each in Agendas(picture.programme).all_items() if each.path == found[0].path[:-2]
    )
    return found[0], stems(subject_words(name or next(titles, "")))


def _order(text: str, names: Sequence[Words]) -> list[int]:
    """Return the places of the names in the order of their own words in a text; nothing if they are not together."""
    places: list[int] = []
    for match in compiled(WORD).finditer(text):
        word = compared(match[0].casefold())
        having = [
            at for at, name in enumerate(names) if word is not None and not stems(frozenset([word])).isdisjoint(name)
        ]
        if len(having) == 1 and places[-1:] != having:
            places.append(having[0])
    return places if len(places) == len(set(places)) == len(names) else []
