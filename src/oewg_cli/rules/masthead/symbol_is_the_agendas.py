"""MST018."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.symbols import compact

_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})


@rule("MST018", "symbol-is-the-agendas", Severity.WARNING)
def symbol_is_the_agendas(document: Document) -> Iterator[Hit]:
    """The note and the agenda have the same symbol.

    ## Why

    A symbol is that of one document. Mostly the symbol of the agenda was copied into the masthead, or the other way
    round. A note whose title says that it holds the agenda itself is not judged.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: each document has a symbol of its own.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/1, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    agenda, own = document.programme.agenda, document.programme.masthead.symbol
    if own is None or agenda is None or agenda.symbol is None or _bare(own) != _bare(agenda.symbol):
        return
    if any(document.reading.find_words({"agenda"}, _TITLES)):
        return
    yield Hit(
        Place(("masthead", "symbol")),
        f"The note has the symbol of the agenda, {_bare(own)}.",
        "Correct the symbol here, or that of the agenda.",
        ((Place(("agenda", "symbol")), "the symbol of the agenda stands here"),),
    )


def _bare(symbol: str) -> str:
    """Write a symbol without blanks and without the asterisks of a reissue."""
    return compact(symbol).rstrip("*")
