from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._document_series import hits_in_series_of
from oewg_cli.un.references.resolutions import AdoptedText, TextKind


@rule("REF005", "decision-called-resolution", Severity.WARNING)
def decision_called_resolution(context: CheckContext) -> Iterator[Violation]:
    """A resolution is cited whose number lies in the series of the decisions.

    ## Why

    Decisions are numbered from 301 on up to session 56, and from 401 on since session 57; resolutions begin at 1. A
    reader who looks for a resolution under the number of a decision finds nothing.

    ## Authority

    "Resolutions and decisions of the General Assembly", explanatory note of each volume;
    <https://research.un.org/en/docs/ga/resolutions>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 77/512.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly decision 77/512.
    ```

    ## Fix

    Unsafe: the word is changed, where it stands before one number alone. Numbers are never changed.
    """
    return hits_in_series_of(TextKind.DECISION, context, AdoptedText.lies_among_decisions)
