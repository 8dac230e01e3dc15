"""PRN006."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.recognize.recognize import Recognized
from oewg_cli.rules.printed.printed_rule import PrintedHit, printed_rule


@printed_rule("PRN006", "continued-misspelt", Severity.INFO)
def continued_misspelt(note: Recognized) -> Iterator[PrintedHit]:
    """The word "(continued)" is spelled in another way.

    ## Why

    The word has one form, in full, in brackets and in italics. The program writes it so.

    ## Authority

    Programmes of work as issued.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 3: organization of work

    3–6 p.m.

    ##### Agenda item 3: organization of work (cont'd)
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 3: organization of work

    3–6 p.m.

    ##### Agenda item 3: organization of work (*continued*)
    ```
    """
    for part in note.parts:
        item = part.item
        if item is not None and item.continued is not None and not item.is_right:
            typed = part.words.plain[slice(*item.continued)]
            message = f"{quoted(typed)} is meant as `(continued)`."
            yield PrintedHit(part.words.span(*item.continued), message, "The program writes it in full.")
