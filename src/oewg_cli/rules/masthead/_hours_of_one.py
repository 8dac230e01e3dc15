"""Hold the beginnings and ends of meetings against the programme, and hours and half-days against those beside them."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.rules.masthead._whole_hours import place_of_hours
from oewg_cli.statements.sessions.hours_of_meetings import MeetingStart
from oewg_cli.un.hours.hours import printed_time
from oewg_cli.un.phrases import listed

_MOST_SHOWN = 4


def begun_or_ended(
    context: CheckContext, stated: Sequence[MeetingStart], meetings: Sequence[PlacedMeeting]
) -> Iterator[Violation]:
    """Find times at which a text begins or ends the meetings, and at which none begins or ends."""
    for each in stated:
        known = [m.hours.end if m.hours else None for m in meetings] if each.is_end else [m.start for m in meetings]
        times = {time for time in known if time is not None}
        if not known or None in known or each.start in times:
            continue
        right = listed([printed_time(time, "en") for time in sorted(times)[:_MOST_SHOWN]], "en").removesuffix(".")
        verb = "end" if each.is_end else "begin"
        yield Violation(
            each.wording.location,
            f"This text {verb}s meetings at {printed_time(each.start, 'en')}, "
            f"but in the programme they {verb} at {right}.",
            "Correct the time here, or `time` of the meetings.",
            ((place_of_hours(context, meetings[0]), "the hours of a meeting"),),
        )
