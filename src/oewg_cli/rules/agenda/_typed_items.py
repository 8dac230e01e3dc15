"""Headings of agenda items that are typed by hand, where the number of the item would be enough."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agenda_titles import number_of
from oewg_cli.programme.item_numbers import line_of, titled_item
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation, NodePath

CONTINUED = re.compile(r"\(\s*(?:continued|cont(?:['’]?d)?\.?)\s*\)", re.IGNORECASE)
"""The word for an item that is continued, in its right and its wrong forms."""

# "Item 5 and 6", "Item 5–6" and "Item 5 (a) and (b)" are several items, and "Item 5-year plan" is not an item.
_NAME = re.compile(
    r"""
    \s* (?P<words> (?:agenda\s+)? item (?:\s+|:)
        (?P<number> [1-9][0-9]{0,2} (?: \s?\( (?: [a-z] | [ivx]{2,3} ) \) ){0,2}+ ) )
    (?: \s*:\s*
      | \.\s+
      | \s* (?: [–—] | (?<=\s)- ) (?!\s*[0-9]) \s*
      | \s+ (?=\()
      | \s+ (?! (?:and|or|to)\b ) (?=[^\W\d])
      | [\s.]* $
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_NOTE: NodePath = ("agenda", "items")
_ALIKE = str.maketrans("’‘–‑", "''--")


class TypedItem(NamedTuple):
    """A heading of an agenda item: it repeats the title of the item, or contains its number, or both.

    `number` is that of the item, `title` its title if it is on the agenda, and `location` the place of the title or of
    the words with the number in the heading. `agenda` is the path of the items of the agenda that has the item or the
    one that it belongs to. `entry` is the entry if it has an item, for which the heading is words of its own.
    """

    field: TextField
    number: str
    title: "WordedTitle | None"
    location: NodeLocation
    repeats_title: bool
    agenda: NodePath | None
    entry: EntryInEntry | None


def typed_items(context: CheckContext) -> tuple[TypedItem, ...]:
    """Return the typed headings of agenda items, in the order of the document."""
    return context.once(_all_typed_items)


def _all_typed_items(context: CheckContext) -> tuple[TypedItem, ...]:
    return tuple(_typed_items(context))


def _typed_items(context: CheckContext) -> Iterator[TypedItem]:
    titles_for = _TitlesOfMeetings(context)
    with_items = {
        placed.path: placed.entry
        for placed in context.entries
        if placed.entry.references is not None and placed.entry.heading is not None
    }
    for field in headings(context):
        titles = titles_for.heading(field)
        name = _NAME.match(field.plain)
        named = _number(name["number"]) if name else None
        rest = field.plain[name.end() :] if name else field.plain
        found = titles.by_wording.get(wording(rest), ())
        entry = with_items.get(field.path[:-1])
        if found and not (entry is not None and _is_of_entry(found, entry)):
            same = next((each for each in found if each.number == named), found[0])
            start, end = len(field.plain) - len(field.plain.lstrip()), len(field.plain.rstrip())
            location = field.plain_location(start, end)
            yield TypedItem(field, same.number, same, location, repeats_title=True, agenda=same.agenda, entry=entry)
        elif name and named:
            location = field.plain_location(*name.span("words"))
            above = titled_item(named, titles.by_number)
            agenda = titles.by_number[above].agenda if above is not None else None
            title = titles.by_number.get(named)
            yield TypedItem(field, named, title, location, repeats_title=False, agenda=agenda, entry=entry)


def _is_of_entry(titles: Iterable["WordedTitle"], entry: EntryInEntry) -> bool:
    """Return whether one of the titles is that of an item of an entry, or of an item or a sub-item of it."""
    own = entry.items.ends if entry.items is not None else ()
    lines = {each for number in own for each in line_of(number)}
    return any(title.number in lines or not lines.isdisjoint(line_of(title.number)) for title in titles)


def headings(context: CheckContext) -> Iterator[TextField]:
    """Return the headings that are typed, in the order of the document."""
    return iter(context.texts(Role.HEADING))


# The same titles and headings are repeated from note to note.
@lru_cache(maxsize=1024)
def wording(text: str) -> str:
    """Return a title as it is compared, without case, "(continued)" and the forms of dashes and quotes."""
    return " ".join(CONTINUED.sub(" ", text).translate(_ALIKE).casefold().split()).rstrip(" .")


def heading_wording(heading: str | None) -> str:
    """Return the heading of an entry as typed in the form in which it is compared; nothing if there is none."""
    return wording(TextField((), Role.HEADING, heading).plain) if heading is not None else ""


class WordedTitle(NamedTuple):
    """A title of an agenda: the number of its item, its wording, and the path of the items of the agenda."""

    field: TextField
    number: str
    wording: str
    agenda: NodePath


def worded_titles(context: CheckContext) -> tuple[WordedTitle, ...]:
    """Return the titles of the agendas with their wording, that of the note first."""
    return context.once(_worded_titles)


def _worded_titles(context: CheckContext) -> tuple[WordedTitle, ...]:
    fields = (field for field in context.texts(Role.AGENDA_TITLE) if field.path[0] != "item")
    return tuple(WordedTitle(field, number_of(field.path), wording(field.plain), field.path[:-2]) for field in fields)


class _Titles(NamedTuple):
    """The titles that a meeting can take up by their words, and each by its number; the same title may have several."""

    by_wording: dict[str, list[WordedTitle]]
    by_number: dict[str, WordedTitle]


class _TitlesOfMeetings:
    """The titles of the agenda of each meeting: those of its bodies, then those of the note.

    By their words the titles of the note are those of its first body: each body opens and closes its own session.
    """

    def __init__(self, context: CheckContext) -> None:
        programme = context.programme
        self._titles = worded_titles(context)
        self._bodies = {
            body.name: ("body", place, "agenda", "items")
            for place, body in enumerate(programme.bodies)
            if body.agenda is not None
        }
        self._body = programme.body
        self._meetings = {meeting.path: meeting.bodies for meeting in context.meetings}
        self._found: dict[tuple[bool, tuple[NodePath, ...]], _Titles] = {}

    def heading(self, field: TextField) -> _Titles:
        """Return the titles for a heading of a day, a meeting or an entry."""
        bodies = self._meetings.get(field.path[:4], ())
        own = tuple(self._bodies[body] for body in bodies or (self._body,) if body in self._bodies)
        is_of_note = not bodies or self._body in bodies
        if (is_of_note, own) not in self._found:
            self._found[is_of_note, own] = self._of(own, with_note=is_of_note)
        return self._found[is_of_note, own]

    def _of(self, own: tuple[NodePath, ...], *, with_note: bool) -> _Titles:
        titles = _Titles({}, {})
        for agenda in (*own, _OF_NOTE):
            for title in self._titles:
                if title.agenda == agenda:
                    titles.by_number.setdefault(title.number, title)
                    if with_note or agenda != _OF_NOTE:
                        titles.by_wording.setdefault(title.wording, []).append(title)
        titles.by_wording.pop("", None)
        return titles


def _number(written: str) -> str:
    """Write a number as the format does: `5 (a)` for `5(A)`."""
    return " ".join(written.lower().replace("(", " (").split())
