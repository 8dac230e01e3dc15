"""FTN004."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Hit, rule


@rule("FTN004", "notes-alike", Severity.INFO)
def notes_alike(document: Document) -> Iterator[Hit]:
    """Two footnotes say the same.

    ## Why

    The reader is sent to the foot of the page for what stands there already. Mostly the footnote was written again for
    a heading that comes again, which bears its mark the first time only.

    ## Authority

    Editorial Manual, "When to use footnotes": the same source is not given twice, and references are kept few,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-02>.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: Speakers are invited to be brief.
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```
    """
    first: dict[str, str] = {}
    for prose in document.texts(Role.FOOTNOTE):
        name = str(prose.path[-1])
        same = first.setdefault(_gist(prose), name)
        if same != name:
            yield Hit(
                Place(prose.path, "key"),
                f"The footnote `{name}` says the same as the footnote `{same}`.",
                "Keep one of the two footnotes.",
                ((Place(("footnotes", same), "key"), "the same stands here"),),
            )


def _gist(prose: Prose) -> str:
    """Give what a reader takes for the same: letters of either case, without the blanks between and the stop behind."""
    shown = "".join(inline.text for inline in prose.inlines)
    return " ".join(shown.casefold().split()).rstrip(". ")
