from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.unplaced_text import unplaced
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN014", "text-not-placed", Severity.WARNING, formerly=("not-placed",))
def text_not_placed(note: Recognized) -> Iterator[Violation]:
    r"""A text does not fit anywhere in a programme of work.

    ## Why

    The format has no key for it, or the program could not find out what it is. It is kept in the programme as a
    comment, at its place.

    ## Authority

    The programme format.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Opening

    \* This star belongs to nothing.
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Opening

    This text belongs to the opening.
    ```
    """
    for words in unplaced(note):
        message = f"{quoted(words.plain)} does not fit anywhere in the programme."
        yield Violation(words.span(), message, "It was kept as a comment: move it to where it belongs, or delete it.")
