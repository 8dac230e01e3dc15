"""AGD007."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Path, Place
from oewg_cli.model.document import Document
from oewg_cli.rules.agenda.typed_items import worded_titles
from oewg_cli.rules.rule import Hit, rule


@rule("AGD007", "agenda-titles-alike", Severity.WARNING)
def agenda_titles_alike(document: Document) -> Iterator[Hit]:
    """Two agenda items have the same title.

    ## Why

    Mostly an item was copied, and its title not yet changed; then the wrong title stands in the heading of every
    meeting that takes it up. Sub-items of different items may have the same title.

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
    # By the item that they belong to, and by their words.
    first_with: dict[tuple[str, str], Path] = {}
    for prose, title in worded_titles(document):
        number = str(prose.path[-1])
        first = first_with.setdefault((number.rpartition(" ")[0], title), prose.path)
        if first != prose.path:
            yield Hit(
                Place(prose.path),
                f"Items {first[-1]} and {number} have the same title on the agenda, {quoted(prose.plain)}.",
                "Write for each of them the title as adopted.",
                ((Place(first), f"the title of item {first[-1]}"),),
            )
