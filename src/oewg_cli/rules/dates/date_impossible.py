from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import Where, dates_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import last_of_month
from oewg_cli.un.dates.typed_dates import TypedDate

_FEBRUARY, _LEAP_DAY = 2, 29


@rule("DAT002", "date-impossible", Severity.ERROR)
def date_impossible(context: CheckContext) -> Iterator[Violation]:
    """A date in a text is not in the calendar.

    ## Why

    There is no 31 April. Usually a digit is mistyped, and the reader cannot know which day is meant. 29 February
    without a year is right if the year of the note or of the session, or one that the text names, has it.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 31 April 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 30 April 2022.
    ```
    """
    for where, date in context.once(dates_in):
        if date.is_in_calendar and not _is_leap_day_of_another_year(context, where, date):
            continue
        start = date.last_day if date.is_impossible(-1) else date.start
        yield Violation(
            where.location(start, date.end),
            f"{quoted(where.text(start, date.end))} is not in the calendar.",
            "Correct the day or the month.",
        )


def _is_leap_day_of_another_year(context: CheckContext, where: Where, date: TypedDate) -> bool:
    """Return whether a date without a year is 29 February, which no year of the note and of its text has."""
    if date.year is not None or date.month != _FEBRUARY or date.days[-1:] != (_LEAP_DAY,):
        return False
    session = context.programme.session
    years = {context.programme.masthead.date.year, session.opens.year, session.closes.year}
    named = compiled(r"(?:19|20)[0-9]{2}").findall(where.match.field.plain)
    return not any(last_of_month(int(year), _FEBRUARY).day == _LEAP_DAY for year in (*years, *named))
