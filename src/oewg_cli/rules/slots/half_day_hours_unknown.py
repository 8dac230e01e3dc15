from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import named_hours, time_of_meeting
from oewg_cli.programme.value_types import HALF_DAYS
from oewg_cli.source.tree import NodeLocation


@rule("SLT014", "half-day-hours-unknown", Severity.WARNING)
def half_day_hours_unknown(context: CheckContext) -> Iterator[Violation]:
    """A meeting is `morning` or `afternoon`, at a place whose usual hours are not known.

    ## Why

    At Headquarters and at Geneva the half-days are 10 a.m. to 1 p.m. and 3 to 6 p.m. The note prints these hours for
    other places too, where they may be wrong, if neither the session nor the day names them. At Vienna and Nairobi they
    are usual, but not for every body, so that the finding is only a remark (`info`).

    ## Authority

    Delegates' Handbook, conference services; United Nations Office at Geneva, questions on meeting rooms,
    <https://www.ungeneva.org/en/faqs>.

    ## Bad

    ```yaml
    session: {number: 3, place: Doha, opens: 2024-03-04, closes: 2024-03-05}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session:
      number: 3
      place: Doha
      opens: 2024-03-04
      closes: 2024-03-05
      hours: {morning: 9:30–12:30, afternoon: 14:00–17:00}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
    ```
    """
    station = context.station
    if station is not None and station.certain_hours:
        return
    programme = context.programme
    typed = [
        meeting
        for meeting in context.meetings
        if meeting.meeting.time in HALF_DAYS and not named_hours(programme, meeting.day.day, meeting.meeting.time or "")
    ]
    if not typed:
        return
    first, *others = typed
    printed = {str(meeting.meeting.time): time_of_meeting(meeting) for meeting in typed}
    hours = " and ".join(f"{printed[name]} for `{name}`" for name in HALF_DAYS if name in printed)
    location = " ".join(programme.session.place.split())
    yield Violation(
        NodeLocation((*first.path, "time")),
        f"The usual hours at {location} are not certain; the program prints {hours}.",
        "Write the hours of the meeting, such as 9:30–12:30, or add `hours` to `session`.",
        tuple((NodeLocation((*meeting.path, "time")), "here too") for meeting in others[:1]),
        Severity.INFO if station is not None else None,
    )
