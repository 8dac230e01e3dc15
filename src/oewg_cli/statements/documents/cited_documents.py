"""Read which documents the texts of a note cite by their symbols, each with its sentence and its series."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, series_of
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinals_pattern, spelled_ordinals
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import Symbol, parse_symbol
from oewg_cli.un.un_data import read_data

_ROLES = (
    *PARAGRAPHS, Role.TEXT, Role.BULLET, Role.ASIDE, Role.DOCUMENTS, Role.FOOTNOTE, Role.HEADING, Role.NOTE_HEADING,
    Role.AGENDA_TITLE,
)  # fmt: skip
_YEAR = r"(?<![\w/])(?:19|20)[0-9]{2}(?![\w/])"
_FURTHEST = 300
"""How far before a symbol the words are looked for that cite it for the past, in code points."""
_NEAR = 120
"""How far before a symbol the name of its document is, in code points."""


_IS_IN = r"\b(?:is|are)\s(?:contained|set\sout|listed|reproduced|given|found|available)\s(?:in|as)\s[^,;]*$"
"""Of the present, whatever the sentence tells before: `Others had until May to apply, and the list is contained in`."""


class CitedDocument(NamedTuple):
    """A symbol in a text, with its place and its sentence."""

    symbol: Symbol
    wording: Wording
    sentence: NoteSentence

    @property
    def series(self) -> str:
        """Return what comes before the year: `A/AC.999` of A/AC.999/2024/2."""
        return series_before_year(self.symbol)

    @property
    def is_line(self) -> bool:
        """Return whether a document is in a line of a list in a paragraph: `before it the following documents`."""
        return self.wording.field.role is Role.SUBPARAGRAPH

    @property
    def is_of_entry(self) -> bool:
        """Return whether an entry or an item names it outside a sentence: in a heading, a text or a title."""
        field = self.wording.field
        return field.role is not Role.DOCUMENTS and field.path[0] in {"programme", "agenda"}

    @property
    def place(self) -> NodePath:
        """Return the path of a text; of the documents of an entry and of lines, that of all."""
        path = self.wording.field.path
        return path[:-1] if self.wording.field.role is Role.DOCUMENTS or self.is_line else path

    @property
    def before(self) -> str:
        """Return the sentence before the symbol, as far as it may say of which time the document is."""
        at = self.wording.start - self.sentence.start
        return self.sentence.text[max(0, at - _FURTHEST) : at]

    @property
    def tense(self) -> Tense:
        """Return the time of which the sentence speaks at the symbol; `has been prepared` is of no time here."""
        at = self.wording.start - self.sentence.start
        tense = self.sentence.tense_before(at)
        is_now = tense is Tense.PAST and (self.is_ready or compiled(_IS_IN).search(self.before) is not None)
        return Tense.NONE if is_now else tense

    @property
    def is_ready(self) -> bool:
        """Return whether the sentence says that documents are there: `A guide has been prepared`."""
        return compiled(_ready()).search(self.sentence.folded) is not None and not _has_past(self.sentence.folded)

    @property
    def is_named_as_of_session(self) -> bool:
        """Return whether the name before the symbol is that of a document of which each session has a new one."""
        return compiled(_of_session()).search(self.before[-_NEAR:].casefold()) is not None


def cited_documents(picture: Picture) -> tuple[CitedDocument, ...]:
    """Return the symbols in all texts, in reading order."""
    return tuple(_cited(picture))


def _cited(picture: Picture) -> Iterator[CitedDocument]:
    for sentence in picture.sentences(*_ROLES, having="/"):
        for reference in sentence.field.references_between(sentence.start, sentence.end):
            if isinstance(reference, SymbolReference):
                wording = Wording(sentence.field, reference.start, reference.end)
                yield CitedDocument(reference.symbol, wording, sentence)


def own_symbols(programme: Programme) -> list[tuple[Symbol, NodeLocation, str]]:
    """Return the symbols of the note, of its agenda and of those of its bodies."""
    typed = [("masthead", programme.masthead.symbol), ("agenda", programme.agenda and programme.agenda.symbol)]
    places = [(NodeLocation((key, "symbol")), text) for key, text in typed]
    places += [
        (NodeLocation(("body", place, "agenda", "symbol")), body.agenda.symbol)
        for place, body in enumerate(programme.bodies)
        if body.agenda is not None
    ]
    series = series_of(programme)
    read = ((place, parse_symbol((text or "").strip(), series)) for place, text in places)
    return [(symbol, place, symbol.text) for place, symbol in read if symbol is not None]


def series_before_year(symbol: Symbol) -> str:
    """Return what comes before the year of a symbol: `A/AC.999` of A/AC.999/2024/2."""
    return symbol.document.partition(f"/{symbol.year}/")[0]


def is_of_another_time(picture: Picture, each: CitedDocument) -> bool:
    """Return whether the sentence speaks of another session or another year, or cites the document for the past."""
    named = picture.read(_NamedTimes)[each.sentence]
    is_of_other = named.is_of_other_session or each.symbol.year in named.years
    return is_of_other or _earlier().search(each.before) is not None


class _Named(NamedTuple):
    """The years that a sentence names, and whether it names a session that is neither this one nor the next."""

    years: frozenset[int]
    is_of_other_session: bool


class _NamedTimes(dict[NoteSentence, _Named]):
    """The times that each sentence names, read when they are first asked for."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        own = {picture.programme.session.number, *(body.number for body in picture.programme.bodies)}
        self._numbers, self._next = own, {number + 1 for number in own if number is not None}

    def __missing__(self, sentence: NoteSentence) -> _Named:
        numbers = {spelled_ordinals("en")[match[1]] for match in _ordinals().finditer(sentence.folded)}
        years = frozenset(int(year) for year in compiled(_YEAR).findall(sentence.text))
        self[sentence] = named = _Named(years, bool(numbers - self._numbers - self._next))
        return named


def _has_past(folded: str) -> bool:
    """Return whether a sentence has a verb of the past beside those that say that a document is ready."""
    return compiled(r"\b(?:was|were|had|met|held|adopted|considered|took)\b").search(folded) is not None


def _ready() -> str:
    return rf"\b(?:has|have)\s(?:also\s|now\s|just\s|already\s)?been\s(?:{'|'.join(read_data('leftovers')['ready'])})\b"


@cache
def _of_session() -> str:
    words = "|".join(read_data("leftovers")["of_session"]).replace(" ", r"\s+")
    return rf"\b(?:{words})\b"


@cache
def _ordinals() -> re.Pattern[str]:
    words = ordinals_pattern("en")
    return re.compile(rf"\b({words})\s+(?:[a-z-]+\s+)?sessions?\b")


@cache
def _earlier() -> re.Pattern[str]:
    words = "|".join(read_data("leftovers")["earlier"]).replace(" ", r"\s+")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
