"""REF004."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rule import Hit, rule


@rule("REF004", "resolution-number-implausible", Severity.WARNING)
def resolution_number_implausible(document: Document) -> Iterator[Hit]:
    """A resolution or decision of the General Assembly has a number higher than any that is known.

    ## Why

    The General Assembly adopts about three hundred resolutions in a session; since 1976 none has a number above 400,
    but for some of session 56. A higher number is mostly mistyped.

    ## Authority

    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>; highest numbers of recorded
    votes of each session.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/940.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```
    """
    for prose, reference in cited_numbers(document):
        adopted = reference.adopted
        if adopted is not None and adopted.is_implausible() and not adopted.lies_among_decisions():
            number = quoted(reference.text)
            yield Hit(
                prose.plain_place(reference.start, reference.end),
                f"No {reference.kind} of the General Assembly is known with so high a number as {number}.",
                "Check the number.",
            )
