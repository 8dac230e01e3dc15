"""Whose words a passage is made of, and whether it is part of a name; asked by the rules of words."""

import re
from bisect import bisect_right
from operator import itemgetter

from oewg_cli.kernel.surroundings import end_before
from oewg_cli.kernel.text import Span
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import rewriting
from oewg_cli.rules.rule import Repair
from oewg_cli.un.data_files import read_data

_OPENING = " \"'“‘(["
_BEFORE_BEGINNING = ":–—"
_NEXT_WORD = re.compile(r"(?:['’]s)?\s+(?P<joint>(?:(?:against|and|at|by|for|in|of|on|the|to)\s+)*)(?P<word>[^\W\d_]+)")
_JOINING = frozenset("/@_&.-+#")
"""Signs that join letters to an address, a symbol or a name."""

_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})


def is_drafters(passage: Passage) -> bool:
    """Tell whether the words are the drafter's, not those of others."""
    return not passage.is_verbatim


def sentence_of(passage: Passage) -> Span:
    """Give the sentence in which a passage begins, in code points of the plain text."""
    sentences = passage.prose.sentences
    return sentences[bisect_right(sentences, passage.start, key=itemgetter(0)) - 1]


def begins_sentence(passage: Passage) -> bool:
    """Tell whether a passage is the first of a sentence, or of what stands behind a colon or a dash."""
    plain = passage.prose.plain
    end = end_before(plain, passage.start, _OPENING)
    return end == 0 or plain[end - 1] in _BEFORE_BEGINNING or end <= sentence_of(passage).start


def is_in_name(passage: Passage) -> bool:
    """Tell whether a word has its capital as part of a name: within a sentence, or before another capital."""
    plain = passage.prose.plain
    if passage.text[:1].islower() or passage.prose.is_in_capitals:
        return False
    if not begins_sentence(passage):
        return True
    behind = _NEXT_WORD.match(plain, passage.end)
    if behind is None:
        return False
    words = read_data("words/names")
    is_no_sign = behind["joint"] and behind["word"] in words["always_capitalized"]
    return behind["word"] in words["foreign"] or (behind["word"][0].isupper() and not is_no_sign)


def stands_alone(passage: Passage) -> bool:
    """Tell whether nothing joins the letters to more: no figure, no stroke, no other sign of addresses and names."""
    plain = passage.prose.plain
    before = plain[max(0, passage.start - 1) : passage.start]
    after = plain[passage.end : passage.end + 1]
    is_stop = after == "." and not plain[passage.end + 1 : passage.end + 2].isalnum()
    joins_behind = after.isalnum() or (after in _JOINING and not is_stop)
    return not (before.isalnum() or before in _JOINING or joins_behind)


def is_defined(passage: Passage) -> bool:
    """Tell whether an abbreviation stands alone in brackets, as behind what it is short for."""
    plain = passage.prose.plain
    return plain.endswith("(", 0, passage.start) and plain.startswith(")", passage.end)


def is_possessive(passage: Passage) -> bool:
    """Tell whether the ending of the possessive is joined to a passage."""
    return passage.prose.plain.startswith(("'s", "’s"), passage.end)


def reworded(passage: Passage, text: str) -> Repair | None:
    """Give the repair that writes a word anew; in a title a person must agree to it. None where it cannot be made."""
    return rewriting(passage, text, safe=passage.prose.role not in _TITLES)


def offered(passage: Passage, text: str) -> Repair | None:
    """Give the repair that writes a passage anew and that a person must agree to; None where it cannot be made."""
    return rewriting(passage, text, safe=False)
