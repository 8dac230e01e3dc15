"""SES010."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.places import city_of, find_place


@rule("SES010", "place-changed", Severity.INFO)
def place_changed(document: Document) -> Iterator[Hit]:
    """The session is held at another place than the last one.

    ## Why

    Most bodies meet at one place. Where a session moves, its hours, its holidays and the words of the paragraphs move
    with it; where it does not, the place was left over from another note.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles and numbers are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session: {number: 3, kind: substantive, place: Geneva, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    if document.last is None:
        return
    here, there = document.programme.session.place, document.last.session.place
    if city_of(here) != city_of(there) and (find_place(here) is None or find_place(here) != find_place(there)):
        yield Hit(
            Place(("session", "place")),
            f"The last session was held at {quoted(there)}.",
            "Check the place, and what the paragraphs say of it.",
        )
