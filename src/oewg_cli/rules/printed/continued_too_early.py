from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import first_schedulings
from oewg_cli.lint.rule import Violation, rule


@rule("PRN005", "continued-too-early", Severity.WARNING)
def continued_too_early(note: Recognized) -> Iterator[Violation]:
    """An agenda item is marked as continued where it is scheduled for the first time.

    ## Why

    What has not begun cannot go on: either the word is left over from another day, or an earlier meeting of the
    item is missing.

    ## Authority

    Programmes of work as issued: the word stands from the second appearance of an item to its last.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 3: organization of work (*continued*)
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 3: organization of work
    ```
    """
    for part in first_schedulings(note.parts).values():
        item = part.item
        if item is not None and item.continued is not None:
            yield Violation(
                part.words.span(*item.continued),
                f"Item {item.number} is marked as continued, but was not scheduled before.",
                "Is an earlier meeting missing? The program leaves the word out at the first one.",
            )
