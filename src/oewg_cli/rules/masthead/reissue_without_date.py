from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation

_SYMBOL = ("masthead", "symbol")


@rule("MST024", "reissue-without-date", Severity.WARNING, needs=("masthead",))
def reissue_without_date(context: CheckContext) -> Iterator[Violation]:
    """The symbol has an asterisk, but the day of the reissue is missing.

    ## Why

    An asterisk after the symbol says that the document was reissued, and refers to a footnote that says when. The
    program writes the asterisks and the footnotes from the dates under `reissued`.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: a trailing asterisk is a reissue for
    technical reasons. A/76/100 as reissued.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2*, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, reissued: 2024-01-22}
    ```
    """
    symbol = context.once(own_symbol)
    masthead = context.programme.masthead
    if symbol is None or symbol.reissues <= len(masthead.reissued or ()):
        return
    typed = masthead.symbol or ""
    end = len(typed.rstrip())
    times = "the document was reissued" if symbol.reissues == 1 else "the document was reissued more than once"
    yield Violation(
        NodeLocation(_SYMBOL, "value", end - symbol.reissues, end),
        f"The symbol says that {times}, but not every day of it is listed under `reissued`.",
        "Write `reissued:` with the day, or a list of days, under `masthead`; the program then prints the asterisks and"
        " their footnotes. Or remove the asterisks.",
    )
