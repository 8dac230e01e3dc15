"""Agenda items whose heading is typed by hand, where their number would be enough."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation

CONTINUED = re.compile(r"\(\s*(?:continued|cont(?:['’]?d)?\.?)\s*\)", re.IGNORECASE)
"""The word for an item that comes again, as it is and as it should not be written."""

# "Item 5 and 6", "Item 5–6" and "Item 5 (a) and (b)" are no one item, and "Item 5-year plan" is none.
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
    """A heading that is an agenda item's: it repeats the title of the item, or names its number, or both.

    `number` is the item's, `place` the title or the words with the number in the heading.
    """

    field: TextField
    number: str
    place: NodeLocation
    repeats_title: bool


def typed_items(context: CheckContext) -> tuple[TypedItem, ...]:
    """Return the headings that are an agenda item's, in the order of the document."""
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


# The same titles and headings come again from note to note.
@lru_cache(maxsize=1024)
def wording(text: str) -> str:
    """Return the words of a title as they are compared: without case, "(continued)" and forms of dashes and quotes."""
    return " ".join(CONTINUED.sub(" ", text).translate(_ALIKE).casefold().split()).rstrip(" .")


def worded_titles(context: CheckContext) -> tuple[tuple[TextField, str], ...]:
    """Return the titles of the agenda with their wording, in the order of the document."""
    return context.once(_worded_titles)


def _worded_titles(context: CheckContext) -> tuple[tuple[TextField, str], ...]:
    return tuple((field, wording(field.plain)) for field in context.texts(Role.AGENDA_TITLE))


def _titles(context: CheckContext) -> dict[str, list[str]]:
    """Return the numbers of the items that have a title, by its words; titles alike have several."""
    titles: dict[str, list[str]] = {}
    for field, title in worded_titles(context):
        titles.setdefault(title, []).append(str(field.path[-1]))
    titles.pop("", None)
    return titles


def _number(written: str) -> str:
    """Write a number as the format does: `5 (a)` for `5(A)`."""
    return " ".join(written.lower().replace("(", " (").split())
