from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._number_form import number_violations
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolution_numbers import NumberError


@rule("REF002", "resolution-letter-malformed", Severity.WARNING, words=BEGINNINGS, formerly=["letter-part-malformed"])
def resolution_letter_malformed(context: CheckContext) -> Iterator[Violation]:
    """The letter of a resolution number has no space before it, or is in the wrong place.

    ## Why

    If several resolutions have the same number, a capital letter distinguishes them. Since 1976 it comes after the
    number and a space, 31/16 A or 31/6 A and B; until then it came between number and session, 3367 A (XXX).

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 53/208A.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 53/208 A.
    ```

    ## Fix

    Safe: a missing space is added. Unsafe where the letter is moved or becomes a capital letter, and in texts that
    repeat what was adopted or are in quotation marks.
    """
    return number_violations(context, lambda error: error is NumberError.LETTER)
