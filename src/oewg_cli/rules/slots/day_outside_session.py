from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._session_days import is_between_parts, is_outside
from oewg_cli.rules.slots._typed_dates import TypedDates, typed_dates
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import date_range, long_date, weekday


@rule("SLT001", "day-outside-session", Severity.ERROR)
def day_outside_session(context: CheckContext) -> Iterator[Violation]:
    """A day of the programme is outside the dates of the session.

    ## Why

    Rooms and interpreters are booked for the dates of the session, which are in the title block. A day outside them
    usually has the wrong month, or comes from the file of the last session. Each date of a range or a list counts. In a
    session of several parts, a day between the parts is reported too, as a warning.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-08}
    programme:
      - date: 2024-03-11
        meetings: [{time: morning, entries: [Opening of the session]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-08}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [Opening of the session]}]
    ```
    """
    session = context.programme.session
    for typed in context.once(typed_dates):
        first, last = typed.dates
        if is_outside(context, typed.dates):
            partly = first <= session.closes and last >= session.opens
            yield Violation(
                typed.location,
                f"{_dates(typed)} {'partly ' if partly else ''}outside the session of "
                f"{date_range(session.opens, session.closes, 'en')}.",
                "Correct the date of the day, or `opens` and `closes` of the session.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )
        elif is_between_parts(context, typed.dates):
            yield Violation(
                typed.location,
                f"{_dates(typed)} in the session, but {'' if first == last else 'not wholly '}"
                f"in {'none' if first == last else 'one'} of its parts.",
                "Correct the date, or `opens` and `closes` of the part.",
                ((NodeLocation(("session", "parts"), "key"), "the parts are here"),),
                Severity.WARNING,
            )


def _dates(typed: TypedDates) -> str:
    first, last = typed.dates
    if first == last:
        return f"{weekday(first, 'en')}, {long_date(first, 'en')}, is"
    return f"The days {date_range(first, last, 'en')} are"
