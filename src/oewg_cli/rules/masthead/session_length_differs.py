from collections.abc import Iterator
from datetime import date, timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.session_lengths import SessionLength, session_lengths
from oewg_cli.un.dates.dates import days_between, is_weekend
from oewg_cli.un.holidays import holiday

_WEEK = 7


@rule("MST038", "session-length-differs", Severity.WARNING, needs=("session", "programme"), words=("week", "day"))
def session_length_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the session more or fewer days or weeks than it has.

    ## Why

    "The session will last one week" and "over its ten working days" remain when the dates of the session change. Days
    may be counted as those of the calendar, from Monday to Friday, or as those on which the programme has meetings; a
    week that is begun may be counted or not. Limits such as "up to" and parts such as "the first three days" are not
    compared.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": numbers are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The third session will last two weeks. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third session will last two days. See the annex.
    ```
    """
    session = context.programme.session
    if session.closes < session.opens or session.parts or not _is_of_one_body(context):
        return
    for stated in context.picture.read(session_lengths):
        if len(context.programme.bodies) > 1 and not _names_session(stated):
            continue
        right = _weeks(context) if stated.in_weeks else _days(context, stated.wording.text)
        if stated.number in right or (stated.is_place and stated.number <= max(right)):
            continue
        yield Violation(
            stated.wording.location,
            _message(stated, right),
            "Correct the number here, or `opens` and `closes` of the session.",
            (
                (NodeLocation(("session", "opens")), "the session opens here"),
                (NodeLocation(("session", "closes")), "the session closes here"),
            ),
        )


def _is_of_one_body(context: CheckContext) -> bool:
    """Return whether one body has a session: those without a number, such as a main committee, meet during it."""
    bodies = context.programme.bodies
    return len(bodies) == 1 or sum(body.number is not None for body in bodies) == 1


def _names_session(stated: SessionLength) -> bool:
    return "session" in stated.wording.field.plain[: stated.wording.end]


def _message(stated: SessionLength, right: set[int]) -> str:
    unit = "week" if stated.in_weeks else "day"
    most = max(right)
    has = f"{most} {unit}{'' if most == 1 else 's'}"
    if stated.is_place:
        return f"This text speaks of the {stated.wording.text} of the session, but the session has {has}."
    working = min(right)
    if not stated.in_weeks and working != most:
        has = f"{has}, {working} of them working days" if working > 1 else has
    return f"This text gives the session {stated.wording.text}, but by its dates it has {has}."


def _is_holiday(context: CheckContext, day: date) -> bool:
    found = holiday(context.programme.session.place, day) if context.programme.session.place else None
    return found is not None and found.certain


def _weeks(context: CheckContext) -> set[int]:
    session = context.programme.session
    days = (session.closes - session.opens).days + 1
    monday = session.opens - timedelta(days=session.opens.weekday())
    touched = (session.closes - monday).days // _WEEK + 1
    return {touched, -(-days // _WEEK), max(1, round(days / _WEEK))}


def _days(context: CheckContext, stated: str) -> set[int]:
    session = context.programme.session
    days = days_between(session.opens, session.closes)
    held = [each for each in context.days if each.day.meetings or each.day.entries]
    of_programme = {day for each in held for dates in each.day.ranges for day in days_between(*dates[:2])}
    with_meetings = {each.day.date for each in context.meetings}
    free = {each.date for each in context.days if each not in held}
    working = [day for day in days if not is_weekend(day) and day not in free and not _is_holiday(context, day)]
    counted = {len(working), len(of_programme), len(with_meetings)} - {0}
    return counted if "working" in stated else {*counted, len(days)}
