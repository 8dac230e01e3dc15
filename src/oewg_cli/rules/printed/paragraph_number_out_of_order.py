from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule


@rule("PRN008", "paragraph-number-out-of-order", Severity.WARNING)
def paragraph_number_out_of_order(note: Recognized) -> Iterator[Violation]:
    """The number of a paragraph does not follow that of the paragraph before.

    ## Why

    Paragraphs are cited by their numbers. A gap shows that a paragraph was lost; a number that comes twice, that one
    was added by hand. The program numbers them.

    ## Authority

    Editorial Manual, "Headings, paragraphs and lists": paragraphs are numbered consecutively.

    ## Bad

    ```md
    1. The first paragraph is here.

    3. The second paragraph is here.
    ```

    ## Good

    ```md
    1. The first paragraph is here.

    2. The second paragraph is here.
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
            message, at = f"This paragraph has no number; the next number is {expected}.", part.words.span()
            yield Violation(at, message, "If it is a paragraph, the program numbers it.")
        elif int(part.number) != expected:
            message = f"This paragraph has the number {part.number}, but the next number is {expected}."
            yield Violation(
                part.line.span, message, "Check whether a paragraph is missing. The program numbers them again."
            )
        expected = (int(part.number) if part.number else expected) + 1
