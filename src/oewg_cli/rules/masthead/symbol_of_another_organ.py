from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.organs import organ_named, organ_of_series


@rule("MST019", "symbol-of-another-organ", Severity.WARNING)
def symbol_of_another_organ(context: CheckContext) -> Iterator[Violation]:
    """The symbol begins with the letters of another organ than the one in the masthead.

    ## Why

    The first part of a symbol is that of the organ: A for the General Assembly, S for the Security Council, E for the
    Economic and Social Council, ST for the Secretariat. If the two differ, one was left from another document. Organs
    and series that this program does not know are not checked; of the symbols of a joint document, one must agree.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>; Editorial Manual, "Mastheads and
    cover pages", <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead: {organ: Economic and Social Council, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    masthead, symbol = context.programme.masthead, context.once(own_symbol)
    named = organ_named(" ".join(masthead.organ.split()))
    if symbol is None or named is None:
        return
    series = [each.series for each in (symbol, symbol.joint) if each is not None]
    organ = organ_of_series(symbol.series)
    if organ is None or any(each in named.series for each in series):
        return
    start = (masthead.symbol or "").find(symbol.series)
    yield Violation(
        NodeLocation(("masthead", "symbol"), "value", start, start + len(symbol.series)),
        f"Symbols with `{symbol.series}/` belong to the {organ.name}, but the masthead names the {named.name}.",
        "Correct the symbol, or `organ`.",
        ((NodeLocation(("masthead", "organ")), "the organ"),),
    )
