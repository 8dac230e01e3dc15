from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._swapped_date import swapped_date
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date

_EVENTS = {"processed": "was processed", "reissued": "was reissued"}


@rule("MST025", "issued-before-dated", Severity.WARNING, keys=("processed", "reissued"))
def issued_before_dated(context: CheckContext) -> Iterator[Violation]:
    """A day of processing or reissue is before the date of the document, or before the day listed before it.

    ## Why

    The date in the masthead is the day on which the text is submitted; it is processed after that, and reissued later
    still. These days are printed at the foot of the first page, where nobody reads them again.

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
    meant = swapped_date(context)  # MST005 reports it
    for key, event in _EVENTS.items():
        days = (meant or masthead.date, *(getattr(masthead, key) or ()))
        for number, (before, day) in enumerate(pairwise(days)):
            if day < before:
                earlier = "its date" if number == 0 else "the day listed before"
                yield Violation(
                    NodeLocation(("masthead", key, number)),
                    f"The document {event} on {long_date(day, 'en')}, before {earlier}, {long_date(before, 'en')}.",
                    "Correct one of the two days.",
                    ((NodeLocation(("masthead", "date")), "the date of the document"),) if number == 0 else (),
                )
