from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.early_preparations import early_preparations
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date


@rule(
    "SLT041",
    "preparation-a-year-early",
    Severity.INFO,
    words=("bureau", "issued", "circulated", "posted", "dated", "due", "received", "regist", "speakers", "named"),
)
def preparation_a_year_early(context: CheckContext) -> Iterator[Violation]:
    """What is done before a session, such as the approval by the Bureau, is dated a year too early.

    ## Why

    Of the dates in the note of the session before, the day and the month are corrected, and the year is left. It is a
    remark, since some things are done more than a year before a session. What names another session, a resolution or a
    document of the year before is not checked.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional agenda was approved by the Bureau on 12 January 2023. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional agenda was approved by the Bureau on 12 January 2024. See the annex.
    ```
    """
    opens = context.programme.session.opens
    for wording, day in context.picture.read(early_preparations):
        yield Violation(
            wording.location,
            f"{quoted(wording.text)} is more than a year before the session, which opens on {long_date(opens, 'en')}.",
            f"Write {_year_later(day)} if this was done for the present session.",
            ((NodeLocation(("session", "opens")), "the session opens here"),),
        )


def _year_later(day: date) -> int:
    return day.year + 1
