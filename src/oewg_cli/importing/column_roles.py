"""Say what a column of a table holds, by its title."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from oewg_cli.files.data_files import read_data_file
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.table_cells import Row
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_WORDS = lazy_pattern(r"[^\W\d_]{2,}")
_IN_PARENTHESES = lazy_pattern(r"\([^()]{0,40}\)")
_ONE_ROOM = lazy_pattern(r"\b(?i:room|hall|salle) (?:[A-Z]|[0-9]{1,3}|[IVXL]{1,6})\b")
_BEFORE_NAMES = frozenset({"by", "for", "from", "in", "of", "on", "to", "with"})
_LONGEST, _LONGEST_NAME = 60, 200
_ROWS_ABOVE = 3
"""How many rows of titles a table has at most."""


class ColumnRole(StrEnum):
    """What a column holds, in the order in which a title that says several of them is read."""

    DOCUMENTS = "documents"
    ROOMS = "rooms"
    PEOPLE = "people"
    KINDS = "kinds"
    DAYS = "days"
    HOURS = "hours"
    BODIES = "bodies"
    MEETINGS = "meetings"
    ITEMS = "items"
    SUBJECTS = "subjects"
    REMARKS = "remarks"
    RUNNING_NUMBERS = "running_numbers"


Roles = dict[int, ColumnRole]
_OF_TIME = frozenset({ColumnRole.DAYS, ColumnRole.HOURS})
_FIRST = _OF_TIME | {ColumnRole.ITEMS, ColumnRole.SUBJECTS, ColumnRole.MEETINGS, ColumnRole.BODIES}
"""What the first column of a table of a programme holds."""


@cache
def title_words(name: str) -> tuple[str, ...]:
    """Return a list of words of the titles of columns, read once."""
    words: list[str] = read_data_file(__file__, "column_titles_en")[name]
    return tuple(words)


def role_of(title: str) -> ColumnRole | None:
    """Return what a column with a title holds; None where one of its words is not known, or there are none."""
    text = _IN_PARENTHESES.sub(" ", title.casefold()) if len(title) <= _LONGEST else ""
    words = [word for word in _WORDS.findall(text) if word not in title_words("qualifiers")]
    if title.strip().casefold() in title_words("running_numbers"):
        return ColumnRole.ITEMS
    if _ONE_ROOM.search(title):
        return None
    found = [role for role in ColumnRole if any(word in title_words(role) for word in words)]
    are_known = all(any(word in title_words(role) for role in found) for word in words)
    return found[0] if found and are_known else None


def title_of(cell: Sequence[SourceLine]) -> str:
    """Return the lines of a cell as one title."""
    return " ".join(Words(line.runs).plain.strip() for line in cell)


def titles_of_columns(rows: Sequence[Row]) -> tuple[int, Roles] | None:
    """Return the number of the row of titles, and the roles that are known there; None for a table without one.

    A row of titles begins with that of a column of days, hours, items or bodies, and has others.
    """
    for number, row in enumerate(rows[:_ROWS_ABOVE]):
        cells = {column: title_of(cell) for column, cell in sorted(row.items()) if cell}
        roles = {column: role for column, title in cells.items() if (role := role_of(title)) is not None}
        first = roles.get(min(cells)) if len(cells) > 1 else None
        for column in [column for column, role in roles.items() if role is ColumnRole.ITEMS][1:]:
            roles[column] = ColumnRole.SUBJECTS
        if first in _FIRST and (len(roles) > 1 or first in _OF_TIME):
            return number, roles
    return None


def begins_as(text: str, name: str) -> bool:
    """Return whether a text begins with words of a list, in any case."""
    folded = " ".join(text.split()).casefold()
    return any(
        folded.startswith(word) and not folded[len(word) : len(word) + 1].isalnum() for word in title_words(name)
    )


def is_name_of_body(text: str) -> bool:
    """Return whether a text is the name of a body, and not words about one, as in `Report of the Committee`."""
    folded = " ".join(text.split()).casefold()
    places = (folded.find(word) for word in title_words("names_of_bodies"))
    before = folded[: min((at for at in places if at >= 0), default=0)].split()
    return names_a_body(text) and not any(word in _BEFORE_NAMES for word in before)


def names_a_body(text: str) -> bool:
    """Return whether a text has words of the name of a body in it, and is not a sentence."""
    folded = " ".join(text.split()).casefold()
    return (
        len(folded) <= _LONGEST_NAME
        and not folded.endswith(".")
        and any(re.search(rf"\b{re.escape(word)}s?\b", folded) for word in title_words("names_of_bodies"))
    )
