from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import comes_after
from oewg_cli.programme.placed_parts import PlacedEntry
from oewg_cli.rules.agenda._scheduled_items import agendas_of, bodies_of
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_OF_PART = (
    r"\s?(?:\s(?:of|on|from)|[(:,–])\s?(?:the\s|its\s)?(?P<whose>[^,;:()]+?)(?=\s(?:on\sits|to|for|and|at)\s|[,;:()]|$)"
)


@rule("AGD014", "report-adopted-too-early", Severity.WARNING, needs=("programme", "agenda"), words=("adoption",))
def report_adopted_too_early(context: CheckContext) -> Iterator[Violation]:
    """The report of the session is adopted before the work of which it reports.

    ## Why

    The report is adopted when the items that it reports have been considered. If it comes before them, the number of
    the item is probably mistyped, or a meeting was moved. A report that is adopted in parts, or only introduced early,
    is right.

    ## Authority

    Programmes of work as issued: the adoption of the report comes last, before the closure of the session.

    ## Bad

    ```yaml
    agenda:
      items: {1: Election of officers, 2: Clouds over land, 3: Adoption of the report}
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [item: 1, item: 3, item: 2]}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Election of officers, 2: Clouds over land, 3: Adoption of the report}
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [item: 1, item: 2, item: 3]}
    ```
    """
    if "adoption of" not in context.typed_text.casefold():
        return
    by_body: dict[tuple[str, ...], list[PlacedEntry]] = {}
    for placed in context.entries:
        by_body.setdefault(bodies_of(context, placed), []).append(placed)
    for entries in by_body.values():
        yield from _in_order(context, entries)


def _in_order(context: CheckContext, entries: Sequence[PlacedEntry]) -> Iterator[Violation]:
    """Return the adoptions before the work; entries in the order of the document, which is that of the days."""
    adoptions = [number for number, placed in enumerate(entries) if _is_adoption(context, placed)]
    if not adoptions or [placed.day.date for placed in entries] != sorted(placed.day.date for placed in entries):
        return
    first_of: dict[str, int] = {}
    for number, placed in enumerate(entries):
        for item in _work(context, placed):
            first_of.setdefault(item, number)
    for number in adoptions:
        report = entries[number].entry.items
        own = report.single if report is not None else None
        # An item after the report on the agenda, such as other matters, is not in it.
        later = {at: item for item, at in first_of.items() if at > number and not (own and comes_after(item, own))}
        is_first = entries[number].path[:4] == entries[0].path[:4]
        has_begun = not is_first and any(at < number for at in first_of.values())
        # A report that is adopted several times is adopted in parts, but not at the first meeting.
        if later and not (has_begun and len(adoptions) > 1):
            after = entries[max(later)]
            yield Violation(
                NodeLocation((*entries[number].path, "item" if entries[number].entry.references else "heading")),
                f"The report is adopted on {entries[number].day.printed}, before agenda item {later[max(later)]} is"
                " considered.",
                "Move the adoption of the report to the end, or correct the number of the item.",
                ((NodeLocation((*after.path, "item")), "considered after the report"),),
            )


def _is_adoption(context: CheckContext, placed: PlacedEntry) -> bool:
    entry = placed.entry
    if entry.text is not None or entry.list:
        return False
    if entry.heading is not None:
        title = entry.heading
    else:
        number = entry.items.single if entry.items is not None else None
        found = context.once(agendas_of).items_for(bodies_of(context, placed)).get(number or "")
        title = found.item.title if found is not None else ""
    words = " ".join(shown(title).split()).casefold()
    lead = next((each for each in read_data("report_adoption")["adoption"] if words.startswith(each)), None)
    return lead is not None and _is_of_session(
        words[len(lead) :], (context.programme.body, *bodies_of(context, placed))
    )


def _is_of_session(rest: str, bodies: Sequence[str]) -> bool:
    """Return whether the words after "the report" leave it that of the session: `of the senior segment` do not."""
    part = compiled(_OF_PART).match(rest)
    if part is None or "session" in part["whose"]:
        return True
    own = {word for body in bodies for word in subject_words(body)}
    return subject_words(part["whose"]) <= own | subject_words("work meeting conference committee")


def _work(context: CheckContext, placed: PlacedEntry) -> Iterator[str]:
    """Return the items of an entry that belong to the work, by their titles; a heading of its own is no such item."""
    entry = placed.entry
    if entry.items is None or entry.heading is not None:
        return
    agenda = context.once(agendas_of).items_for(bodies_of(context, placed))
    for number in entry.items.ends:
        title = agenda[number].item.title.casefold() if number in agenda else ""
        if title and not any(word in title for word in read_data("report_adoption")["not_work"]):
            yield number
