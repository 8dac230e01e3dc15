"""REF005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.references.series import hits_in_series_of
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.resolutions import AdoptedText, Kind


@rule("REF005", "decision-called-resolution", Severity.WARNING)
def decision_called_resolution(document: Document) -> Iterator[Hit]:
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
    return hits_in_series_of(Kind.DECISION, document, AdoptedText.lies_among_decisions)
