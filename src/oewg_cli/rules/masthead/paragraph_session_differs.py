from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._announcement import announcements
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import ordinal


@rule("MST007", "paragraph-session-differs", Severity.ERROR)
def paragraph_session_differs(context: CheckContext) -> Iterator[Violation]:
    """A paragraph announces a session with another number than the one in the title block.

    ## Why

    The note of one session is usually made from that of the session before, and one of the two numbers is forgotten.

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
    number = context.programme.session.number
    for announcement in context.once(announcements):
        named = announcement.sessions
        if number is None or not named or number in {session.number for session in named}:
            continue
        announced, right = ordinal(named[0].number, "en"), ordinal(number, "en")
        yield Violation(
            announcement.location(named[0].start, named[0].end),
            f"This paragraph announces the {announced} session, but the title block has the {right} session.",
            "Correct the number here, or `number` of the session.",
            ((NodeLocation(("session", "number")), "the number of the session"),),
        )
