from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import have_length
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import NOON, Hours, printed_hours


@rule("SLT017", "half-days-out-of-order", Severity.ERROR)
def half_days_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """In the usual hours of the session the afternoon starts before the morning ends.

    ## Why

    Every `morning` or `afternoon` meeting has these hours. Usually the two are swapped, or the afternoon is not in
    24-hour time: 3:00 instead of 15:00.

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
    usual = context.half_days
    if usual is None or usual.morning.end <= usual.afternoon.start or not have_length(usual):
        return
    later = Hours(usual.afternoon.start + NOON, usual.afternoon.end + NOON)
    morning, afternoon = printed_hours(usual.morning, "en"), printed_hours(usual.afternoon, "en")
    yield Violation(
        NodeLocation(("session", "hours", "afternoon")),
        f"The afternoon, {afternoon}, starts before the morning, {morning}, ends.",
        f"Did you mean {later.typed()}?"
        if usual.afternoon.end <= usual.morning.start < NOON and usual.morning.end <= later.start
        else "Correct the hours, or swap the two.",
        ((NodeLocation(("session", "hours", "morning")), "the morning is here"),),
    )
