"""What a programme is begun from, and what comes of it."""

from datetime import date
from typing import NamedTuple


class Beginning(NamedTuple):
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


class Skeleton(NamedTuple):
    """The YAML text of a programme that is begun; `remarks` are sentences on the days that it leaves out."""

    text: str
    remarks: tuple[str, ...]
