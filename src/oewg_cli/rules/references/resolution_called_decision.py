from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._document_series import wrong_kind_violations
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolutions import AdoptedText, TextKind


@rule("REF006", "resolution-called-decision", Severity.WARNING, words=BEGINNINGS)
def resolution_called_decision(context: CheckContext) -> Iterator[Violation]:
    """A text says "decision" before the number of a resolution.

    ## Why

    Decisions are numbered from 301 up to session 56, and from 401 since session 57; a lower number is that of a
    resolution.

    ## Authority

    "Resolutions and decisions of the General Assembly", explanatory note of each volume;
    <https://research.un.org/en/docs/ga/resolutions>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly decision 75/240.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```

    ## Fix

    Unsafe: the word is changed, if it belongs to one number only. Numbers are never changed.
    """
    return wrong_kind_violations(TextKind.RESOLUTION, context, AdoptedText.is_numbered_as_resolution)
