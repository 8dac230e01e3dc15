"""Find what changed in the entries of meetings."""

from collections.abc import Iterator

from oewg_cli.diffing.change_names import day_name, items_name, sentence, who_name
from oewg_cli.diffing.changes import Change, ChangedWord, ChangeKind
from oewg_cli.diffing.document_changes import document_changes
from oewg_cli.diffing.list_changes import list_changes
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.placed_entries import EntryAt, heading_place, list_of, only_places, part_place
from oewg_cli.diffing.printed_entries import PrintedEntry, references_of
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.text_changes import text_changes, word_changes
from oewg_cli.note.blocks import RunChange
from oewg_cli.programme.model import EntryInEntry, Meeting
from oewg_cli.text.quoting import quoted
from oewg_cli.text.similarity import ALIKE, similarity
from oewg_cli.un.phrases import listed

_MOST_ITEMS = 3


def match_entries(matcher: PartMatcher[PrintedEntry]) -> None:
    """Match the entries of a meeting in both versions: by all that is printed, by heading, by words."""
    matcher.match_equal(lambda each: each.printed)
    matcher.match_equal(lambda each: (each.subject, each.hours, each.texts))
    matcher.match_equal(lambda each: (each.subject, each.texts))
    matcher.match_equal(lambda each: (each.whole_heading.text, each.texts))
    alone = matcher.alone(lambda each: each.subject)
    matcher.match_equal(lambda each: each.subject if each.subject in alone else None)
    matcher.match_similar(lambda each: each.words, _may_be_one)
    matcher.match_equal(lambda each: (each.subject, each.hours) if each.subject else each.hours)
    matcher.match_equal(lambda each: each.subject)
    matcher.match_similar(lambda each: "" if each.is_printed_item else each.heading.text, _may_be_one)


def match_moved_entries(matcher: PartMatcher[EntryAt]) -> None:
    """Match the entries that moved from one meeting to another: those that say the same, or nearly."""
    matcher.match_equal(lambda each: each.entry.printed)
    matcher.match_equal(lambda each: (each.entry.subject, each.entry.texts))
    matcher.match_similar(lambda each: each.entry.words, lambda one, other: _may_be_one(one.entry, other.entry))


def _may_be_one(one: PrintedEntry, other: PrintedEntry) -> bool:
    return one.item == other.item or not set(one.numbers).isdisjoint(other.numbers)


def entry_changes(old: EntryAt, new: EntryAt, places: list[TextPlace]) -> Iterator[Change]:
    """Return what changed in an entry that is in both versions, and add its texts to the places."""
    is_replaced = _is_replaced(old.entry, new.entry)
    if is_replaced:
        yield _replaced(old, new)
        if not _has_texts_alike(old.entry, new.entry):
            only_places(old, places, is_old=True)
            only_places(new, places, is_old=False)
            return
    yield from _hours_changes(old, new)
    place = heading_place(old, new)
    places.append(place)
    if not is_replaced:
        yield from _heading_changes(old, new, place)
    yield from _state_changes(old, new)
    yield from detail_changes(old, new, places)
    yield from inner_changes(old, new, places)


def _heading_changes(old: EntryAt, new: EntryAt, place: TextPlace) -> Iterator[Change]:
    """Return what changed in a heading that the drafter wrote, or the items that are other ones."""
    one, other = old.entry, new.entry
    if one.item != other.item and one.whole_heading.text != other.whole_heading.text:
        said = sentence(f"{new.prefix}{_items_said(old, new)}")
        yield Change(ChangeKind.TEXT_CHANGED, place.where, said, old.name, new.name, origin=other.origin)
    elif one.numbers != other.numbers and _of_items(one) != _of_items(other) and not _follows_from_body(old, new):
        texts = _titles(one), _titles(other)
        said = sentence(f"{new.prefix}{new.name} {_is(new)} now {texts[1]}; {_it_was(new)} {texts[0]}")
        yield Change(ChangeKind.TEXT_CHANGED, place.where, said, *texts, origin=other.origin)
    elif one.is_printed_item != other.is_printed_item:
        texts = one.whole_heading.text, other.whole_heading.text
        if texts[0] != texts[1]:
            said = sentence(
                f"{new.prefix}the heading of {new.name} is now {quoted(texts[1])}; it was {quoted(texts[0])}."
            )
            yield Change(
                ChangeKind.TEXT_CHANGED, place.where, said, *texts, word_changes(*texts), f"{other.origin}/heading"
            )
    if not (one.is_printed_item or other.is_printed_item):
        texts_of = place._replace(label=f"the heading of {new.name}", old=one.heading, new=other.heading)
        yield from text_changes(texts_of)


def _follows_from_body(old: EntryAt, new: EntryAt) -> bool:
    """Return whether the items have the same numbers, and are others only because another body meets, which is said."""
    one, other = ([key.number for key in each.entry.numbers] for each in (old, new))
    return one == other and old.meeting.who != new.meeting.who and who_name(old.meeting) != who_name(new.meeting)


def _items_said(old: EntryAt, new: EntryAt) -> str:
    """Return that an entry takes up other agenda items now; of many those that are other ones."""
    one, other = old.entry.entry, new.entry.entry
    if isinstance(one, Meeting) or isinstance(other, Meeting) or one.items is None or other.items is None:
        return f"{old.name} {_is(old)} now {new.name}"
    before, after = references_of(one, old.meeting.items), references_of(other, new.meeting.items)
    if max(len(before), len(after)) <= _MOST_ITEMS:
        return f"{items_name(one, old.meeting.items)} {_is(old)} now {items_name(other, new.meeting.items)}"
    olds, news = set(before), set(after)
    gone, come = [each for each in before if each not in news], [each for each in after if each not in olds]
    said = [f"{listed(come, 'en')} {'were' if len(come) > 1 else 'was'} added"] if come else []
    said += [f"{listed(gone, 'en')} {'were' if len(gone) > 1 else 'was'} removed"] if gone else []
    return f"{new.name}: {', '.join(said) or 'in another order'}"


def _is(at: EntryAt) -> str:
    return "are" if at.is_several else "is"


def _has(at: EntryAt) -> str:
    return "have" if at.is_several else "has"


def _it_was(at: EntryAt) -> str:
    return "they were" if at.is_several else "it was"


def _of_items(entry: PrintedEntry) -> tuple[object, ...]:
    """Return what is printed of the agenda items of an entry."""
    titles = tuple(item.title.text for item in entry.items)
    return entry.whole_heading.text, titles, entry.details.documents


def _titles(entry: PrintedEntry) -> str:
    """Return the titles of the agenda items of an entry, and on which agenda they are."""
    if not entry.items:
        return "no item of the agenda"
    titles = [quoted(item.title.text) if item.title.text else "an item without a title" for item in entry.items]
    shown = titles if len(titles) <= _MOST_ITEMS else [*titles[:_MOST_ITEMS], f"{len(titles) - _MOST_ITEMS} more"]
    bodies = dict.fromkeys(item.key.body for item in entry.items)
    of_bodies = f" on the agenda of {listed(list(bodies), 'en')}" if all(bodies) else ""
    return f"{listed(shown, 'en')}{of_bodies}"


def _state_changes(old: EntryAt, new: EntryAt) -> Iterator[Change]:
    """Return whether it is another state now that the drafter typed; "continued" that follows is not a change."""
    one, other = (each.entry for each in (old, new))
    typed = [each.entry.state if isinstance(each.entry, EntryInEntry) else None for each in (one, other)]
    if one.state == other.state or typed[0] == typed[1]:
        return
    now = f"now marked ({other.state})" if other.state else f"no longer marked ({one.state})"
    was = f"; {_it_was(new)} marked ({one.state})" if one.state and other.state else ""
    said = sentence(f"{new.prefix}{new.name} {_is(new)} {now}{was}.")
    yield Change(ChangeKind.TEXT_CHANGED, day_name(new.meeting), said, one.state, other.state, origin=other.origin)


def _hours_changes(old: EntryAt, new: EntryAt) -> Iterator[Change]:
    """Return whether a stretch within a meeting is at other hours."""
    before, after = old.entry.hours, new.entry.hours
    if before == after:
        return
    texts = before and before.text, after and after.text
    if before and after:
        said = f"the hours of {new.name} are {after.text}; they were {before.text}"
    elif after:
        said = f"{new.name} {_has(new)} hours now: {after.text}"
    else:
        own = "their" if new.is_several else "its"
        said = f"{new.name} {_has(new)} no hours of {own} own any more; they were {texts[0]}"
    said = sentence(f"{new.prefix}{said}")
    yield Change(ChangeKind.HOURS_CHANGED, day_name(new.meeting), said, *texts, origin=f"{new.entry.origin}/time")


def detail_changes(old: EntryAt, new: EntryAt, places: list[TextPlace]) -> Iterator[Change]:
    """Return what changed in what is under a heading, and after its dash."""
    for what, before, after in (
        ("aside", old.entry.aside, new.entry.aside),
        ("text", old.entry.text, new.entry.text),
    ):
        yield from part_changes(part_place(old, new, what, before, after), places, is_plural=what == "aside")
    yield from list_changes(list_of(new), old.entry.lines, new.entry.lines, places)
    if old.entry.has_text_first != new.entry.has_text_first and _has_both(old.entry) and _has_both(new.entry):
        side = "before" if new.entry.has_text_first else "after"
        said = sentence(f"{new.prefix}the text of {new.name} comes {side} the list now.")
        yield Change(ChangeKind.TEXT_CHANGED, day_name(new.meeting), said, origin=f"{new.entry.origin}/text")
    yield from document_changes(old, new, places)


def inner_changes(old: EntryAt, new: EntryAt, places: list[TextPlace]) -> Iterator[Change]:
    """Return the entries in an entry that were moved within it, added, removed and changed."""
    matcher = PartMatcher(old.entry.inner, new.entry.inner)
    match_entries(matcher)
    for gap in list(matcher.gaps()):
        if len(gap.old) == len(gap.new) == 1 and matcher.old[gap.old[0]].hours == matcher.new[gap.new[0]].hours:
            matcher.pair(gap.old[0], gap.new[0])
    yield from order_changes(new, matcher)
    olds = {other: one for one, other in matcher.new_of_old.items()}
    for one in matcher.only_old:
        gone = old.inside(matcher.old[one])
        only_places(gone, places, is_old=True)
        said = sentence(f"{new.inside(matcher.old[one]).prefix}{gone.name} {gone.was} removed.")
        yield Change(ChangeKind.ENTRY_REMOVED, day_name(new.meeting), said, gone.name, origin=new.entry.origin)
    for other, entry in enumerate(matcher.new):
        come = new.inside(entry)
        if other in olds:
            yield from entry_changes(old.inside(matcher.old[olds[other]]), come, places)
            continue
        only_places(come, places, is_old=False)
        said = sentence(f"{come.prefix}{come.titled_name} {come.was} added.")
        yield Change(ChangeKind.ENTRY_ADDED, day_name(new.meeting), said, new=come.name, origin=entry.origin)


def order_changes(holder: EntryAt, matcher: PartMatcher[PrintedEntry]) -> Iterator[Change]:
    """Return the entries of a meeting or an entry that are at another place in it."""
    moved = sorted(matcher.moved())
    if not moved:
        return
    day, origin = day_name(holder.meeting), holder.entry.origin
    exchanged = matcher.exchanged()
    if exchanged:
        one, other = (holder.inside(matcher.new[matcher.new_of_old[old]]) for old in exchanged)
        said = sentence(f"{one.prefix}{one.name} and {other.name} changed places.")
        yield Change(ChangeKind.ENTRY_MOVED, day, said, origin=origin)
        return
    where = "the meeting" if holder.is_meeting else holder.name
    for old in moved:
        new = holder.inside(matcher.new[matcher.new_of_old[old]])
        said = sentence(f"{new.prefix}{new.name} {new.was} moved within {where}.")
        yield Change(ChangeKind.ENTRY_MOVED, day, said, new=new.name, origin=new.entry.origin)


def part_changes(place: TextPlace, places: list[TextPlace], *, is_plural: bool = False) -> Iterator[Change]:
    """Return whether a part was added, removed or reworded, and add it to the places."""
    if place.old is None and place.new is None:
        return
    places.append(place)
    if place.old is not None and place.new is not None:
        yield from text_changes(place, "were reworded" if is_plural else "was reworded")
        return
    texts = place.old and place.old.text, place.new and place.new.text
    if not any(texts):
        return
    verb = f"{'were' if is_plural else 'was'} {'added' if place.new else 'removed'}"
    said = sentence(f"{place.prefix}{place.label} {verb}")
    yield Change(place.kind, place.where, said, *texts, word_changes(*texts), place.origin)


def _has_both(entry: PrintedEntry) -> bool:
    return bool(entry.lines and entry.text)


def _is_replaced(old: PrintedEntry, new: PrintedEntry) -> bool:
    """Return whether an entry is another one now: other items, or something with a heading that says another thing."""
    if old.item != new.item:
        is_other = not (set(old.numbers) & set(new.numbers)) or old.is_printed_item != new.is_printed_item
        return is_other and old.whole_heading.runs != new.whole_heading.runs
    headings = old.heading.text, new.heading.text
    is_typed = not (old.is_printed_item or new.is_printed_item)
    return is_typed and headings[0] != headings[1] and similarity(*headings) < ALIKE and old.item is None


def _has_texts_alike(old: PrintedEntry, new: PrintedEntry) -> bool:
    """Return whether the texts under two entries are the same, or nearly, so that their changes can be followed."""
    before, after = (" ".join(text for text in entry.texts if text) for entry in (old, new))
    return before == after or similarity(before, after) >= ALIKE


def _replaced(old: EntryAt, new: EntryAt) -> Change:
    said = sentence(f"{new.prefix}{old.titled_name} {old.was} replaced by {new.titled_name}.")
    before, after = old.name, new.name
    words: tuple[ChangedWord, ...] = ()
    if not _has_texts_alike(old.entry, new.entry):
        before, after = _content(old.entry), _content(new.entry)
        words = ChangedWord(before, RunChange.DELETED), ChangedWord(after, RunChange.INSERTED)
    return Change(ChangeKind.TEXT_CHANGED, day_name(new.meeting), said, before, after, words, new.entry.origin)


def _content(entry: PrintedEntry) -> str:
    """Return all that is printed of an entry in one line."""
    text, lines = [entry.text] if entry.text else [], [line.text for line in entry.lines]
    texts: list[PrintedText] = [*text, *lines] if entry.has_text_first else [*lines, *text]
    own = (entry.hours, entry.whole_heading, entry.aside, *texts, entry.details.documents)
    return "; ".join([*(each.text for each in own if each and each.text), *map(_content, entry.inner)])
