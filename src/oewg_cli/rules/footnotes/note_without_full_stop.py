"""FTN006."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.final_stops import open_ends
from oewg_cli.rules.rule import Hit, rule


@rule("FTN006", "note-without-full-stop", Severity.WARNING)
def note_without_full_stop(document: Document) -> Iterator[Hit]:
    """A footnote does not end with a full stop.

    ## Why

    A footnote ends like a sentence even where it is none: with a full stop, also behind an address. A question mark, or
    a stop inside a closing parenthesis or quotation mark, will do.

    ## Authority

    Footnotes of United Nations documents as issued; Editorial Manual, "Citing United Nations sources",
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-03>.

    ## Bad

    ```yaml
    footnotes:
      wind: See <https://www.un.org>
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See <https://www.un.org>.
    ```

    ## Fix

    Safe: a full stop is put at the end; not where another punctuation mark or a footnote mark stands there.
    """
    for end in open_ends(document, Role.FOOTNOTE):
        yield Hit(
            end.place,
            f"The footnote `{end.prose.path[-1]}` does not end with a full stop.",
            "Put a full stop at the end.",
            repair=end.repair,
        )
