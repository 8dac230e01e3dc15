"""Find the dates of an announcement of the session that are not those of the session."""

from collections.abc import Collection
from datetime import date, timedelta

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.schedule.days_of_bodies import days_of_bodies
from oewg_cli.statements.sessions.announcements import Announcement
from oewg_cli.statements.sessions.session_facts import dates_of_session
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.sessions.stated_dates import LONE_DAY
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.dates.dates import WrittenDates, find_dates

_NEXT_CLAUSE = lazy_pattern(
    r"(?:,|;|,?\sand|,?\swhile)\s(?:and\s|while\s)?(?:the|its|a|an)\s[^,;.]{3,80}?\s(?:will|is|are|shall)\s"
)
"""Where another thing is spoken of: `will be held at Geneva, and the contact groups will meet from`."""

_WEEK = r"\bweek\s(?:of|beginning|starting|commencing)\s(?:on\s)?(?:[A-Z][a-z]+day,\s)?$"


def only_body(context: CheckContext, announcement: Announcement) -> tuple[date, date] | None:
    """Return when the only body meets whose session has the number that is announced, in a note of several bodies."""
    numbers = {each.number for each in announcement.sessions}
    bodies = [each for each in context.programme.bodies if each.number is not None]
    meant = [each.name for each in bodies if each.number in numbers]
    known = context.picture.read(days_of_bodies)
    is_clear = len(bodies) > 1 and len(numbers) == len(meant) == 1 and meant[0] in known
    return (known[meant[0]].first, known[meant[0]].last) if is_clear else None


def wrong_dates(context: CheckContext, announcement: Announcement) -> WrittenDates | None:
    """Return the dates that an announcement has for the session if they are wrong; None if they may be right."""
    found = [dates for dates in find_dates(announcement.text) if dates.start >= announcement.held]
    right = dates_of_session(context.programme)
    whole = (min(dates.first for dates in found), max(dates.last for dates in found)) if found else right[0]
    if whole in right or any((dates.first, dates.last) in right for dates in found):
        return None
    if any(compiled(_WEEK).search(announcement.text, 0, each.start) and _is_in_week(each, right) for each in found):
        return None
    if _is_of_one_of_several(context, announcement, *whole):
        return None
    # A day before the note was submitted is the day of a decision, not of the session.
    submitted = context.programme.masthead.date
    ahead = (dates for dates in found if dates.first != dates.last or dates.first > submitted)
    first = next(ahead, None)
    if first is None or _is_of_another(context, announcement, first):
        return None
    # DAT020 reports a range that ends before it begins.
    return None if first.last < first.first and first.first.month == first.last.month else first


def _is_in_week(dates: WrittenDates, right: Collection[tuple[date, date]]) -> bool:
    """Return whether the session is held in the week of one day: `in the week of 4 March, from Monday to Friday`."""
    monday = dates.first - timedelta(days=dates.first.weekday())
    return any(monday <= opens <= closes < monday + timedelta(days=7) for opens, closes in right)


def _is_of_one_of_several(context: CheckContext, announcement: Announcement, first: date, last: date) -> bool:
    """Return whether days are those of the body that is announced, or of a body whose days are not known."""
    session, body = context.programme.session, only_body(context, announcement)
    if body is not None:
        return (first, last) == body
    return _has_several_sessions(context) and session.opens <= first <= last <= session.closes


def _has_several_sessions(context: CheckContext) -> bool:
    """Return whether several bodies of the note may have sessions; committees without a number have none."""
    bodies = context.programme.bodies
    return len(bodies) > 1 and sum(each.number is not None for each in bodies) != 1


def _is_of_another(context: CheckContext, announcement: Announcement, dates: WrittenDates) -> bool:
    """Return whether another session, another clause or a day comes between what is announced and the days."""
    sentence = context.picture.sentence_at(announcement.field, announcement.start)
    mentions = [each for each in mentions_in(context.picture, sentence) if each.end <= dates.start]
    is_of_this = any(each.meant is Meant.THIS for each in mentions)
    is_of_other = is_of_this and mentions[-1].meant is Meant.OTHER and mentions[-1].number is None
    between = (_NEXT_CLAUSE, compiled(LONE_DAY))
    return is_of_other or any(each.search(announcement.text, announcement.held, dates.start) for each in between)
