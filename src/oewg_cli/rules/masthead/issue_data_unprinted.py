from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation


@rule("MST026", "issue-data-unprinted", Severity.WARNING, needs=("masthead",))
def issue_data_unprinted(context: CheckContext) -> Iterator[Violation]:
    """The day of processing or of a reissue is given, but not what it is printed with.

    ## Why

    The day of processing stands behind the job number at the foot of the first page; the asterisk of a reissue stands
    behind the symbol. Without them the one is not printed, and nothing calls the note of the other.

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
            "The day of processing is printed behind the job number, and there is none.",
            "Write `job` when the number is assigned, or take the day out.",
        )
    if masthead.reissued and masthead.symbol is None:
        yield Violation(
            NodeLocation(("masthead", "reissued"), "key"),
            "The asterisk of a reissue is printed behind the symbol, and there is none.",
            "Write `symbol`, or take the day out.",
        )
