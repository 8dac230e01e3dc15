from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import dates_in
from oewg_cli.text.quoting import quoted

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
        if date.is_in_calendar:
            continue
        start = date.last_day if date.is_impossible(-1) else date.start
        yield Violation(
            where.location(start, date.end),
            f"{quoted(where.text(start, date.end))} is not in the calendar.",
            "Correct the day or the month.",
        )
