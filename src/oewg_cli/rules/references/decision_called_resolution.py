"""REF005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rule import Hit, rule


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
    """
    for prose, reference in cited_numbers(document):
        adopted = reference.adopted
        if adopted is not None and adopted.lies_among_decisions():
            yield Hit(
                prose.plain_place(reference.start, reference.end),
                f"{quoted(reference.text)} lies among the numbers of decisions, but is called a resolution.",
                f"Write decision {adopted.form}, or check the number.",
                ((prose.plain_place(*reference.word), "here"),),
            )
