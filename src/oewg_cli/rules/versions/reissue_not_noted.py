from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.versions._changes import Extent, extent, same_symbol
from oewg_cli.source.tree import NodeLocation


@rule("VER003", "reissue-not-noted", Severity.INFO)
def reissue_not_noted(context: CheckContext) -> Iterator[Violation]:
    """The form of a text was mended under the same symbol, and no note says that it was reissued.

    ## Why

    What says the same as before is no revision. If it takes the place of a document that was issued, it is reissued for
    technical reasons: an asterisk stands behind the symbol, and a note tells the day.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: an asterisk tells of a reissue. The
    words of the note are known from memory, so that this is a hint.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2023-10-16, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2023-10-16, original: en, reissued: 2023-10-20}
    ```
    """
    symbol = same_symbol(context)
    if symbol is None or context.earlier_version is None or extent(context) is not Extent.FORM:
        return
    before, after = (len(each.masthead.reissued or ()) for each in (context.earlier_version, context.programme))
    if after <= before:
        yield Violation(
            NodeLocation(("masthead", "symbol")),
            f"Only the form of {symbol} has changed since it was issued.",
            "If it is issued again, write the day under `masthead`: `reissued: …`; the asterisk and the note follow.",
        )
