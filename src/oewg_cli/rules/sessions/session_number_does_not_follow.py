from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import ordinal

_OF_ITS_OWN = frozenset({"special", "organizational"})


@rule("SES001", "session-number-does-not-follow", Severity.WARNING)
def session_number_does_not_follow(context: CheckContext) -> Iterator[Violation]:
    """The number of the session does not follow that of the last one.

    ## Why

    Sessions are numbered one after the other. A number that did not change was forgotten when the last note was copied;
    a number that jumps is mistyped, or the note compared with is not that of the last session. A resumed session has
    the number of the session that it resumes; special and organizational sessions may have numbers of their own.

    ## Authority

    Rules of procedure of bodies, and their reports: each session has the number after that of the one before it.

    ## Bad

    ```yaml
    # the last session was number 2
    session: {number: 5, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    # the last session was number 2
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    if context.last_session is None:
        return
    session, last = context.programme.session, context.last_session.session
    if session.number is None or last.number is None:
        return
    if session.kind != last.kind and {session.kind, last.kind} & _OF_ITS_OWN:
        return
    resumes = session.kind == "resumed" and session.number == last.number
    if session.number != last.number + 1 and not resumes:
        was, expected = ordinal(last.number, "en"), ordinal(last.number + 1, "en")
        yield Violation(
            NodeLocation(("session", "number")),
            f"This is the {ordinal(session.number, 'en')} session, but the last one was the {was}.",
            f"Check the number: the next session is the {expected}.",
        )
