"""How faults of pure form are told and mended: a passage is shown, and written anew, where it stands."""

import re

from oewg_cli.kernel.wording import quoted
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.rule import Change, Repair

_BEFORE = re.compile("\\S*[ \u00a0]?\\Z")
_BEHIND = re.compile("[ \u00a0]?\\S*")
_LONGEST_WORD = 30


def is_left_in_peace(passage: Passage) -> bool:
    """Tell whether a passage is quoted, so that not even its form is the drafter's.

    The name of the body is quoted where it is mentioned; where it is given, its form is looked at.
    """
    return passage.prose.role is not Role.BODY and passage.is_quotation


def shown(passage: Passage, text: str) -> str:
    """Show a text in the place of a passage, between the words before and behind it."""
    plain = passage.prose.plain
    before = _BEFORE.search(plain, max(0, passage.start - _LONGEST_WORD), passage.start)
    behind = _BEHIND.match(plain, passage.end, passage.end + _LONGEST_WORD)
    return f"{before[0] if before else ''}{text}{behind[0] if behind else ''}".strip()


def rewriting(passage: Passage, text: str, title: str = "", *, safe: bool = True) -> Repair | None:
    """Give the repair that writes a passage anew, with its title; None where marks of italics or links are in between.

    It is never safe in what a mandate or an adopted agenda says, though it changes no word.
    """
    place = passage.place_to_change
    if place is None:
        return None
    return Repair(
        title or f"Write {quoted(text)}.",
        (Change(place, text),),
        safe and not passage.is_verbatim,
    )
