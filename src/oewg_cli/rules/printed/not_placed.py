from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.unplaced_text import unplaced
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN014", "not-placed", Severity.WARNING)
def not_placed(note: Recognized) -> Iterator[Violation]:
    r"""A text has no place in a programme of work.

    ## Why

    The format has no key for it, or it could not be told what it is. It stands in the programme as a comment, at
    its place.

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
        message = f"{quoted(words.plain)} has no place in the programme."
        yield Violation(words.span(), message, "It stands there as a comment: put it where it belongs.")
