from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules._final_stops import open_ends


@rule("EDT033", "paragraph-without-full-stop", Severity.WARNING)
def paragraph_without_full_stop(context: CheckContext) -> Iterator[Violation]:
    """A paragraph of the note does not end with a full stop.

    ## Why

    Paragraphs are full sentences and end with a full stop, also after an address. A question mark, a colon before what
    follows, or a full stop inside a closing parenthesis or quotation mark is enough. Often the end of the paragraph was
    lost.

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

    Safe: a full stop is added at the end. There is no fix where the paragraph ends with another punctuation mark or a
    footnote mark.
    """
    for end in open_ends(context, Role.PARAGRAPH, also=":"):
        number = int(end.field.path[-1]) + 1
        yield Violation(
            end.location,
            f"Paragraph {number} does not end with a full stop.",
            end.fix.title if end.fix else "Add a full stop at the end, if the paragraph is complete.",
            fix=end.fix,
        )
