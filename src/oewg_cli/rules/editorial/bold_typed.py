"""EDT024."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.typed_marks import bold_passages
from oewg_cli.rules.rule import Change, Hit, Repair, rule


@rule("EDT024", "bold-typed", Severity.WARNING)
def bold_typed(document: Document) -> Iterator[Hit]:
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
    if "**" not in document.typed and "__" not in document.typed:
        return
    for prose in document.prose:
        for bold in bold_passages(prose):
            width = len(bold["mark"])
            marks = (prose.place(bold.start(), bold.start() + width), prose.place(bold.end() - width, bold.end()))
            yield Hit(
                prose.place(*bold.span()),
                f"{quoted(bold[0])} is printed as it stands, with its {_NAMES[bold['mark'][0]]}.",
                "Write the words without marks: bold is not used for emphasis.",
                repair=Repair("Take the marks out.", tuple(Change(mark, "") for mark in marks), safe=False),
            )


_NAMES = {"*": "asterisks", "_": "underscores"}
