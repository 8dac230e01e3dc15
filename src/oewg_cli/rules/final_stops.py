"""Texts that have to end like a sentence, and do not."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Change, Repair
from oewg_cli.un.typed_marks import TYPED_MARK, is_typed_mark

_CLOSING = "\"'”’»)]"
_STOPS = (".", "?", "!", "…")
_STOPS_OF_ADDRESSES = (".", ",", ";", ":")
_TYPED_MARK_AT_END = re.compile(rf"{TYPED_MARK.pattern}\Z")
_MALFORMED_MARK_AT_END = re.compile(r"\[\^(?:[^\[\]]*\]|[^\s\[\]]*)\Z")
_MARKS_APART_AT_END = re.compile(r"\[\^[^\s\[\]]+\][\s,;]+\[\^[^\s\[\]]+\]\Z")


class OpenEnd(NamedTuple):
    """A text without a mark that ends a sentence: the place of its last word, and what mends it."""

    prose: Prose
    place: Place
    repair: Repair | None


def open_ends(document: Document, role: Role, *, also: str = "") -> Iterator[OpenEnd]:
    """Give the texts of a role that end without a stop, nor with one of the marks in `also`; never an empty one.

    A closing parenthesis or quotation mark may stand behind the stop.
    """
    for prose in document.texts(role):
        shown = _shown(prose).rstrip()
        is_open = shown and not shown.rstrip(_CLOSING).endswith((*_STOPS, *also))
        if is_open and not _ends_in_disorder(prose, shown):
            word = shown.rsplit(maxsplit=1)[-1]
            yield OpenEnd(prose, prose.plain_place(len(shown) - len(word), len(shown)), _full_stop(prose, word))


def _ends_in_disorder(prose: Prose, shown: str) -> bool:
    """Tell whether FTN007, FTN008, FTN009 or LNK004 tells of the end, which may have its stop elsewhere."""
    typed = _TYPED_MARK_AT_END.search(shown)
    return bool(
        (typed and is_typed_mark(shown, typed.start()))
        or _MALFORMED_MARK_AT_END.search(shown)
        or _MARKS_APART_AT_END.search(prose.text.rstrip())
        or (prose.inlines[-1].link or "").endswith(_STOPS_OF_ADDRESSES)
    )


def _full_stop(prose: Prose, word: str) -> Repair | None:
    end = len(prose.text.rstrip())
    if word.endswith((",", ";", ":", "-", "–")) or (prose.marks and prose.marks[-1].end == end):
        return None
    return Repair("Put a full stop at the end.", (Change(prose.place(end, end), "."),))


def _shown(prose: Prose) -> str:
    """Give the plain text, each address as one word of its length, since a stop in it ends no sentence."""
    if "http" not in prose.text and "mailto:" not in prose.text:
        return prose.plain
    return "".join("x" * len(inline.text) if inline.text == inline.link else inline.text for inline in prose.inlines)
