"""Headings of agenda items that are typed by hand, where the number of the item would be enough."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation

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
_ALIKE = str.maketrans("’‘–‑", "''--")


class TypedItem(NamedTuple):
    """A heading of an agenda item: it repeats the title of the item, or contains its number, or both.

    `number` is that of the item, and `place` the title or the words with the number in the heading.
    """

    field: TextField
    number: str
    location: NodeLocation
    repeats_title: bool


def typed_items(context: CheckContext) -> tuple[TypedItem, ...]:
    """Return the typed headings of agenda items, in the order of the document."""
    return context.once(_all_typed_items)


def _all_typed_items(context: CheckContext) -> tuple[TypedItem, ...]:
    return tuple(_typed_items(context))


def _typed_items(context: CheckContext) -> Iterator[TypedItem]:
    titles = _titles(context)
    for field in headings(context):
        name = _NAME.match(field.plain)
        named = _number(name["number"]) if name else None
        rest = field.plain[name.end() :] if name else field.plain
        numbers = titles.get(wording(rest), ())
        if numbers:
            number = named if named in numbers else numbers[0]
            start, end = len(field.plain) - len(field.plain.lstrip()), len(field.plain.rstrip())
            yield TypedItem(field, number, field.plain_location(start, end), repeats_title=True)
        elif name and named:
            yield TypedItem(field, named, field.plain_location(*name.span("words")), repeats_title=False)


def headings(context: CheckContext) -> Iterator[TextField]:
    """Return the headings that are typed, in the order of the document."""
    return iter(context.texts(Role.HEADING))


# The same titles and headings are repeated from note to note.
@lru_cache(maxsize=1024)
def wording(text: str) -> str:
    """Return a title as it is compared, without case, "(continued)" and the forms of dashes and quotes."""
    return " ".join(CONTINUED.sub(" ", text).translate(_ALIKE).casefold().split()).rstrip(" .")


class WordedTitle(NamedTuple):
    """A title of the agenda: the number of its item, and its wording."""

    field: TextField
    number: str
    wording: str


def worded_titles(context: CheckContext) -> tuple[WordedTitle, ...]:
    """Return the titles of the agenda with their wording, in the order of the document."""
    return context.once(_worded_titles)


def _worded_titles(context: CheckContext) -> tuple[WordedTitle, ...]:
    fields = (field for field in context.texts(Role.AGENDA_TITLE) if field.path[:2] == ("agenda", "items"))
    return tuple(WordedTitle(field, str(field.path[2]), wording(field.plain)) for field in fields)


def _titles(context: CheckContext) -> dict[str, list[str]]:
    """Return the numbers of the items by the words of their title; the same title may have several."""
    titles: dict[str, list[str]] = {}
    for title in worded_titles(context):
        titles.setdefault(title.wording, []).append(title.number)
    titles.pop("", None)
    return titles


def _number(written: str) -> str:
    """Write a number as the format does: `5 (a)` for `5(A)`."""
    return " ".join(written.lower().replace("(", " (").split())
