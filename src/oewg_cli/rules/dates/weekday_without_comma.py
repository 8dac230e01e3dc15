from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.dates._typed_in_texts import dates_in
from oewg_cli.text.quoting import quoted


@rule("DAT017", "weekday-without-comma", Severity.WARNING, words=("day",))
def weekday_without_comma(context: CheckContext) -> Iterator[Violation]:
    """There is no comma between a weekday and the date after it.

    ## Why

    There is a comma between the weekday and the date, in texts as in the headings of the days. An abbreviated weekday
    is reported by DAT018, also if its comma is missing.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; programmes of work as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on Wednesday 1 June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on Wednesday, 1 June 2022.
    ```

    ## Fix

    Safe: a comma is put after the weekday. The weekday and the date are not changed; DAT001 compares them.
    """
    for where, date in context.once(dates_in):
        weekdays = date.weekdays
        if weekdays is None or weekdays.is_short or weekdays.has_comma or where.match.is_verbatim:
            continue
        end = weekdays.words[-1].end
        comma = Replacement(where.location(end, end), ",")
        yield Violation(
            where.location(*weekdays.words[-1]),
            f"{quoted(where.text(weekdays.start, date.end))} has no comma after the weekday.",
            f"Write {quoted(weekdays.right)} before the date.",
            fix=SuggestedFix("Put a comma after the weekday.", (comma,)),
        )
