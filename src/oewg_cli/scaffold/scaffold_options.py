"""What a programme is begun from, and what comes of it."""

from datetime import date
from typing import NamedTuple


class ScaffoldOptions(NamedTuple):
    """What is known of a session when its programme is begun; None is not known yet.

    `kind` is one of the kinds of session that the format knows, `organ` the organ in the masthead, `dated` the day on
    which the text is submitted.
    """

    place: str
    opens: date
    closes: date
    body: str | None = None
    number: int | None = None
    kind: str | None = None
    organ: str | None = None
    dated: date | None = None


class RolloverOptions(NamedTuple):
    """What is known of the session that follows another one; None is taken from that one.

    `closes` lies as many days after the opening as before, `number` is the next one, and `dated` lies as long before
    the opening.
    """

    opens: date
    closes: date | None = None
    number: int | None = None
    kind: str | None = None
    place: str | None = None
    dated: date | None = None


class NewProgramme(NamedTuple):
    """The text of a programme that is begun; `remarks` say what it leaves out and what is to be checked."""

    text: str
    remarks: tuple[str, ...]
