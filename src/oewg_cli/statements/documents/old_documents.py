"""Read which documents of the year before texts cite as if they were documents of the session."""

from typing import NamedTuple

from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.documents.cited_documents import (
    CitedDocument,
    cited_documents,
    is_of_another_time,
    own_symbols,
    series_before_year,
)
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Certainty
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.symbols import Symbol

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


def old_documents(picture: Picture) -> tuple[OldDocument, ...]:
    """Return the documents of the year before that a note cites as those of the session, in no order.

    The year of a document is that of the session in most series; where the session opens at the beginning of the year,
    or the note is dated in the year of the document, it is only likely that another one is meant. A document that is
    cited for the past, or for what it says of another session, is not one, nor is an agenda whose titles name no
    session, since several sessions may have the same. Series of a principal organ, such as S/2024, are not read.
    """
    programme, session = picture.programme, picture.programme.session
    years = {session.opens.year, session.closes.year}
    old = {*range(min(years) - 2, min(years))}
    agendas = [own for own in own_symbols(programme) if own[1].path[0] == "agenda"]
    is_old_agenda = any(symbol.year in old for symbol, *_ in agendas)
    if not is_old_agenda and not any(f"/{year}/" in picture.index.text for year in old):
        return ()
    cited = picture.read(cited_documents)
    series: dict[str, tuple[NodeLocation, str]] = {}
    places = [(each.symbol, each.wording.location, each.wording.text) for each in cited]
    for symbol, place, text in (*own_symbols(programme), *places):
        if symbol.year in years and "/" in series_before_year(symbol):
            series.setdefault(series_before_year(symbol), (place, text))
    found = [
        OldDocument(place, text, symbol.year or 0, *series[series_before_year(symbol)], Certainty.CERTAIN)
        for symbol, place, text in (agendas if _names_session(programme) else ())
        if symbol.year in old and series_before_year(symbol) in series
    ]
    known, others = {text for _, _, text in agendas}, _others(programme, cited, years)
    for each in cited:
        other, text = series.get(each.series), each.wording.text
        if each.symbol.year not in old or other is None or text in known:
            continue
        is_typed = _is_typed_with_year_of_session(each, others)
        certainty = Certainty.CERTAIN if is_typed else _certainty(picture, each, others)
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


def _certainty(picture: Picture, each: CitedDocument, others: "_Others") -> Certainty | None:
    """Return how sure it is that a document of the session is meant; None if it may be cited for the past."""
    session, dated = picture.programme.session, picture.programme.masthead.date
    is_beside = (each.series, each.place) in others.beside
    is_typed = each.wording.field.role is Role.DOCUMENTS
    if is_of_another_time(picture, each):
        return None
    if each.symbol.nature is not None and not (is_beside and each.is_line):
        # A draft or a working paper is often one of the session before, unless a sentence brings it to this one.
        is_listed = is_typed and each.series in others.listed
        is_likely = is_listed or (not is_typed and each.is_named_as_of_session and _is_brought(each))
        return Certainty.LIKELY if is_likely else None
    tense = each.tense
    if tense is Tense.PAST:
        return Certainty.LIKELY if _is_of_document_of_session(each, others) else None
    if tense is Tense.NONE and not is_beside:
        # What an entry names without a verb is done at the session.
        is_likely = (is_typed and each.series in others.listed) or each.is_of_entry or each.is_ready
        return Certainty.LIKELY if is_likely or each.is_named_as_of_session else None
    if tense is Tense.NONE and each.is_line:
        return Certainty.LIKELY
    is_early = session.opens.month <= _ISSUED_BEFORE and each.symbol.series != "E"
    return Certainty.LIKELY if is_early or dated.year == each.symbol.year else Certainty.CERTAIN


def _is_typed_with_year_of_session(each: CitedDocument, others: "_Others") -> bool:
    """Return whether `documents` have a document with this number and the session's year, which no text cites.

    A text that names the year before may speak of a document of it.
    """
    is_in_text = each.wording.field.role is not Role.DOCUMENTS and _numbered(each.symbol) in others.typed
    outside = each.sentence.text.replace(each.wording.text, "")
    return is_in_text and str(each.symbol.year) not in outside and "last " not in outside and "previous" not in outside


def _is_brought(each: CitedDocument) -> bool:
    """Return whether something is done with a document at the session, or it is a list or the like that is in use."""
    return each.tense is Tense.FUTURE or each.is_of_entry or each.symbol.nature == "INF"


def _is_of_document_of_session(each: CitedDocument, others: "_Others") -> bool:
    """Return whether an addendum has the number of a document of the session, and none of its own year has it."""
    series, number = _numbered(each.symbol)
    return _is_addendum(each) and (series, number.partition("/")[0]) in others.numbers


def _is_addendum(each: CitedDocument) -> bool:
    return "/Add." in each.symbol.document


class _Others(NamedTuple):
    """The series of documents of this year: with the texts in which they are cited, and those listed in entries.

    Those of the agendas of bodies count as listed. `numbers` are those of the documents of which only those of this
    year are cited, `typed` those that are only cited under `documents`.
    """

    beside: frozenset[tuple[str, NodePath]]
    listed: frozenset[str]
    numbers: frozenset[tuple[str, str]]
    typed: frozenset[tuple[str, str]]


def _others(programme: Programme, cited: tuple[CitedDocument, ...], years: set[int]) -> _Others:
    now = [each for each in cited if each.symbol.year in years]
    beside = frozenset((each.series, each.place) for each in now)
    listed = {each.series for each in now if each.wording.field.role is Role.DOCUMENTS}
    # The agenda of a body shows that its documents have the year too.
    listed |= {
        series_before_year(own)
        for own, place, _ in own_symbols(programme)
        if place.path[0] == "body" and own.year in years
    }
    of_now = {_numbered(each.symbol) for each in now}
    of_before = {_numbered(each.symbol) for each in cited if each.symbol.year not in years and not _is_addendum(each)}
    typed = {_numbered(each.symbol) for each in now if each.wording.field.role is Role.DOCUMENTS}
    typed -= {_numbered(each.symbol) for each in now if each.wording.field.role is not Role.DOCUMENTS}
    return _Others(beside, frozenset(listed), frozenset(of_now - of_before), frozenset(typed))


def _numbered(symbol: Symbol) -> tuple[str, str]:
    """Return the series and the number of a document: `A/AC.999` and `2` of A/AC.999/2024/2."""
    series = series_before_year(symbol)
    return series, symbol.document.removeprefix(f"{series}/{symbol.year}/")
