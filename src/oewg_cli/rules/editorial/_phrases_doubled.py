"""Find phrases of two or three words that are written twice in a row: `at the at the`."""

from collections.abc import Iterator
from itertools import compress, count
from operator import eq

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._neighbours import words_in_a_row
from oewg_cli.rules.editorial._word_context import is_checked_form
from oewg_cli.text.lazy_patterns import compiled

_WORD = r"[A-Za-z]+(?:[’'-][A-Za-z]+)*"
_DOUBLED = rf"(?<![\w’'/.-])(?P<phrase>{_WORD}(?: {_WORD}){{1,2}}) (?i:(?P=phrase))(?![\w’'-])"
_TWO, _LONGEST = 2, 3
_SMALL = frozenset({"a", "an", "at", "for", "from", "in", "its", "of", "on", "that", "the", "their", "with"})
_GOING_ON = frozenset({"after", "and", "by", "or", "to", "upon"})
"""Words between which one may stand several times: `more and more and more`."""


def phrases_doubled(context: CheckContext) -> Iterator[tuple[TextMatch, str]]:
    """Return the phrases with what is between and the second time, and the phrase as it is then written."""
    if not _may_be_doubled(context.once(words_in_a_row)):
        return
    for match in context.text_index.find(compiled(_DOUBLED)):
        phrase = match.match["phrase"] if match.match else ""
        words = phrase.lower().split()
        again = match.text[len(phrase) + 1 :]
        # What has capitals again is a name: `Working Group Working Group I`.
        is_name = any(word[:1].isupper() for word in again.split())
        if phrase and len({*words}) > 1 and not is_name and not _goes_on(words) and is_checked_form(match):
            yield match, again


def _goes_on(words: list[str]) -> bool:
    """Return whether the phrase may be said several times: `more and more and more`, not `and the and the`."""
    return words[-1] in _GOING_ON or (len(words) == _TWO and words[0] in _GOING_ON and words[1] not in _SMALL)


def _may_be_doubled(words: list[str]) -> bool:
    """Return whether a phrase of all texts follows itself, whatever is between."""
    # Of the words of a phrase, one is at each second or third place: only the words at these are compared first.
    return any(
        words[at : at + size] == words[at + size : at + 2 * size]
        for size in range(_TWO, _LONGEST + 1)
        for place in compress(count(0, size), map(eq, words[::size], words[size::size]))
        for at in range(max(0, place - size + 1), place + 1)
    )
