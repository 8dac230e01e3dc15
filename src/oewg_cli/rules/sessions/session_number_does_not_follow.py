from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.sessions._last_session import same_bodies
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.un.phrases import ordinal

_OF_ITS_OWN = frozenset({"special", "organizational"})


@rule("SES001", "session-number-does-not-follow", Severity.WARNING)
def session_number_does_not_follow(context: CheckContext) -> Iterator[Violation]:
    """The number of the session does not follow that of the last one.

    ## Why

    Sessions are numbered one after the other. A number that did not change was forgotten when the last note was copied;
    a number that jumps is mistyped, or the note compared with is not that of the last session. A resumed session has
    the number of the session that it resumes; special and organizational sessions may have numbers of their own.
    In a note of several bodies each is compared with the body of the same name.

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
    here, there = context.programme.session, context.last_session.session
    reported: set[NodePath] = set()
    for (place, body), (_, before) in same_bodies(context.programme, context.last_session):
        path = ("session", "number") if body.number is None else ("body", place, "number")
        this = _Session(body.number or here.number, body.kind or here.kind)
        last = _Session(before.number or there.number, before.kind or there.kind)
        if path in reported or this.number is None or last.number is None or this.follows(last):
            continue
        is_regular = f"{ordinal(this.number, 'en')} regular session" in context.text_index.text
        if (this.number == 1 or is_regular) and this.kind is None and here.opens.year > there.opens.year:
            continue  # Boards begin to count their regular sessions at one each year.
        reported.add(path)
        was, expected = ordinal(last.number, "en"), ordinal(last.number + 1, "en")
        yield Violation(
            NodeLocation(path),
            f"This is the {ordinal(this.number, 'en')} session, but the last one was the {was}.",
            f"Check the number: the next session is the {expected}.",
        )


class _Session(NamedTuple):
    """The number and the kind of a session of a body, which are its own or those of the session of the note."""

    number: int | None
    kind: str | None

    def follows(self, last: "_Session") -> bool:
        """Return whether the number may come after that of the last session."""
        if self.kind != last.kind and {self.kind, last.kind} & _OF_ITS_OWN:
            return True
        resumes = self.kind == "resumed" and self.number == last.number
        return resumes or self.number == (last.number or 0) + 1
