"""AGD003."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.agenda.typed_items import typed_items
from oewg_cli.rules.rule import Hit, rule


@rule("AGD003", "heading-repeats-agenda-title", Severity.WARNING)
def heading_repeats_agenda_title(document: Document) -> Iterator[Hit]:
    """A heading repeats the title of an agenda item, where the number of the item would be enough.

    ## Why

    With `item:` the program writes "Agenda item 5:", the title exactly as adopted, and "(continued)" whenever
    the item comes again. A title typed a second time comes to differ from the first.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly. Programmes of work as issued,
    such as those of A/AC.292: the heading of an item has its number and its title.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Agenda item 2: measurement of clouds"]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 2]}]
    ```
    """
    for typed in typed_items(document):
        if typed.repeats_title:
            yield Hit(
                typed.place,
                f"The heading repeats the title of agenda item {typed.number}.",
                f"Write `item: {typed.number}` instead: the program writes the heading, with “(continued)” where due.",
                ((Place(("agenda", "items", typed.number)), "the title on the agenda"),),
            )
