"""Check the days of the next session, and find the days off among them."""

from datetime import date, timedelta

from oewg_cli.programme.document import Document
from oewg_cli.programme.placed_parts import days_of
from oewg_cli.rollover.open_question_list import OpenQuestions
from oewg_cli.rollover.question_words import wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.scaffold.skeleton import unknown_holidays
from oewg_cli.scaffold.skeleton_words import wording as words_of_beginning
from oewg_cli.scaffold.working_days import weekdays_in
from oewg_cli.source.tree import NodePath
from oewg_cli.un.dates.dates import day_heading, days_between, is_weekend, weekday
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.holidays import holiday

_DAY = timedelta(days=1)


def day_off(place: str, day: date) -> str | None:
    """Return why a day is a day off at a place, as far as is known; None for a working day."""
    station = find_place(place)
    off = holiday(station.name, day) if station else None
    if off is not None and station is not None:
        words = words_of_beginning()["days_off"]["certain" if off.certain else "uncertain"]
        return str(words.format(holiday=off.name, place=station.name))
    return str(wording()["remark"]["weekend"]) if is_weekend(day) else None


def working_day_by(place: str, day: date) -> date:
    """Return the day itself, or the last working day before it."""
    while day_off(place, day) is not None:
        day -= _DAY
    return day


def check_days(document: Document, transition: SessionTransition, place: str, questions: OpenQuestions) -> None:
    """Report the days of the next session that are days off, are after its closing, or have nothing scheduled yet."""
    coming = transition.coming
    days: dict[date, NodePath] = {}
    within_ranges: set[date] = set()
    for placed in days_of(document.programme):
        for number, each in enumerate(placed.day.ranges):
            first, last = transition.moved(each.first, each.last)
            days.setdefault(last, (*placed.path, "date", number))
            if first != last:
                within_ranges.update(days_between(first, last))
    for day, path in days.items():
        if day > coming.closes:
            questions.add_remark("closed", day=_shown(day))
            questions.add_comment(path, wording()["question"]["closed"])
        elif day not in within_ranges:
            _check_day_off(day, path, place, "programme", questions)
    days |= dict.fromkeys(within_ranges - days.keys(), ())
    for key, day in (("opens", coming.opens), ("closes", coming.closes)):
        if day not in days:
            _check_day_off(day, ("session", key), place, "session", questions)
    _check_unscheduled(days, transition, place, questions)


def _check_day_off(day: date, path: NodePath, place: str, where: str, questions: OpenQuestions) -> None:
    reason = day_off(place, day)
    if reason is None:
        return
    words = wording()
    shown = weekday(day, "en") if is_weekend(day) and reason == words["remark"]["weekend"] else reason
    questions.add_remark("day_off", where=words["where"][where], day=_shown(day), reason=reason)
    questions.add_comment(path, words["question"]["off"].format(reason=shown))


def _check_unscheduled(
    days: dict[date, NodePath], transition: SessionTransition, place: str, questions: OpenQuestions
) -> None:
    """Report the working days that only the longer session has, and years whose holidays are not all known."""
    options = ScaffoldOptions(place, transition.coming.opens, transition.coming.closes)
    end = transition.last.closes + transition.shift
    free = [day.date for day in weekdays_in(options) if not day.holiday and day.date > end and day.date not in days]
    if free:
        questions.add_remark("unscheduled", days=" and ".join(dict.fromkeys((_shown(free[0]), _shown(free[-1])))))
    questions.remarks += unknown_holidays(options)


def _shown(day: date) -> str:
    return day_heading(day, "en", with_year=True)
