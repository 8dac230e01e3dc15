from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.versions._changes import Extent, extent, same_symbol
from oewg_cli.source.tree import NodeLocation


@rule("VER003", "reissue-not-marked", Severity.INFO, formerly=("reissue-not-noted",))
def reissue_not_marked(context: CheckContext) -> Iterator[Violation]:
    """Only the form of a text was corrected under the same symbol, and no date says that it was reissued.

    ## Why

    A text that says the same as before is not a revision. If it replaces a document that was issued, it is reissued for
    technical reasons: an asterisk comes after the symbol, and a footnote says on which day.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: an asterisk marks a reissue. The words
    of the footnote are known from memory, so this is only a remark.

    ## Bad

    ```yaml
    # issued before as A/AC.999/2023/4; only the form of the text has changed
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2023-10-16, original: en}
    ```

    ## Good

    ```yaml
    # issued before as A/AC.999/2023/4; only the form of the text has changed
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
            "If it is reissued, write the day under `masthead`: `reissued: …`; the asterisk and the footnote follow.",
        )
