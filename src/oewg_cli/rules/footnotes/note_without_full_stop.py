"""FTN006."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_CLOSING = "\"'”’»)]"
_STOPS = (".", "?", "!", "…")


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
    for prose in document.prose:
        shown = _shown(prose).rstrip() if prose.role is Role.FOOTNOTE else ""
        if shown and not shown.rstrip(_CLOSING).endswith(_STOPS):
            word = shown.rsplit(maxsplit=1)[-1]
            yield Hit(
                prose.plain_place(len(shown) - len(word), len(shown)),
                f"The footnote `{prose.path[-1]}` does not end with a full stop.",
                "Write a full stop at the end, behind an address too.",
                repair=_full_stop(prose, word),
            )


def _full_stop(prose: Prose, word: str) -> Repair | None:
    end = len(prose.text.rstrip())
    if word.endswith((",", ";", ":", "-", "–")) or (prose.marks and prose.marks[-1].end == end):
        return None
    return Repair("Put a full stop at the end.", (Change(prose.place(end, end), "."),))


def _shown(prose: Prose) -> str:
    """Give the plain text, each address as one word of its length, since a stop in it ends no sentence."""
    return "".join("x" * len(inline.text) if inline.text == inline.link else inline.text for inline in prose.inlines)
