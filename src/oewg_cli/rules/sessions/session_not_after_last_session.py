from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date


@rule("SES002", "session-not-after-last-session", Severity.ERROR, formerly=("session-not-after-the-last",))
def session_not_after_last_session(context: CheckContext) -> Iterator[Violation]:
    """The session opens before the last one has closed.

    ## Why

    A body meets in one session at a time. Dates before the end of the last session are those of that session, or of
    another year.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    # the last session closed on 5 December 2023
    session: {number: 3, kind: substantive, place: New York, opens: 2023-12-05, closes: 2023-12-06}
    ```

    ## Good

    ```yaml
    # the last session closed on 5 December 2023
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    if context.last_session is None:
        return
    opens, closed = context.programme.session.opens, context.last_session.session.closes
    if opens <= closed:
        yield Violation(
            NodeLocation(("session", "opens")),
            f"The session opens on {long_date(opens, 'en')}, but the last one closed on {long_date(closed, 'en')}.",
            "Correct the dates, or compare with the note of the session directly before this one.",
        )
