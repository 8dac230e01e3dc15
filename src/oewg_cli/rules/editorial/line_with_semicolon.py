from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.editorial._list_lines import NAMES
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_END = lazy_pattern(r"[;,](?: *\b(?:and|or))?(?= *$)")
_LAST = (";", ",", "and", "or")
"""How each such line ends: few lines do, and only those are searched."""


@rule("EDT023", "line-with-semicolon", Severity.WARNING)
def line_with_semicolon(context: CheckContext) -> Iterator[Violation]:
    """A line under a heading ends with a semicolon or a comma.

    ## Why

    Each list item is separate: it has no punctuation and no "and" at its end. Often such an end was copied from a
    resolution, where the items are parts of one sentence.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs",
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [The Chair; and, The host country]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [The Chair, The host country]}]
    ```

    ## Fix

    Safe: the punctuation is removed, with an "and" or "or" after it. In texts under agenda items this needs
    `--unsafe-fixes`, because these are other people's words.
    """
    for field in context.texts(Role.TEXT, Role.BULLET):
        end = _END.search(field.plain) if field.plain.rstrip(" ").endswith(_LAST) else None
        if end is None:
            continue
        fix = None
        if field.is_of_one_piece(*end.span()):
            change = Replacement(field.plain_location(*end.span()), "")
            fix = SuggestedFix(f"Remove {quoted(end[0])}.", (change,), safe=field.role is Role.BULLET)
        message = f"{NAMES[field.role]} ends with {quoted(end[0])}."
        yield Violation(field.plain_location(*end.span()), message, "Remove it: each line is separate.", fix=fix)
