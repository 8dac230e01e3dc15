from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.source.tree import NodeLocation


@rule("AGD010", "submitted-under-untitled-item", Severity.INFO, needs=("item", "agenda"))
def submitted_under_untitled_item(context: CheckContext) -> Iterator[Violation]:
    """The agenda item under which the note is submitted has no title in the programme.

    ## Why

    The title of the item is printed under the line with its number. The program takes it from the agenda. If there is
    no title, only the number is printed.

    ## Authority

    Documents of the General Assembly as issued: A/80/590 has the title of its agenda item under the number.

    ## Bad

    ```yaml
    item: 5
    ```

    ## Good

    ```yaml
    item: {number: 5, title: Protection of clouds}
    ```
    """
    item = context.programme.item
    if item is None or item.title is not None:
        return
    titles = context.programme.agenda.items if context.programme.agenda else {}
    for number, name in enumerate(item.number):
        if titled_item(name, titles) is None:
            yield Violation(
                NodeLocation(("item", "number", number)),
                f"The note is submitted under agenda item {name}, but the title of this item is missing.",
                "Write it under `items` of the agenda, or as `title` next to the number.",
            )
