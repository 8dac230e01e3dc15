"""SLT017."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.slots.meeting_hours import have_length
from oewg_cli.un.hours import NOON, Hours, printed_hours


@rule("SLT017", "half-days-out-of-order", Severity.ERROR)
def half_days_out_of_order(document: Document) -> Iterator[Hit]:
    """The usual hours of the session let the afternoon begin before the morning has ended.

    ## Why

    Every meeting that is typed as `morning` or `afternoon` has these hours. Mostly the two are exchanged, or the
    afternoon was typed without its twelve: 3:00 for 15:00.

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
    usual = document.half_days
    if usual is None or usual.morning.end <= usual.afternoon.start or not have_length(usual):
        return
    later = Hours(usual.afternoon.start + NOON, usual.afternoon.end + NOON)
    morning, afternoon = printed_hours(usual.morning, "en"), printed_hours(usual.afternoon, "en")
    yield Hit(
        Place(("session", "hours", "afternoon")),
        f"The afternoon, {afternoon}, begins before the morning, {morning}, has ended.",
        f"Did you mean {later.typed()}?"
        if usual.afternoon.end <= usual.morning.start < NOON and usual.morning.end <= later.start
        else "Correct the hours, or exchange the two.",
        ((Place(("session", "hours", "morning")), "the morning stands here"),),
    )
