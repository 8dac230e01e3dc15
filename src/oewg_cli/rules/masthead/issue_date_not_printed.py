from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation


@rule(
    "MST026",
    "issue-date-not-printed",
    Severity.WARNING,
    needs=("masthead",),
    formerly=("issue-data-unprinted",),
    keys=("processed", "reissued"),
)
def issue_date_not_printed(context: CheckContext) -> Iterator[Violation]:
    """A day of processing without a job number, or a day of reissue without a symbol, cannot be printed.

    ## Why

    The day of processing is printed after the job number at the foot of the first page. The day of a reissue is printed
    in a footnote, to which an asterisk after the symbol refers. Without a job number the one is not printed; without a
    symbol nothing refers to the other.

    ## Authority

    Documents of the General Assembly as issued: the foot of A/80/590, the symbol of A/76/100 as reissued.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, processed: 2024-01-17}
    ```

    ## Good

    ```yaml
    masthead:
      organ: General Assembly
      symbol: A/AC.999/2024/2
      date: 2024-01-15
      original: en
      job: 24-01234
      processed: 2024-01-17
    ```
    """
    masthead = context.programme.masthead
    if masthead.processed and masthead.job is None:
        yield Violation(
            NodeLocation(("masthead", "processed"), "key"),
            "The day of processing is printed after the job number, but there is no job number.",
            "Write `job` when the number is assigned, or remove the day.",
        )
    if masthead.reissued and masthead.symbol is None:
        yield Violation(
            NodeLocation(("masthead", "reissued"), "key"),
            "The asterisk of a reissue is printed after the symbol, but there is no symbol.",
            "Write `symbol`, or remove the day.",
        )
