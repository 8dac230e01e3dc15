from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation


@rule("MST001", "symbol-missing", Severity.INFO, needs=("masthead",), on_submission=Severity.ERROR)
def symbol_missing(context: CheckContext) -> Iterator[Violation]:
    """The document has no symbol yet.

    ## Why

    A draft may have no symbol yet. A document that is submitted needs one: it is filed, cited and found by its symbol.
    In the profile `submission` a missing symbol is therefore an error.

    ## Authority

    Editorial Manual, "Mastheads and cover pages",
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead:
      organ: General Assembly
      date: 2024-01-15
      original: en
    ```

    ## Good

    ```yaml
    masthead:
      organ: General Assembly
      symbol: A/AC.999/2024/2
      date: 2024-01-15
      original: en
    ```
    """
    if context.programme.masthead.symbol is None:
        advice = "Write it under `masthead` when it is assigned: `symbol: A/…`."
        yield Violation(NodeLocation(("masthead",), "key"), "The document has no symbol yet.", advice)
