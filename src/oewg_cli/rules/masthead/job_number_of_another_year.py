from collections.abc import Iterator
from datetime import date, timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date

_BEFOREHAND = timedelta(days=90)
"""How long before or after the date of a note its number may be given, so that it may be one of the year next to it."""
_DIGITS = 2


@rule("MST034", "job-number-of-another-year", Severity.WARNING)
def job_number_of_another_year(context: CheckContext) -> Iterator[Violation]:
    """The year in the job number is not that of the note.

    ## Why

    A job number begins with the last two digits of the year in which it was given, 24-01655. A number of another year
    is usually that of the note of the last session. Up to three months before and after the date of the note, and the
    years in which it was processed or reissued, are accepted.

    ## Authority

    Job numbers of documents as issued, such as 24-01655, at the foot of a document that was processed on
    6 February 2024.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-05-15, original: en, job: 22-01655}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-05-15, original: en, job: 24-01655}
    ```
    """
    masthead = context.programme.masthead
    if masthead.job is None:
        return
    first = masthead.date - min(_BEFOREHAND, masthead.date - date.min)
    last = masthead.date + min(_BEFOREHAND, date.max - masthead.date)
    days = (masthead.date, first, last, *(masthead.processed or ()), *(masthead.reissued or ()))
    years = {f"{day.year % 100:02}" for day in days}
    year = masthead.job.rpartition(".")[2][:_DIGITS]
    if year not in years:
        yield Violation(
            NodeLocation(("masthead", "job")),
            f"The job number {masthead.job} is of the year {masthead.date.year // 100}{year}, but the note is dated "
            f"{long_date(masthead.date, 'en')}.",
            "Write the job number of this note under `job`.",
            ((NodeLocation(("masthead", "date")), "the date of the note"),),
        )
