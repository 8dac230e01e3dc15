from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._annex_mentions import annex_mentions
from oewg_cli.source.tree import NodeLocation


@rule("MST008", "annex-not-announced", Severity.WARNING, needs=("paragraphs",))
def annex_not_announced(context: CheckContext) -> Iterator[Violation]:
    """No paragraph mentions the annex, which contains the programme of work.

    ## Why

    The text of a note refers the reader to its annex. Without that sentence the note seems to end on its first page.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: a paragraph says that the programme is contained in the
    annex to the present note.

    ## Bad

    ```yaml
    paragraphs:
      - The third substantive session will be held at Headquarters on 4 and 5 March 2024.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    if not context.once(annex_mentions):
        yield Violation(
            NodeLocation(("paragraphs",), "key"),
            "No paragraph mentions the annex, which contains the programme of work.",
            "Add, for example: The provisional programme of work is contained in the annex to the present note.",
        )
