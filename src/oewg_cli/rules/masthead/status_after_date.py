from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import find_dates, long_date


@rule("MST063", "status-after-date", Severity.WARNING, keys=("status",))
def status_after_date(context: CheckContext) -> Iterator[Violation]:
    """The status of the programme is that of a day after the document was dated, processed and reissued.

    ## Why

    "As of 15 January 2024" says that the programme is what was known on that day, and a document cannot know what comes
    after it. One of the two dates was left when the other one was renewed.

    ## Authority

    Editorial Manual, "Mastheads and cover pages": the date is that of the submission,
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    status: As of 12 February 2024, subject to change
    ```

    ## Good

    ```yaml
    status: As of 12 January 2024, subject to change
    ```
    """
    masthead = context.programme.masthead
    last = max((masthead.date, *(masthead.processed or ()), *(masthead.reissued or ())))
    for field in context.texts(Role.STATUS):
        for found in find_dates(field.plain):
            is_as_of = compiled(r"(?i:\bas\s(?:of|at|on)|\bstatus\s(?:of|on)|\bupdated\s(?:on\s)?)\s*$").search(
                field.plain, 0, found.start
            )
            if is_as_of is not None and found.first > last:
                yield Violation(
                    field.plain_location(found.start, found.end),
                    f"The status is that of {long_date(found.first, 'en')}, but the document is dated "
                    f"{long_date(masthead.date, 'en')}.",
                    "Correct the date here, or `date` of the masthead.",
                    ((NodeLocation(("masthead", "date")), "the date of the document"),),
                )
