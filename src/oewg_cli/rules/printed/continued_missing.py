from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.placed_lines import LineOfItem
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import Schedulings
from oewg_cli.lint.rule import Violation, rule


@rule("PRN004", "continued-missing", Severity.WARNING)
def continued_missing(note: Recognized) -> Iterator[Violation]:
    """An agenda item that was scheduled before is not marked "(continued)".

    ## Why

    From "(continued)" a reader knows that the item was opened at an earlier meeting. The program writes it from the
    second appearance of an item on.

    ## Authority

    Programmes of work as issued: the word is printed from the second appearance of an item to its last, whatever comes
    between.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 3: organization of work

    3–6 p.m.

    ##### Agenda item 3: organization of work
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 3: organization of work

    3–6 p.m.

    ##### Agenda item 3: organization of work (*continued*)
    ```
    """
    schedulings = Schedulings(note.parts)
    for part in note.parts:
        item = part.item
        if item is None or item.continued is not None or item.state is not None or isinstance(part.line, LineOfItem):
            continue
        first = schedulings.first(part)
        if first is not part:
            yield Violation(
                part.words.span(0, item.end),
                f"Item {item.number} was scheduled before, but is not marked `(continued)` here.",
                "The program writes the word.",
                ((first.words.span(), "scheduled here first"),),
            )
