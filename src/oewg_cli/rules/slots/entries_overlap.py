from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._stretches import Stretch, stretches
from oewg_cli.source.tree import NodeLocation, NodePath


@rule("SLT043", "entries-overlap", Severity.WARNING, keys=("entries.time",))
def entries_overlap(context: CheckContext) -> Iterator[Violation]:
    """An entry of a meeting begins before the entry above it ends, or is over before that one begins.

    ## Why

    What a body does in one meeting is done one after the other. Usually the hours of one entry were changed and those
    of the next were not. Entries with the same beginning are parallel, such as round tables; an entry without an end,
    such as a deadline, may be at any time.

    ## Authority

    Editorial Manual, "Preparation of documents": dates and times are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{time: 15:00–16:30, item: 1}, {time: 16:00–18:00, item: 2}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{time: 15:00–16:30, item: 1}, {time: 16:30–18:00, item: 2}]
    ```
    """
    above: dict[NodePath, Stretch] = {}
    for stretch in context.once(stretches):
        if stretch.placed.meeting is None or not stretch.has_end or stretch.hours.length <= 0:
            continue
        before = above.get(stretch.placed.path[:-1])
        above[stretch.placed.path[:-1]] = stretch
        if before is None or stretch.around is None:
            continue
        is_parallel = before.hours.start == stretch.hours.start or before.hours.end == stretch.hours.end
        is_overlap = before.hours.overlaps(stretch.hours) and not is_parallel
        if is_overlap or stretch.hours.end <= before.hours.start:
            how, then = ("begins", "ends") if is_overlap else ("is over", "begins")
            yield Violation(
                NodeLocation((*stretch.placed.path, "time")),
                f"The entry of {stretch.printed} on {stretch.placed.day.printed} {how} before that of "
                f"{before.printed} above it {then}.",
                "Correct the hours of one of them."
                if is_overlap
                else "Correct the hours of one of them, or put them in order.",
                ((NodeLocation((*before.placed.path, "time")), "the entry above it"),),
            )
