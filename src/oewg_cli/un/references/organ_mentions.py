"""Find the organ of the United Nations that is named next to the number of a resolution or decision.

The names are in `data/organ_names.toml`.
"""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.text.source_text import Span
from oewg_cli.un.references.resolutions import IssuingOrgan
from oewg_cli.un.un_data import read_data

_LONGEST = 64
"""How far before a word the name of its organ may begin."""


class NameForm(StrEnum):
    """How an organ is named."""

    FULL = "full"
    SHORT = "short"
    ABBREVIATED = "abbreviated"
    PRONOUN = "pronoun"


class OrganMention(NamedTuple):
    """The name of an organ next to a number, and which of the organs known here it can mean.

    A pronoun such as "its" means none of them, nor does the name of a body that numbers in its own way.
    """

    text: str
    form: NameForm
    organs: tuple[IssuingOrgan, ...]

    @property
    def is_other_body(self) -> bool:
        """Return whether the name is that of a body whose way of numbering is not known here."""
        return not self.organs and self.form is not NameForm.PRONOUN


class NamedOrgan(NamedTuple):
    """An organ named in a text, and the position of its name in code points."""

    mention: OrganMention
    place: Span


def organ_before(text: str, end: int) -> NamedOrgan | None:
    """Find the organ that is named directly before an offset, where the word "resolution" begins."""
    before = " ".join(text[max(0, end - _LONGEST) : end].split())
    named = before[:-2] if before.endswith(("’s", "'s")) else before
    for mention in _by_last_letter().get(named[-1:], ()):
        if not named.endswith(mention.text):
            continue
        # Only in Chinese a name may come directly after another word.
        letter = named[: -len(mention.text)][-1:]
        if not (letter.isascii() and letter.isalpha()):
            words = mention.text.split(" ")
            place = Span(text.rfind(words[0], 0, end), text.rfind(words[-1], 0, end) + len(words[-1]))
            return NamedOrgan(mention, place)
    return None


def organ_after(text: str, start: int) -> NamedOrgan | None:
    """Find the organ that is named directly after an offset, where a number or a word ends."""
    joint = _joint().match(text, start)
    # Few numbers have a name after them, and the pattern of all names takes long to compile.
    match = _named_after().match(text, start) if joint and text[joint.end() : joint.end() + 1] in _initials() else None
    return NamedOrgan(_by_name()[" ".join(match["name"].split())], Span(*match.span("name"))) if match else None


@cache
def _by_name() -> dict[str, OrganMention]:
    data = read_data("organ_names")
    mentions = {
        name: OrganMention(name, NameForm(entry["form"]), tuple(map(IssuingOrgan, entry["organs"])))
        for entry in data["organ"]
        for name in entry["names"]
    }
    return mentions | {word: OrganMention(word, NameForm.PRONOUN, ()) for word in data["pronouns"]}


@cache
def _by_last_letter() -> dict[str, list[OrganMention]]:
    """Group the names by their last letter, the longest first."""
    groups: dict[str, list[OrganMention]] = {}
    for mention in sorted(_by_name().values(), key=lambda mention: -len(mention.text)):
        groups.setdefault(mention.text[-1], []).append(mention)
    return groups


@cache
def _joint() -> re.Pattern[str]:
    joints = "|".join(re.escape(joint).replace(r"\ ", r"\s+") for joint in read_data("organ_names")["joints"])
    return re.compile(rf"\s+(?:{joints}|)")


@cache
def _initials() -> frozenset[str]:
    return frozenset(name[0] for name in _by_name())


@cache
def _named_after() -> re.Pattern[str]:
    names = sorted((name for name, mention in _by_name().items() if mention.form is not NameForm.PRONOUN), key=len)
    alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in reversed(names))
    return re.compile(rf"{_joint().pattern}(?P<name>{alternatives})(?![^\W_])")
