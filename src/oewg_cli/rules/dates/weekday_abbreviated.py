"""DAT018."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import Where, dates_in
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.dates import weekday
from oewg_cli.un.typed_dates import TypedDate
from oewg_cli.un.typed_weekdays import TypedWeekdays


@rule("DAT018", "weekday-abbreviated", Severity.WARNING)
def weekday_abbreviated(document: Document) -> Iterator[Hit]:
    """A weekday before a date is shortened, as in Mon., 4 March.

    ## Why

    Weekdays are written in full, with a comma behind, in texts as in the headings of the days.

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

    Safe: the weekday is written in full with its comma, where it is that of the date; else nothing is changed, since
    one of the two is wrong.
    """
    year = document.programme.session.opens.year
    for where, date in dates_in(document):
        weekdays = date.weekdays
        if weekdays is None or not weekdays.is_short or where.passage.is_verbatim:
            continue
        fits = _fits(date, year)
        right = quoted(weekdays.right) if fits else "the right weekday in full, with a comma,"
        advice = f"Write {right} before the date."
        yield Hit(
            where.place(weekdays.start, weekdays.end),
            f"{quoted(where.text(weekdays.start, date.end))} shortens the name of the weekday.",
            advice,
            repair=_repair(where, weekdays, advice) if fits else None,
        )


def _fits(date: TypedDate, year: int) -> bool:
    """Tell whether each weekday is that of its day."""
    days = [(named, date.day(number, year)) for named, _, number in date.days_of_weekdays()]
    return bool(days) and all(day is not None and weekday(day, "en") == named for named, day in days)


def _repair(where: Where, weekdays: TypedWeekdays, title: str) -> Repair | None:
    place = where.place_to_change(weekdays.start, weekdays.end)
    return Repair(title, (Change(place, weekdays.right),)) if place else None
