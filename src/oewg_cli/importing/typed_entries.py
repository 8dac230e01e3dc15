"""Read what a line under a day says of entries where the document does not show which lines are headings."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.importing.line_forms.entry_heading import EntryHeading
from oewg_cli.importing.line_forms.item_line import ItemHeading
from oewg_cli.importing.line_forms.listed_symbols import listed_symbols
from oewg_cli.importing.line_forms.typed_items import TypedItems, numbered_item, typed_items, typed_number
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_BETWEEN_ENTRIES = lazy_pattern(r" *; *|(?<=[^()]{4}\)), (?=(?:agenda )?items? [0-9])", re.IGNORECASE)
_MOST_PARTS = 40


class TypedEntry(NamedTuple):
    """What a heading says of items: `item` with a title, or `entry` with several items or words of its own.

    Both are there where only other lines show which it is. `number` is what comes before the words, `4. Rain [item 5]`,
    if it is not that of the item. What comes after `end` is run in: `Item 6, followed by consultations`.
    """

    item: ItemHeading | None
    entry: EntryHeading | None
    end: int
    number: str | None = None


def typed_entry(text: str, *, are_numbers_items: bool) -> TypedEntry | None:
    """Read the items of a heading; None where it names none."""
    found = typed_items(text)
    if found is None:
        found = numbered_item(text) if are_numbers_items else None
        return TypedEntry(_as_item(found), None, found.end) if found else None
    number = typed_number(text) if found.are_last else None
    if number is not None and number[1] < found.words.end:
        found = found._replace(words=Span(number[1], found.words.end))
    letters = found.items[0].partition(" ")[2]
    if found.are_last and letters and text.startswith(f"{letters} ", found.words.start):
        found = found._replace(words=Span(found.words.start + len(letters) + 1, found.words.end))
    is_one = len(found.items) == 1 and "–" not in found.items[0]
    own = None if is_one and not found.are_last else _as_entry(found)
    item = _as_item(found) if is_one and not found.are_own else None
    return TypedEntry(item, own, found.end, number[0] if number and number[0] not in found.items else None)


def _as_item(found: TypedItems) -> ItemHeading:
    mark = found.continued
    return ItemHeading(
        found.items[0], found.words, Span(mark.start, mark.end) if mark else None, found.end,
        mark is None or mark.is_right, found.state, follows_words=found.are_last,
    )  # fmt: skip


def _as_entry(found: TypedItems) -> EntryHeading:
    return EntryHeading(found.items, found.words, "continued" if found.continued else found.state)


def divided(words: Words) -> Iterator[Words]:
    """Return the parts of a line of several entries: `Opening; item 2 (rain); closure`.

    A semicolon divides them if an item or the name of something that is done comes after it, and something of the line
    is an item; so does a comma between a title in parentheses and an item.
    """
    plain, at = words.plain, 0
    places = [found for found in _BETWEEN_ENTRIES.finditer(plain) if _begins_entry(plain[found.end() :])][:_MOST_PARTS]
    if places and any(typed_items(each) for each in _BETWEEN_ENTRIES.split(plain)):
        for found in places:
            yield words.cut(at, found.start()).strip()
            at = found.end()
    yield words.cut(at).strip() if at else words


def _begins_entry(text: str) -> bool:
    first = _BETWEEN_ENTRIES.split(text, maxsplit=1)[0]
    found = typed_items(first)
    return (found is not None and not found.are_last) or begins_with(text, "entries") or begins_with(text, "activities")


def without_documents(words: Words) -> tuple[Words, Words | None]:
    """Return the words of a heading without the documents at their end, and these."""
    found = listed_symbols(words.plain)
    if found is None:
        return words, None
    rest = words.cut(0, found.around.start).followed_by(words.cut(found.around.end))
    return rest, words.cut(*found.documents)


def numbers_are_items(texts: Iterable[str]) -> bool:
    """Return whether the numbers before lines are those of agenda items: `3. Rain` is one wherever it is typed.

    Each number has one title, and where lines name items by the word too, one of these is among the numbers.
    """
    titles: dict[str, str] = {}
    named: dict[str, str] = {}
    for text in texts:
        for each in _BETWEEN_ENTRIES.split(text, maxsplit=_MOST_PARTS):
            found = typed_items(each)
            if found is not None:
                number = typed_number(each) if found.are_last else None
                if number is not None and number[0] not in found.items:
                    return False
                named |= dict.fromkeys(found.items, _title(each, found))
                continue
            numbered = numbered_item(each)
            if numbered is None:
                continue
            title = _title(each, numbered)
            if not _is_alike(titles.setdefault(numbered.items[0], title), title):
                return False
    both = titles.keys() & named.keys()
    return bool(titles) and (not named or any(_is_alike(titles[each], named[each]) for each in both))


def _title(text: str, found: TypedItems) -> str:
    documents = listed_symbols(text)
    end = min(found.words.end, documents.around.start) if documents else found.words.end
    return " ".join(text[found.words.start : end].casefold().split())


def _is_alike(title: str, other: str) -> bool:
    """Return whether two titles can be those of one item: the same, one longer than the other, or one missing."""
    return title.startswith(other) or other.startswith(title)
