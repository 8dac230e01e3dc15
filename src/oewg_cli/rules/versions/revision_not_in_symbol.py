from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.versions._changes import Extent, extent, same_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern

_REVISION = lazy_pattern(r"/Rev\.([0-9]+)$")


@rule("VER001", "revision-not-in-symbol", Severity.WARNING)
def revision_not_in_symbol(context: CheckContext) -> Iterator[Violation]:
    """The text has changed since it was issued under the same symbol.

    ## Why

    Two texts under one symbol cannot be distinguished: a reader who looks for the one finds the other. A text that
    replaces an earlier one is a revision, and its symbol says so.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: Rev. is for texts that replace those
    issued before.

    ## Bad

    ```yaml
    # another text was issued as A/AC.999/2023/4
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    # another text was issued as A/AC.999/2023/4
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4/Rev.1, date: 2024-01-15, original: en}
    ```

    ## Fix

    Unsafe: the number of the next revision is added to the symbol; a person decides whether the text is issued as a
    revision.
    """
    symbol = same_symbol(context)
    if symbol is None or extent(context) is not Extent.CONTENT:
        return
    revised = _REVISION.search(symbol)
    stem, number = (symbol[: revised.start()], int(revised[1]) + 1) if revised else (symbol, 1)
    right = f"{stem}/Rev.{number}"
    location = NodeLocation(("masthead", "symbol"))
    yield Violation(
        location,
        f"The text was issued as {symbol} and has changed since.",
        f"As a revision it has the symbol {right}.",
        fix=SuggestedFix(f"Write {right}.", (Replacement(location, right),), safe=False),
    )
