"""Whether the name of a State stands for the State, or is a part of another name."""

import re

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.adjacent_words import end_before, word_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_PERSON_OR_ADDRESS = r"(?:\b(?:[A-Z]|Dr|Mr|Mrs|Ms)\.|\d,|, [A-Z]{2},)\Z"
"""What is before the surname of a person, or before the country at the end of an address."""
_FURTHEST = 60


def is_of_state(match: TextMatch) -> bool:
    """Return whether a name stands after the office of a State, as in `the delegation of`."""
    before = match.field.plain[max(0, match.start - _FURTHEST) : match.start].lower().rstrip()
    return before.removesuffix(" the").endswith(tuple(read_data("words/country_names")["of_state"]))


def is_in_longer_name(match: TextMatch) -> bool:
    """Return whether the words are a part of a longer name, the right name of the State or that of something else."""
    words = read_data("words/country_names")
    plain = match.field.plain
    after = word_after(plain, match.end) if plain[match.end : match.end + 1].isspace() else ""
    if after[:1].isupper() or after == "&" or _has_formal_name(plain, match.end):
        return True
    before = plain[max(0, match.start - _FURTHEST) : end_before(plain, match.start)]
    if before.endswith(tuple(words["right_after"])) or compiled(_PERSON_OR_ADDRESS).search(before):
        return True
    word = word_before(plain, match.start)
    if word in {"of", "to", "the"}:
        title = re.sub(r"\s(?:of|to|for)(?:\sthe)?$|\sthe$", "", before)
        if any(office in title for office in words["offices"]):
            return False
        last = title.split()[-1:] or [""]
        return last[0][:1].isupper() and last[0][-1:].isalpha() and not title.endswith(tuple(words["posts"]))
    if word in words["foreign"]:
        return True
    return word[:1].isupper() and word[-1:].isalpha() and word not in words["before"]


def _has_formal_name(plain: str, end: int) -> bool:
    """Return whether what the right name has before it comes after it in parentheses: `Iran (Islamic Republic of)`."""
    return re.match(r"\s\([^()]{3,40}\sof\)", plain[end : end + _FURTHEST]) is not None
