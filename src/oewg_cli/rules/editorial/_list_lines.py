"""Items of lists and texts of agenda items, and what is typed before them by hand."""

import re
from collections.abc import Iterable
from functools import cache

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.stray_characters import typed_bullets

NAMES = {Role.SUBPARAGRAPH: "The list item", Role.TEXT: "The text", Role.BULLET: "The list item"}
LINES = tuple(NAMES)
_LABEL = lazy_pattern(r"\s*(?P<typed>\(?(?P<count>[a-z]|[ivx]{1,5}|[0-9]{1,2})[.)])\s+(?=\S)")


def by_list(field: Iterable[TextField]) -> dict[NodePath, list[TextField]]:
    """Return the lines among some texts by the list that they are in; a text under an item is a list of its own."""
    lists: dict[NodePath, list[TextField]] = {}
    for line in field:
        if line.role in LINES:
            lists.setdefault(line.path if line.role is Role.TEXT else line.path[:-1], []).append(line)
    return lists


def typed_bullet(line: str) -> re.Match[str] | None:
    """Match a bullet or dash that is typed before a line, with the spaces after it; the group `typed` has no spaces."""
    return _bullet().match(line)


def typed_label(line: str) -> re.Match[str] | None:
    """Match a number or letter that is typed before a line; the group `count` is without punctuation and spaces."""
    return _LABEL.match(line)


@cache
def may_be_typed() -> re.Pattern[str]:
    """Return a pattern for what may be a bullet, number or letter typed by hand at the beginning of a text."""
    return re.compile(rf"\s*(?:[{re.escape(typed_bullets())}]|\(?[0-9a-z]{{1,5}}[.)]\s)")


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<typed>[{re.escape(typed_bullets())}]+)\s+(?=\S)")
