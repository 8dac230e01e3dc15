"""REF002."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.references.slips import slip_hits
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.resolution_forms import Slip


@rule("REF002", "letter-part-malformed", Severity.WARNING)
def letter_part_malformed(document: Document) -> Iterator[Hit]:
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
    return slip_hits(document, lambda slip: slip is Slip.LETTER)
