from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.dates._typed_in_texts import Where, dates_in
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import weekday
from oewg_cli.un.dates.typed_dates import TypedDate
from oewg_cli.un.dates.typed_weekdays import TypedWeekdays


@rule("DAT018", "weekday-abbreviated", Severity.WARNING)
def weekday_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """A weekday before a date is abbreviated, as in Mon., 4 March.

    ## Why

    Weekdays are written in full, with a comma after them, in texts as in the headings of the days.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; programmes of work as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on Wed., 1 June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on Wednesday, 1 June 2022.
    ```

    ## Fix

    Safe: the weekday is written in full, with a comma, if it is the right one for the date. Otherwise nothing is
    changed, since one of the two is wrong.
    """
    session = context.programme.session
    years = range(session.opens.year, max(session.opens.year, session.closes.year) + 1)
    for where, date in context.once(dates_in):
        weekdays = date.weekdays
        if weekdays is None or not weekdays.is_short or where.match.is_verbatim:
            continue
        fits = any(_fits(date, year) for year in years)
        right = quoted(weekdays.right) if fits else "the right weekday in full, with a comma,"
        advice = f"Write {right} before the date."
        yield Violation(
            where.location(weekdays.start, weekdays.end),
            f"{quoted(where.text(weekdays.start, date.end))} abbreviates the name of the weekday.",
            advice,
            fix=_fix(where, weekdays, advice) if fits else None,
        )


def _fits(date: TypedDate, year: int) -> bool:
    """Return whether each weekday is the right one for its day."""
    days = [(named, date.day(number, year)) for named, _, number in date.days_of_weekdays()]
    return bool(days) and all(day is not None and weekday(day, "en") == named for named, day in days)


def _fix(where: Where, weekdays: TypedWeekdays, title: str) -> SuggestedFix | None:
    place = where.location_to_change(weekdays.start, weekdays.end)
    return SuggestedFix(title, (Replacement(place, weekdays.right),)) if place else None
