from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import dates_in
from oewg_cli.un.dates.dates import long_date, weekday


@rule("DAT001", "weekday-wrong", Severity.ERROR)
def weekday_wrong(context: CheckContext) -> Iterator[Violation]:
    """A weekday in a text is the wrong one for the date after it.

    ## Why

    Delegations plan their travel by the weekday. Usually the text is from another session, and only one of the two was
    changed.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on Tuesday, 4 March 2024.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on Monday, 4 March 2024.
    ```
    """
    year = context.programme.session.opens.year
    for where, date in dates_in(context):
        pairs = date.days_of_weekdays()
        for named, word, number in pairs:
            day = date.day(number, year)
            right = named if day is None else weekday(day, "en")
            if day is not None and named != right:
                end = date.end if len(pairs) == 1 else word.end
                yield Violation(
                    where.location(word.start, end),
                    f"{long_date(day, 'en')} is a {right}, not a {named}.",
                    "Correct the weekday or the date.",
                )
