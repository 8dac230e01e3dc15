"""EDT027."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.lines import LINES, typed_bullet
from oewg_cli.rules.editorial.rewriting import rewriting, shown
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.signs import garbled_signs, regained

_SUSPECT = re.compile("[�-ÂÃÄÅâÎÏÐÑ]")
_LOST = re.compile("\ufffd+")
_OF_ONE_FONT = re.compile("[\ue000-\uf8ff]+")


@rule("EDT027", "broken-character", Severity.ERROR)
def broken_character(document: Document) -> Iterator[Hit]:
    """A text has a sign that is broken: one that was lost, or read in a wrong encoding, or that only one font knows.

    ## Why

    Such signs come from files that were saved or opened in a wrong encoding, and from symbol fonts. They are printed as
    they stand: a question mark in a box, `â€“` for a dash, an empty frame for a bullet.

    ## Authority

    The Unicode Standard, "Special Areas and Format Characters", <https://www.unicode.org/versions/latest/>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief â€“ all of them.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief – all of them.
    ```

    ## Fix

    Unsafe: signs that were read in a wrong encoding become what they were; others cannot be told.
    """
    if document.reading.text.isascii() or not _SUSPECT.search(document.reading.text):
        return
    for passage in document.reading.find(_LOST):
        if not _is_typed(document, passage):
            continue
        message = f"A sign in {quoted(shown(passage, passage.text))} is lost; only the mark that stands for it is left."
        yield Hit(passage.place, message, "Write the sign that was meant.")
    for passage in document.reading.find(_OF_ONE_FONT):
        if not _is_bullet(passage):
            message = f"There is a sign at {quoted(shown(passage, ''))} that only one font has; others print a frame."
            yield Hit(passage.place, message, "Write a sign that every font has.", severity=Severity.WARNING)
    for passage in document.reading.find(garbled_signs()):
        right = regained(passage.text)
        if right is not None:
            yield _garbled(passage, right)


def _garbled(passage: Passage, right: str) -> Hit:
    advice = f"Write {quoted(shown(passage, right))}."
    return Hit(
        passage.place,
        f"{quoted(shown(passage, passage.text))} has garbled signs in it: {quoted(passage.text)} for "
        f"{quoted(right) if right.strip() else 'a blank'}.",
        advice,
        repair=rewriting(passage, right, advice, safe=False),
    )


def _is_typed(document: Document, passage: Passage) -> bool:
    """Tell whether the mark stands in the file, not a character that no document can show (SYN006)."""
    typed = document.source.text[slice(*document.span(passage.place))]
    return "\ufffd" in typed or "fffd" in typed.lower()


def _is_bullet(passage: Passage) -> bool:
    """Tell whether it is a bullet before a line, which EDT028 reports."""
    bullet = typed_bullet(passage.prose.plain) if passage.prose.role in LINES else None
    return bullet is not None and passage.start < bullet.end()
