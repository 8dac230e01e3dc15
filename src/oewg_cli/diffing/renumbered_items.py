"""Find the agenda items that have another number and the same title, and are scheduled as before."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.model import Programme
from oewg_cli.text.quoting import quoted

_AGENDA = "Agenda"
_RUN = 3
_EARLIER = "earlier-"
_LEADING = re.compile(r"[0-9]+")
_Slots = dict[str, set[tuple[object, int]]]


class _TitledItem(NamedTuple):
    """What makes an item the same under another number: its title, and its letter as a sub-item."""

    title: str
    letter: str


def renumbered_items(
    old: Programme, new: Programme, titles: Mapping[str, str], new_titles: Mapping[str, str]
) -> dict[str, str]:
    """Return the new numbers of the items that are scheduled under another number now; `titles` are those printed.

    An item that is gone and whose number another one has now gets a number that no item has, to tell the two apart.
    """
    olds, news = _by_title(titles), _by_title(new_titles)
    before, after = _slots(old), _slots(new)
    found: dict[str, str] = {}
    for titled, item in olds.items():
        other = news.get(titled)
        if other is not None and other != item and _follows(item, other, before, after, new_titles):
            found[item] = other
    taken = set(found.values())
    for item in titles:
        parent = found.get(line_of(item)[0])
        other = item.replace(line_of(item)[0], parent, 1) if parent else item
        if item not in found and item not in new_titles and other in new_titles and other not in taken:
            found[item] = other
            taken.add(other)
    replaced = {item: f"{_EARLIER}{item}" for item in titles if item in taken and item not in found}
    return found | replaced


def renumbering_changes(items: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[Change]:
    """Return one change for each item, or one for items that all moved by the same number of places."""
    heads = [item for item in items if not (items[item].startswith(_EARLIER) or _follows_parent(item, items))]
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


def _by_title(titles: Mapping[str, str]) -> dict[_TitledItem, str]:
    """Return the items whose title is theirs alone."""
    titled = {item: _TitledItem(title, item.partition(" ")[2]) for item, title in titles.items() if title}
    count = Counter(titled.values())
    return {each: item for item, each in titled.items() if count[each] == 1}


def _slots(programme: Programme) -> _Slots:
    """Return the meetings at which each item is scheduled: by date, and by the number of the day."""
    found: _Slots = defaultdict(set)
    for number, day in enumerate(programme.programme):
        for place, meeting in enumerate(day.meetings):
            for entry in meeting.entries:
                if entry.item:
                    found[entry.item] |= {(day.date, place), (number, place)}
    return found


def _follows(item: str, other: str, before: _Slots, after: _Slots, new_titles: Mapping[str, str]) -> bool:
    """Return whether the meetings of an item are those of its new number, not still those of the old one."""
    return item not in new_titles or len(before[item] & after[other]) > len(before[item] & after[item])


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
