from collections.abc import Iterator, Mapping
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedDay, half_days, named_hours
from oewg_cli.programme.value_types import HALF_DAYS, NAMED_HOURS
from oewg_cli.rules.slots._meeting_hours import usual_hours
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.un.hours.hours import NOON, Hours, printed_hours


@rule("SLT017", "half-days-out-of-order", Severity.ERROR, keys=("hours",))
def half_days_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """In the usual hours of the session or a day, the afternoon starts before the morning ends.

    ## Why

    Every `morning` or `afternoon` meeting has these hours. Usually the two are swapped, or the afternoon is not in
    24-hour time: 3:00 instead of 15:00. Lunch and evening may overlap with them, but may not start before what they
    come after. Hours that are typed for a day are compared only if meetings of the day use them.

    ## Authority

    Delegates' Handbook, "Conference services": meetings are held in the morning and in the afternoon, and keep to their
    hours.

    ## Bad

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-05
      hours: {morning: 9:30–12:30, afternoon: 3:00–6:00}
    ```

    ## Good

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-05
      hours: {morning: 9:30–12:30, afternoon: 15:00–18:00}
    ```
    """
    for path, typed, day in usual_hours(context):
        hours = _valid_hours(context, day)
        used = {meeting.time for meeting in day.day.meetings} if day else hours
        names = [name for name in NAMED_HOURS if name in hours and name in used]
        pairs = dict.fromkeys((*pairwise(name for name in names if name in HALF_DAYS), *pairwise(names)))
        reported: set[str] = set()
        for before, name in pairs:
            at = next((each for each in (name, before) if typed.named(each) is not None), None)
            bound = hours[before].end if {before, name} == set(HALF_DAYS) else hours[before].start
            if at is not None and at not in reported and hours[name].start < bound:
                reported.add(at)
                yield _violation(hours, before, name, (*path, at))


def _valid_hours(context: CheckContext, day: PlacedDay | None) -> dict[str, Hours]:
    """Return the usual hours by their names, without those that end before they start."""
    on_day = day.day if day else None
    usual = half_days(context.programme, on_day)
    named = {name: named_hours(context.programme, on_day, name) for name in NAMED_HOURS}
    if usual is not None:
        named.update(zip(HALF_DAYS, (usual.morning, usual.afternoon), strict=True))
    return {name: hours for name, hours in named.items() if hours is not None and hours.length > 0}


def _violation(hours: Mapping[str, Hours], before: str, name: str, path: NodePath) -> Violation:
    first, second = hours[before], hours[name]
    later = Hours(second.start + NOON, second.end + NOON)
    bound = first.end if {before, name} == set(HALF_DAYS) else first.start
    does = "ends" if bound == first.end else "starts"
    is_slip = second.end <= first.start < NOON and first.end <= later.start
    return Violation(
        NodeLocation(path),
        f"The {name}, {printed_hours(second, 'en')}, starts before the {before}, {printed_hours(first, 'en')}, {does}.",
        f"Did you mean {later.typed()}?" if is_slip else "Correct the hours, or swap the two.",
        (
            (
                NodeLocation((*path[:-1], before if path[-1] == name else name)),
                f"the {before if path[-1] == name else name} is here",
            ),
        ),
    )
