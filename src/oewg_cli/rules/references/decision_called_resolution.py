from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._document_series import wrong_kind_violations
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolutions import AdoptedText, TextKind


@rule("REF005", "decision-called-resolution", Severity.WARNING, words=BEGINNINGS)
def decision_called_resolution(context: CheckContext) -> Iterator[Violation]:
    """A text says "resolution" before the number of a decision.

    ## Why

    Decisions are numbered from 301 up to session 56, and from 401 since session 57; resolutions begin at 1. A reader
    who looks for a resolution with the number of a decision finds nothing.

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

    Unsafe: the word is changed, if it belongs to one number only. Numbers are never changed.
    """
    return wrong_kind_violations(TextKind.DECISION, context, AdoptedText.is_numbered_as_decision)
