"""The organs of the United Nations as named beside the numbers of what they adopt.

The names stand in `data/organ_names.toml`.
"""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.un.data_files import read_data
from oewg_cli.un.resolutions import IssuingOrgan


class NameForm(StrEnum):
    """How an organ is named."""

    FULL = "full"
    SHORT = "short"
    ABBREVIATED = "abbreviated"
    PRONOUN = "pronoun"


class Mention(NamedTuple):
    """An organ as named beside a number, and which of the organs known here that can mean.

    A pronoun such as "its" means none of them, nor does the name of a body that numbers in a way of its own.
    """

    text: str
    form: NameForm
    organs: tuple[IssuingOrgan, ...]

    @property
    def is_other_body(self) -> bool:
        """Tell whether a body is named whose way of numbering is not known here."""
        return not self.organs and self.form is not NameForm.PRONOUN


def mention_before(before: str) -> Mention | None:
    """Find the organ named at the end of a text, which is what stands before the word "resolution"."""
    named = re.sub(r"[’']s$", "", before)
    for mention in _by_last_letter().get(named[-1:], ()):
        # A name may come right behind another word in Chinese only.
        letter = named[: -len(mention.text)][-1:]
        if named.endswith(mention.text) and not (letter.isascii() and letter.isalpha()):
            return mention
    return None


def mention_after(text: str, start: int) -> tuple[Mention, int] | None:
    """Find the organ named from an offset on, behind a number or a word, and where its name ends."""
    match = _named_after().match(text, start)
    return (_by_name()[" ".join(match["name"].split())], match.end()) if match else None


@cache
def _by_name() -> dict[str, Mention]:
    data = read_data("organ_names")
    mentions = {
        name: Mention(name, NameForm(entry["form"]), tuple(map(IssuingOrgan, entry["organs"])))
        for entry in data["organ"]
        for name in entry["names"]
    }
    return mentions | {word: Mention(word, NameForm.PRONOUN, ()) for word in data["pronouns"]}


@cache
def _by_last_letter() -> dict[str, list[Mention]]:
    """Group the names by their last letter, the longest first."""
    groups: dict[str, list[Mention]] = {}
    for mention in sorted(_by_name().values(), key=lambda mention: -len(mention.text)):
        groups.setdefault(mention.text[-1], []).append(mention)
    return groups


@cache
def _named_after() -> re.Pattern[str]:
    joints = "|".join(re.escape(joint).replace(r"\ ", r"\s+") for joint in read_data("organ_names")["joints"])
    names = sorted((name for name, mention in _by_name().items() if mention.form is not NameForm.PRONOUN), key=len)
    alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in reversed(names))
    return re.compile(rf"\s+(?:{joints}|)(?P<name>{alternatives})(?![^\W_])")
