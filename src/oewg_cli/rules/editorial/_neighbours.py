"""Find the words that follow each other in the texts of a note."""

import string
from itertools import pairwise

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.text.lazy_patterns import lazy_pattern

_BETWEEN = str.maketrans(dict.fromkeys(string.punctuation, " "))
_PART_OF_WORD = lazy_pattern(r"[^\W_]+")


def neighbours(context: CheckContext) -> frozenset[tuple[str, str]]:
    """Return each two words that follow each other, in lower case, whatever is between; `e-mail` are two here."""
    return frozenset(pairwise(context.once(words_in_a_row)))


def words_in_a_row(context: CheckContext) -> list[str]:
    """Return the words of all texts in their order, in lower case, without what is between them."""
    line = context.text_index.line.replace("’", " ").replace("–", " ")
    # Most texts have no other characters than those of ASCII, whose words are found faster without a pattern.
    return line.translate(_BETWEEN).split() if line.isascii() else _PART_OF_WORD.findall(line)
