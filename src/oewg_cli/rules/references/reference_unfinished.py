"""REF014."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import symbol_fields
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.open_references import OPEN_NUMBER, OPEN_STROKE, open_numbers, open_symbols


@rule("REF014", "reference-unfinished", Severity.WARNING, on_submission=Severity.ERROR)
def reference_unfinished(document: Document) -> Iterator[Hit]:
    """A symbol or the number of a resolution or decision has a place that is left open.

    ## Why

    Numbers that are not yet known are typed as XX, dots or brackets, and easily stay so: the reader of the issued note
    cannot find the document. The symbol of a draft may be open; when it is submitted none may be.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references are complete and checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns document A/AC.999/2024/XX.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns document A/AC.999/2024/12.
    ```
    """
    for path, text in symbol_fields(document.programme):
        if open_symbols(text):
            yield _hit(Place(path), text, "symbol")
    for prose in dict.fromkeys(passage.prose for passage in document.reading.find(OPEN_STROKE)):
        for start, end in open_symbols(prose.plain):
            yield _hit(prose.plain_place(start, end), prose.plain[start:end], "symbol")
    for prose in dict.fromkeys(passage.prose for passage in document.reading.find(OPEN_NUMBER)):
        for start, end in open_numbers(prose.plain):
            yield _hit(prose.plain_place(start, end), prose.plain[start:end], "number")


def _hit(place: Place, text: str, kind: str) -> Hit:
    message = f"The {kind} {quoted(text)} is not complete."
    return Hit(place, message, "Put in what is missing, or take the reference out, before the note is submitted.")
