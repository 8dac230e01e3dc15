"""Find words that are written apart, together or with a hyphen in another way than the United Nations writes them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from oewg_cli.programme.text_index import TextIndex, TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, is_in_name, is_separate
from oewg_cli.un.spelling import in_capitals_of
from oewg_cli.un.words_in_context import WordInContext, compounds


def miswritten_compounds(index: TextIndex) -> Iterator[tuple[TextMatch, WordInContext, str]]:
    """Return what is typed, what is known of it, and what would be right with the same capitals, in reading order."""
    words = index.words
    known = _compounds()
    typed = tuple(
        sorted(each for first in known.keys() & words for each, parts in known[first] if words.issuperset(parts))
    )
    for match in index.find_with([each.split()[0] for each in typed], _pattern(typed)):
        plain, text = match.field.plain, " ".join(match.text.split())
        found = next((each for each in compounds()[text.lower()] if each.is_wrong(plain, match.start, match.end)), None)
        right = in_capitals_of(found.right, text) if found else None
        if found and right and is_separate(match) and is_by_drafter(match) and not is_in_name(match):
            yield match, found, right


@cache
def _compounds() -> dict[str, list[tuple[str, list[str]]]]:
    """Return the compounds by their first word, each with its words."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for each in compounds():
        found.setdefault(each.split()[0], []).append((each, each.split()))
    return found


@lru_cache(maxsize=64)
def _pattern(typed: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(typed, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(longest_first)})(?![\w-])".replace(" ", r"[ \u00a0]+"))
