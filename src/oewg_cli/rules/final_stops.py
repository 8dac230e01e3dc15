"""Texts that have to end like a sentence, and do not."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Change, Repair

_CLOSING = "\"'”’»)]"
_STOPS = (".", "?", "!", "…")


class OpenEnd(NamedTuple):
    """A text without a mark that ends a sentence: the place of its last word, and what mends it."""

    prose: Prose
    place: Place
    repair: Repair | None


def open_ends(document: Document, role: Role, *, also: str = "") -> Iterator[OpenEnd]:
    """Give the texts of a role that end without a stop, nor with one of the marks in `also`; never an empty one.

    A closing parenthesis or quotation mark may stand behind the stop.
    """
    for prose in document.prose:
        shown = _shown(prose).rstrip() if prose.role is role else ""
        if shown and not shown.rstrip(_CLOSING).endswith((*_STOPS, *also)):
            word = shown.rsplit(maxsplit=1)[-1]
            yield OpenEnd(prose, prose.plain_place(len(shown) - len(word), len(shown)), _full_stop(prose, word))


def _full_stop(prose: Prose, word: str) -> Repair | None:
    end = len(prose.text.rstrip())
    if word.endswith((",", ";", ":", "-", "–")) or (prose.marks and prose.marks[-1].end == end):
        return None
    return Repair("Put a full stop at the end.", (Change(prose.place(end, end), "."),))


def _shown(prose: Prose) -> str:
    """Give the plain text, each address as one word of its length, since a stop in it ends no sentence."""
    return "".join("x" * len(inline.text) if inline.text == inline.link else inline.text for inline in prose.inlines)
