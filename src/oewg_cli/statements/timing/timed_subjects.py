"""Read when and where texts have what the programme schedules, whatever verb says it.

A clause is held against the programme by what it names, not by its form: the words of a title, a heading, a text or a
line, the number of an item, the name of a body. Each name gets the times and rooms beside it; where several names and
several times cannot be told apart, nothing is read.
"""

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.other_things import is_of_more
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.times.needed_words import may_have_times
from oewg_cli.statements.timing.timed_statements import Timed
from oewg_cli.statements.timing.times_of_sentences import own_rooms, times_in
from oewg_cli.un.un_data import read_data

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_NO_TIMES = ("once ", "as soon as", " under ")
_ORDERS = (*_NO_TIMES, " after", "following", "follow", "upon", "before", "prior to", "ahead of", "precede")
"""One of these is before what comes before or after, or before an item; the first ones without a time as well."""
_MOST = 500


def timed_subjects(picture: Picture) -> Timed:
    """Return the times, rooms and order that paragraphs and footnotes give for what the programme schedules."""
    found = Timed([], [], [], [])
    words = (*read_data("scheduling_words")["needed_times"], *_NO_TIMES)
    others = picture.index.held_of(picture.read(MeetingNames).of_others)
    needed = (*others, *picture.index.held_of((*words, *picture.read(own_rooms))))
    orders = (*others, *picture.index.held_of(_ORDERS))
    for field in [each for each in picture.fields if each.role in _ROLES]:
        if len(found.subjects) >= _MOST:
            break
        folded = f" {field.plain.casefold()}"
        is_needed = any(word in folded for word in needed)
        if is_needed and (any(word in folded for word in orders) or _has_time(picture, field)):
            from oewg_cli.statements.timing.timed_clauses import TimedClauses  # noqa: PLC0415 - not all notes need it

            TimedClauses(picture, field).read_into(found)
    has_only_parts = picture.read(Schedule).has_only_parts
    kept = [
        each
        for each in found.subjects
        if not has_only_parts(each.part.words, each.part.slots, each.act)
        if not is_of_more(each.sentence.text, each.part.start, each.part.end)
    ]
    return found._replace(subjects=kept)


def _has_time(picture: Picture, field: TextField) -> bool:
    """Return whether a text has a time of something in the session, beside its first and last day together."""
    calendar = picture.read(calendar_of)
    return picture.read(may_have_times) and any(
        each.days != (DateRange(calendar.opens, calendar.closes),)
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long
        for each in times_in(picture, sentence)
    )
