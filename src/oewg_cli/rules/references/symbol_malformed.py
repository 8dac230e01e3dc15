"""REF008."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import symbol_fields
from oewg_cli.rules.rewriting import rewriting
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.open_references import open_symbols
from oewg_cli.un.symbol_slips import SIGN, suspect_symbols
from oewg_cli.un.symbols import parse_symbol

_DECISION = re.compile(r"A(?<![A-Za-z0-9/]A)/DEC/(?:E?S-)?[0-9]{1,3}/[0-9]{1,3}(?![0-9])")


@rule("REF008", "symbol-malformed", Severity.WARNING)
def symbol_malformed(document: Document) -> Iterator[Hit]:
    """A document symbol is not written as symbols are.

    ## Why

    A symbol is the address of a document: with a blank or a missing stroke in it nobody finds it, and it cannot be
    linked. Strokes join its parts, a dot joins letters to their number, and there are no blanks. Decisions of the
    General Assembly have no symbols, since they are not issued by themselves.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>; "General Assembly resolutions",
    <https://research.un.org/en/docs/ga/resolutions>.

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

    ## Fix

    Unsafe: the symbol is written in its right form, where that can be told. Numbers are never changed, nor is what
    stands in a typed link.
    """
    for path, text in symbol_fields(document.programme):
        yield from _in_field(Place(path), text)
    for passage in document.reading.find_number(_DECISION):
        decision = quoted(passage.text)
        message = f"There is no document {decision}: decisions of the General Assembly are not issued by themselves."
        yield Hit(passage.place, message, f"Write General Assembly decision {passage.text.removeprefix('A/DEC/')}.")
    # Of all symbols only those of a summary may have no figure.
    find = document.reading.find if "summary" in document.reading.words else document.reading.find_number
    for prose in dict.fromkeys(passage.prose for passage in find(SIGN)):
        for suspect in suspect_symbols(prose.plain):
            yield Hit(
                prose.plain_place(suspect.start, suspect.end),
                f"{quoted(suspect.text)} is not written as a symbol is.",
                _advice(suspect.right),
                repair=rewriting(prose, suspect.start, suspect.end, suspect.right) if suspect.right else None,
            )


def _in_field(place: Place, text: str) -> Iterator[Hit]:
    """Judge a text that should be a symbol and nothing else."""
    suspects = suspect_symbols(text)
    if suspects:
        right = suspects[0].right
        is_all = suspects[0].text == text.strip()
        repair = Repair(f"Write {quoted(right)}.", (Change(place, right),), safe=False) if right and is_all else None
        yield Hit(place, f"{quoted(text)} is not written as a symbol is.", _advice(right), repair=repair)
    elif parse_symbol(text.strip()) is None and not open_symbols(text):
        message = f"{quoted(text)} is no symbol of a document that is known here, or not yet a whole one."
        yield Hit(place, message, _advice(None), severity=Severity.INFO)


def _advice(right: str | None) -> str:
    return (
        f"Write {quoted(right)}."
        if right
        else "A symbol is written like `A/AC.292/2021/1`: strokes between its parts, no blanks."
    )
