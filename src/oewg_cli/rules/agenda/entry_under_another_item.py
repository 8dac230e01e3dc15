from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.entries import entries_under
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.model import Entry, EntryInEntry
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._titles_left_over import titles_left_over
from oewg_cli.rules.agenda._worded_agendas import WordedAgenda
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed

_MOST_ITEMS = 300


@rule("AGD029", "entry-under-another-item", Severity.INFO, needs=("agenda", "programme"), keys=("agenda",))
def entry_under_another_item(context: CheckContext) -> Iterator[Violation]:
    """The text of an entry is about another agenda item than that of the entry, or the parts of an entry are.

    ## Why

    When items get new numbers, an entry may keep the old one: "Introduction of the report on early warning" under the
    item on trade, where another item is on early warning, or has a document of that name. A text that has a word of its
    own item is not reported. It is a remark, since something may be done under another item. Sub-items that are parts
    of an entry are those of its item.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, text: Introduction of the report on the measurement of clouds}]}]
    footnotes: {}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 2, text: Introduction of the report on the measurement of clouds}]}]
    footnotes: {}
    ```
    """
    agendas = context.once(agendas_of)
    known: dict[int, WordedAgenda] = {}
    for meeting in context.meetings:
        items = agendas.items_for(meeting.bodies)
        agenda = known.get(id(items)) or known.setdefault(id(items), WordedAgenda(items))
        for path, entry in entries_under(meeting.path, meeting.meeting.entries) if len(items) <= _MOST_ITEMS else ():
            text = entry.text if entry.heading is None else None
            parts = entry.entries if isinstance(entry, Entry) else ()
            own = entry.items if text or parts else None
            numbers = own.numbers_on(agenda.numbers) if own is not None else ()
            meant = agenda.meant(text, numbers) if text and numbers else None
            if meant is not None:
                yield _text(path, entry, meant, items.get(numbers[0]))
            if numbers and parts:
                yield from _parts(path, entry, parts, numbers)
    for left in titles_left_over(context):
        yield Violation(
            NodeLocation(left.title.path),
            f"No text has a word of this title; the document of item {left.number} is "
            f"{quoted(' '.join(left.document.named.text.split()))}.",
            "Correct the title, if it is that of the last session, or the number of the item in the texts.",
            ((left.document.named.location, "the document"),),
        )


def _text(path: NodePath, entry: EntryInEntry, meant: PlacedItem, own: PlacedItem | None) -> Violation:
    of_own = ((NodeLocation(own.title_path), "its title"),) if own is not None else ()
    return Violation(
        NodeLocation((*path, "text")),
        f"The text is about item {meant.number}, {quoted(shown(meant.item.title))},"
        f" but the entry has item {entry.item}.",
        "Correct `item` of the entry, or its text; or the titles on the agenda changed places.",
        ((NodeLocation((*path, "item")), "the item"), *of_own, (NodeLocation(meant.title_path), "the other title")),
    )


def _parts(
    path: NodePath, entry: EntryInEntry, parts: Sequence[EntryInEntry], numbers: Sequence[str]
) -> Iterator[Violation]:
    """Report an entry with an item of which no part has a sub-item, but all of them those of another item."""
    of_parts = [part.item for part in parts if part.item is not None]
    tops = {number.partition(" (")[0] for number in of_parts}
    if of_parts and all(" (" in each for each in of_parts) and tops.isdisjoint(map(_top, numbers)):
        first = next(place for place, part in enumerate(parts) if part.item is not None)
        yield Violation(
            NodeLocation((*path, "item")),
            f"The entry has item {entry.item}, but under it are sub-items of item {listed(sorted(tops), 'en')}.",
            "Correct `item` of the entry, or of its parts.",
            ((NodeLocation((*path, "entries", first, "item")), "a sub-item"),),
            Severity.WARNING,
        )


def _top(number: str) -> str:
    return number.partition(" (")[0]
