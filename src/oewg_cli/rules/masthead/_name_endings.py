"""Find names in a text that begin like a given one and end with another word, or have another form of a word."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from oewg_cli.rules.masthead._other_kinds import KINDS
from oewg_cli.rules.masthead._similar_names import SimilarName, length_of_same
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.near_words import are_near

_LEAST_SAME = 4
"""How many words before the last one must be the same: those of the kind of body and some of its subject."""
_LONGEST = 40
_MOST_OF_SHORT = 4
_LEAST_OF_STEM = 5
_IN_LONGER = r"\b(?!The\b|This\b)[A-Z][\w’-]*\s\Z"
_OF_SUBJECT = lazy_pattern(r"\s(?:of|on|for|to)\s")


def other_endings(text: str, name: str) -> Iterator[SimilarName]:
    """Find what has all words of a name from its kind of body on, but another last word; in order.

    `working group on the protection of sea pipelines` is almost the open-ended working group on the protection of sea
    cables. Names with few words, and last words that differ by one slip, are not looked for.
    """
    same, last = _same_and_last(name)
    lead = f"{' '.join(same)} ".casefold()
    shown = " ".join(text.casefold().split()) if same else ""
    # In most texts the words are only in the name itself.
    if not same or shown.count(lead) == shown.count(f"{lead}{last.casefold()}"):
        return
    typed = r"\s".join(map(re.escape, same))
    for match in re.finditer(rf"(?i:\b(?P<same>{typed})\s(?P<last>[^\W\d_]+)\b(?!-))", text):
        word = match["last"]
        if not are_near(word, last):
            before = match["same"].split()[-1]
            start = match.start("last") - len(before) - 1
            yield SimilarName(start, match.end(), text[start : match.end()], f"{before} {last}", only_capitals=False)


@lru_cache(maxsize=64)
def _same_and_last(name: str) -> tuple[Sequence[str], str]:
    """Return the words of a name from its kind of body on, without the last one, and that; none if it has too few."""
    words = name.split()
    subject = _OF_SUBJECT.search(name)
    same = words[len(name[: subject.start()].split()) - 1 : -1] if subject else []
    if not _LEAST_SAME <= len(same) <= _LONGEST or not words[-1].isalpha():
        return (), ""
    return same, words[-1]


def other_forms(text: str, name: str) -> Iterator[SimilarName]:
    """Find a short name in capitals with another form of one of its words: `Statistics Commission` for `Statistical`.

    A longer name, `African Statistics Commission` or `Statistics Commission of Peru`, is that of another body.
    """
    words = name.split()
    is_short = 1 < len(words) <= _MOST_OF_SHORT and all(word.isalpha() for word in words)
    for at, word in enumerate(words) if is_short and name[0].isupper() else ():
        stem = word[:_LEAST_OF_STEM]
        if len(word) <= _LEAST_OF_STEM or word.casefold() in KINDS or stem not in text:
            continue
        before, after = (" ".join(map(re.escape, part)) for part in (words[:at], words[at + 1 :]))
        form = rf"(?P<form>{re.escape(stem)}[a-z]+)"
        parts = r"\s".join(part.replace(" ", r"\s") for part in (before, form, after) if part)
        for match in compiled(rf"\b{parts}\b(?!\s(?:of|for|in)\s)(?!\s[A-Z])").finditer(text):
            same = length_of_same(match["form"], word)
            is_other = not are_near(match["form"], word) and 2 * same > max(len(word), len(match["form"]))
            if is_other and compiled(_IN_LONGER).search(text, 0, match.start()) is None:
                yield SimilarName(*match.span(), match[0], name, only_capitals=False)
