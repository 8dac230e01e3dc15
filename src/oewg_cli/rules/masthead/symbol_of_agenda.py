from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.references._citations import symbol_fields
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.references.symbols import compact

_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})


@rule("MST018", "symbol-of-agenda", Severity.WARNING, formerly=("symbol-is-the-agendas",), keys=("agenda.symbol",))
def symbol_of_agenda(context: CheckContext) -> Iterator[Violation]:
    """The note and the agenda have the same symbol.

    ## Why

    Each document has a symbol of its own. Usually the symbol of the agenda was copied into the masthead, or the other
    way round. A note whose title says that it contains the agenda is not checked.

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
    programme, own = context.programme, context.programme.masthead.symbol
    symbols = ((path, symbol) for path, symbol in symbol_fields(programme) if path[0] != "masthead")
    path = next((path for path, symbol in symbols if own is not None and _bare(own) == _bare(symbol)), None)
    if own is None or path is None:
        return
    if any(context.text_index.find_words({"agenda"}, _TITLES)):
        return
    yield Violation(
        NodeLocation(("masthead", "symbol")),
        f"The note has the symbol of the agenda, {_bare(own)}.",
        "Correct the symbol here, or the symbol of the agenda.",
        ((NodeLocation(path), "the symbol of the agenda"),),
    )


def _bare(symbol: str) -> str:
    """Return a symbol without spaces and without the asterisks of a reissue."""
    return compact(symbol).rstrip("*")
