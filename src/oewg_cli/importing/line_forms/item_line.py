"""Read the heading of an agenda item: `Agenda item 5: measurement of clouds (continued)`, and its other forms."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from oewg_cli.importing.line_forms.entry_heading import state_at_end
from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_NUMBER = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]?(?![0-9])){0,2}(?: ?\([a-z]{1,3}\)){0,2}(?!\w|\.[0-9])"
_MORE = rf"(?: ?(?:,|and|&|to|or|[–-]) ?(?:and )?(?:{_NUMBER}|\([a-z]{{1,3}}\)))+"
_WORD = r"(?:agenda )?items?"
_FRONT = lazy_pattern(rf" *(?:{_WORD}) (?:no\. ?)?(?P<number>{_NUMBER})(?P<more>{_MORE})?", re.IGNORECASE)
_AFTER = lazy_pattern(
    rf"(?<![ ,–-])[ ,–-]*(?P<open>[\[(]) ?{_WORD} (?P<number>{_NUMBER})(?P<more>{_MORE})? ?[\])]"
    rf"| [–-] {_WORD} (?P<number2>{_NUMBER})(?P<more2>{_MORE})?(?= *(?:\(|$))",
    re.IGNORECASE,
)
_NUMBERED_TITLE = lazy_pattern(rf" *(?P<number>{_NUMBER}) (?=\S)", re.IGNORECASE)
_SEPARATOR = lazy_pattern(r" *(?:[:.)—]|[–-](?= )| [–-]) *")
_TITLE = lazy_pattern(r" +(?=[A-Z])")
"""What may come before a title without a separator: `Item 5 Clouds`, but not `item 5 is closed`."""
_STATE = lazy_pattern(r" *[\[(] *(?P<word>[A-Za-z'’. ]{2,20}?) *[\])] *")
_BARE_STATE = lazy_pattern(r"[ ,–-]+(?P<word>cont(?:inue[ds]?|[’']?d|\.)\.?) *$", re.IGNORECASE)
_CONTINUED, _OPPOSITE = "continued", "dis"
_SHORT = {"cont", "cont'd", "cont’d", "contd", "con't", "con’t", "cntd", "ctd"}
_NEAR = 0.8
_LENGTHS = range(6, 14)
_LEAST_SHARED = 6
"""How many letters of `continued` any near word has; of nine, one comes twice."""
_BEFORE_STATE = " ,–—-"


class ItemHeading(NamedTuple):
    """The heading of an agenda item; places are code points of the line.

    `number` is the number of the item in the form of the format, `5 (a)`. `title` is the span of its title, empty where
    it has none, and `continued` that of the word in brackets that says that it goes on, `(contd.)`, in any spelling.
    `is_right` says that this is spelled `(continued)`. What comes after `end` is not part of the heading. `state` is
    any other state in parentheses at its end, such as `concluded`. `follows_words` says that the number comes after
    the words, `Clouds (item 5)`, which may be words of the entry's own and not the title.
    """

    number: str
    title: Span
    continued: Span | None
    end: int
    is_right: bool = True
    state: str | None = None
    follows_words: bool = False


@remembered
def item_heading(text: str) -> ItemHeading | None:
    """Read the heading of one agenda item; None for any other line, and for one that is of several items."""
    front = _FRONT.match(text)
    if front:
        return _in_front(text, front)
    after = _AFTER.search(text)
    if after is None or (after["more"] or after["more2"]) or not text[: after.start()].strip():
        return None
    return _after(text, after)


def numbered_title(text: str) -> ItemHeading | None:
    """Read a line that is the number of an item and its title, `5 (a) Clouds`; None for any other line."""
    found = _NUMBERED_TITLE.match(text)
    if found is None:
        return None
    end = len(text.rstrip())
    return ItemHeading(number_in_format(found["number"]), Span(found.end(), end), None, end)


def _in_front(text: str, front: re.Match[str]) -> ItemHeading | None:
    if front["more"]:
        return None
    at = front.end()
    early = continued_at(text, at)
    at = early.end if early else at
    separator = _SEPARATOR.match(text, at)
    has_state = early is None and state_at_end(text)[1] == at
    if separator is None and text[at:].strip() and not _TITLE.match(text, at) and not has_state:
        return None
    at = at if has_state else separator.end() if separator else len(text) - len(text[at:].lstrip())
    late = last_continued(text, at) if early is None else None
    state = early or late
    end = late.end if late else len(text.rstrip())
    other, opens = state_at_end(text) if state is None else (None, end)
    title = Span(at, max(at, len(text[: late.start].rstrip(_BEFORE_STATE)) if late else opens))
    continued = Span(state.start, state.end) if state else None
    return ItemHeading(number_in_format(front["number"]), title, continued, end, state is None or state.is_right, other)


def _after(text: str, after: re.Match[str]) -> ItemHeading:
    number = after["number"] or after["number2"]
    state = continued_at(text, after.end())
    end = state.end if state else after.end()
    other, opens = state_at_end(text) if state is None else (None, end)
    end = len(text.rstrip()) if other and opens == after.end() else end
    title = Span(len(text) - len(text.lstrip()), after.start())
    before = last_continued(text[: after.start()], title.start) if state is None else None
    if before:
        title = Span(title.start, max(title.start, len(text[: before.start].rstrip(_BEFORE_STATE))))
    found = state or before
    continued = Span(found.start, found.end) if found else None
    is_right = found is None or found.is_right
    return ItemHeading(number_in_format(number), title, continued, end, is_right, other, follows_words=True)


class ContinuedMark(NamedTuple):
    """The words that say that an item goes on, with brackets; `is_right` says that they are spelled `(continued)`."""

    start: int
    end: int
    is_right: bool


def continued_at(text: str, at: int) -> ContinuedMark | None:
    """Read `(continued)`, in any spelling, at a place of a text."""
    match = _STATE.match(text, at)
    if match is None or not _means_continued(match["word"]):
        return None
    inner = match[0].strip()
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return ContinuedMark(start, start + len(inner), inner == f"({_CONTINUED})")


def last_continued(text: str, at: int) -> ContinuedMark | None:
    """Return the last `(continued)` after a place, in brackets or, at the end, without."""
    for bracket in range(len(text) - 1, at - 1, -1):
        if text[bracket] in "([":
            found = continued_at(text, bracket)
            if found:
                return found
    bare = _BARE_STATE.search(text, max(at, len(text) - 30))
    return ContinuedMark(bare.start("word"), bare.end("word"), is_right=False) if bare else None


def _means_continued(word: str) -> bool:
    word = word.casefold().strip()
    if word.rstrip(".") in _SHORT:
        return True
    shared = len(set(word) & set(_CONTINUED))
    if len(word) not in _LENGTHS or shared < _LEAST_SHARED or word.startswith(_OPPOSITE):
        return False
    return SequenceMatcher(None, word, _CONTINUED, autojunk=False).ratio() >= _NEAR


def number_in_format(number: str) -> str:
    """Write the number of an item as the format has it, `5 (a)`, or letters alone, `(a)`."""
    return re.sub(r"(?<=\S) ?\(", " (", number).lower()
