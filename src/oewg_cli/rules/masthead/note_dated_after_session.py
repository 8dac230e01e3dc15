"""MST005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import long_date


@rule("MST005", "note-dated-after-session", Severity.WARNING)
def note_dated_after_session(document: Document) -> Iterator[Hit]:
    """The note is dated after the session that it prepares.

    ## Why

    The date in the masthead is the day on which the text is submitted, weeks before the session. A date after the
    close of the session is a slip; one while the session meets is a warning only, since a programme may be reissued.

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
    session, dated = document.programme.session, document.programme.masthead.date
    if session.closes < session.opens or dated <= session.opens:
        return
    is_over = dated > session.closes
    event, end = ("closes", session.closes) if is_over else ("opens", session.opens)
    yield Hit(
        Place(("masthead", "date")),
        f"The note is dated {long_date(dated, 'en')}, but the session {event} on {long_date(end, 'en')}.",
        "Write the day on which the text is submitted, or correct the dates of the session.",
        ((Place(("session", event)), f"the session {event} here"),),
    )
