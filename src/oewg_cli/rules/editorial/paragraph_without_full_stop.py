from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules._final_stops import open_ends
from oewg_cli.un.clauses import is_in_series, is_not_sentence


@rule("EDT033", "paragraph-without-full-stop", Severity.WARNING)
def paragraph_without_full_stop(context: CheckContext) -> Iterator[Violation]:
    """A paragraph of the note does not end with a full stop.

    ## Why

    Paragraphs are full sentences and end with a full stop, also after an address. A question mark, a colon before what
    follows, or a full stop inside a closing parenthesis or quotation mark is enough. Often the end of the paragraph was
    lost.

    What is not a sentence needs no full stop: a clause of a resolution, and one of several paragraphs in a row that end
    with a semicolon; a caption in parentheses, a signature, a date, or the title of a document with its symbol.

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
    paragraphs = context.texts(Role.PARAGRAPH)
    for end in open_ends(context, Role.PARAGRAPH, also=":"):
        number = int(end.field.path[-1]) + 1
        neighbours = (*paragraphs[max(0, number - 2) : number - 1], *paragraphs[number : number + 1])
        is_item = is_in_series(end.field.plain) and any(is_in_series(other.plain) for other in neighbours)
        if is_item or is_not_sentence(end.field.plain):
            continue
        yield Violation(
            end.location,
            f"Paragraph {number} does not end with a full stop.",
            end.fix.title if end.fix else "Add a full stop at the end, if the paragraph is complete.",
            fix=end.fix,
        )
