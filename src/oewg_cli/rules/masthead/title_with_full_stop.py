"""MST012."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data

_NAMES = {
    Role.BODY: "The name of the body",
    Role.TITLE: "The title",
    Role.SUBTITLE: "The subtitle",
    Role.AGENDA_TITLE: "The title of the agenda item",
    Role.HEADING: "The heading",
}
_LETTERS_WITH_STOPS = re.compile(r"(?:\w\.)+")


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
    """
    for prose in document.prose:
        shown = prose.plain.rstrip()
        if prose.role not in _NAMES or not shown.endswith("."):
            continue
        word = shown.rsplit(maxsplit=1)[-1]
        if not _keeps_its_stop(word):
            message = f"{_NAMES[prose.role]} ends with a full stop."
            yield Hit(prose.plain_place(len(shown) - 1, len(shown)), message, "Take the full stop out.")


def _keeps_its_stop(word: str) -> bool:
    bare = word.lstrip("(“\"‘'[")
    return (
        bare.endswith("..")
        or _LETTERS_WITH_STOPS.fullmatch(bare) is not None
        or bare.casefold() in read_data("abbreviations")["en"]
    )
