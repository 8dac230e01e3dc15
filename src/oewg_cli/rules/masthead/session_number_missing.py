from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.announcements import announcements
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.un.phrases import ordinal


@rule("MST022", "session-number-missing", Severity.WARNING, needs=("session", "body"))
def session_number_missing(context: CheckContext) -> Iterator[Violation]:
    """A paragraph announces the session with its number, but the title block has none.

    ## Why

    The title block names the session as the paragraphs do: "Seventh substantive session". Without its number the
    program prints "Substantive session". A session without a number in the paragraphs does not need one in the title
    block. In a note of several bodies the number of one of them is enough.

    ## Authority

    Title blocks of documents as issued, such as the programmes of work of A/AC.292 and A/CN.9/962; Editorial Manual,
    "Instructions for the preparation of official documents": titles are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session: {kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    if session_numbers(context.programme):
        return
    for announcement in context.picture.read(announcements):
        numbers = {session.number for session in announcement.sessions}
        if len(numbers) == 1:
            named = announcement.sessions[0]
            yield Violation(
                NodeLocation(("session",), "key"),
                f"A paragraph announces the {ordinal(named.number, 'en')} session, "
                "but the title block has no session number.",
                f"Write `number: {named.number}` under `session`.",
                ((announcement.location(named.start, named.end), "the number in the paragraph"),),
            )
            return
