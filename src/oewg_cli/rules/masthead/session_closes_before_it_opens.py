from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date


@rule("MST003", "session-closes-before-it-opens", Severity.ERROR)
def session_closes_before_it_opens(context: CheckContext) -> Iterator[Violation]:
    """The session closes before it opens.

    ## Why

    The dates of the session are printed in the title block and decide which days the programme may have. Usually the
    two are exchanged, or the month or the year of one was left from another session.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-05, closes: 2024-03-04}
    ```

    ## Good

    ```yaml
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        opens, closes = long_date(session.opens, "en"), long_date(session.closes, "en")
        yield Violation(
            NodeLocation(("session", "closes")),
            f"The session closes on {closes}, before it opens on {opens}.",
            "Correct `opens` or `closes`.",
            ((NodeLocation(("session", "opens")), "the session opens here"),),
        )
