"""How a note is set: the profile, the layout of the programme, and files of the user."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class WordProfile(StrEnum):
    """The Word documents of one place, all made with one template."""

    NEW_YORK = "new-york"
    GENEVA = "geneva"


_PROFILES = {"Geneva": WordProfile.GENEVA}
"""The profiles of duty stations. Only the template of Geneva is known to be another than that of New York."""


def profile_at(station: str | None) -> WordProfile:
    """Return the profile of a duty station; that of New York for any other place."""
    return _PROFILES.get(station or "", WordProfile.NEW_YORK)


class ProgrammeLayout(StrEnum):
    """How the days of a programme are set.

    `headings` are days, hours and entries one under the other, and `table` is a table of hours and entries for each
    day. `week` is a grid of half-days and days for each week, `tracks` a table of hours and bodies for each day, and
    `items` a table of agenda items with their dates and documents.
    """

    HEADINGS = "headings"
    TABLE = "table"
    WEEK = "week"
    TRACKS = "tracks"
    ITEMS = "items"


class File(NamedTuple):
    """A file of the user, by its name and its bytes."""

    name: str
    content: bytes


class Design(NamedTuple):
    """What a writer is given besides the note; None where the note itself decides, or where there is none.

    A note whose `layout` is None has the one that fits its programme. `emblem` and `recycle` are pictures: the emblem
    in the masthead, and the line "Please recycle" at the foot of the first page. `template` is a Word file with styles,
    page and headers. `clean` leaves out the stamp of an export. `author` is who made the changes in a note of two
    versions, and `changed_on` the date that they have, if any.
    """

    profile: WordProfile | None = None
    layout: ProgrammeLayout | None = None
    emblem: File | None = None
    recycle: File | None = None
    template: File | None = None
    clean: bool = False
    author: str = "Secretariat"
    changed_on: date | None = None


PLAIN = Design()
"""No choice is made: the note itself decides."""
