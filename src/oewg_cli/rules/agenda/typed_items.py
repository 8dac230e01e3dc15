"""Agenda items whose heading is typed by hand, where their number would be enough."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role

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

    prose: Prose
    number: str
    place: Place
    repeats_title: bool


def typed_items(document: Document) -> tuple[TypedItem, ...]:
    """Give the headings that are an agenda item's, in the order of the document."""
    return document.once(_all_typed_items)


def _all_typed_items(document: Document) -> tuple[TypedItem, ...]:
    return tuple(_typed_items(document))


def _typed_items(document: Document) -> Iterator[TypedItem]:
    titles = _titles(document)
    for prose in headings(document):
        name = _NAME.match(prose.plain)
        named = _number(name["number"]) if name else None
        rest = prose.plain[name.end() :] if name else prose.plain
        numbers = titles.get(wording(rest), ())
        if numbers:
            number = named if named in numbers else numbers[0]
            start, end = len(prose.plain) - len(prose.plain.lstrip()), len(prose.plain.rstrip())
            yield TypedItem(prose, number, prose.plain_place(start, end), repeats_title=True)
        elif name and named:
            yield TypedItem(prose, named, prose.plain_place(*name.span("words")), repeats_title=False)


def headings(document: Document) -> Iterator[Prose]:
    """Give the headings that are typed, in the order of the document."""
    return iter(document.texts(Role.HEADING))


# The same titles and headings come again from note to note.
@lru_cache(maxsize=1024)
def wording(text: str) -> str:
    """Give the words of a title as they are compared: without case, "(continued)" and forms of dashes and quotes."""
    return " ".join(CONTINUED.sub(" ", text).translate(_ALIKE).casefold().split()).rstrip(" .")


def worded_titles(document: Document) -> tuple[tuple[Prose, str], ...]:
    """Give the titles of the agenda with their wording, in the order of the document."""
    return document.once(_worded_titles)


def _worded_titles(document: Document) -> tuple[tuple[Prose, str], ...]:
    return tuple((prose, wording(prose.plain)) for prose in document.texts(Role.AGENDA_TITLE))


def _titles(document: Document) -> dict[str, list[str]]:
    """Give the numbers of the items that have a title, by its words; titles alike have several."""
    titles: dict[str, list[str]] = {}
    for prose, title in worded_titles(document):
        titles.setdefault(title, []).append(str(prose.path[-1]))
    titles.pop("", None)
    return titles


def _number(written: str) -> str:
    """Write a number as the format does: `5 (a)` for `5(A)`."""
    return " ".join(written.lower().replace("(", " (").split())
