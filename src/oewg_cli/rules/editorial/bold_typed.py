from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.editorial._bold_marks import bold_passages
from oewg_cli.text.quoting import quoted


@rule("EDT024", "bold-typed", Severity.WARNING)
def bold_typed(context: CheckContext) -> Iterator[Violation]:
    """Words stand between double asterisks or underscores, as if for bold, and are printed with them.

    ## Why

    Headings are set in bold by the program, and in running text bold is kept for conclusions and recommendations, which
    a programme of work has not. So the format knows no bold: the marks would stand in the note as they are typed.

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

    Unsafe: the marks are taken out, the words stay.
    """
    if "**" not in context.typed_text and "__" not in context.typed_text:
        return
    for field in context.text_fields:
        for bold in bold_passages(field):
            width = len(bold["mark"])
            marks = (field.place(bold.start(), bold.start() + width), field.place(bold.end() - width, bold.end()))
            yield Violation(
                field.place(*bold.span()),
                f"{quoted(bold[0])} is printed as it stands, with its {_NAMES[bold['mark'][0]]}.",
                "Write the words without marks: bold is not used for emphasis.",
                fix=SuggestedFix("Take the marks out.", tuple(Replacement(mark, "") for mark in marks), safe=False),
            )


_NAMES = {"*": "asterisks", "_": "underscores"}
