from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.running_numbers import with_right_period


@rule("REF011", "adoption-year-differs", Severity.WARNING)
def adoption_year_differs(context: CheckContext) -> Iterator[Violation]:
    """The date after a resolution or decision does not fit its session or year.

    ## Why

    The session shows in which two years a resolution can have been adopted: session 75 opened in September 2020 and
    closed in September 2021. Either the number or the date is mistyped.

    The organ that the sentence names counts, also at a distance: "the Human Rights Council, in its resolution 34/22" is
    not of the thirty-fourth session of the General Assembly. Nothing is said about bodies that number in their own way.

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
    for field, reference in cited_numbers(context):
        # REF017 reports a year or session in brackets that is not that of the number.
        if reference.adopted is None or with_right_period(reference.adopted) is not None:
            continue
        if reference.is_dated_wrongly:
            possible = " or ".join(map(str, reference.adopted.years))
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"{quoted(reference.text)} was adopted in {possible}, but the date after it is in {reference.year}.",
                "Check the number and the date.",
            )
