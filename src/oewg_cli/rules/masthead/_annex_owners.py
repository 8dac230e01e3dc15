"""Decide whether a numbered annex is that of the note or that of another document.

A sentence that names another document may speak of the annexes of that one: "The Convention has two annexes; annex II
was amended". So may "its annex II", "annex II thereto", an annex with a letter, and several annexes in a list.
"""

import re
from bisect import bisect_right
from enum import Enum, auto

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_LONGEST_BEFORE = 24
_FURTHEST = 500
"""How far from an annex its sentence is read, in code points."""
_NUMBER = r"(?:[IVX]+|[0-9]{1,2}|[A-Z])\b(?!/)"
_OWN_AFTER = lazy_pattern(r",?\s+(?:hereto\b|(?:to|of)\s+(?:the\s+present|this)\s+(?:note|document)\b(?!\s+by\b))")
_OTHER_BEFORE = lazy_pattern(r"\b(?:its|their|whose|(?<!note[’'])(?<=[’'])s|(?<=s)[’'])\s$", re.IGNORECASE)
_OTHER_AFTER = lazy_pattern(r",?\s+(?:thereto|thereof)\b")
_JOINT = r"(?:,?\s+(?:and|or|to)|,)\s+(?:(?:in|to|of)\s+)?"
_LIST_AFTER = lazy_pattern(rf"{_JOINT}(?:[Aa]nnex(?:es)?\s+)?{_NUMBER}|[–-]{_NUMBER}")
_LIST_BEFORE = lazy_pattern(rf"\b[Aa]nnex(?:es)?\s+{_NUMBER}{_JOINT}$")
_LETTER = lazy_pattern(r"\w+\s+(?![IVX]+$)[A-Z]$")
_OTHER_DOCUMENT = lazy_pattern(
    r"\b(?:agreement|charter|compact|convention|covenant|decision|declaration|directive|framework|guidelines|letter"
    r"|memorandum|note by the secretary-general|pact|part(?:y|ies)|protocol|regulation|report|resolution"
    r"|rules of procedure|statute|treaty|treaties)s?\b|\b(?-i:[A-Z][A-Z0-9.]{0,15}/[A-Z0-9])",
    re.IGNORECASE,
)
_TREATY = lazy_pattern(
    r"\b(?:agreement|charter|convention|covenant|protocol|regulations|statute|treaty)\b", re.IGNORECASE
)
_OWN_WORDS = lazy_pattern(r"\b(?:the present|this) note\b|\bhereto\b|\bprogramme of work\b", re.IGNORECASE)


class AnnexOwner(Enum):
    """Whose annex a numbered annex is."""

    NOTE = auto()
    PERHAPS_NOTE = auto()
    OTHER_DOCUMENT = auto()


def annex_owner(match: TextMatch) -> AnnexOwner:
    """Return whose annex it is, from the words next to it first and from its sentence second."""
    plain = match.field.plain
    if is_of_note(match):
        return AnnexOwner.NOTE
    before = plain[max(0, match.start - _LONGEST_BEFORE) : match.start]
    if _OTHER_BEFORE.search(before) or _OTHER_AFTER.match(plain, match.end) or _is_of_several(match, before):
        return AnnexOwner.OTHER_DOCUMENT
    start, end = _span(match)
    if _OTHER_DOCUMENT.search(plain, start, end) or _is_of_treaty_before(match):
        return AnnexOwner.OTHER_DOCUMENT
    return AnnexOwner.NOTE if _OWN_WORDS.search(plain, start, end) else AnnexOwner.PERHAPS_NOTE


def _is_of_treaty_before(match: TextMatch) -> bool:
    """Return whether an annex begins a sentence after one on a treaty: `… of the Convention. Annex 11 entered into`."""
    plain, sentences = match.field.plain, match.field.sentences
    at = bisect_right(sentences, (match.start, len(plain))) - 1
    is_first = at > 0 and not plain[sentences[at].start : match.start].strip()
    return is_first and _TREATY.search(plain, *sentences[at - 1]) is not None


def _span(match: TextMatch) -> Span:
    """Return the sentence of a match, as far as it is read."""
    plain, sentences = match.field.plain, match.field.sentences
    sentence = sentences[bisect_right(sentences, (match.start, len(plain))) - 1]
    return Span(max(sentence.start, match.start - _FURTHEST), min(sentence.end, match.end + _FURTHEST))


def is_of_note(match: TextMatch) -> bool:
    """Return whether the words directly after it say that an annex is one of the note: `to the present note`."""
    return _OWN_AFTER.match(match.field.plain, match.end) is not None


def _is_of_several(match: TextMatch, before: str) -> bool:
    """Return whether an annex has a letter instead of a number, or is one of several in a list."""
    if match.text.lower().startswith("annexes") or _LETTER.match(match.text) or _LIST_BEFORE.search(before):
        return True
    return _LIST_AFTER.match(match.field.plain, match.end) is not None
