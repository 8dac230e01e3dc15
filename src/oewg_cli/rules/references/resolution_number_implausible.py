from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted


@rule("REF004", "resolution-number-implausible", Severity.WARNING)
def resolution_number_implausible(context: CheckContext) -> Iterator[Violation]:
    """The number of a General Assembly resolution or decision is too high.

    ## Why

    The General Assembly adopts about three hundred resolutions in a session; since 1976 none has a number above 400,
    except some of session 56. A higher number is usually mistyped.

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
        if adopted is not None and adopted.is_implausible() and not adopted.is_numbered_as_decision():
            number = quoted(reference.text)
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"{number} is too high for the number of a General Assembly {reference.kind}.",
                "Check the number.",
            )
