"""Tell whether the texts of a note may say when or where something is done; those of a short note do not."""

from functools import cache

from oewg_cli.statements.picture import Picture
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_ALSO = ("day", "hour", "night", "o’clock", "o'clock", ":0", ":1", ":3", ":4", ".15", ".30", ".45", "h00", "h30")
"""What else is in times of a text, beside the words that its sentences need."""


def may_have_times(picture: Picture) -> bool:
    """Return whether a text may have a time or a place of something; not where it only has the days of the session.

    The readers of `statements/timing` find nothing in texts of which this is not true.
    """
    programme = picture.programme
    has_names = len(programme.bodies) > 1 or any(each.meeting.room or each.meeting.bodies for each in picture.meetings)
    if has_names or picture.index.held_of(_without_months()):
        return True
    text = picture.index.text.casefold()
    for days in _days_of_session(picture):
        text = text.replace(days, "")
    return any(month in text for month in _months())


@cache
def _months() -> tuple[str, ...]:
    return tuple(month.casefold() for month in phrases("en")["months"])


@cache
def _without_months() -> tuple[str, ...]:
    words = read_data("scheduling_words")["needed_times"]
    return (*(word for word in words if word.strip() not in _months()), *_ALSO)


def _days_of_session(picture: Picture) -> list[str]:
    """Return how a text has the days of the session, in lower case: `29 april to 10 may`."""
    session, months = picture.programme.session, _months()
    opens, closes = (f"{day.day} {months[day.month - 1]}" for day in (session.opens, session.closes))
    first = str(session.opens.day) if session.opens.month == session.closes.month else opens
    return [f"from {first} to {closes}", f"({first}–{closes}", f"({first} to {closes}"]
