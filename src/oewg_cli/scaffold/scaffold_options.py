"""The options of a new programme, and the result."""

from datetime import date
from typing import NamedTuple


class ScaffoldOptions(NamedTuple):
    """What is known of a session when its programme is created; None means not known yet.

    `kind` is one of the kinds of session in the format, `organ` the organ in the masthead, `dated` the day on which the
    text is submitted. `other_bodies` meet in the session too; they come after `body`.
    """

    place: str
    opens: date
    closes: date
    body: str | None = None
    number: int | None = None
    kind: str | None = None
    organ: str | None = None
    dated: date | None = None
    other_bodies: tuple[str, ...] = ()


class RolloverOptions(NamedTuple):
    """What is known of the session after another one; None is derived from that session.

    Without a value, the session has as many days as before, the next number, and the text is submitted as many days
    before the opening.
    """

    opens: date
    closes: date | None = None
    number: int | None = None
    kind: str | None = None
    place: str | None = None
    dated: date | None = None


class NewProgramme(NamedTuple):
    """The text of a new programme; `remarks` say what it leaves out and what must be checked."""

    text: str
    remarks: tuple[str, ...]
