from collections.abc import Iterator, Sequence
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.statements.schedule.planned_subjects import Planned, planned
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.schedule.subject_mentions import item_mentions, subject_mention
from oewg_cli.statements.sessions.stated_dates import stated_dates
from oewg_cli.statements.timing.meetings_of_items import meetings_of_items
from oewg_cli.statements.timing.order_and_count import CountedTime
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.un.dates.dates import day_and_month, is_weekend

_WEEKEND = 2


@rule("AGD018", "meetings-of-item-miscounted", Severity.WARNING, needs=("programme", "body"), times=True)
def meetings_of_item_miscounted(context: CheckContext) -> Iterator[Violation]:
    """A text gives another number of meetings or days for an item or an event than the programme has.

    ## Why

    A meeting was added or taken away in the programme, and the paragraph still has the old number. Meetings at which
    only action is taken, under a heading of its own, may be counted or not. What is "two days later" is so many days,
    or working days, after the day that the sentence names before.

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
    stated = [(each.subject, each.counted) for each in context.picture.read(scheduling_statements) if each.counted]
    known = {count.wording for _, count in stated}
    others = [each for each in context.picture.read(meetings_of_items) if each.counted.wording not in known]
    for subject, count in [*stated, *others]:
        plans = planned(context.picture, subject)
        slots = [slot for plan in plans for slot in plan.slots]
        if not slots or any(slot.meeting is None or slot.day.day.dates.single is None for slot in slots):
            continue
        if count.is_later:
            yield from _later(context, count, plans)
            continue
        numbers = {_number(some, count.unit) for some in (slots, [slot for slot in slots if slot.is_plain] or slots)}
        is_right_otherwise = (subject, count) in others and count.number in _of_some(slots)
        if count.number not in numbers and not is_right_otherwise:
            right = " or ".join(map(str, sorted(numbers)))
            yield Violation(
                count.wording.location,
                f"The text gives {count.number} {count.unit}{'' if count.number == 1 else 's'} for {plans[0].name}, but"
                f" the programme has {right}.",
                "Correct the number, or the entries under `programme`.",
                related(slots),
            )


def _later(context: CheckContext, count: CountedTime, plans: Sequence[Planned]) -> Iterator[Violation]:
    """Report what is not so many days after the day that is named before, but on other days."""
    sentence = context.picture.sentence_at(count.wording.field, count.wording.start)
    at = count.wording.start - sentence.start
    before = [each for each in stated_dates(context.picture, sentence) if each.end <= at]
    if not before or before[-1].first != before[-1].last:
        return
    # `Item 7 will be considered on Tuesday, 20 April, and item 8 two days later`
    others = [subject_mention(sentence.text, *each[:2]) for each in item_mentions(sentence.text)]
    named = [each for each in others if each is not None and before[-1].end <= each.start and each.end <= at]
    plans = planned(context.picture, named[-1]) if named else plans
    slots = [slot for plan in plans for slot in plan.slots]
    if not slots:
        return
    name = plans[0].name
    since = before[-1].first
    following = [since + timedelta(days=number) for number in range(1, 2 * count.number + _WEEKEND + 1)]
    working = [day for day in following if not is_weekend(day)]
    if not {slot.day.date for slot in slots} & {following[count.number - 1], working[count.number - 1]}:
        yield Violation(
            count.wording.location,
            f"The programme has {name} on {slots[0].printed}, not {count.wording.text} later than"
            f" {day_and_month(since, 'en')}.",
            "Correct the number, or move the entries under `programme`.",
            related(slots),
        )


def _of_some(slots: Sequence[Slot]) -> set[int]:
    """Return how many of the meetings are those of one body, and how many are formal."""
    held = [slot.meeting for slot in slots if slot.meeting is not None]
    bodies = {each.bodies for each in held}
    some = [[each for each in held if each.bodies == body] for body in bodies]
    return {len({each.path for each in kept}) for kept in (*some, [each for each in held if not each.meeting.kind])}


def _number(slots: Sequence[Slot], unit: str) -> int:
    if unit == "day":
        return len({slot.day.path for slot in slots})
    return len({slot.meeting.path for slot in slots if slot.meeting is not None})
