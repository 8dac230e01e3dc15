"""Find the agenda items that have another number and the same title."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.diffing.change_names import EARLIER
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.scheduled_meetings import plain
from oewg_cli.programme.item_numbers import line_of, titled_item
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_and_list import text_and_list
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_AGENDA = "Agenda"
_RUN = 3
_LEADING = lazy_pattern(r"[0-9]+")
_Schedule = dict[str, set[tuple[object, object]]]


class _TitledItem(NamedTuple):
    """What makes an item the same under another number: its title, and its letter as a sub-item."""

    title: str
    letter: str


def renumbered_items(
    old: Programme, new: Programme, titles: Mapping[str, str], new_titles: Mapping[str, str]
) -> dict[str, str]:
    """Return the new numbers of the items that have another number now; `titles` are those printed.

    Items are matched by their titles on the agenda, then by those printed. The meetings decide only where a title may
    have been moved to another number by itself. An item that is gone and whose number another one has now gets a
    number that no item has, to tell the two apart.
    """
    found = _same_titles(_agenda_titles(old, titles), _agenda_titles(new, new_titles))
    on_agenda = set(found.values())
    for item, other in _same_titles(titles, new_titles).items():
        if item not in found and other not in on_agenda:
            found[item] = other
    found = _confirmed(found, _schedule(old), _schedule(new))
    taken = set(found.values())
    for item in titles:
        parent = found.get(line_of(item)[0])
        other = item.replace(line_of(item)[0], parent, 1) if parent else item
        if item not in found and item not in new_titles and other not in taken:
            found[item] = other if other in new_titles or other == item else f"{EARLIER}{item}"
            taken.add(other)
    replaced = {item: f"{EARLIER}{item}" for item in titles if item in taken and item not in found}
    return {item: other for item, other in (found | replaced).items() if item in titles and item != other}


def renumbering_changes(items: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[Change]:
    """Return one change for each item, or one for items that all moved by the same number of places."""
    heads = [item for item in items if not (items[item].startswith(EARLIER) or _follows_parent(item, items))]
    steps: dict[int | str, list[str]] = defaultdict(list)
    for item in sorted(heads, key=_number):
        is_plain = item.isdigit() and items[item].isdigit()
        steps[int(items[item]) - int(item) if is_plain else item].append(item)
    for together in sorted(steps.values(), key=lambda each: _number(each[0])):
        others = [items[item] for item in together]
        if len(together) == 1:
            title = titles.get(others[0], "")
            said = f"Agenda item {together[0]} is now agenda item {others[0]}{f': {quoted(title)}' if title else ''}."
        else:
            said = f"Agenda items {_names(together)} are now agenda items {_names(others)}."
        names = ", ".join(together), ", ".join(others)
        yield Change(ChangeKind.AGENDA_ITEM_RENUMBERED, _AGENDA, said, *names, origin=f"agenda/items/{others[0]}")


def _agenda_titles(programme: Programme, printed: Mapping[str, str]) -> dict[str, str]:
    """Return the titles on the agenda of its items, and of those that are scheduled, as a reader compares them."""
    titles = programme.agenda.titles if programme.agenda else {}
    owners = {item: titled_item(item, titles) for item in [*titles, *printed]}
    return {item: plain(titles[owner]).casefold() for item, owner in owners.items() if owner is not None}


def _same_titles(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return the items of the same title, also those that have the same number."""
    olds, news = _by_title(old), _by_title(new)
    return {item: news[titled] for titled, item in olds.items() if titled in news}


def _by_title(titles: Mapping[str, str]) -> dict[_TitledItem, str]:
    """Return the items whose title is theirs alone."""
    titled = {item: _TitledItem(title, item.partition(" ")[2]) for item, title in titles.items() if title}
    count = Counter(titled.values())
    return {each: item for item, each in titled.items() if count[each] == 1}


def _schedule(programme: Programme) -> _Schedule:
    """Return what tells the meetings of each item: their dates, the numbers of their days, and the texts there."""
    found: _Schedule = defaultdict(set)
    for number, day in enumerate(programme.programme):
        for place, meeting in enumerate(day.meetings):
            for entry in meeting.entries:
                for item in entry.items.ends if entry.items else ():
                    found[item] |= {(day.date, place), (number, place), *text_and_list(entry)}
    return found


def _confirmed(found: Mapping[str, str], before: _Schedule, after: _Schedule) -> dict[str, str]:
    """Return the items that were numbered again together, unless their meetings are rather those of the old numbers."""
    confirmed: dict[str, str] = {}
    seen: set[str] = set()
    later = set(found.values())
    firsts = [item for item in found if item not in later]
    for first in [*firsts, *found]:
        chain: list[str] = []
        item = first
        while item in found and item not in seen:
            seen.add(item)
            chain.append(item)
            item = found[item]
        followed = sum(len(before[each] & after[found[each]]) for each in chain)
        if followed >= sum(len(before[each] & after[each]) for each in chain):
            confirmed |= {each: found[each] for each in chain}
    return confirmed


def _follows_parent(item: str, items: Mapping[str, str]) -> bool:
    parent = line_of(item)[0]
    return parent != item and items.get(parent) == line_of(items[item])[0]


def _number(item: str) -> tuple[int, str]:
    found = _LEADING.match(item)
    return (int(found[0]) if found else 0, item)


def _names(items: Sequence[str]) -> str:
    """Return items as words: `5 and 6`, or `5 to 9` where none is between them that is not meant."""
    if len(items) >= _RUN and all(item.isdigit() for item in items):
        numbers = [int(item) for item in items]
        if numbers == list(range(numbers[0], numbers[-1] + 1)):
            return f"{numbers[0]} to {numbers[-1]}"
    return f"{', '.join(items[:-1])} and {items[-1]}"
