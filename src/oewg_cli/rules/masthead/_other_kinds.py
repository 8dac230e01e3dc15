"""Find the name of a body with another word for its kind, a commission as a committee, or another hyphen in it."""

import re
from collections.abc import Iterator

from oewg_cli.text.lazy_patterns import compiled

_CONFUSED_KINDS = ("Commission", "Committee")
KINDS = frozenset({"board", "body", "commission", "committee", "conference", "council", "forum", "group", "panel"})
_FEWEST_SPACES = 4
"""In the name of a body that tells it from the others of its kind."""


def with_other_hyphen(text: str, body: str) -> Iterator[tuple[int, int]]:
    """Return where a text has the name of a subcommittee as that of a sub-committee, or the other way round."""
    if "Sub" not in body:
        return
    other = compiled(r"\bSub(-C|c)").sub(lambda found: "Subc" if "-" in found[0] else "Sub-C", body, count=1)
    for match in re.finditer(re.escape(other), text) if other != body and other in text else ():
        yield match.span()


def with_other_kind(text: str, body: str) -> Iterator[tuple[int, int]]:
    """Return where a text has the name of a commission as that of a committee, or of a panel as that of a group."""
    head, separator, subject = body.partition(" on ")
    *before, kind = head.split() if separator else [""]
    if kind.casefold() not in KINDS or body.count(" ") < _FEWEST_SPACES:
        return
    lead, rest = f"{' '.join(before)} " if before else "", f" on {subject}"
    at = text.find(rest)
    while at >= 0:
        start = text.rfind(" ", 0, at) + 1
        word = text[start:at]
        # `Committee` and `Commission` are confused; others only with the words before them.
        is_confused = kind in _CONFUSED_KINDS and word in _CONFUSED_KINDS
        is_other = word.casefold() in KINDS and word.casefold() != kind.casefold()
        if is_other and (is_confused or lead) and text[:start].casefold().endswith(lead.casefold()):
            yield start - len(lead), at + len(rest)
        at = text.find(rest, at + 1)
