"""VER001."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.rules.versions.what_changed import Extent, extent, same_symbol

_REVISION = re.compile(r"/Rev\.([0-9]+)$")


@rule("VER001", "revision-not-in-symbol", Severity.WARNING)
def revision_not_in_symbol(document: Document) -> Iterator[Hit]:
    """The text differs from that which was issued under the same symbol.

    ## Why

    Two texts under one symbol cannot be told apart: who cites the one is shown the other. A text that replaces an
    earlier one is a revision, and its symbol says so.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: Rev. is for texts that replace those
    issued before.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4/Rev.1, date: 2024-01-15, original: en}
    ```

    ## Fix

    Unsafe: the next number of a revision is put behind the symbol; whether the text is issued as one a person decides.
    """
    symbol = same_symbol(document)
    if symbol is None or extent(document) is not Extent.CONTENT:
        return
    revised = _REVISION.search(symbol)
    stem, number = (symbol[: revised.start()], int(revised[1]) + 1) if revised else (symbol, 1)
    right = f"{stem}/Rev.{number}"
    place = Place(("masthead", "symbol"))
    yield Hit(
        place,
        f"The text was issued as {symbol} and has changed since.",
        f"As a revision it has the symbol {right}.",
        repair=Repair(f"Write {right}.", (Change(place, right),), safe=False),
    )
