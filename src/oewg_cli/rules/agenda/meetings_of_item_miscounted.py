from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.statements.planned_subjects import planned
from oewg_cli.statements.schedule import Slot
from oewg_cli.statements.scheduling_statements import scheduling_statements


@rule("AGD018", "meetings-of-item-miscounted", Severity.WARNING, needs=("programme", "body"))
def meetings_of_item_miscounted(context: CheckContext) -> Iterator[Violation]:
    """A text gives another number of meetings or days for an item or an event than the programme has.

    ## Why

    A meeting was added or taken away in the programme, and the paragraph still has the old number. Meetings at which
    only action is taken, under a heading of its own, may be counted or not.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Four meetings have been set aside for agenda item 2.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Two meetings have been set aside for agenda item 2.
    ```
    """
    for statement in context.picture.read(scheduling_statements):
        count = statement.counted
        if count is None:
            continue
        plans = planned(context.picture, statement.subject)
        slots = [slot for plan in plans for slot in plan.slots]
        if not slots or any(slot.meeting is None or slot.day.day.dates.single is None for slot in slots):
            continue
        numbers = {_number(some, count.unit) for some in (slots, [slot for slot in slots if slot.is_plain] or slots)}
        if count.number not in numbers:
            right = " or ".join(map(str, sorted(numbers)))
            yield Violation(
                count.wording.location,
                f"The text gives {count.number} {count.unit}{'' if count.number == 1 else 's'} for {plans[0].name}, but"
                f" the programme has {right}.",
                "Correct the number, or the entries under `programme`.",
                related(slots),
            )


def _number(slots: Sequence[Slot], unit: str) -> int:
    if unit == "day":
        return len({slot.day.path for slot in slots})
    return len({slot.meeting.path for slot in slots if slot.meeting is not None})
