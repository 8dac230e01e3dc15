"""MST012."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.abbreviations import keeps_its_stop

_NAMES = {
    Role.BODY: "The name of the body",
    Role.TITLE: "The title",
    Role.SUBTITLE: "The subtitle",
    Role.AGENDA_TITLE: "The title of the agenda item",
    Role.HEADING: "The heading",
}
_ADOPTED = frozenset({Role.BODY, Role.AGENDA_TITLE})


@rule("MST012", "title-with-full-stop", Severity.WARNING)
def title_with_full_stop(document: Document) -> Iterator[Hit]:
    """A title or heading ends with a full stop.

    ## Why

    Titles and headings are no sentences. The stop of an abbreviation, as in "etc." and "p.m.", stays.

    ## Authority

    Editorial Manual, "Headings", <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    title: Provisional programme of work.
    ```

    ## Good

    ```yaml
    title: Provisional programme of work
    ```

    ## Fix

    Safe: the full stop is taken out of a title or heading of the note. Unsafe in the name of
    the body and in the titles of agenda items, which have been adopted: look how they were.
    """
    for prose in document.prose:
        shown = prose.plain.rstrip()
        if prose.role not in _NAMES or not shown.endswith("."):
            continue
        word = shown.rsplit(maxsplit=1)[-1]
        if not keeps_its_stop(word):
            message = f"{_NAMES[prose.role]} ends with a full stop."
            place = prose.plain_place(len(shown) - 1, len(shown))
            yield Hit(place, message, "Take the full stop out.", repair=_repair(prose, shown))


def _repair(prose: Prose, shown: str) -> Repair | None:
    """Give the repair that takes the stop out, and blanks before it, if something is left."""
    title = shown[:-1].rstrip()
    if not title or not prose.is_of_one_piece(len(title), len(shown)):
        return None
    change = Change(prose.plain_place(len(title), len(shown)), "")
    return Repair("Take the full stop out.", (change,), safe=prose.role not in _ADOPTED)
