"""Texts that should end like a sentence, but do not."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.lint.rule import Replacement, SuggestedFix
from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.typed_footnote_marks import TYPED_MARK, is_typed_mark

_MARK_NAMES = {".": "full stop", ";": "semicolon", ":": "colon"}
_CLOSING = "\"'”’»)]"
_STOPS = (".", "?", "!", "…")
_STOPS_OF_ADDRESSES = (".", ",", ";", ":")
_QUESTION_BEFORE_ASIDE = lazy_pattern(r"\?[”’\"]?\s\([^()]{1,40}(?:\([a-z]+\)[^()]{0,20})?\)\Z")
"""The end of a question with its item after it: `Which charts are needed? (item 5 (a))`."""
_TYPED_MARK_AT_END = lazy_pattern(rf"{TYPED_MARK.pattern}\Z")
_MALFORMED_MARK_AT_END = lazy_pattern(r"\[\^(?:[^\[\]]*\]|[^\s\[\]]*)\Z")
_MARKS_APART_AT_END = lazy_pattern(r"\[\^[^\s\[\]]+\][\s,;]+\[\^[^\s\[\]]+\]\Z")


class OpenEnd(NamedTuple):
    """A text without a mark that ends a sentence: the location of its last word, the name of the mark, and the fix."""

    field: TextField
    location: NodeLocation
    mark: str
    fix: SuggestedFix | None


def open_end(field: TextField, mark: str = ".", *, also: Sequence[str] = ()) -> OpenEnd | None:
    """Return the end of a text that ends neither with a stop nor as in `also`; None for all others, and empty ones.

    A closing parenthesis or quotation mark may follow the stop, and the number of an item a question. `mark` is
    what the fix adds.
    """
    shown = _shown(field).rstrip()
    has_end = shown.rstrip(_CLOSING).endswith((*_STOPS, *also)) or _QUESTION_BEFORE_ASIDE.search(shown) is not None
    if not shown or has_end or _is_reported_otherwise(field, shown):
        return None
    word = shown.rsplit(maxsplit=1)[-1]
    location = field.plain_location(len(shown) - len(word), len(shown))
    return OpenEnd(field, location, _MARK_NAMES[mark], _added(mark, field, word))


def _is_reported_otherwise(field: TextField, shown: str) -> bool:
    """Return whether FTN007, FTN008, FTN009 or LNK004 reports the end, which may have its stop elsewhere."""
    typed = _TYPED_MARK_AT_END.search(shown)
    return bool(
        (typed and is_typed_mark(shown, typed.start()))
        or _MALFORMED_MARK_AT_END.search(shown)
        or _MARKS_APART_AT_END.search(field.text.rstrip())
        or (field.inlines[-1].link or "").endswith(_STOPS_OF_ADDRESSES)
    )


def _added(mark: str, field: TextField, word: str) -> SuggestedFix | None:
    end = len(field.text.rstrip())
    if word.endswith((",", ";", ":", "-", "–")) or (field.marks and field.marks[-1].end == end):
        return None
    return SuggestedFix(f"Add a {_MARK_NAMES[mark]} at the end.", (Replacement(field.location(end, end), mark),))


def _shown(field: TextField) -> str:
    """Return the plain text with each address as one word of its length, since a stop in it does not end a sentence."""
    if "http" not in field.text and "mailto:" not in field.text:
        return field.plain
    return "".join("x" * len(inline.text) if inline.text == inline.link else inline.text for inline in field.inlines)
