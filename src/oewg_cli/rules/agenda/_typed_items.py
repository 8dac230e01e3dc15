"""Headings of agenda items that are typed by hand, where the number of the item would be enough."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.item_numbers import line_of, titled_item
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._worded_titles import TitlesOfMeetings, WordedTitle, wording
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern

# "Item 5 and 6", "Item 5–6" and "Item 5 (a) and (b)" are several items, and "Item 5-year plan" is not an item.
_NAME = lazy_pattern(
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


class TypedItem(NamedTuple):
    """A heading of an agenda item: it repeats the title of the item, or contains its number, or both.

    `number` is that of the item, `title` its title if it is on the agenda, and `location` the place of the title or of
    the words with the number in the heading. `agenda` is the path of the items of the agenda that has the item or the
    one that it belongs to. `entry` is the entry if it has an item, for which the heading is words of its own.
    """

    field: TextField
    number: str
    title: WordedTitle | None
    location: NodeLocation
    repeats_title: bool
    agenda: NodePath | None
    entry: EntryInEntry | None


def typed_items(context: CheckContext) -> tuple[TypedItem, ...]:
    """Return the typed headings of agenda items, in the order of the document."""
    return tuple(_typed_items(context))


def _typed_items(context: CheckContext) -> Iterator[TypedItem]:
    titles_for = TitlesOfMeetings(context)
    with_items = {
        placed.path: placed.entry
        for placed in context.entries
        if placed.entry.references is not None and placed.entry.heading is not None
    }
    of_nobody = {meeting.path for meeting in context.meetings if not meeting.bodies}
    for field in headings(context):
        # A side event is called what its organizers call it.
        if of_nobody and field.path[:4] in of_nobody:
            continue
        titles = titles_for.heading(field)
        name = _NAME.match(field.plain) if "item" in field.plain.casefold() else None
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


def _is_of_entry(titles: Iterable[WordedTitle], entry: EntryInEntry) -> bool:
    """Return whether one of the titles is that of an item of an entry, or of an item or a sub-item of it."""
    own = entry.items.ends if entry.items is not None else ()
    lines = {each for number in own for each in line_of(number)}
    return any(title.number in lines or not lines.isdisjoint(line_of(title.number)) for title in titles)


def headings(context: CheckContext) -> Iterator[TextField]:
    """Return the headings that are typed, in the order of the document."""
    return iter(context.texts(Role.HEADING))


def _number(written: str) -> str:
    """Write a number as the format does: `5 (a)` for `5(A)`."""
    return " ".join(written.lower().replace("(", " (").split())
