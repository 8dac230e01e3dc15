from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.editorial._bold_marks import bold_matches
from oewg_cli.text.quoting import quoted


@rule("EDT024", "bold-typed", Severity.WARNING, words=("**", "__"))
def bold_typed(context: CheckContext) -> Iterator[Violation]:
    """Words are between double asterisks or underscores, which do not make them bold.

    ## Why

    The program prints headings in bold. In other texts bold is used only for conclusions and recommendations, which a
    programme of work does not have. The format therefore has no bold: the marks are printed as typed.

    ## Authority

    Editorial Manual, "Italics" and "Instructions for the preparation of official documents",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be **brief**.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Unsafe: the marks are removed, and the words stay.
    """
    if "**" not in context.typed_text and "__" not in context.typed_text:
        return
    for field in context.text_fields:
        for bold in bold_matches(field):
            width = len(bold["mark"])
            marks = (field.location(bold.start(), bold.start() + width), field.location(bold.end() - width, bold.end()))
            yield Violation(
                field.location(*bold.span()),
                f"{quoted(bold[0])} is printed as typed, with its {_NAMES[bold['mark'][0]]}.",
                "Write the words without these marks: bold is not used for emphasis.",
                fix=SuggestedFix("Remove the marks.", tuple(Replacement(mark, "") for mark in marks), safe=False),
            )


_NAMES = {"*": "asterisks", "_": "underscores"}
