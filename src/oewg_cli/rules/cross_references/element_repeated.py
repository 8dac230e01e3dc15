from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.numbers.enumerations import repeated_elements
from oewg_cli.text.quoting import quoted


@rule("XRF006", "element-repeated", Severity.WARNING)
def element_repeated(context: CheckContext) -> Iterator[Violation]:
    """An enumeration has the same element twice.

    ## Why

    Often another element was meant, and the reader cannot know which one. Numbers after a word such as "items",
    references to resolutions and documents, and names and short words between commas are compared; "3 and 3 (a)" and
    "Guinea and Equatorial Guinea" are different.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": the final text is read once more,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex takes account of General Assembly resolutions 76/211, 76/211 and 77/208 A.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex takes account of General Assembly resolutions 76/210, 76/211 and 77/208 A.
    ```
    """
    for element in context.picture.read(repeated_elements):
        again, first = quoted(element.again.text), quoted(element.first.text)
        what = (
            f"{again} is already in the range {first}"
            if element.is_in_range
            else f"{again} is twice in this enumeration"
        )
        yield Violation(
            element.again.location,
            f"{what}.",
            "Delete it, or write what is meant.",
            ((element.first.location, "the range" if element.is_in_range else "here first"),),
        )
