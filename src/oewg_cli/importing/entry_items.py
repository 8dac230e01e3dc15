"""Decide whether the words before the number of an agenda item are its title, or words of the entry's own."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.recognized_parts import NotePart


def settled_items(parts: Sequence[NotePart]) -> Iterator[NotePart]:
    """Return the parts with what their headings are: `item` of one item with its title, `entry` of all others.

    In `Clouds (item 4)`, `Clouds` is the title where no item of the document has its number in front, as in `Agenda
    item 4: clouds`, and where the item has the same words everywhere. In `Clouds [4]`, as the Journal prints it, it is
    the title also where others have theirs in front.
    """
    headings = [part for part in parts if part.item is not None]
    have_numbers_in_front = any(part.item and not part.item.follows_words for part in headings)
    several = _with_other_words(headings)
    titles = {_title(part) for part in headings if part.item and not part.item.follows_words}
    titled = {number for number, title in titles if title}
    for part in parts:
        if part.item is None:
            yield part
        elif not part.item.follows_words:
            yield part._replace(entry=None)
        else:
            is_done = begins_with(part.words.plain[slice(*part.item.title)], "activities")
            are_others = have_numbers_in_front and not (_is_squared(part) and part.item.number not in titled)
            can_be_title = not (are_others or part.item.number in several or is_done)
            is_title = _title(part) in titles or can_be_title
            is_own = part.entry is not None and not is_title
            yield part._replace(item=None) if is_own else part._replace(entry=None)


def _is_squared(part: NotePart) -> bool:
    """Return whether the number of an item is in square brackets after the words."""
    return part.item is not None and part.words.plain[part.item.title.end :].lstrip().startswith("[")


def _title(part: NotePart) -> tuple[str, str]:
    if part.item is None:
        return "", ""
    return part.item.number, " ".join(part.words.plain[slice(*part.item.title)].casefold().split())


def _with_other_words(headings: Iterable[NotePart]) -> set[str]:
    """Return the items that have several wordings in the document."""
    first: dict[str, str] = {}
    return {number for number, words in map(_title, headings) if first.setdefault(number, words) != words}
