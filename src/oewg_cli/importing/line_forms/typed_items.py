"""Read the agenda items that a line names in other forms than ours: `Items 3 (a)-(f), 4 and 6`, `Rain [5]`."""

import re
from typing import NamedTuple

from oewg_cli.importing.line_forms.entry_heading import state_at_end
from oewg_cli.importing.line_forms.item_line import ContinuedMark, continued_at, last_continued, number_in_format
from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.un_data import read_data

_NUMBER = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]?){0,2}(?: ?\([a-z]{1,3}\)){0,2}(?!\w|\.[0-9])"
_LETTERS = r"\([a-z]{1,3}\)(?: ?\([a-z]{1,3}\))?"
_ONE = lazy_pattern(
    rf" *(?P<first>{_NUMBER}|{_LETTERS})(?:(?: ?[–-] ?| to | through )(?P<last>{_NUMBER}|{_LETTERS})(?!\w))?",
    re.IGNORECASE,
)
_JOINT = lazy_pattern(
    r" ?(?:,|;|&|/|\band\b)(?: ?(?:and|&)\b)?(?: (?:its|their|the)\b)?(?: (?:agenda |sub-?)?items?\b)?(?= ?[0-9(])",
    re.IGNORECASE,
)
_FRONT = lazy_pattern(r" *(?P<open>[(\[]?) ?(?:agenda )?items?:? (?:nos?\.? ?)?(?=[0-9])", re.IGNORECASE)
_SEPARATOR = lazy_pattern(r" *(?:[:.)—]|[–-](?= )| [–-]) *")
_TITLE = lazy_pattern(r" +(?=[A-Z“\"‘])")
_AT_END = lazy_pattern(
    r"[ ,–-]*(?P<open>[(\[]) ?(?:agenda )?items? (?=[0-9])"
    r"|(?P<words>: | (?:on|under|of|for) (?:the )?)(?:agenda )?items? (?=[0-9])"
    r"| *(?P<bare>\[) ?(?=[0-9])",
    re.IGNORECASE,
)
_OF_AGENDA = lazy_pattern(r" of the (?:provisional |adopted |annotated )?agenda\b", re.IGNORECASE)
_NUMBERED = lazy_pattern(rf" *(?P<number>{_NUMBER})(?:[.)](?![0-9])|(?<=[)])) +(?=\S)", re.IGNORECASE)
_BARE_CONTINUED = lazy_pattern(r"[ ,–-]+cont(?:inue[ds]?|[’']?d|\.)?\.?(?= *(?:$|[:.,;–—-]))", re.IGNORECASE)
_IN_PARENTHESES = lazy_pattern(r" *\((?P<words>[^()]+)\)")
_AFTER_TITLE = lazy_pattern(r" *$|,| [–—-] ")
_CLOSING = {"(": ")", "[": "]"}
_MOST = 60
_LONGEST = 2_000


class TypedItems(NamedTuple):
    """The items that a line names; places are code points of the line.

    `words` are the title of one item, or words about several, an empty span for none. `are_last` says that the items
    come after them, `are_own` that they are joined to them by a word, as in `Statements on item 5`, so that they are no
    title. `end` is where all that was read ends.
    """

    items: tuple[str, ...]
    words: Span
    end: int
    continued: ContinuedMark | None = None
    state: str | None = None
    are_last: bool = False
    are_own: bool = False


@remembered
def typed_items(text: str) -> TypedItems | None:
    """Read the items before or after the words of a line; None where it names none, or more than can be told."""
    if len(text) > _LONGEST:
        return None
    front = _FRONT.match(text)
    return _in_front(text, front) if front else _at_end(text)


def typed_number(text: str) -> tuple[str, int] | None:
    """Return the number before a line, `3. Rain`, as that of an item, and where its title begins."""
    found = _NUMBERED.match(text)
    return (number_in_format(found["number"]), found.end()) if found else None


def numbered_item(text: str) -> TypedItems | None:
    """Read a line with a number before it as an item and its title."""
    number = typed_number(text)
    return None if number is None else _with_words(text, (number[0],), number[1], None)


def _in_front(text: str, front: re.Match[str]) -> TypedItems | None:
    items, at = _listed(text, front.end())
    closing = _CLOSING.get(front["open"], "")
    if not items or not text.startswith(closing, at):
        return None
    at += len(closing)
    continued = continued_at(text, at) or _bare_continued(text, at)
    at = continued.end if continued else at
    rest = text[at:].strip()
    if text[at : at + 1] in {",", ";"}:
        return TypedItems(items, Span(at, at), at, continued)
    separator = _SEPARATOR.match(text, at)
    if not rest or state_at_end(text)[1] == at:
        return _with_words(text, items, at, continued)
    titled = _title_in_parentheses(text, at)
    if titled is not None:
        return TypedItems(items, *titled, continued)
    if separator or closing or _TITLE.match(text, at):
        at = separator.end() if separator else len(text) - len(text[at:].lstrip())
        return _with_words(text, items, at, continued)
    return None


def _with_words(text: str, items: tuple[str, ...], at: int, continued: ContinuedMark | None) -> TypedItems:
    """Return items with the words from a place on, without what is said of their state at the end."""
    late = last_continued(text, at) if continued is None else None
    state, end = (None, late.start) if late else state_at_end(text)
    read_to = late.end if late else len(text.rstrip())
    end = len(text[:end].rstrip(" ,–—-"))
    found = continued or late
    return TypedItems(items, Span(at, max(at, end)), read_to, found, None if found else state)


def _at_end(text: str) -> TypedItems | None:
    """Read items at the end of a line, in brackets or after "on", "under" and the like."""
    for found in reversed([*_AT_END.finditer(text)][-3:]):
        items, at = _listed(text, found.end())
        bracket = found["open"] or found["bare"]
        if bracket:
            of_agenda = _OF_AGENDA.match(text, at)
            at = of_agenda.end() if of_agenda else at
            if text[at : at + 1].strip() != _CLOSING[bracket]:
                continue
            at += 1
        if not items or not text[: found.start()].strip():
            continue
        continued = continued_at(text, at) or _bare_continued(text, at)
        state, opens = state_at_end(text) if continued is None else (None, len(text))
        end = continued.end if continued else at
        if text[end : opens if state else None].strip(" ."):
            continue
        first = len(text) - len(text.lstrip())
        before = last_continued(text[: found.start()], first) if continued is None else None
        words = Span(first, len(text[: before.start if before else found.start()].rstrip(" ,–—-")))
        if words.start < words.end:
            own = found["words"] is not None
            return TypedItems(items, words, len(text.rstrip()), continued or before, state, are_last=True, are_own=own)
    return None


def _listed(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """Return the items that are listed from a place on, each in the form of the format, and where the list ends."""
    items: list[str] = []
    base = ""
    while len(items) < _MOST:
        found = _ONE.match(text, at)
        if found is None or (not base and found["first"].startswith("(")):
            break
        first = number_in_format(found["first"])
        first = first if first[0].isdigit() else f"{_base(base, first)} {first}"
        items.append(f"{first}–{number_in_format(found['last'])}" if found["last"] else first)
        base, end = first, found.end()
        joint = _JOINT.match(text, end)
        if joint is None or _ONE.match(text, joint.end()) is None:
            return tuple(items), end
        at = joint.end()
    return tuple(items), at


def _base(known: str, letters: str) -> str:
    """Return the number to which letters alone belong: `3` for the `(c)` of `3 (a) and (c)`."""
    parts = known.split(" ")
    return " ".join(parts[: max(1, len(parts) - len(letters.split(" ")))])


def _title_in_parentheses(text: str, at: int) -> tuple[Span, int] | None:
    """Return the title that comes after a number in parentheses, `item 2 (rain)`, and where it ends.

    A kind of meeting, `item 2 (closed)`, is not a title: it is run in.
    """
    found = _IN_PARENTHESES.match(text, at)
    if found is None or not _AFTER_TITLE.match(text, found.end()):
        return None
    is_kind = found["words"].strip().casefold() in read_data("meeting_kinds")["counted"]
    return (Span(at, at), at) if is_kind else (Span(*found.span("words")), found.end())


def _bare_continued(text: str, at: int) -> ContinuedMark | None:
    found = _BARE_CONTINUED.match(text, at)
    if found is None:
        return None
    start = found.end() - len(found[0].lstrip(" ,–-"))
    return ContinuedMark(start, found.end(), is_right=False)
