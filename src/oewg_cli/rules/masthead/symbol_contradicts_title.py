from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.un_data import read_data

_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})


@rule("MST016", "symbol-contradicts-title", Severity.INFO, formerly=("suffix-against-title",))
def symbol_contradicts_title(context: CheckContext) -> Iterator[Violation]:
    """The title calls the document a corrigendum or an addendum, but the symbol does not.

    ## Why

    A corrigendum or an addendum has the symbol of the document that it belongs to, followed by `/Corr.1` or `/Add.1`.
    The program prints the line `Corrigendum` or `Addendum` under the title if the symbol has this suffix.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>; corrigenda and addenda as issued, such
    as A/80/6 (Sect. 24)/Corr.1 and A/80/604/Add.1.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-02-15, original: en}
    subtitle: Note by the Secretariat. Corrigendum
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2/Corr.1, date: 2024-02-15, original: en}
    subtitle: Note by the Secretariat
    ```
    """
    symbol = context.once(own_symbol)
    if symbol is None:
        return
    titles = f"{context.programme.title} {context.programme.subtitle or ''}".lower()
    for kind, word in read_data("documentation")["suffix"].items():
        if word not in titles or any(suffix.startswith(f"{kind}.") for suffix in symbol.suffixes):
            continue
        for named in [*context.text_index.find_words({word}, _TITLES)][:1]:
            yield Violation(
                named.location,
                f"The title calls the document `{named.text}`, but its symbol {symbol.text} has no `{kind}.` in it.",
                f"Write the symbol of the document that it belongs to, followed by `/{kind}.1`.",
                ((NodeLocation(("masthead", "symbol")), "the symbol"),),
            )
