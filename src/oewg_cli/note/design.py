"""How a note is set, beyond what it says: the profile, the layout of the programme, and files of the user's."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class WordProfile(StrEnum):
    """The Word documents of one place, all made with one template."""

    NEW_YORK = "new-york"
    GENEVA = "geneva"


class ProgrammeLayout(StrEnum):
    """How the days of a programme are set: as headings, or as a table of days, hours and items."""

    HEADINGS = "headings"
    TABLE = "table"


class File(NamedTuple):
    """A file of the user's, by its name and its bytes."""

    name: str
    content: bytes


class Design(NamedTuple):
    """What a writer is told beside the note; None where the note itself decides, or there is none.

    `emblem` and `recycle` are pictures: the emblem in the masthead, and the line "Please recycle" at the foot of the
    first page. `template` is a Word file that gives styles, page and headers. `author` is who made the changes in a
    note of two versions, and `changed_on` the day that they bear, if any.
    """

    profile: WordProfile | None = None
    layout: ProgrammeLayout = ProgrammeLayout.HEADINGS
    emblem: File | None = None
    recycle: File | None = None
    template: File | None = None
    author: str = "Secretariat"
    changed_on: date | None = None


PLAIN = Design()
"""Nothing is asked: the note itself decides."""
