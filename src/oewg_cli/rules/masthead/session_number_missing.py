"""MST022."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.masthead.announcement import announcements
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.phrases import ordinal


@rule("MST022", "session-number-missing", Severity.WARNING, needs=("session",))
def session_number_missing(document: Document) -> Iterator[Hit]:
    """A paragraph announces the session with its number, but the title block has none.

    ## Why

    The title block names the session as the paragraphs do: "Seventh substantive session". Without its number the
    program prints "Substantive session". A session that has no number in the paragraphs either needs none.

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
    if document.programme.session.number is not None:
        return
    for announcement in document.once(announcements):
        numbers = {session.number for session in announcement.sessions}
        if len(numbers) == 1:
            named = announcement.sessions[0]
            yield Hit(
                Place(("session",), "key"),
                f"A paragraph announces the {ordinal(named.number, 'en')} session, "
                "but the title block has no number of the session.",
                f"Write `number: {named.number}` under `session`.",
                ((announcement.place(named.start, named.end), "the number stands here"),),
            )
            return
