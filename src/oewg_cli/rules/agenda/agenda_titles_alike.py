from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._typed_items import worded_titles
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted


@rule("AGD007", "agenda-titles-alike", Severity.WARNING)
def agenda_titles_alike(context: CheckContext) -> Iterator[Violation]:
    """Two agenda items have the same title.

    ## Why

    Usually an item was copied and its title was not changed. The wrong title is then printed in every heading of the
    item. Sub-items of different items may have the same title.

    ## Authority

    Agendas as adopted, such as A/AC.292/2021/1: each item has a title of its own; ST/CS/SER.A/44/Rev.1, paragraph 4:
    what is repeated is reproduced exactly.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Organization of work}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    ```
    """
    # By the item that a sub-item belongs to, and by the words of the title.
    first_with: dict[tuple[str, str], NodePath] = {}
    for field, title in worded_titles(context):
        number = str(field.path[-1])
        first = first_with.setdefault((number.rpartition(" ")[0], title), field.path)
        if first != field.path:
            yield Violation(
                NodeLocation(field.path),
                f"Items {first[-1]} and {number} have the same title on the agenda, {quoted(field.plain)}.",
                "Write the title of each item as adopted.",
                ((NodeLocation(first), f"the title of item {first[-1]}"),),
            )
