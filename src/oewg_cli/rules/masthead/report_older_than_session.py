from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.older_reports import older_reports
from oewg_cli.text.quoting import quoted


@rule("MST057", "report-older-than-session", Severity.WARNING)
def report_older_than_session(context: CheckContext) -> Iterator[Violation]:
    """The report on an earlier session has the symbol of a year before that session.

    ## Why

    In the sentence on the session before, its number and its dates are renewed, and the symbol of its report stays: it
    is then that of the report on the session before that one.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: the year in a symbol is that of the
    session or of the document.

    ## Bad

    ```yaml
    paragraphs:
      - The second session was held in December 2023. The report on it is contained in document A/AC.999/2022/7.
      - The programme of work is contained in the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The second session was held in December 2023. The report on it is contained in document A/AC.999/2023/7.
      - The programme of work is contained in the annex.
    ```
    """
    for report in context.picture.read(older_reports):
        yield Violation(
            report.symbol.location,
            f"{quoted(report.symbol.text)} is from {report.year}, but the session on which it reports was held later.",
            "Write the symbol of the report on that session, or correct its number or its date.",
            ((report.session.location, "when the session was held"),),
        )
