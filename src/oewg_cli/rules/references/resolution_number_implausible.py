from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted


@rule("REF004", "resolution-number-implausible", Severity.WARNING)
def resolution_number_implausible(context: CheckContext) -> Iterator[Violation]:
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
    for field, reference in cited_numbers(context):
        adopted = reference.adopted
        if adopted is not None and adopted.is_implausible() and not adopted.lies_among_decisions():
            number = quoted(reference.text)
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"No {reference.kind} of the General Assembly is known with so high a number as {number}.",
                "Check the number.",
            )
