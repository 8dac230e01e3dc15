from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.programme.placed_parts import PlacedEntry
from oewg_cli.rules.agenda._worded_titles import heading_wording, wording
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.repetitions.same_wording import same_wording


@rule("AGD011", "item-repeated-in-meeting", Severity.WARNING)
def item_repeated_in_meeting(context: CheckContext) -> Iterator[Violation]:
    """The same agenda item is scheduled twice in one meeting.

    ## Why

    The heading of the item would be printed twice in the same meeting, the second time with "(continued)", though
    nothing came between. Often the item was copied and its number was not changed. After an entry with a heading of its
    own, such as a panel discussion, the meeting may return to an item. An item may be taken up several times with
    different words of its own (`heading`) or different texts, with different states, and in different stretches of the
    meeting (`time`); items 5 and 5 (e) are different.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: an item has one heading in each meeting, with everything
    that is done under it.

    ## Bad

    ```yaml
    agenda:
      items: {3: Organization of work, 5: Discussions on substantive issues}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 3, item: 3]}]
    ```

    ## Good

    ```yaml
    agenda:
      items: {3: Organization of work, 5: Discussions on substantive issues}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 3, item: 5]}]
    ```
    """
    known: dict[_Taken, list[tuple[PlacedEntry, int]]] = {}
    within: NodePath = ()
    for placed in context.entries:
        entry = placed.entry
        if entry.references is None or placed.path[:-2] != within:
            known.clear()
            within = placed.path[:-2]
        heading = () if entry.heading is None else same_wording(heading_wording(entry.heading))
        for place, reference in enumerate(entry.references or ()):
            before = known.setdefault((reference.text, heading, entry.state, entry.time), [])
            if before and not _is_other_part(entry, [each.entry for each, _ in before]):
                where = "in this meeting" if placed.meeting is not None else "on this day"
                yield Violation(
                    _location(placed, place),
                    f"Agenda item {reference.text} is already scheduled {where}.",
                    "Correct the number, or put everything that is done under the item into one entry.",
                    ((_location(*before[0]), "the item is here first"),),
                )
            before.append((placed, place))


_Taken = tuple[str, tuple[str, ...], str | None, str | None]
"""An item as an entry takes it up: with words of its own for it, its state, and the stretch within the meeting."""


def _is_other_part(entry: EntryInEntry, before: list[EntryInEntry]) -> bool:
    """Return whether an entry has a text of its own beside those of the entries before it."""
    text, texts = wording(entry.text or ""), {wording(each.text or "") for each in before} - {""}
    return bool(text) and text not in texts and bool(texts)


def _location(placed: PlacedEntry, place: int) -> NodeLocation:
    return NodeLocation((*placed.path, "item", place))
