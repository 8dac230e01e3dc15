from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import Schedulings
from oewg_cli.lint.rule import Violation, rule


@rule("PRN005", "continued-too-early", Severity.WARNING)
def continued_too_early(note: Recognized) -> Iterator[Violation]:
    """An agenda item is marked "(continued)" where it is scheduled for the first time.

    ## Why

    An item cannot continue before it has begun: either the word was left from another day, or an earlier meeting on the
    item is missing.

    ## Authority

    Programmes of work as issued: the word is printed from the second appearance of an item to its last.

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
    schedulings = Schedulings(note.parts)
    for part in note.parts:
        item = part.item
        if item is not None and item.continued is not None and schedulings.is_new(part):
            yield Violation(
                part.words.span(*item.continued),
                f"Item {item.number} is marked `(continued)`, but was not scheduled before.",
                "Check whether an earlier meeting is missing. Otherwise `state: continued` prints the word.",
            )
