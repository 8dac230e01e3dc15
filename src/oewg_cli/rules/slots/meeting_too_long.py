from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import LONGEST_MEETING, find_hours
from oewg_cli.rules.slots._who_meets import by_name
from oewg_cli.un.hours.hours import printed_hours


@rule("SLT011", "meeting-too-long", Severity.WARNING)
def meeting_too_long(context: CheckContext) -> Iterator[Violation]:
    """A meeting lasts longer than three hours.

    ## Why

    A meeting with interpretation lasts up to three hours. A longer one needs a second team of interpreters, and counts
    as two meetings. Breaks, side events, receptions and other meetings of nobody are not checked.

    ## Authority

    United Nations Office at Geneva, services for organizers of meetings,
    <https://www.ungeneva.org/ar/meetings-events/organizers>: a meeting is a gathering of up to three hours.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: 10:00–18:00, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, entries: [item: 1]}
          - {time: 15:00–18:00, entries: [item: 1]}
    ```
    """
    for found in find_hours(context, lambda hours: hours.length > LONGEST_MEETING):
        bodies = found.meeting.bodies if found.meeting else ()
        if found.meeting is None or bodies:
            message = f"{found.owner}, {printed_hours(found.hours, 'en')}, lasts longer than three hours."
            yield Violation(
                found.location,
                by_name(context, bodies, message),
                "Correct the hours, or divide the meeting into two." if found.meeting else "Correct the hours.",
            )
