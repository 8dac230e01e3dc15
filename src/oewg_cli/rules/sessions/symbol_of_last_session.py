"""SES009."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.symbols import compact


@rule("SES009", "symbol-of-last-session", Severity.ERROR)
def symbol_of_last_session(document: Document) -> Iterator[Hit]:
    """The symbol or the job number is that of the note of the last session.

    ## Why

    A symbol and a job number are those of one document. Under that of another one it cannot be issued, and is not
    found.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: each document has a symbol of its own.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    if document.last is None:
        return
    masthead, last = document.programme.masthead, document.last.masthead
    pairs = (("symbol", "symbol", masthead.symbol, last.symbol), ("job", "job number", masthead.job, last.job))
    for key, name, here, there in pairs:
        if here is not None and there is not None and _bare(here) == _bare(there):
            yield Hit(
                Place(("masthead", key)),
                f"{here} is the {name} of the note of the last session.",
                "Write its own, or take the line out until it is assigned.",
            )


def _bare(symbol: str) -> str:
    """Write a symbol without blanks and without the asterisks of a reissue."""
    return compact(symbol).rstrip("*")
