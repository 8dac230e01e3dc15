"""Read who meets before the items of a meeting: `WG I: item 4`, and under it `WG II: item 5`."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache
from itertools import groupby

from oewg_cli.importing.column_roles import is_name_of_body, title_words
from oewg_cli.importing.line_forms.entry_heading import EntryHeading
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.meeting_names import folded
from oewg_cli.importing.placed_lines import LineOfHours
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_OF_MEETING = frozenset({
    PartKind.MEETING, PartKind.HEADING, PartKind.BULLET, PartKind.TEXT, PartKind.DOCUMENTS, PartKind.STRETCH,
})  # fmt: skip
_NUMBERED = lazy_pattern(r"[A-Z]{2,6} (?:[IVX]{1,4}|[1-9]|[A-C])")
_ACRONYM = lazy_pattern(r"[A-Z]{2,6}(?:-[A-Z]{1,4})?")


def with_bodies_before_items(parts: Sequence[NotePart], known: Container[str]) -> Iterator[NotePart]:
    """Return the parts with a meeting for each body that is named before the items under some hours, which is asked.

    `known` are the names of bodies of the first page, without differences of case. Where only some of the lines under
    the hours name a body, nothing is changed, and each of these is asked about.
    """
    at = 0
    while at < len(parts):
        end = at + 1
        if parts[at].kind is PartKind.HOURS:
            while end < len(parts) and parts[end].kind in _OF_MEETING:
                end += 1
            yield from _meetings(parts[at], parts[at + 1 : end], known)
        else:
            yield parts[at]
        at = end


def _meetings(hours: NotePart, below: Sequence[NotePart], known: Container[str]) -> Iterator[NotePart]:
    """Return the meetings of those who are named before items, or what is under the hours as it is."""
    headings = [part for part in below if part.kind is PartKind.HEADING]
    named = {id(part): name for part in headings if (name := _named(part, known)) is not None}
    if len({folded(name.plain) for name in named.values()}) == 1:
        named = {of: name for of, name in named.items() if not _ACRONYM.fullmatch(name.plain)}
    if not named or hours.who is not None or (isinstance(hours.line, LineOfHours) and hours.line.joint):
        yield hours
        yield from below
    elif len(named) < len(headings) or id(below[0]) not in named or any(_is_of_all(part) for part in below):
        yield hours
        for part in below:
            name = named.get(id(part))
            asked = None if name is None else f"Is `{name.plain}` the body that meets here?"
            yield part if asked is None else part._replace(asked=asked)
    else:
        are_known = all(folded(name.plain) in known for name in named.values())
        yield from _divided(hours, below, named, is_asked=not are_known)


def _divided(
    hours: NotePart, below: Sequence[NotePart], named: dict[int, Words], *, is_asked: bool
) -> Iterator[NotePart]:
    bodies = [*dict.fromkeys(name.plain for name in named.values())]
    listed = " and ".join(f"`{body}`" for body in bodies)
    asked: str | None = f"Is {listed} the body that meets here?"
    if len(bodies) > 1:
        asked = f"Do {listed} meet here at the same time? They were read so."
    asked, last = asked if is_asked else None, ""
    for _, group in groupby(below, key=_counter(named)):
        first, *rest = group
        name = named[id(first)]
        if name.plain != last:
            yield hours._replace(who=name, asked=asked) if not last else hours._replace(who=name, line=first.line)
        last = name.plain
        yield _only_items(first)
        yield from rest


def _counter(named: dict[int, Words]) -> Callable[[NotePart], int]:
    count = 0

    def number(part: NotePart) -> int:
        nonlocal count
        count += id(part) in named
        return count

    return number


def _is_of_all(part: NotePart) -> bool:
    """Return whether a part can be of the meetings of all: a room, or hours within them."""
    return part.kind in {PartKind.MEETING, PartKind.STRETCH}


def _named(part: NotePart, known: Container[str]) -> Words | None:
    """Return the name of the body before the items of a heading, with a colon or the items in brackets after it."""
    if part.entry is not None and part.entry.items:
        place = part.entry.words
    elif part.item is not None and part.item.follows_words:
        place = part.item.title
    else:
        return None
    after = part.words.plain[place.end :].lstrip()
    name = part.words.cut(*place).strip()
    return name if after[:1] in {":", "(", "["} and _is_body(name.plain, known) else None


def _is_body(name: str, known: Container[str]) -> bool:
    if folded(name) in known or _NUMBERED.fullmatch(name) or _ACRONYM.fullmatch(name):
        return True
    return is_name_of_body(name) and _full_name().search(name) is not None


def _only_items(part: NotePart) -> NotePart:
    """Return a heading with its items, and without the words before them."""
    if part.entry is not None:
        return part._replace(entry=part.entry._replace(words=Span(0, 0)))
    item = part.item
    if item is None:
        return part
    entry = EntryHeading((item.number,), Span(0, 0), "continued" if item.continued else item.state)
    return part._replace(item=None, entry=entry)


@cache
def _full_name() -> re.Pattern[str]:
    """Return the pattern of the end of a name: its kind of body, with a number or what the body is about."""
    kinds = "|".join(map(re.escape, title_words("names_of_bodies")))
    return re.compile(rf"\b(?:{kinds})(?: (?:[IVX]{{1,4}}|[1-9][0-9]?|[A-C]))?(?: (?:on|of|for) .+)?$", re.IGNORECASE)
