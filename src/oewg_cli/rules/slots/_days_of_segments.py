"""Report the days on which a text has a segment of the session, where the programme has it on others."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.statements.agenda.days_of_segments import days_of_segments
from oewg_cli.un.dates.dates import date_range


def of_segments(context: CheckContext) -> Iterator[Violation]:
    """Report the days of segments that are not those of the programme."""
    for segment in days_of_segments(context.picture):
        when = date_range(segment.days[0], segment.days[-1], "en")
        yield Violation(
            segment.wording.location,
            f"The programme has the “{segment.said.text}” on {when}, not at the time stated here.",
            "Correct the days in the text, or `week` above the days under `programme`.",
            ((segment.said.location, "the segment"),),
        )
