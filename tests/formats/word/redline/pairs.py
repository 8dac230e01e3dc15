"""Pairs of versions of a programme: those made by hand, and those made by chance."""

from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from effort import random_of, scaled, some_of
from programme_edits import Data, data_of, edited, programme_of, text_of

from oewg_cli.diffing.merged_note import merged
from oewg_cli.formats.layouts.programme_layout import TABLES
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.note.note import Note
from oewg_cli.programme.model import Programme

_DATA = Path(__file__).parent / "data"
_EXAMPLES = Path(__file__).parents[4] / "examples"
_BASE = data_of((_DATA / "base.yaml").read_text("utf-8"))
_BASE_OF_BODIES = data_of((Path(__file__).parents[3] / "diffing" / "rich_bodies.yaml").read_text("utf-8"))


def _data(name: str) -> dict[str, Data]:
    found: dict[str, Data] = yaml.load((_DATA / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return found


_SMALL, _REVISIONS, _OF_BODIES = _data("pairs.yaml"), _data("revisions.yaml"), _data("bodies.yaml")
_PAIRS = _SMALL | _REVISIONS | _OF_BODIES
BY_HAND = tuple(_PAIRS)
REVISIONS = tuple(_REVISIONS)
BY_CHANCE = range(scaled(30))
IN_OTHER_PROGRAMS: Sequence[str | int] = some_of([*BY_HAND, *range(scaled(10))][::2], 3)
"""Every second pair, or fewer where not all are tried: those made by hand, and some made by chance."""


class Pair(NamedTuple):
    """The notes of two versions, and the one that has both of them.

    In `by_place` a meeting at other hours or of others is at both places, for layouts whose rows and columns these are.
    """

    old: Note
    new: Note
    both: Note
    by_place: Note

    def in_layout(self, design: Design) -> Note:
        """Return the note with both versions for the layout of a design."""
        return self.by_place if design.layout in TABLES else self.both


@lru_cache(maxsize=8)
def by_hand(name: str) -> Pair:
    """Return the pair of this name; it is asked for once for each design."""
    changes = _PAIRS[name]
    old = _changed(_base_of(name), changes.get("old", {}))
    return _pair(_read(old), _read(_changed(old, changes)))


def _base_of(name: str) -> Data:
    return _BASE_OF_BODIES if name in _OF_BODIES else _BASE


def pair_of(name: str | int) -> Pair:
    """Return the pair of a name or of a number."""
    return by_hand(name) if isinstance(name, str) else by_chance(name)


def turned_round(name: str) -> Pair:
    """Return the pair of this name with the versions exchanged."""
    changes = _PAIRS[name]
    old = _changed(_base_of(name), changes.get("old", {}))
    return _pair(_read(_changed(old, changes)), _read(old))


def by_chance(number: int) -> Pair:
    """Return a pair of which both versions were edited, each time in the same way."""
    random = random_of(number)
    texts = [(_EXAMPLES / name).read_text("utf-8") for name in ("seventh-session.yaml", "geneva.yaml")]
    old = edited(random.choice([_BASE, *map(data_of, texts)]), random)
    return _pair(_read(old), _read(edited(old, random)))


def _pair(old: Programme, new: Programme) -> Pair:
    both = merged(old, new)
    # The layout `tracks` has the columns of both versions.
    notes = (
        *(compose(each)._replace(bodies=both.bodies) for each in (old, new)),
        both,
        merged(old, new, by_place=True),
    )
    return Pair(*map(keep_together, notes))


def _read(data: Data) -> Programme:
    return programme_of(text_of(data))


def _changed(data: Data, changes: Data) -> Data:
    data = deepcopy(data)
    for path, value in changes.get("set", {}).items():
        holder, key = _place(data, path)
        holder[key] = deepcopy(value)
    for one, other in changes.get("swap", ()):
        (holder, key), (second, place) = _place(data, one), _place(data, other)
        holder[key], second[place] = second[place], holder[key]
    for path, value in changes.get("insert", {}).items():
        holder, key = _place(data, path)
        holder.insert(key, deepcopy(value))
    for path in changes.get("drop", ()):
        holder, key = _place(data, path)
        del holder[key]
    return data


def _place(data: Data, path: str) -> tuple[Any, Any]:
    """Return the parent of the value at this path, and its key or number there."""
    *outer, last = path.split(".")
    holder: Any = data
    for key in outer:
        holder = holder[int(key) if isinstance(holder, list) else key]
    return holder, int(last) if isinstance(holder, list) else last
