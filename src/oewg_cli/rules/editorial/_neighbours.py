"""Find the words that follow each other in the texts of a note."""

from itertools import pairwise

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.text.lazy_patterns import lazy_pattern

_PART_OF_WORD = lazy_pattern(r"[^\W_]+")


def neighbours(context: CheckContext) -> frozenset[tuple[str, str]]:
    """Return each two words that follow each other, in lower case, whatever is between; `e-mail` are two here."""
    return context.once(_neighbours)


def _neighbours(context: CheckContext) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(_PART_OF_WORD.findall(context.text_index.line)))
