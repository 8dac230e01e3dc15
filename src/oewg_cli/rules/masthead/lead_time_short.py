from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.un_data import read_data


@rule("MST014", "lead-time-short", Severity.INFO, on_submission=Severity.ERROR)
def lead_time_short(context: CheckContext) -> Iterator[Violation]:
    """The note is dated less than six weeks before the session opens.

    ## Why

    Delegations read the documents of a session in their capitals before they travel, in six languages. What is
    submitted less than six weeks before the session cannot be issued six weeks before it. Addenda, corrections and
    revisions, and papers for use at the session itself, have other deadlines.

    ## Authority

    United Nations Office at Geneva, Documents Management Section, <https://www.ungeneva.org/en/dms/instructions>:
    documents are submitted ten weeks before the session, processed in four, and issued six weeks before it.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-31, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-22, original: en}
    ```
    """
    session, dated = context.programme.session, context.programme.masthead.date
    known = read_data("documentation")["issue"]
    due = session.opens - timedelta(weeks=known["weeks_before_session"])
    # MST005 reports a note that is dated after the opening.
    if not due < dated <= session.opens <= session.closes:
        return
    symbol = context.once(own_symbol)
    if symbol is not None and (symbol.suffixes or symbol.nature in known["of_the_session"]):
        return
    yield Violation(
        NodeLocation(("masthead", "date")),
        f"The note is dated {long_date(dated, 'en')}, {_before((session.opens - dated).days)} the session opens.",
        f"Documents must be issued six weeks before the session, in this case by {long_date(due, 'en')}.",
        ((NodeLocation(("session", "opens")), "the session opens here"),),
    )


def _before(days: int) -> str:
    if days == 0:
        return "the day on which"
    return f"{days} {'day' if days == 1 else 'days'} before"
