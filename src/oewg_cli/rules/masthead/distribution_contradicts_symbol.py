import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import Symbol, parse_symbol

_DISTRIBUTION = NodeLocation(("masthead", "distribution"))
_SYMBOL = NodeLocation(("masthead", "symbol"))
_DRAFT = r"(?<![\w/]){series}(?:/[\w.-]+)*/L\.[0-9]"


@rule("MST002", "distribution-contradicts-symbol", Severity.WARNING, formerly=("distribution-against-symbol",))
def distribution_contradicts_symbol(context: CheckContext) -> Iterator[Violation]:
    """The distribution does not match the symbol.

    ## Why

    Drafts with L. in their symbol have limited distribution, papers with R. restricted distribution; other documents,
    programmes of work among them, have general distribution. Conference room papers (CRP.) and working papers (WP.)
    have none of the three and are not checked.

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

    Unsafe: the distribution is changed if it is typed in the file; check first that the symbol is right.
    """
    masthead = context.programme.masthead
    symbol = parse_symbol(" ".join((masthead.symbol or "").split()))
    if symbol is None and masthead.has_typed("distribution"):
        symbol = _of_own_series(context)
    expected = symbol.expected_distribution if symbol else None
    if symbol is None or expected is None or expected == masthead.distribution:
        return
    typed = masthead.has_typed("distribution")
    yield Violation(
        _DISTRIBUTION if typed else _SYMBOL,
        f"The distribution is {masthead.distribution}, but {_reason(expected)}.",
        f"Write `distribution: {expected}`, or correct the symbol.",
        ((_SYMBOL, "the symbol"),) if typed else (),
        fix=SuggestedFix(f"Write {quoted(expected)}.", (Replacement(_DISTRIBUTION, expected),), safe=False)
        if typed
        else None,
    )


def _of_own_series(context: CheckContext) -> Symbol | None:
    """Return the symbol of a body that is not known, if the note shows that its drafts have `L.` too."""
    own = context.once(own_symbol)
    has_drafts = own is not None and any(
        compiled(_DRAFT.format(series=re.escape(own.series))).search(text)
        for text in (own.text, context.text_index.text)
    )
    return own if has_drafts else None


def _reason(distribution: str) -> str:
    """Return how the symbol decides the distribution."""
    if distribution == "General":
        return "a symbol without `L.` and `R.` means General"
    return f"the `{distribution[0]}.` in the symbol means {distribution}"
