"""EDT010."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.agenda.typed_items import typed_items
from oewg_cli.rules.editorial.wording import is_drafters
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.phrases import running_form

_HEADINGS = frozenset({Role.TITLE, Role.SUBTITLE, Role.HEADING})
_BEHIND_COLON = re.compile(r": (?P<word>[A-Z][a-z-]++)(?! [A-Z])")


@rule("EDT010", "capital-after-colon", Severity.WARNING)
def capital_after_colon(document: Document) -> Iterator[Hit]:
    """A title or heading goes on with a capital behind a colon.

    ## Why

    Behind a colon a title or heading goes on in small letters, as "Agenda item 3: organization of work", which the
    program writes. Names keep their capital, and what may be one is left in peace; behind a dash a capital is usual.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>;
    headings of A/AC.292 programmes of work as issued.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Round table: Exchange of views"]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Round table: exchange of views"]}]
    ```

    ## Fix

    Safe: the first letter behind the colon is made small.
    """
    if ": " not in document.reading.text:
        return
    of_items = {typed.prose.path for typed in typed_items(document)}
    for passage in document.reading.find(_BEHIND_COLON, _HEADINGS):
        word = passage.text.removeprefix(": ")
        small = running_form(passage.prose.plain[passage.start + 2 :], "en")[: len(word)]
        # What is to become an agenda item loses its heading with it (AGD003, AGD004).
        if small != word and passage.prose.path not in of_items and is_drafters(passage):
            start = passage.start + len(": ")
            place = passage.prose.plain_place(start, passage.end)
            yield Hit(
                place,
                f"{quoted(word)} has a capital behind a colon.",
                f"Write {quoted(small)}.",
                repair=Repair(f"Write {quoted(small)}.", (Change(place, small),))
                if passage.prose.is_of_one_piece(start, passage.end)
                else None,
            )
