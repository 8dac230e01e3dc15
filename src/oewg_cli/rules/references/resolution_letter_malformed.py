from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._number_form import slip_hits
from oewg_cli.un.references.resolution_numbers import NumberError


@rule("REF002", "resolution-letter-malformed", Severity.WARNING, formerly=["letter-part-malformed"])
def resolution_letter_malformed(context: CheckContext) -> Iterator[Violation]:
    """The letter part of a resolution is written without its blank, or in the wrong place.

    ## Why

    Where several resolutions bear one number, a capital letter tells them apart. Since 1976 it stands behind the number
    with a blank, 31/16 A or 31/6 A and B; before, between number and session, 3367 A (XXX).

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

    Safe: a missing blank is put in. Only with `--unsafe-fixes` the letter is moved or made a capital, and texts are
    changed that repeat what was adopted or have quotation marks.
    """
    return slip_hits(context, lambda slip: slip is NumberError.LETTER)
