from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._swapped_date import swapped_date
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date


@rule("MST005", "note-dated-after-session", Severity.WARNING)
def note_dated_after_session(context: CheckContext) -> Iterator[Violation]:
    """The note is dated after the session has opened or closed.

    ## Why

    The date in the masthead is the day on which the text is submitted, weeks before the session. A date after the close
    of the session is a mistake; a date during the session may be right, since a programme may be reissued.

    ## Authority

    Editorial Manual, "Mastheads and cover pages": the date is that of the submission,
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-04-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    session, dated = context.programme.session, context.programme.masthead.date
    if session.closes < session.opens or dated <= session.opens:
        return
    is_over = dated > session.closes
    meant = swapped_date(context)
    event, end = ("closes", session.closes) if is_over else ("opens", session.opens)
    yield Violation(
        NodeLocation(("masthead", "date")),
        f"The note is dated {long_date(dated, 'en')}, but the session {event} on {long_date(end, 'en')}.",
        f"Did you mean {meant.isoformat()}, {long_date(meant, 'en')}? Write year, month and day."
        if meant
        else "Write the day on which the text is submitted, or correct the dates of the session.",
        ((NodeLocation(("session", event)), f"the session {event} here"),),
    )
