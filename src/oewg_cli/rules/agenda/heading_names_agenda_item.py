from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._typed_items import TypedItem, typed_items
from oewg_cli.source.tree import NodeLocation


@rule("AGD004", "heading-names-agenda-item", Severity.WARNING)
def heading_names_agenda_item(context: CheckContext) -> Iterator[Violation]:
    """A heading begins with the number of an agenda item, such as "Agenda item 5", typed by hand.

    ## Why

    With `item:` the program writes the number, the title as adopted, and "(continued)" where the item is continued. It
    does not know that a heading typed by hand is an item. After a heading of its own for an item, as in
    `{item: 3, heading: General discussion}`, it writes "(item 3)".

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly. Programmes of work as issued,
    such as those of A/AC.292: the heading of an item has its number and its title.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Item 2: clouds over land"]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 2, text: Clouds over land}]}]
    ```
    """
    for typed in context.once(typed_items):
        if typed.repeats_title:
            continue
        yield Violation(
            typed.location,
            f"Agenda item {typed.number} is typed by hand in a heading.",
            _advice(typed),
            ((NodeLocation(typed.title.field.path), "the title as adopted"),) if typed.title else (),
        )


def _advice(typed: TypedItem) -> str:
    if typed.entry is not None:
        return "Remove it here, and write the number under `item`: the program writes it after the heading."
    where = "" if "entries" in typed.field.path else " in an entry of the meeting"
    if typed.title is None:
        return f"Add the title of the item under `agenda`, and write `item: {typed.number}`{where} instead."
    return f"Write `item: {typed.number}`{where} instead, and any other words under `text`."
