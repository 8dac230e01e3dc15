from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import time_of_meeting
from oewg_cli.rules.slots._stretches import Stretch, stretches
from oewg_cli.rules.slots._who_meets import by_name
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import NOON, Hours


@rule("SLT019", "stretch-outside-meeting", Severity.WARNING, keys=("entries.time",))
def stretch_outside_meeting(context: CheckContext) -> Iterator[Violation]:
    """The time of an entry is outside its meeting, or outside the entry that it is in.

    ## Why

    The time of an entry is a part of its meeting. Usually the meeting was moved and the entry was not, or the time is
    not in 24-hour time: 3:30 instead of 15:30. A time at the end of the meeting, such as a deadline, is inside it. The
    entries of a day have no meeting, and are not checked; of a meeting without an end, only the start is known.

    ## Authority

    Editorial Manual, "Preparation of documents": dates and times are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{time: 3:30–4:30, heading: Round table}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{time: 15:30–16:30, heading: Round table}]
    ```
    """
    for stretch in context.once(stretches):
        around = stretch.around
        # SLT020 reports hours that end before they start.
        if around is not None and stretch.hours.length >= 0 and not _is_within(stretch.hours, around):
            yield _violation(context, stretch, around)


def _is_within(hours: Hours, around: Hours) -> bool:
    return around.start <= hours.start and hours.end <= around.end


def _violation(context: CheckContext, stretch: Stretch, around: Hours) -> Violation:
    hours, outer, meeting = stretch.hours, stretch.outer, stretch.placed.meeting
    later = Hours(hours.start + NOON, hours.end + NOON)
    meant = later.typed() if stretch.has_end else later.typed().partition("–")[0]
    if outer is not None:
        what, where = f"the entry of {outer.printed}", outer.placed.path
    elif meeting is not None:
        what, where = f"the meeting of {time_of_meeting(meeting)}", meeting.path
    else:
        raise LookupError("an entry of a day has no hours around it")
    message = f"The entry of {stretch.printed} is outside {what} on {stretch.placed.day.printed}."
    return Violation(
        NodeLocation((*stretch.placed.path, "time")),
        by_name(context, meeting.bodies if meeting else (), message),
        f"Did you mean {meant}?"
        if _is_within(later, around)
        else "Correct the time of the entry, or the hours around it.",
        ((NodeLocation((*where, "time")), "the hours around it"),),
    )
