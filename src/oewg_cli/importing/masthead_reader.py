"""Read the lines of the masthead and of the foot of the first page."""

import re
from collections.abc import Iterator

from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms import masthead_line as forms
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import words_of
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.organs import organ_meant

_APART = lazy_pattern(" {3,}")
"""What separates two columns of a masthead."""
_BARCODE = range(5, 10)
"""How many digits a barcode has; its asterisks may have been read as those of emphasis."""
_BEFORE_SYMBOL = lazy_pattern("united nations(?: nations unies)? ", re.IGNORECASE)


def columns_of(words: Words) -> Iterator[Words]:
    """Return the words of a line in parts, where gaps divide it like the columns of a masthead."""
    at = 0
    for gap in _APART.finditer(words.plain):
        # From before the gap, so that a mark between the gap and the words is among them.
        yield words.cut(at, gap.start()).strip()
        at = gap.end() - 1
    yield words.cut(at).strip() if at else words


class MastheadReader:
    """Read what belongs to the masthead and the foot from the lines of a first page."""

    def __init__(self, front: FirstPage) -> None:
        self._front = front
        self._after_job = self._after_symbol = self._after_lead = False

    def take(self, words: Words, line: SourceLine) -> Words | None:
        """Read what it knows of a line; return what is left of it, None where nothing is."""
        named = _BEFORE_SYMBOL.match(words.plain)
        if named and forms.symbol_line(words.plain[named.end() :]):
            words = words.cut(named.end())
        after_lead, self._after_lead = self._after_lead, forms.is_lead_of_distribution(words.plain)
        category = forms.category(words.plain) if after_lead else None
        if category or self._after_lead:
            self._front.distribution = category or self._front.distribution
            self._place(words, line)
            return None
        distribution = forms.distribution(words.plain)
        if distribution:
            self._front.distribution = distribution
            self._place(words, line)
            words = words.cut(words.plain.casefold().index(distribution.casefold()) + len(distribution)).strip()
            if not words.plain:
                return None
        if not self._is_known(words, words.plain):
            return words
        self._place(words, line)
        return None

    def _place(self, words: Words, line: SourceLine) -> None:
        self._front.parts.append(NotePart(PartKind.MASTHEAD, words, line))

    def _is_known(self, words: Words, text: str) -> bool:
        return self._is_of_head(words, text) or self.is_of_page(text)

    def is_of_page(self, text: str) -> bool:
        """Read a line of the foot of the first page; return whether it is one, or is on every page."""
        after_job, self._after_job = self._after_job, False
        if self._is_of_foot(text, after_job=after_job):
            return True
        is_barcode = forms.is_barcode(text) or (after_job and text.isdigit() and len(text) in _BARCODE)
        is_number = forms.is_page_number(text) or forms.is_page_number(self._without_job(text))
        return is_barcode or is_number or text.strip(" *").casefold() in words_of("furniture")

    def _without_job(self, text: str) -> str:
        """Return a line without the job number or the symbol before or after the number of a page, `24-01655 2/3`."""
        for known in (self._front.job, self._front.symbol):
            if known and known in text:
                text = text.removeprefix(known).removesuffix(known).strip()
        return text

    def _is_of_foot(self, text: str, *, after_job: bool) -> bool:
        front, job = self._front, forms.job_line(text)
        if job and front.job in {None, job.job}:
            front.job, front.processed = job.job, job.processed or front.processed
            self._after_job = True
            return True
        days = forms.processed(text) if after_job else ()
        front.processed = (*front.processed, *days)
        self._after_job = bool(days)
        return bool(days)

    def _is_of_head(self, words: Words, text: str) -> bool:
        front = self._front
        symbol, dated = forms.symbol_line(text), forms.document_date(text)
        after_symbol, self._after_symbol = self._after_symbol, symbol is not None
        originals, versions = forms.originals(text), forms.versions(text)
        if symbol and (symbol.symbol in forms.symbols_in(front.symbol) or front.symbol is None):
            front.symbol, front.stars = front.symbol or symbol.symbol, max(symbol.stars, front.stars)
        elif symbol and front.symbol and after_symbol and (joint := forms.joint_symbol(front.symbol, symbol.symbol)):
            front.symbol, front.stars = joint, max(symbol.stars, front.stars)
        elif reissued := forms.reissues(text):
            front.reissued += reissued
        elif originals and not front.originals:
            front.originals = originals
        elif versions and not front.versions:
            front.versions = versions
        elif dated and front.dated is None:
            front.dated, front.dated_on = dated, words
        elif front.organ is None and organ_meant(text):
            front.organ = words
        else:
            return forms.is_language_of_text(text)
        return True
