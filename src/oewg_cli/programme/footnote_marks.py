"""List the footnote marks of a programme in reading order, and number the footnotes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.programme.agenda_titles import heading_title_path, title_path, typed_for_headings
from oewg_cli.programme.entries import entries_of
from oewg_cli.programme.inline_text import parse_inline
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.model import AgendaItem, Entry, Programme
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
    yield from _marks(("body",), programme.body)
    if programme.item is not None:
        yield from _marks(("item", "title"), programme.item.title)
    yield from _marks(("title",), programme.title)
    yield from _marks(("subtitle",), programme.subtitle)


def _in_text(programme: Programme) -> Iterator[FootnoteMark]:
    yield from _in_title_block(programme)
    for path, text in texts_of_paragraphs(programme):
        yield from _marks(path, text)
    items = _items(programme)
    have_marks = any(_may_mark(typed_for_headings(*item)[1]) for item in items.items())
    read: set[str] = set()
    for path, entry in entries_of(programme):
        item = titled_item(entry.item, items) if entry.item and have_marks else None
        if item is not None and item not in read:
            read.add(item)
            yield from _marks(*typed_for_headings(item, items[item]))
        yield from _in_entry(path, entry)


def _in_entry(path: NodePath, entry: Entry) -> Iterator[FootnoteMark]:
    if _may_mark(entry.heading):
        yield from _marks((*path, "heading"), entry.heading)
    for number, name in enumerate(entry.footnote or ()):
        yield FootnoteMark(name, NodeLocation((*path, "footnote", number)))
    if _may_mark(entry.aside):
        yield from _marks((*path, "aside"), entry.aside)
    for inner, text in text_and_list(entry):
        if _may_mark(text):
            yield from _marks((*path, *inner), text)


def _in_unprinted_titles(programme: Programme) -> Iterator[FootnoteMark]:
    """Return the marks in titles that are not printed: of items not scheduled, or typed again for headings.

    A mark that a title has in both forms is one mark.
    """
    items = _items(programme)
    if not any(_may_mark(item.title) or _may_mark(item.in_headings) for item in items.values()):
        return
    scheduled = {titled_item(entry.item, items) if entry.item else None for _, entry in entries_of(programme)}
    for number, item in items.items():
        in_headings = tuple(_marks(heading_title_path(number), item.in_headings))
        if item.in_headings is not None or number not in scheduled:
            known = {mark.name for mark in in_headings}
            yield from (mark for mark in _marks(title_path(number), item.title) if mark.name not in known)
        if number not in scheduled:
            yield from in_headings


def _in_footnote(programme: Programme, name: str) -> Iterator[FootnoteMark]:
    yield from _marks(("footnotes", name), programme.footnotes[name])


def _marks(path: NodePath, text: str | None) -> Iterator[FootnoteMark]:
    for inline in parse_inline(text or "") if _may_mark(text) else ():
        if inline.footnote is not None:
            yield FootnoteMark(inline.footnote, NodeLocation(path, "value", inline.start, inline.end))


def _may_mark(text: str | None) -> bool:
    return text is not None and "[^" in text


def _items(programme: Programme) -> dict[str, AgendaItem]:
    return programme.agenda.items if programme.agenda else {}
