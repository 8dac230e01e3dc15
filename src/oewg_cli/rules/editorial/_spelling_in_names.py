"""Tell whether a word with another spelling is in a name that has the spelling of the United Nations."""

from collections.abc import Iterable, Iterator

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.un.official_names import official_names
from oewg_cli.un.spelling import in_capitals_of, misspelt_names, oxford_spellings, plain_names

_FIRST_WORDS = frozenset({"A", "An", "Its", "Our", "The", "This"})
"""Words with a capital at the beginning of a sentence before a name."""


def is_in_misspelt_name(match: TextMatch) -> bool:
    """Return whether a word with another spelling is in a name that is often misspelt, or in an official one."""
    right = in_capitals_of(oxford_spellings()[match.text.lower()], match.text) or match.text
    official = (name.replace(right, match.text) for name in official_names() if right in name)
    return next(_places_of(match, (*misspelt_names(), *official)), None) is not None


def is_in_plain_name(match: TextMatch) -> bool:
    """Return whether a name of plain words, with no other capital before it, has the word."""
    before = (word_before(match.field.plain, start) for start in _places_of(match, plain_names()))
    return any(not word[:1].isupper() or word in _FIRST_WORDS for word in before)


def _places_of(match: TextMatch, names: Iterable[str]) -> Iterator[int]:
    """Return where those of some names begin in whose place a word is."""
    plain, word = match.field.plain.replace("'", "’"), match.text
    for name in names:
        at = name.find(word)
        if (
            at >= 0
            and plain.endswith(name[:at], 0, match.start)
            and plain.startswith(name[at + len(word) :], match.end)
        ):
            yield match.start - at
