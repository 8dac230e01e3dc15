from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.references.symbols import compact


@rule("SES009", "symbol-of-last-session", Severity.ERROR)
def symbol_of_last_session(context: CheckContext) -> Iterator[Violation]:
    """The symbol or the job number is that of the note of the last session.

    ## Why

    Each document has a symbol and a job number of its own. With those of another document it cannot be issued, and is
    not found.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: each document has a symbol of its own.

    ## Bad

    ```yaml
    # the symbol of the last note: A/AC.999/2023/4
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    # the symbol of the last note: A/AC.999/2023/4
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    if context.last_session is None:
        return
    masthead, last = context.programme.masthead, context.last_session.masthead
    pairs = (("symbol", "symbol", masthead.symbol, last.symbol), ("job", "job number", masthead.job, last.job))
    for key, name, here, there in pairs:
        if here is not None and there is not None and _bare(here) == _bare(there):
            yield Violation(
                NodeLocation(("masthead", key)),
                f"{here} is the {name} of the note of the last session.",
                "Write the new one, or remove the line until it is assigned.",
            )


def _bare(symbol: str) -> str:
    """Return a symbol without spaces and without the asterisks of a reissue."""
    return compact(symbol).rstrip("*")
