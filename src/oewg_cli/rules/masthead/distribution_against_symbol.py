from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import parse_symbol

_DISTRIBUTION = NodeLocation(("masthead", "distribution"))
_SYMBOL = NodeLocation(("masthead", "symbol"))


@rule("MST002", "distribution-against-symbol", Severity.WARNING)
def distribution_against_symbol(context: CheckContext) -> Iterator[Violation]:
    """The distribution is another one than the symbol tells.

    ## Why

    Drafts with L. in their symbol have limited distribution, papers with R. restricted distribution; other documents,
    programmes of work among them, are for general distribution. Conference room papers and working papers, CRP. and
    WP., are none of the three and are not judged.

    ## Authority

    Document symbols and their distribution, <https://www.un.org/Depts/dhl/sflib/libmgnt/starters/classdoc.htm>;
    Editorial Manual, "Mastheads and cover pages",
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead:
      organ: General Assembly
      symbol: A/AC.999/2024/L.2
      distribution: General
      date: 2024-01-15
      original: en
    ```

    ## Good

    ```yaml
    masthead:
      organ: General Assembly
      symbol: A/AC.999/2024/L.2
      distribution: Limited
      date: 2024-01-15
      original: en
    ```

    ## Fix

    Unsafe: the distribution is changed, where one is typed; look whether the symbol is right.
    """
    masthead = context.programme.masthead
    symbol = parse_symbol(" ".join((masthead.symbol or "").split()))
    told = symbol.expected_distribution if symbol else None
    if symbol is None or told is None or told == masthead.distribution:
        return
    typed = "distribution" in masthead.model_fields_set
    yield Violation(
        _DISTRIBUTION if typed else _SYMBOL,
        f"The distribution is {masthead.distribution}, but {_told(told)}.",
        f"Write `distribution: {told}`, or correct the symbol.",
        ((_SYMBOL, "the symbol stands here"),) if typed else (),
        fix=SuggestedFix(f"Write {quoted(told)}.", (Replacement(_DISTRIBUTION, told),), safe=False) if typed else None,
    )


def _told(distribution: str) -> str:
    """Say by what the symbol tells the distribution."""
    if distribution == "General":
        return "a symbol without `L.` and `R.` stands for General"
    return f"the `{distribution[0]}.` in the symbol stands for {distribution}"
