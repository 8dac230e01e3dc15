"""List the footnote marks of a programme in reading order, and number the footnotes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.agendas import Agendas, PlacedItem
from oewg_cli.programme.entries import parts_of, parts_with_bodies
from oewg_cli.programme.inline_text import parse_inline
from oewg_cli.programme.model import Day, EntryInEntry, Meeting, Programme
from oewg_cli.programme.text_and_list import text_and_list, texts_of_paragraphs
from oewg_cli.source.tree import NodeLocation, NodePath


class FootnoteMark(NamedTuple):
    """A mark that refers to the footnote of this name: `[^name]` in a text, or a name under `footnote`."""

    name: str
    location: NodeLocation


def marks_of(programme: Programme) -> Iterator[FootnoteMark]:
    """Return all marks: those of the text in reading order, then those in footnotes in the order of their numbers.

    An entry is read as its heading, its `footnote`, its aside, and its text and its list as they are typed. A mark in
    the title of an agenda item is read where the item is first scheduled. Footnotes with asterisks come before those
    with numbers. What is not printed, the title of an item that is never scheduled, one that is printed as
    `in_headings` and a footnote to which nothing refers, comes last among its kind.
    """
    in_text = list(_in_text(programme))
    yield from in_text
    yield from _in_unprinted_titles(programme)
    asterisks = asterisk_footnote_names(programme)
    numbered = _referred_to(programme, in_text, without=asterisks)
    for name in dict.fromkeys([*asterisks, *numbered, *programme.footnotes]):
        yield from _in_footnote(programme, name)


def asterisk_footnote_names(programme: Programme) -> tuple[str, ...]:
    """Return the footnotes that have asterisks and not numbers, in the order of their first marks.

    They are those to which the title block refers, and those to which these refer in turn, since all of them are
    printed at the foot of the first page. Source: Editorial Manual, "Footnote indicators".
    """
    return tuple(_referred_to(programme, _in_title_block(programme)))


def footnote_numbers(programme: Programme) -> dict[str, int]:
    """Return the numbers of the footnotes that are printed, from 1 on in the order of their first marks.

    There is no number for a footnote to which only text refers that is not printed, nor for one with an asterisk, nor
    for a name without a footnote. Source: Editorial Manual, "Footnote indicators".
    """
    found = _referred_to(programme, _in_text(programme), without=asterisk_footnote_names(programme))
    return {name: number for number, name in enumerate(found, start=1)}


def _referred_to(programme: Programme, marks: Iterable[FootnoteMark], without: Iterable[str] = ()) -> dict[str, None]:
    """Return the footnotes to which marks refer, in the order of the marks, then those to which these refer in turn."""
    found: dict[str, None] = {}
    known = programme.footnotes.keys() - set(without)
    waiting = list(marks)
    while waiting:
        names = dict.fromkeys(mark.name for mark in waiting)
        new = [name for name in names if name in known and name not in found]
        found |= dict.fromkeys(new)
        waiting = [mark for name in new for mark in _in_footnote(programme, name)]
    return found


def _in_title_block(programme: Programme) -> Iterator[FootnoteMark]:
    for number, body in enumerate(programme.bodies):
        yield from _marks(("body", number, "name"), body.name)
        yield from _marks(("body", number, "theme"), body.theme)
    if programme.item is not None:
        yield from _marks(("item", "title"), programme.item.title)
    yield from _marks(("title",), programme.title)
    yield from _marks(("status",), programme.status)
    yield from _marks(("subtitle",), programme.subtitle)


def _in_text(programme: Programme) -> Iterator[FootnoteMark]:
    yield from _in_title_block(programme)
    for path, text in texts_of_paragraphs(programme):
        yield from _marks(path, text)
    agendas = Agendas(programme)
    if not any(_may_mark(item.for_headings()[1]) for item in agendas.all_items()):
        for path, part in parts_of(programme):
            yield from _in_day(path, part) if isinstance(part, Day) else _in_part(path, part)
        return
    read: set[NodePath] = set()
    for path, part, bodies in parts_with_bodies(programme):
        item = _printed_title(part, agendas, bodies)
        if item is not None and item.path not in read:
            read.add(item.path)
            yield from _marks(*item.for_headings())
        yield from _in_day(path, part) if isinstance(part, Day) else _in_part(path, part)


def _printed_title(part: Day | Meeting | EntryInEntry, agendas: Agendas, bodies: tuple[str, ...]) -> PlacedItem | None:
    """Return the item whose title is printed in the heading of an entry: that of one item without words of its own."""
    if not isinstance(part, EntryInEntry) or part.heading is not None or part.items is None:
        return None
    return agendas.titled(part.items.single, bodies) if part.items.single else None


def _in_day(path: NodePath, day: Day) -> Iterator[FootnoteMark]:
    yield from _marks((*path, "week"), day.week)
    yield from _marks((*path, "text"), day.text)
    yield from _named(path, day.footnote)


def _in_part(path: NodePath, part: Meeting | EntryInEntry) -> Iterator[FootnoteMark]:
    if isinstance(part, Meeting):
        for key, label in (("when", part.when), ("kind", part.kind), ("room", part.room)):
            yield from _marks((*path, key), label)
    if _may_mark(part.heading):
        yield from _marks((*path, "heading"), part.heading)
    yield from _named(path, part.footnote)
    if _may_mark(part.aside):
        yield from _marks((*path, "aside"), part.aside)
    for inner, text in text_and_list(part):
        if _may_mark(text):
            yield from _marks((*path, *inner), text)


def _named(path: NodePath, names: Sequence[str] | None) -> Iterator[FootnoteMark]:
    for number, name in enumerate(names or ()):
        yield FootnoteMark(name, NodeLocation((*path, "footnote", number)))


def _in_unprinted_titles(programme: Programme) -> Iterator[FootnoteMark]:
    """Return the marks in titles that are not printed: of items not scheduled, or typed again for headings.

    A mark that a title has in both forms is one mark.
    """
    agendas = Agendas(programme)
    items = [*agendas.all_items()]
    if not any(_may_mark(placed.item.title) or _may_mark(placed.item.in_headings) for placed in items):
        return
    printed = {
        found.path
        for _, part, bodies in parts_with_bodies(programme)
        if (found := _printed_title(part, agendas, bodies)) is not None
    }
    for placed in items:
        is_printed = placed.path in printed
        in_headings = tuple(_marks((*placed.path, "in_headings"), placed.item.in_headings))
        if placed.item.in_headings is not None or not is_printed:
            known = {mark.name for mark in in_headings}
            yield from (mark for mark in _marks(placed.title_path, placed.item.title) if mark.name not in known)
        if not is_printed:
            yield from in_headings


def _in_footnote(programme: Programme, name: str) -> Iterator[FootnoteMark]:
    yield from _marks(("footnotes", name), programme.footnotes[name])


def _marks(path: NodePath, text: str | None) -> Iterator[FootnoteMark]:
    for inline in parse_inline(text or "") if _may_mark(text) else ():
        if inline.footnote is not None:
            yield FootnoteMark(inline.footnote, NodeLocation(path, "value", inline.start, inline.end))


def _may_mark(text: str | None) -> bool:
    return text is not None and "[^" in text
