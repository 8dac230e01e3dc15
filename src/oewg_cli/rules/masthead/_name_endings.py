"""Find names in a text that begin like a given one and end with another word."""

import re
from collections.abc import Iterator
from functools import lru_cache

from oewg_cli.rules.masthead._similar_names import SimilarName
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.near_words import are_near

_LEAST_SAME = 4
"""How many words before the last one must be the same: those of the kind of body and some of its subject."""
_LONGEST = 40
_OF_SUBJECT = lazy_pattern(r"\s(?:of|on|for|to)\s")


def other_endings(text: str, name: str) -> Iterator[SimilarName]:
    """Find what has all words of a name from its kind of body on, but another last word; in order.

    `working group on the protection of sea pipelines` is almost the open-ended working group on the protection of sea
    cables. Names with few words, and last words that differ by one slip, are not looked for.
    """
    pattern, last = _pattern(name)
    for match in pattern.finditer(text) if pattern is not None else ():
        word = match["last"]
        if not are_near(word, last):
            before = match["same"].split()[-1]
            start = match.start("last") - len(before) - 1
            yield SimilarName(start, match.end(), text[start : match.end()], f"{before} {last}", only_capitals=False)


@lru_cache(maxsize=64)
def _pattern(name: str) -> tuple[re.Pattern[str] | None, str]:
    words = name.split()
    subject = _OF_SUBJECT.search(name)
    same = words[len(name[: subject.start()].split()) - 1 : -1] if subject else []
    if not _LEAST_SAME <= len(same) <= _LONGEST or not words[-1].isalpha():
        return None, ""
    lead = r"\s".join(re.escape(word) for word in same)
    return re.compile(rf"\b(?P<same>{lead})\s(?P<last>[^\W\d_]+)\b(?!-)", re.IGNORECASE), words[-1]
