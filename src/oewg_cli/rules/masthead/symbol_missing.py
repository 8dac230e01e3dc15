"""MST001."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule


@rule("MST001", "symbol-missing", Severity.INFO, needs=("masthead",), on_submission=Severity.ERROR)
def symbol_missing(document: Document) -> Iterator[Hit]:
    """The document has no symbol yet.

    ## Why

    A draft may be without a symbol. The document that is submitted bears one: it is filed, cited and found by it, so
    that this is an error in the profile `submission`.

    ## Authority

    Editorial Manual, "Mastheads and cover pages",
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead:
      organ: General Assembly
      date: 2024-01-15
      original: en
    ```

    ## Good

    ```yaml
    masthead:
      organ: General Assembly
      symbol: A/AC.999/2024/2
      date: 2024-01-15
      original: en
    ```
    """
    if document.programme.masthead.symbol is None:
        advice = "Write it under `masthead` when it is assigned: `symbol: A/…`."
        yield Hit(Place(("masthead",), "key"), "The document has no symbol yet.", advice)
