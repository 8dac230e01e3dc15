"""REF011."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rule import Hit, rule


@rule("REF011", "adoption-year-differs", Severity.WARNING)
def adoption_year_differs(document: Document) -> Iterator[Hit]:
    """The date given with a resolution or decision is not of its session or year.

    ## Why

    The session tells in which two years a resolution can have been adopted: session 75 opened in September 2020 and
    closed in September 2021. Either the number or the date is mistyped.

    ## Authority

    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>: a regular session opens in
    September of the year 1945 plus its number.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240 of 31 December 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240 of 31 December 2020.
    ```
    """
    for prose, reference in cited_numbers(document):
        years = reference.adopted.years if reference.adopted else range(0)
        if reference.year is not None and years and reference.year not in years:
            possible = " or ".join(map(str, years))
            yield Hit(
                prose.plain_place(reference.start, reference.end),
                f"{quoted(reference.text)} was adopted in {possible}, but the date behind it is of {reference.year}.",
                "Check the number and the date.",
            )
