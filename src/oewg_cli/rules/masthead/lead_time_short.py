"""MST014."""

from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.masthead.own_symbol import own_symbol
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.dates import long_date


@rule("MST014", "lead-time-short", Severity.INFO, on_submission=Severity.ERROR)
def lead_time_short(document: Document) -> Iterator[Hit]:
    """The note is dated less than six weeks before the session opens.

    ## Why

    Delegations read the documents of a session in their capitals before they travel, in six languages. What is
    submitted less than six weeks ahead cannot be issued six weeks ahead. Addenda, corrections and revisions, and papers
    for use at the session itself, have times of their own.

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
    session, dated = document.programme.session, document.programme.masthead.date
    asked = read_data("documentation")["issue"]
    due = session.opens - timedelta(weeks=asked["weeks_before_session"])
    # A note that is dated after the opening is told of by MST005.
    if not due < dated <= session.opens <= session.closes:
        return
    symbol = own_symbol(document)
    if symbol is not None and (symbol.suffixes or symbol.nature in asked["of_the_session"]):
        return
    yield Hit(
        Place(("masthead", "date")),
        f"The note is dated {long_date(dated, 'en')}, {_before((session.opens - dated).days)} the session opens.",
        f"Documents are to be issued six weeks before the session, here by {long_date(due, 'en')}.",
        ((Place(("session", "opens")), "the session opens here"),),
    )


def _before(days: int) -> str:
    if days == 0:
        return "the day on which"
    return f"{days} {'day' if days == 1 else 'days'} before"
