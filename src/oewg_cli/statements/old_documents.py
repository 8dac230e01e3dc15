"""Read which documents of the year before texts cite as if they were documents of the session."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Certainty, Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal, ordinals_pattern, spelled_ordinals
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import Symbol, parse_symbol
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.TEXT, Role.BULLET, Role.ASIDE, Role.DOCUMENTS, Role.FOOTNOTE)
_YEAR = r"(?<![\w/])(?:19|20)[0-9]{2}(?![\w/])"
_FURTHEST = 300
"""How far before a symbol the words are looked for that cite it for the past, in code points."""
_FOR_SESSION = ("will ", "before it", "following documents", "documents for the session")
_ISSUED_BEFORE = 2
"""The last month in which many documents of a session may have been issued in the year before."""


class OldDocument(NamedTuple):
    """A document of the year before the session, in a series that has documents of the session's year too.

    `other` is where one of these is cited, and `other_text` its symbol.
    """

    location: NodeLocation
    text: str
    year: int
    other: NodeLocation
    other_text: str
    certainty: Certainty


class _Cited(NamedTuple):
    symbol: Symbol
    wording: Wording
    sentence: NoteSentence


def old_documents(picture: Picture) -> tuple[OldDocument, ...]:
    """Return the documents of the year before that a note cites as those of the session, in no order.

    The year of a document is that of the session in most series; where the session opens at the beginning of the year,
    or the note is dated in the year of the document, it is only likely that another one is meant. A document that is
    cited for the past, or for what it says of another session, is not one, nor is an agenda whose titles name no
    session, since several sessions may have the same. Series of a principal organ, such as S/2024, are not read.
    """
    programme, session = picture.programme, picture.programme.session
    years = {session.opens.year, session.closes.year}
    old = range(min(years) - 2, min(years))
    agendas = [own for own in _own_symbols(programme) if own[1].path[0] == "agenda"]
    is_old_agenda = any(symbol.year in old for symbol, *_ in agendas)
    if not is_old_agenda and not any(f"/{year}/" in field.plain for field in picture.fields for year in old):
        return ()
    cited = list(_cited(picture))
    series: dict[str, tuple[NodeLocation, str]] = {}
    places = [(each.symbol, each.wording.location, each.wording.text) for each in cited]
    for symbol, place, text in (*_own_symbols(programme), *places):
        if symbol.year in years and "/" in _series(symbol):
            series.setdefault(_series(symbol), (place, text))
    found = [
        OldDocument(place, text, symbol.year or 0, *series[_series(symbol)], Certainty.CERTAIN)
        for symbol, place, text in (agendas if _names_session(programme) else ())
        if symbol.year in old and _series(symbol) in series
    ]
    known, others = {text for _, _, text in agendas}, _others(programme, cited, years)
    for each in cited:
        other, text = series.get(_series(each.symbol)), each.wording.text
        if each.symbol.year not in old or other is None or text in known:
            continue
        certainty = _certainty(picture, each, others)
        if certainty is not None:
            found.append(OldDocument(each.wording.location, text, each.symbol.year or 0, *other, certainty))
    return tuple(found)


def _names_session(programme: Programme) -> bool:
    """Return whether a title of the agenda names this session or the next one, so that it is the agenda of this one."""
    number = programme.session.number
    if number is None or programme.agenda is None:
        return False
    names = [f"{ordinal(each, 'en')} session" for each in (number, number + 1)]
    return any(name in item.title.casefold() for item in programme.agenda.items.values() for name in names)


def _cited(picture: Picture) -> Iterator[_Cited]:
    for sentence in picture.sentences(*_ROLES, having="/"):
        for reference in sentence.field.references:
            if isinstance(reference, SymbolReference) and sentence.start <= reference.start < sentence.end:
                yield _Cited(reference.symbol, Wording(sentence.field, reference.start, reference.end), sentence)


def _own_symbols(programme: Programme) -> list[tuple[Symbol, NodeLocation, str]]:
    """Return the symbols of the note, of its agenda and of those of its bodies."""
    typed = [("masthead", programme.masthead.symbol), ("agenda", programme.agenda and programme.agenda.symbol)]
    places = [(NodeLocation((key, "symbol")), text) for key, text in typed]
    places += [
        (NodeLocation(("body", place, "agenda", "symbol")), body.agenda.symbol)
        for place, body in enumerate(programme.bodies)
        if body.agenda is not None
    ]
    read = ((place, parse_symbol((text or "").strip())) for place, text in places)
    return [(symbol, place, symbol.text) for place, symbol in read if symbol is not None]


def _series(symbol: Symbol) -> str:
    """Return what comes before the year: `A/AC.999` of A/AC.999/2024/2."""
    return symbol.document.partition(f"/{symbol.year}/")[0]


def _certainty(picture: Picture, each: _Cited, others: "_Others") -> Certainty | None:
    """Return how sure it is that a document of the session is meant; None if it may be cited for the past."""
    session, dated = picture.programme.session, picture.programme.masthead.date
    sentence, at = each.sentence, each.wording.start - each.sentence.start
    is_beside = (_series(each.symbol), _place(each)) in others.beside
    if (each.symbol.nature is not None and not (is_beside and _is_line(each))) or _names_another_time(picture, each):
        return None
    tense = sentence.tense_before(at)
    if tense is Tense.PAST:
        return Certainty.LIKELY if _is_of_document_of_session(each, others) else None
    if tense is Tense.NONE and not is_beside:
        # What an entry names without a verb is done at the session.
        is_listed = each.wording.field.role is Role.DOCUMENTS
        is_entry = not is_listed and each.wording.field.path[0] == "programme"
        is_likely = is_entry or (is_listed and _series(each.symbol) in others.listed)
        return Certainty.LIKELY if is_likely else None
    if tense is Tense.NONE and _is_line(each):
        return Certainty.LIKELY
    is_early = session.opens.month <= _ISSUED_BEFORE and each.symbol.series != "E"
    return Certainty.LIKELY if is_early or dated.year == each.symbol.year else Certainty.CERTAIN


def _is_of_document_of_session(each: _Cited, others: "_Others") -> bool:
    """Return whether an addendum has the number of a document of the session, and none of its own year has it."""
    series, number = _numbered(each.symbol)
    return _is_addendum(each) and (series, number.partition("/")[0]) in others.numbers


def _is_addendum(each: _Cited) -> bool:
    return "/Add." in each.symbol.document


class _Others(NamedTuple):
    """The series of documents of this year: with the texts in which they are cited, and those listed in entries.

    Those of the agendas of bodies count as listed. `numbers` are those of the documents of which only those of this
    year are cited.
    """

    beside: frozenset[tuple[str, NodePath]]
    listed: frozenset[str]
    numbers: frozenset[tuple[str, str]]


def _others(programme: Programme, cited: list[_Cited], years: set[int]) -> _Others:
    now = [each for each in cited if each.symbol.year in years]
    beside = frozenset((_series(each.symbol), _place(each)) for each in now)
    listed = {_series(each.symbol) for each in now if each.wording.field.role is Role.DOCUMENTS}
    # The agenda of a body shows that its documents have the year too.
    listed |= {
        _series(own) for own, place, _ in _own_symbols(programme) if place.path[0] == "body" and own.year in years
    }
    of_now = {_numbered(each.symbol) for each in now}
    of_before = {_numbered(each.symbol) for each in cited if each.symbol.year not in years and not _is_addendum(each)}
    return _Others(beside, frozenset(listed), frozenset(of_now - of_before))


def _numbered(symbol: Symbol) -> tuple[str, str]:
    """Return the series and the number of a document: `A/AC.999` and `2` of A/AC.999/2024/2."""
    return _series(symbol), symbol.document.removeprefix(f"{_series(symbol)}/{symbol.year}/")


def documents_of_session_before(picture: Picture) -> tuple[OldDocument, ...]:
    """Return the documents that are for this session, but have the number of the one before it in their symbols.

    The symbol of the note shows where the number is: `E/CLOUDS/7/2`. The year of a document is the number here.
    """
    programme = picture.programme
    own = parse_symbol((programme.masthead.symbol or "").strip())
    numbers = {programme.session.number, *(body.number for body in programme.bodies)} - {None}
    if own is None or own.year is not None or len(numbers) != 1:
        return ()
    number = numbers.pop() or 0
    before, found, rest = own.document.partition(f"/{number}/")
    old = f"{before}/{number - 1}/"
    if not found or "/" in rest or not any(old in field.plain for field in picture.fields):
        return ()
    return tuple(
        OldDocument(each.wording.location, each.wording.text, number - 1, own_place, own.document, Certainty.CERTAIN)
        for own_place in (NodeLocation(("masthead", "symbol")),)
        for each in _cited(picture)
        if each.symbol.document.startswith(old) and _is_for_session(picture, each)
    )


def _is_for_session(picture: Picture, each: _Cited) -> bool:
    at = each.wording.start - each.sentence.start
    lead = picture.lead_of(each.wording.field) if _is_line(each) else None
    said = lead.plain.casefold() if lead is not None else each.sentence.folded[:at]
    is_past = each.sentence.tense_before(at) is Tense.PAST or _names_another_time(picture, each)
    return not is_past and (each.wording.field.role is Role.DOCUMENTS or any(word in said for word in _FOR_SESSION))


def _place(each: _Cited) -> NodePath:
    """Return the path of a text; of the documents of an entry and of lines, that of all."""
    path = each.wording.field.path
    return path[:-1] if each.wording.field.role is Role.DOCUMENTS or _is_line(each) else path


def _is_line(each: _Cited) -> bool:
    """Return whether a document is in a line of a list in a paragraph: `before it the following documents`."""
    return each.wording.field.role is Role.SUBPARAGRAPH


def _names_another_time(picture: Picture, each: _Cited) -> bool:
    """Return whether the sentence speaks of another session or another year, or cites the document for the past."""
    at = each.wording.start - each.sentence.start
    before = each.sentence.text[max(0, at - _FURTHEST) : at]
    named = picture.read(_NamedTimes)[each.sentence]
    return named.is_of_other_session or each.symbol.year in named.years or _earlier().search(before) is not None


class _Named(NamedTuple):
    """The years that a sentence names, and whether it names a session with another number."""

    years: frozenset[int]
    is_of_other_session: bool


class _NamedTimes(dict[NoteSentence, _Named]):
    """The times that each sentence names, read when they are first asked for."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._numbers = {picture.programme.session.number, *(body.number for body in picture.programme.bodies)}

    def __missing__(self, sentence: NoteSentence) -> _Named:
        numbers = {spelled_ordinals("en")[match[1]] for match in _ordinals().finditer(sentence.folded)}
        years = frozenset(int(year) for year in compiled(_YEAR).findall(sentence.text))
        self[sentence] = named = _Named(years, bool(numbers - self._numbers))
        return named


@cache
def _ordinals() -> re.Pattern[str]:
    words = ordinals_pattern("en")
    return re.compile(rf"\b({words})\s+(?:[a-z-]+\s+)?sessions?\b")


@cache
def _earlier() -> re.Pattern[str]:
    words = "|".join(read_data("leftovers")["earlier"]).replace(" ", r"\s+")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
