"""EDT033."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.final_stops import open_ends
from oewg_cli.rules.rule import Hit, rule


@rule("EDT033", "paragraph-without-full-stop", Severity.WARNING)
def paragraph_without_full_stop(document: Document) -> Iterator[Hit]:
    """A paragraph of the note does not end like a sentence.

    ## Why

    Paragraphs are full sentences and end with a full stop, also behind an address. A question mark, a colon that leads
    to what follows, or a stop inside a closing parenthesis or quotation mark will do. Mostly the end of the paragraph
    was lost.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs",
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Fix

    Safe: a full stop is put at the end; not where another punctuation mark or a footnote mark stands there.
    """
    for end in open_ends(document, Role.PARAGRAPH, also=":"):
        number = int(end.prose.path[-1]) + 1
        yield Hit(
            end.place,
            f"Paragraph {number} does not end with a full stop.",
            end.repair.title if end.repair else "Put a full stop at the end, if the paragraph is whole.",
            repair=end.repair,
        )
