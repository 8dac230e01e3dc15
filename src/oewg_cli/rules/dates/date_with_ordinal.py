from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import date_violations
from oewg_cli.un.dates.typed_dates import DateError


@rule("DAT004", "date-with-ordinal", Severity.WARNING)
def date_with_ordinal(context: CheckContext) -> Iterator[Violation]:
    """The day of a date in a text has an ending (st, nd, rd or th), as in 4th March, or "of" or a full stop after it.

    ## Why

    The United Nations writes only the number of the day, though people say "the 4th of March". "The" and "of" go too,
    also in 4–8 of March, and so does the full stop that other languages have: 4. March.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on the 1st of June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 June 2022.
    ```

    ## Fix

    Safe: the ending is removed, with the words "the" and "of" that belong to it. Unsafe if the date may belong to the
    next word, as in the 4th March meeting.
    """
    yield from date_violations(context, DateError.ORDINAL, "has an ending (st, nd, rd or th) after the day.")
    yield from date_violations(context, DateError.OF, "has `of` between the day and the month.")
    yield from date_violations(context, DateError.POINT, "has a full stop after the day.")
