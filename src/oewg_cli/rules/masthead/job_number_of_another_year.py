from collections.abc import Iterator
from datetime import date, timedelta
from string import ascii_uppercase

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import long_date

_BEFOREHAND = timedelta(days=90)
"""How long before or after the date of a note its number may be given, so that it may be one of the year next to it."""
_DIGITS = 2
_COUNTED = r"(?:(?:GE|V)\.)?[0-9]{2}-(?P<number>[0-9]{5})"
"""Job numbers of New York, Geneva and Vienna, which give some twenty thousand a year; other offices give fewer."""
_FEWEST_AT_END, _MOST_AT_BEGINNING = 9_000, 15_000
"""A lower number of the year before is too old for the beginning of a year, a higher one of the next year too late."""


@rule("MST034", "job-number-of-another-year", Severity.WARNING, keys=("job",))
def job_number_of_another_year(context: CheckContext) -> Iterator[Violation]:
    """The year in the job number is not that of the note.

    ## Why

    A job number begins with the last two digits of the year in which it was given, 24-01655. A number of another year
    is usually that of the note of the last session. Up to three months before and after the date of the note, and the
    years in which it was processed or reissued, are accepted. The numbers run from 00001 in January to some 24000 in
    December, so that a low one of the year before is too old for a note of January.

    ## Authority

    Job numbers of documents as issued, such as 24-01655, at the foot of a document that was processed on
    6 February 2024.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, job: 22-01655}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, job: 24-01655}
    ```
    """
    masthead = context.programme.masthead
    if masthead.job is None:
        return
    first = masthead.date - min(_BEFOREHAND, masthead.date - date.min)
    last = masthead.date + min(_BEFOREHAND, date.max - masthead.date)
    own = (masthead.date, *(masthead.processed or ()), *(masthead.reissued or ()))
    years = {f"{day.year % 100:02}" for day in (*own, first, last)}
    year = masthead.job.lstrip(f".{ascii_uppercase}")[:_DIGITS]
    is_of_neighbour = all(year != f"{day.year % 100:02}" for day in own)
    if year not in years or (is_of_neighbour and _is_far(masthead.job, is_before=year == f"{first.year % 100:02}")):
        yield Violation(
            NodeLocation(("masthead", "job")),
            f"The job number {masthead.job} is of the year {masthead.date.year // 100}{year}, but the note is dated "
            f"{long_date(masthead.date, 'en')}.",
            "Write the job number of this note under `job`.",
            ((NodeLocation(("masthead", "date")), "the date of the note"),),
        )


def _is_far(job: str, *, is_before: bool) -> bool:
    """Return whether a number of the year before is not of its end, or one of the next year not of its beginning."""
    counted = compiled(_COUNTED).fullmatch(job)
    if counted is None:
        return False
    number = int(counted["number"])
    return number < _FEWEST_AT_END if is_before else number > _MOST_AT_BEGINNING
