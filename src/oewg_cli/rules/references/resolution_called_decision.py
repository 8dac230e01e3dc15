"""REF006."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rule import Hit, rule


@rule("REF006", "resolution-called-decision", Severity.WARNING)
def resolution_called_decision(document: Document) -> Iterator[Hit]:
    """A decision is cited whose number lies in the series of the resolutions.

    ## Why

    Decisions are numbered from 301 on up to session 56, and from 401 on since session 57; a lower number is that of a
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
    """
    for prose, reference in cited_numbers(document):
        adopted = reference.adopted
        if adopted is not None and adopted.lies_among_resolutions():
            yield Hit(
                prose.plain_place(reference.start, reference.end),
                f"{quoted(reference.text)} lies among the numbers of resolutions, but is called a decision.",
                f"Write resolution {adopted.form}, or check the number.",
                ((prose.plain_place(*reference.word), "here"),),
            )
