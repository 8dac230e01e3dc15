"""Find which footnote marks were added, removed or moved."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.footnote_identities import FootnoteIdentities
from oewg_cli.diffing.printed_texts import PlacedMark, PrintedText, TextPlace
from oewg_cli.diffing.text_changes import kept_text
from oewg_cli.text.quoting import quoted

_FOOTNOTES = "Footnotes"
_MOST_PLACES = 3
_WORDS_BEFORE = 3
_LONGEST = 300
"""Of so many characters before a mark the last words are shown."""
_LEVELS = 2
"""An item has its own first heading, and one among the headings of the item that it belongs to."""


class MarkAt(NamedTuple):
    """A mark of a footnote: the number of the place, the mark in it, and its number there."""

    place: int
    mark: PlacedMark
    number: int


class MarkPlaces(NamedTuple):
    """The marks of a footnote that are in one version only, or at other places in the two."""

    old: list[MarkAt]
    new: list[MarkAt]


_Key = Callable[[MarkAt], Hashable]
_Places = tuple[int, ...]


class MarkComparison:
    """Compares the marks at all places of two notes; what a changed text explains is not a change of a mark."""

    def __init__(self, places: Sequence[TextPlace], footnotes: FootnoteIdentities) -> None:
        self._places = places
        self._footnotes = footnotes
        self._old = _by_footnote(places, is_old=True)
        self._new = _by_footnote(places, is_old=False)
        self._first_headings = _first_headings(places)

    def places_of(self, footnote: int, *, is_old: bool) -> str:
        """Return the names of the places at which a footnote has its marks, with `and` before the last one."""
        marks = (self._old if is_old else self._new).get(footnote, [])
        names = list(dict.fromkeys(self._places[each.place].name for each in marks))
        shown, more = names[:_MOST_PLACES], len(names) - _MOST_PLACES
        if more > 0:
            shown.append(f"{more} more place{'s' * (more > 1)}")
        return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))

    def changes(self) -> Iterator[Change]:
        """Return what changed, first the footnotes that changed places."""
        both = {footnote: self._left(footnote) for footnote in self._footnotes.new if footnote in self._footnotes.old}
        exchanged = list(_exchanged(both))
        for one, other in exchanged:
            yield self._exchange(one, other, both[one])
        in_pairs = {footnote for pair in exchanged for footnote in pair}
        for footnote, left in both.items():
            if footnote not in in_pairs:
                yield from self._marks_of(footnote, left)
        yield from self._other_order(both)

    def _left(self, footnote: int) -> MarkPlaces:
        """Return the marks that are not at the same place in both versions."""
        left = MarkPlaces(self._old.get(footnote, []), self._new.get(footnote, []))
        left = _without_same(left, self._place_now, lambda mark: (mark.place, mark.mark.offset))
        left = _without_same(left, self._place_of_changed_words, lambda mark: mark.place)
        for level in range(_LEVELS):
            left = _without_same(
                left,
                partial(self._first_heading, level=level, is_old=True),
                partial(self._first_heading, level=level, is_old=False),
            )
        return left

    def _place_now(self, mark: MarkAt) -> Hashable:
        """Return where a mark of the old version would be now, by the word before it; None if that word changed."""
        offset = self._offset_now(mark)
        return None if offset is None else (mark.place, offset)

    def _place_of_changed_words(self, mark: MarkAt) -> Hashable:
        place = self._places[mark.place]
        is_changed = place.old is not None and place.new is not None and self._offset_now(mark) is None
        return mark.place if is_changed else None

    def _offset_now(self, mark: MarkAt) -> int | None:
        place = self._places[mark.place]
        if place.old is None or place.new is None:
            return None
        return _moved_offset(place.old.text, place.new.text, mark.mark.offset)

    def _first_heading(self, mark: MarkAt, *, level: int, is_old: bool) -> Hashable:
        """Return the item whose first heading has the mark, if that heading is another one now: its title moved."""
        place = self._places[mark.place]
        items = place.old_first if is_old else place.new_first
        if level >= len(items):
            return None
        old, new = (headings.get(items[level]) for headings in self._first_headings)
        return items[level] if (old if is_old else new) == mark.place and old != new else None

    def _marks_of(self, footnote: int, left: MarkPlaces) -> Iterator[Change]:
        name = self._footnotes.name(footnote)
        old, new = _without_same(left, _place_of, _place_of)
        for one, other in _same(left, _place_of, _place_of):
            yield self._moved_within(footnote, one, other)
        for one, other in zip(old, new, strict=False):
            before, after = self._places[one.place], self._places[other.place]
            if before.new is not None or after.old is not None:
                said = f"the mark of {name} moved from {_way(before, after)}"
                yield self._change(ChangeKind.FOOTNOTE_MARK_MOVED, said, before.name, after.name, footnote)
        for one in old[len(new) :]:
            if self._places[one.place].new is not None:
                place = self._places[one.place].name
                said = f"a mark of {name} was removed from {place}"
                yield self._change(ChangeKind.FOOTNOTE_MARK_REMOVED, said, place, None, footnote)
        for other in new[len(old) :]:
            if self._places[other.place].old is not None:
                place = self._places[other.place].name
                said = f"another mark of {name} was added, to {place}"
                yield self._change(ChangeKind.FOOTNOTE_MARK_ADDED, said, None, place, footnote)

    def _moved_within(self, footnote: int, one: MarkAt, other: MarkAt) -> Change:
        place = self._places[one.place]
        before, after = _before(place.old, one.mark), _before(place.new, other.mark)
        said = f"the mark of {self._footnotes.name(footnote)} moved within {place.name}, from {before} to {after}"
        return self._change(ChangeKind.FOOTNOTE_MARK_MOVED, said, before, after, footnote)

    def _exchange(self, one: int, other: int, left: MarkPlaces) -> Change:
        before, after = (self._places[each[0].place].name for each in left)
        numbers = {each: self._footnotes.new[each].mark for each in (one, other)}
        first, second = sorted(numbers, key=lambda each: (len(numbers[each]), numbers[each]))
        if before == after:
            said = f"footnotes {numbers[first]} and {numbers[second]} changed places, in {before}"
        else:
            places = {one: after, other: before}
            names = [self._footnotes.name(each) for each in (first, second)]
            said = f"{names[0]} is now at {places[first]} and {names[1]} at {places[second]}"
        return self._change(ChangeKind.FOOTNOTE_MARK_MOVED, said, before, after, one)

    def _other_order(self, both: Mapping[int, MarkPlaces]) -> Iterator[Change]:
        """Return the places where marks next to each other changed places."""
        elsewhere = {(footnote, mark.place) for footnote, left in both.items() for marks in left for mark in marks}
        for number, place in enumerate(self._places):
            if place.old is None or place.new is None or place.old.marks == place.new.marks:
                continue
            olds, news = ([mark.footnote for mark in text.marks] for text in (place.old, place.new))
            shared = set(olds) & set(news)
            old, new = ([each for each in footnotes if each in shared] for footnotes in (olds, news))
            if old != new and sorted(old) == sorted(new) and not any((each, number) in elsewhere for each in shared):
                marks = [self._footnotes.new[each].mark for each, other in zip(new, old, strict=True) if each != other]
                said = f"the marks of footnotes {' and '.join(marks)} changed places in {place.name}"
                yield self._change(ChangeKind.FOOTNOTE_MARK_MOVED, said, place.name, place.name, new[0])

    def _change(self, kind: ChangeKind, said: str, old: str | None, new: str | None, footnote: int) -> Change:
        return Change(kind, _FOOTNOTES, sentence(said), old, new, origin=self._footnotes.new[footnote].origin)


def _by_footnote(places: Sequence[TextPlace], *, is_old: bool) -> dict[int, list[MarkAt]]:
    found: dict[int, list[MarkAt]] = defaultdict(list)
    for number, place in enumerate(places):
        text = place.old if is_old else place.new
        for at, mark in enumerate(text.marks if text else ()):
            found[mark.footnote].append(MarkAt(number, mark, at))
    return found


def _first_headings(places: Sequence[TextPlace]) -> tuple[dict[Hashable, int], dict[Hashable, int]]:
    """Return the places of the first headings of items, in the old version and in the new one."""
    old = {item: number for number, place in enumerate(places) for item in place.old_first}
    return old, {item: number for number, place in enumerate(places) for item in place.new_first}


def _moved_offset(old: str, new: str, offset: int) -> int | None:
    """Return where a mark of an old text is in the new one: after the same character, or at the beginning."""
    if offset == 0:
        return 0
    kept = kept_text(old, new)
    number = bisect_left(kept, offset, key=lambda each: each.old) - 1
    if number < 0 or offset > kept[number].old + kept[number].length:
        return None
    return offset - kept[number].old + kept[number].new


def _same(left: MarkPlaces, old_key: _Key, new_key: _Key) -> Iterator[tuple[MarkAt, MarkAt]]:
    """Return the marks that have the same key in both versions; None is no key."""
    waiting: dict[Hashable, list[MarkAt]] = defaultdict(list)
    for mark in reversed(left.new):
        waiting[new_key(mark)].append(mark)
    for mark in left.old:
        key = old_key(mark)
        if key is not None and waiting.get(key):
            yield mark, waiting[key].pop()


def _without_same(left: MarkPlaces, old_key: _Key, new_key: _Key) -> MarkPlaces:
    same = list(_same(left, old_key, new_key)) if left.old and left.new else []
    if not same:
        return left
    old, new = {one for one, _ in same}, {other for _, other in same}
    return MarkPlaces([mark for mark in left.old if mark not in old], [mark for mark in left.new if mark not in new])


def _place_of(mark: MarkAt) -> int:
    return mark.place


def _way(before: TextPlace, after: TextPlace) -> str:
    """Return from where to where a mark moved; what both places are in is named once."""
    (holder, _, one), (other_holder, _, other) = (place.origin.rpartition("/") for place in (before, after))
    if one == "heading" and holder == other_holder and after.label.endswith(f" of {before.label}"):
        return f"the heading to {after.name}"
    if other == "heading" and holder == other_holder and before.label.endswith(f" of {after.label}"):
        return f"{before.label.removesuffix(f' of {after.label}')} to the heading of {after.name}"
    return f"{before.name} to {after.name}"


def _before(text: PrintedText | None, mark: PlacedMark) -> str:
    """Return the words before a mark: ``after `of the group` ``."""
    words = text.text[max(0, mark.offset - _LONGEST) : mark.offset].split() if text else []
    return f"after {quoted(' '.join(words[-_WORDS_BEFORE:]))}" if words else "the beginning"


def _exchanged(both: Mapping[int, MarkPlaces]) -> Iterator[tuple[int, int]]:
    """Return pairs of footnotes of which each has its marks where the other one had them."""
    waiting: dict[tuple[_Places, _Places], int] = {}
    for footnote, left in both.items():
        if not left.old or not left.new:
            continue
        here, there = (tuple(mark.place for mark in marks) for marks in left)
        if (there, here) in waiting:
            yield waiting.pop((there, here)), footnote
        else:
            waiting[here, there] = footnote
