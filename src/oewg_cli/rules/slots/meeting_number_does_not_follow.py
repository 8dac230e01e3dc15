from collections.abc import Iterable, Iterator, Mapping

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name, is_counted
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.rules.slots._session_days import has_scattered_days
from oewg_cli.rules.slots._who_meets import by_name
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import ordinal_in_digits


class _Series:
    """The numbers of the meetings of a body so far, and how many of its meetings since then had none."""

    def __init__(self, meeting: PlacedMeeting, number: int) -> None:
        self.last = meeting
        self.typed = self.followed = number
        self.others = 0

    def is_next(self, number: int) -> bool:
        """Return whether a number is one more than the last one."""
        return number == self.typed + 1

    def takes(self, meeting: PlacedMeeting, number: int) -> bool:
        """Take the next number, and return whether it follows: meetings between may have those that are missing."""
        follows = self.is_next(number) or 0 < number - self.followed <= self.others + 1
        self.last, self.typed = meeting, number
        if follows:
            self.followed, self.others = number, 0
        else:
            self.others += 1
        return follows


@rule("SLT018", "meeting-number-does-not-follow", Severity.WARNING, needs=("programme",), keys=("meetings.number",))
def meeting_number_does_not_follow(context: CheckContext) -> Iterator[Violation]:
    """The number of a meeting does not follow the number of the last meeting of the same body.

    ## Why

    The meetings of a body are counted, and are known by their numbers in the Journal and in the records. The count may
    begin at any number, since it goes on from session to session. A body counts its informal meetings apart, and
    meetings of another kind may begin again at 1. A meeting without a number may have the one that is missing, and a
    joint meeting may be counted by each of its bodies. Numbers that follow in the text are right where a date is wrong
    (SLT001, SLT002). In a programme of scattered days (SLT006) numbers may be missing.

    ## Authority

    Journal of the United Nations, <https://journal.un.org>: each body counts its meetings, 1st, 2nd, 3rd.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, number: 34, entries: [item: 1]}
          - {time: afternoon, number: 36, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, number: 34, entries: [item: 1]}
          - {time: afternoon, number: 35, entries: [item: 2]}
    ```
    """
    if not any(meeting.meeting.number for meeting in context.meetings):
        return
    in_order = sorted(context.meetings, key=lambda each: each.day.date)
    found = [*_that_do_not_follow(context, in_order)]
    if found and in_order != [*context.meetings]:
        # One date that is wrong must not make the numbers of all meetings around it wrong.
        found = min(found, [*_that_do_not_follow(context, context.meetings)], key=len)
    yield from found


def _that_do_not_follow(context: CheckContext, meetings: Iterable[PlacedMeeting]) -> Iterator[Violation]:
    are_scattered = context.once(has_scattered_days)
    series: dict[tuple[str, str], _Series] = {}
    for meeting in meetings:
        number, is_joint = meeting.meeting.number, len(meeting.bodies) > 1
        for body in meeting.bodies:
            key = _series_of(meeting, body, series)
            known = series.get(key)
            if number is None or (is_joint and not (known and known.is_next(number))):
                # Informal consultations between two formal meetings have none of their numbers.
                if known is not None and (is_counted(meeting.meeting) or _kind(meeting) == _kind(known.last)):
                    known.others += 1
            elif known is None:
                series[key] = _Series(meeting, number)
            else:
                above, expected = known.last, known.followed + known.others + 1
                may_be_gap = are_scattered and number > known.typed and above.day.date < meeting.day.date
                if not known.takes(meeting, number) and not may_be_gap:
                    yield _violation(context, meeting, body, above, expected)


def _series_of(meeting: PlacedMeeting, body: str, series: Mapping[tuple[str, str], _Series]) -> tuple[str, str]:
    """Return the body and, if its meetings of this kind are counted apart, the kind."""
    body, kind, number = folded_name(body), _kind(meeting), meeting.meeting.number
    whole, apart = series.get((body, "")), series.get((body, kind))
    if number is None or (apart is not None and apart.is_next(number)):
        return body, kind if apart else ""
    if whole is not None and whole.is_next(number):
        return body, ""
    begins_again = number == 1 and whole is not None
    return body, kind if apart or begins_again or kind.startswith("informal") else ""


def _kind(meeting: PlacedMeeting) -> str:
    return folded_name(meeting.meeting.kind or "")


def _violation(
    context: CheckContext, meeting: PlacedMeeting, body: str, above: PlacedMeeting, expected: int
) -> Violation:
    number, before = (ordinal_in_digits(each.meeting.number or 0) for each in (meeting, above))
    is_twice = number == before
    message = f"The {number} meeting is here twice." if is_twice else f"The {number} meeting comes after the {before}."
    return Violation(
        NodeLocation((*meeting.path, "number")),
        by_name(context, (body,), message),
        f"Should it be the {ordinal_in_digits(expected)}?",
        ((NodeLocation((*above.path, "number")), "the meeting before it"),),
    )
