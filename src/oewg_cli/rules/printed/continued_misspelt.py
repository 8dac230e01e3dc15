from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN006", "continued-misspelt", Severity.INFO)
def continued_misspelt(note: Recognized) -> Iterator[Violation]:
    """The word "(continued)" is misspelt or abbreviated.

    ## Why

    The word has one form: in full, in parentheses and in italics. The program writes it in this form.

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
            message = f"{quoted(typed)} should be `(continued)`."
            yield Violation(part.words.span(*item.continued), message, "The program writes the word in full.")
