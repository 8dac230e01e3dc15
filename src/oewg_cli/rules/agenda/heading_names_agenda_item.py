from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._typed_items import typed_items
from oewg_cli.source.tree import NodeLocation


@rule("AGD004", "heading-names-agenda-item", Severity.WARNING)
def heading_names_agenda_item(context: CheckContext) -> Iterator[Violation]:
    """A heading begins with "Agenda item 5" typed by hand.

    ## Why

    With `item:` the program writes the number, the title as adopted, and "(continued)" whenever the item
    comes again. Of a heading typed by hand it does not know that it is an item, and counts it as none.

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
    agenda = context.programme.agenda
    titles = agenda.items if agenda else {}
    for typed in typed_items(context):
        if typed.repeats_title:
            continue
        known = typed.number in titles
        yield Violation(
            typed.place,
            f"Agenda item {typed.number} is typed as a heading of its own.",
            f"Write `item: {typed.number}` instead; what is special to this meeting goes under `text`."
            if known
            else f"Add the title of the item to `agenda`, and write `item: {typed.number}` instead.",
            ((NodeLocation(("agenda", "items", typed.number)), "the title as adopted"),) if known else (),
        )
