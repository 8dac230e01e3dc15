from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.front_page import Agenda
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.agenda_counts import agenda_counts
from oewg_cli.statements.counts.sub_item_counts import AgendaCount
from oewg_cli.un.un_data import read_data


@rule(
    "MST040", "number-of-items-differs", Severity.WARNING, needs=("agenda", "body"), words=("items", "parts", "-item")
)
def number_of_items_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the agenda, or an item, another number of items than `agenda` has.

    ## Why

    The number was right before an item was added or taken out. Many programmes list only the items that are scheduled:
    if the agenda has gaps, or does not end with the report or other matters, only a smaller number is reported.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": numbers are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional agenda contains three items. See the annex.
    agenda:
      symbol: A/AC.999/2024/1
      items:
        1: Organization of work
        2: Measurement of clouds
        3: Other matters
        4: Adoption of the report
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional agenda contains four items. See the annex.
    agenda:
      symbol: A/AC.999/2024/1
      items:
        1: Organization of work
        2: Measurement of clouds
        3: Other matters
        4: Adoption of the report
    ```
    """
    agenda = context.programme.agenda
    agendas = [each for each in (agenda, *(body.agenda for body in context.programme.bodies)) if each is not None]
    if agenda is None:
        return
    for stated in context.picture.read(agenda_counts):
        right = _right(agenda, stated)
        is_of_another = any(stated.number in _right(each, stated) for each in agendas)
        if not right or is_of_another or (stated.number > max(right) and not all(map(_is_complete, agendas))):
            continue
        has = min(right) or "none"
        what = f"item {stated.of_item}" if stated.of_item else "the agenda"
        unit = "sub-item" if stated.of_item else "item"
        yield Violation(
            stated.wording.location,
            f"This text gives {what} {stated.wording.text.lower()} {unit}s, but under `agenda` it has {has}.",
            "Correct the number here, or `items` under `agenda`.",
            (
                (NodeLocation(("agenda", "items"), "key"), "the items of the agenda"),
                *([(stated.place.location, "said here")] if stated.place is not None else []),
            ),
        )


def _right(agenda: Agenda, stated: AgendaCount) -> set[int]:
    if stated.of_item is None:
        whole = {key.split()[0] for key in map(str, agenda.items)}
        return {len(whole), len(agenda.items)}
    of_item = [key for key in map(str, agenda.items) if key.startswith(f"{stated.of_item} (") and key.count("(") == 1]
    has_sub_items = any("(" in key for key in map(str, agenda.items))
    return {len(of_item)} - (set() if has_sub_items and stated.of_item in agenda.items else {0})


def _is_complete(agenda: Agenda) -> bool:
    """Return whether the items run from 1 without a gap to one that ends agendas."""
    numbers = [key for key in map(str, agenda.items) if key.isdigit()]
    words = read_data("counted_statements")["agenda"]["last_items"]
    last = agenda.items[numbers[-1]].title.casefold() if numbers and numbers[-1] in agenda.items else ""
    return numbers == [str(number + 1) for number in range(len(numbers))] and any(word in last for word in words)
