from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._announcement import announcements
from oewg_cli.rules.masthead._title_block import session_numbers
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import listed, ordinal


@rule("MST007", "paragraph-session-differs", Severity.ERROR)
def paragraph_session_differs(context: CheckContext) -> Iterator[Violation]:
    """A paragraph announces a session with another number than the one in the title block.

    ## Why

    The note of one session is usually made from that of the session before, and one of the two numbers is forgotten.
    In a note of several bodies a paragraph may announce the session of any of them.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles and numbers are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The second substantive session will be held at Headquarters on 4 and 5 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third substantive session will be held at Headquarters on 4 and 5 March 2024. See the annex.
    ```
    """
    numbers = session_numbers(context.programme)
    for announcement in context.once(announcements):
        named = announcement.sessions
        if not numbers or not named or not numbers.keys().isdisjoint(session.number for session in named):
            continue
        announced = ordinal(named[0].number, "en")
        right = listed([ordinal(number, "en") for number in numbers], "en")
        several = "sessions" if len(numbers) > 1 else "session"
        yield Violation(
            announcement.location(named[0].start, named[0].end),
            f"This paragraph announces the {announced} session, but the title block has the {right} {several}.",
            "Correct the number here, or `number` of the session.",
            ((NodeLocation(next(iter(numbers.values()))), "the number of the session"),),
        )
