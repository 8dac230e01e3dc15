from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN008", "paragraph-number-out-of-order", Severity.WARNING)
def paragraph_number_out_of_order(note: Recognized) -> Iterator[Violation]:
    """The number of a paragraph does not follow that of the one before.

    ## Why

    Paragraphs are quoted by their numbers. A gap tells of a paragraph that was lost, a number that comes twice of
    one that was put in by hand. The program numbers them.

    ## Authority

    Editorial Manual, "Headings, paragraphs and lists": paragraphs are numbered consecutively.

    ## Bad

    ```md
    1. The first paragraph stands here.

    3. The second paragraph stands here.
    ```

    ## Good

    ```md
    1. The first paragraph stands here.

    2. The second paragraph stands here.
    ```
    """
    paragraphs = [part for part in note.parts if part.kind is PartKind.PARAGRAPH]
    if not any(part.number for part in paragraphs):
        return
    expected = 1
    for part in paragraphs:
        if part.number is None and expected > 1:
            continue
        if part.number is None:
            message, at = f"This paragraph has no number; it would be paragraph {expected}.", part.words.span()
            yield Violation(at, message, "The program numbers it, if it is a paragraph.")
        elif int(part.number) != expected:
            message = f"This paragraph has the number {part.number}, but {expected} would follow."
            yield Violation(part.line.span, message, "Is a paragraph missing? The program numbers them anew.")
        expected = (int(part.number) if part.number else expected) + 1
