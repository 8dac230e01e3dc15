from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_NUMBER = lazy_pattern(r"\s*(\(?[0-9]{1,2}[.)])\s+(?=[^\s0-9])")


@rule("EDT029", "paragraph-number-typed", Severity.WARNING)
def paragraph_number_typed(context: CheckContext) -> Iterator[Violation]:
    """A paragraph begins with a number that is typed by hand.

    ## Why

    The program numbers the paragraphs, so that the number is printed twice, and becomes wrong when a paragraph is added
    before it.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs": paragraphs are numbered consecutively,
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    paragraphs:
      - 1. The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Fix

    Safe: the number is removed.
    """
    for field in context.texts(Role.PARAGRAPH):
        typed = _NUMBER.match(field.plain)
        if typed is None:
            continue
        fix = None
        if field.is_of_one_piece(typed.start(1), typed.end()):
            change = Replacement(field.plain_location(typed.start(1), typed.end()), "")
            fix = SuggestedFix(f"Remove {quoted(typed[1])}.", (change,))
        message = f"The number {quoted(typed[1])} is typed before the paragraph."
        advice = "Remove it: the program numbers the paragraphs."
        yield Violation(field.plain_location(*typed.span(1)), message, advice, fix=fix)
