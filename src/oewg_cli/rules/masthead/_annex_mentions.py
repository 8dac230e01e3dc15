"""Find where the paragraphs of a note mention its annex."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.lazy_patterns import lazy_pattern

_PARAGRAPHS = frozenset(PARAGRAPHS)
_NUMBER = r"(?:[IVX]+|[0-9]{1,2}|[A-Z])\b(?!/)"
_SPACES = r"[^\S\n]+"
_ANNEX = lazy_pattern(
    rf"[Aa](?i:nnex)(?<![^\W_].{{5}})(?i:es|ed)?\b(?P<number>{_SPACES}{_NUMBER}(?:{_SPACES}(?:and|to){_SPACES}{_NUMBER})?)?"
)
_OWNER = lazy_pattern(
    r"(?:,?\s+\(?(?:[Aa]rticle|[Ss]ection|[Pp]aragraph|[Cc]hapter|[Tt]able|[Rr]ule)s?\s+[\w.]+\)?)?,?\s+(?:to|of)\s+"
    r"(?!which\b|(?:the|this)\s+(?:present\s+)?(?:note|document)\b(?!\s+by\s+the\b))"
)
_PART = lazy_pattern(r"(?i:article|section|paragraph|chapter|table|rule)s?\s+[0-9][\w.]*\s+(?:of|in|to)\s+(?:the\s+)?$")
_LONGEST_PART = 32
_CITED = lazy_pattern(r"(?:[0-9*)]|\b[IVX]+|\b[A-Z]),\s+$")


class AnnexMention(NamedTuple):
    """A mention of the annex of the note; `number` is the number it is given, as typed, if there is one."""

    match: TextMatch
    number: str | None


def annex_mentions(context: CheckContext) -> tuple[AnnexMention, ...]:
    """Return the mentions of the annex of the note, in order.

    The annex of another document is left out, as in "annex I to the report", "annex 8, article 6 of the Convention",
    "section 4.6 of annex II", "its Annex II" and "A/78/265, annex II".
    """
    return tuple(_annex_mentions(context))


def _annex_mentions(context: CheckContext) -> Iterator[AnnexMention]:
    for match in context.text_index.find(_ANNEX, _PARAGRAPHS):
        plain = match.field.plain
        before = plain[max(0, match.start - 8) : match.start]
        is_part_cited = _PART.search(plain, max(0, match.start - _LONGEST_PART), match.start)
        is_of_other = before.endswith("its ") and match.text.startswith("A")
        if not (is_of_other or _OWNER.match(plain, match.end) or _CITED.search(before) or is_part_cited):
            number = (match.match["number"] or "").strip() if match.match else ""
            yield AnnexMention(match, number or None)
