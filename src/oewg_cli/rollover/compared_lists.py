"""Compare the lists of a note with those of the last session, line by line."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rollover.last_session_comparison import expected_texts
from oewg_cli.source.tree import NodePath
from oewg_cli.text.similarity import similarity

_LEAST_COMMON = 2
"""The lines that two lists must have in common to be the same one."""
_LEAST_SIMILARITY = 0.5
"""The share of common words from which a new line is an old one that was changed."""
_END = " .;,:"


class ListChange(NamedTuple):
    """The lines that a list has gained since the last session, and those that it has lost, as they are expected."""

    path: NodePath
    role: Role
    gained: tuple[TextField, ...]
    lost: tuple[str, ...]


def changed_lists(context: CheckContext) -> tuple[ListChange, ...]:
    """Return the lists that have gained or lost lines, in reading order.

    Two lists are the same if at least half of the lines of both are; what ends a line does not count, nor does a line
    that was only changed. A list that another one of the last note matches better is not compared.
    """
    return tuple(_changes(context)) if context.last_session is not None else ()


def _changes(context: CheckContext) -> Iterator[ListChange]:
    old: list[tuple[Role, list[str]]] = []
    by_list: dict[NodePath, list[str]] = defaultdict(list)
    for path, each in context.once(expected_texts).items():
        if each.field.role in {Role.SUBPARAGRAPH, Role.BULLET}:
            by_list[path[:-1]].append(each.text)
            old += [(each.field.role, by_list[path[:-1]])] if len(by_list[path[:-1]]) == 1 else []
    new: dict[NodePath, list[TextField]] = defaultdict(list)
    for field in context.texts(Role.SUBPARAGRAPH, Role.BULLET):
        new[field.path[:-1]].append(field)
    for path, fields in new.items():
        keys = {_key(field.text) for field in fields}
        candidates = [lines for role, lines in old if role is fields[0].role]
        before = max(candidates, key=lambda lines: len(keys & {_key(line) for line in lines}), default=[])
        common = keys & {_key(line) for line in before}
        if len(common) >= max(_LEAST_COMMON, len(before) / 2, len(fields) / 2):
            yield from _change(path, fields, before, common)


def _change(path: NodePath, fields: list[TextField], before: list[str], common: set[str]) -> Iterator[ListChange]:
    gained = [field for field in fields if _key(field.text) not in common]
    lost = [line for line in before if _key(line) not in common]
    for field in list(gained):
        was = next((line for line in lost if similarity(line, field.text) > _LEAST_SIMILARITY), None)
        if was is not None:
            gained.remove(field)
            lost.remove(was)
    if gained or lost:
        yield ListChange(path, fields[0].role, tuple(gained), tuple(lost))


def _key(line: str) -> str:
    """Return a line without what ends it, and without "and" or "or" before the last line."""
    shown = " ".join(line.split()).rstrip(_END)
    return shown.removesuffix(" and").removesuffix(" or").rstrip(_END).casefold()
