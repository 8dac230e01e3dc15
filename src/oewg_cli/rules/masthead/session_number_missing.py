from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.announcements import AnnouncedSession, Announcement, announcements
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal

_OF_YEAR = r"\s(?:[a-z]+\s){0,3}session,?\s(?:of|for)\s(?:19|20)[0-9]{2}\b"
_MOST_A_YEAR = 4


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
        named = next(iter(announcement.sessions), None)
        if named is not None and len(numbers) == 1 and not _is_counted_by_year(announcement, named):
            yield Violation(
                NodeLocation(("session",), "key"),
                f"A paragraph announces the {ordinal(named.number, 'en')} session, "
                "but the title block has no session number.",
                f"Write `number: {named.number}` under `session`.",
                ((announcement.location(named.start, named.end), "the number in the paragraph"),),
            )
            return


def _is_counted_by_year(announcement: Announcement, named: AnnouncedSession) -> bool:
    """Return whether the number is that of a session within its year: `the second regular session of 2027`."""
    of_year = compiled(_OF_YEAR).match(announcement.text, named.end)
    return of_year is not None and named.number <= _MOST_A_YEAR
