"""REF008."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import symbol_fields
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.symbol_slips import suspect_symbols
from oewg_cli.un.symbols import parse_symbol


@rule("REF008", "symbol-malformed", Severity.WARNING)
def symbol_malformed(document: Document) -> Iterator[Hit]:
    """A document symbol is not written as symbols are.

    ## Why

    A symbol is the address of a document: with a blank or a missing stroke in it nobody finds it, and it cannot be
    linked. Strokes join its parts, a dot joins letters to their number, and there are no blanks.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns document A/AC 292/2021/1.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns document A/AC.292/2021/1.
    ```
    """
    for path, text in symbol_fields(document.programme):
        suspects = suspect_symbols(text)
        if suspects:
            yield Hit(Place(path), f"{quoted(text)} is not written as a symbol is.", _advice(suspects[0].right))
        elif parse_symbol(text.strip()) is None:
            message = f"{quoted(text)} is no symbol of a document that is known here, or not yet a whole one."
            yield Hit(Place(path), message, _advice(None), severity=Severity.INFO)
    for prose in document.prose:
        for suspect in suspect_symbols(prose.plain):
            place = prose.plain_place(suspect.start, suspect.end)
            yield Hit(place, f"{quoted(suspect.text)} is not written as a symbol is.", _advice(suspect.right))


def _advice(right: str | None) -> str:
    return (
        f"Write {right}."
        if right
        else "A symbol is written like A/AC.292/2021/1: strokes between its parts, no blanks."
    )
