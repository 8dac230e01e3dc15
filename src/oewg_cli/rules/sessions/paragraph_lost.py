from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_and_list import number_of_paragraph
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.sessions._last_session import compared, list_changes
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted


@rule("SES004", "paragraph-lost", Severity.INFO, needs=("paragraphs", "programme"))
def paragraph_lost(context: CheckContext) -> Iterator[Violation]:
    """A paragraph of the last session, or a line of a list, is missing.

    ## Why

    Most paragraphs are the same in every note of a body. A paragraph that is missing was left out on purpose, or lost
    by accident. So is a line of the list of an entry, if at least half of the lines of both lists are the same.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly.

    ## Bad

    ```yaml
    # the last note had a second paragraph: The provisional programme of work is contained in the annex …
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will be held at Headquarters on 4 and 5 March 2024.
    ```

    ## Good

    ```yaml
    # the last note had a second paragraph: The provisional programme of work is contained in the annex …
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will be held at Headquarters on 4 and 5 March 2024.
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    if context.last_session is None:
        return
    for lost in compared(context).paragraphs.lost:
        number = number_of_paragraph(context.last_session, lost.path)
        yield Violation(
            NodeLocation(("paragraphs",), "key"),
            f"Paragraph {number} of the last session is missing: {quoted(lost.plain)}.",
            "Copy it, unless it was left out on purpose.",
        )
    for change in list_changes(context):
        for line in change.lost if change.role is Role.BULLET else ():
            yield Violation(
                NodeLocation(change.path, "key"),
                f"A line of this list is missing that the last session had: {quoted(line)}.",
                "Add it, unless it was left out on purpose.",
            )
