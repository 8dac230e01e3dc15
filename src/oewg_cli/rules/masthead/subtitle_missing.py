from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation


@rule("MST006", "subtitle-missing", Severity.WARNING, needs=("subtitle",))
def subtitle_missing(context: CheckContext) -> Iterator[Violation]:
    """The document has no subtitle that says who submits it.

    ## Why

    The title says what the document is about, the subtitle who submits it. A programme of work is a note by the
    Secretariat.

    ## Authority

    Control and limitation of documentation, ST/AI/189/Add.6/Rev.5, section 2.2, <https://ask.un.org/faq/14365>.

    ## Bad

    ```yaml
    # without subtitle
    title: Provisional programme of work
    ```

    ## Good

    ```yaml
    title: Provisional programme of work
    subtitle: Note by the Secretariat
    ```
    """
    if context.programme.subtitle is None:
        message = "The subtitle, which says who submits the document, is missing."
        yield Violation(
            NodeLocation(("title",), "key"), message, "Write it under the title: `subtitle: Note by the Secretariat`."
        )
