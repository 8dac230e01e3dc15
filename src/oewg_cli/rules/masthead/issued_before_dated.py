from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date

_TOLD = {"processed": "was processed", "reissued": "was reissued"}


@rule("MST025", "issued-before-dated", Severity.WARNING)
def issued_before_dated(context: CheckContext) -> Iterator[Violation]:
    """A document is processed or reissued before it was submitted, or before the time before.

    ## Why

    The date in the masthead is the day on which the text is submitted; it is processed after that, and reissued later
    still. These days are printed at the foot of the first page, and nobody reads them again.

    ## Authority

    Editorial Manual, "Mastheads and cover pages": the date is that of the submission,
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>. A/80/590: dated 7 January 2026, processed on
    16 January 2026.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, processed: 2024-01-10}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, processed: 2024-01-17}
    ```
    """
    masthead = context.programme.masthead
    for key, told in _TOLD.items():
        days = (masthead.date, *(getattr(masthead, key) or ()))
        for number, (before, day) in enumerate(pairwise(days)):
            if day < before:
                since = "it was submitted" if number == 0 else "the time before"
                yield Violation(
                    NodeLocation(("masthead", key, number)),
                    f"The document {told} on {long_date(day, 'en')}, before {since}, on {long_date(before, 'en')}.",
                    "Correct this day, or the one before it.",
                    ((NodeLocation(("masthead", "date")), "the document is dated here"),) if number == 0 else (),
                )
