"""What the programme schedules, and when: each entry and each meeting with what it is about."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from oewg_cli.programme.agendas import Agendas, PlacedItem
from oewg_cli.programme.bodies import is_counted
from oewg_cli.programme.entries import entries_under
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.model import EntryInEntry, Meeting
from oewg_cli.programme.placed_parts import PlacedDay, PlacedMeeting, time_of_meeting
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal
from oewg_cli.un.hours.hours import Hours, parse_hours, parse_start, printed_hours, printed_time
from oewg_cli.un.hours.stated_hours import hours_stated
from oewg_cli.un.hours.typed_times import TIMES
from oewg_cli.un.un_data import read_data

_PART = r"(?P<part>\w+?)s?\s(?:of|for|from)\s(?:the\s)?"
_HOURS = r"\s\((?=[^()]{0,24}(?:[ap]\.m\.|\bnoon\b|[0-9][:.][0-9]{2}))(?:from\s)?[0-9][^()]{0,30}\)$"
"""After what is done: `Round table (3–5.30 p.m.)`."""
_SPEAKERS = (
    r"(?:General\s)?(?:Statements|Comments|Interventions|Remarks|Addresses|Responses|Replies)\sby\s(?P<who>[^;:.]+)\Z"
)
_ALL_OF = (
    r"(?:\A|[,;:]\s|\b(?:and|while|whereas|but|that|in|during|at)\s)"
    r"(?:(?i:the|its|all)\s(?P<number>[a-z]+)|(?P<both>(?i:both))(?:\sthe)?)\s\Z"
)
_SPECIFIC = 3
"""So many words are enough to know what is meant."""


class Slot(NamedTuple):
    """What is done at one place of the programme, in the order of the document.

    `items` are the agenda items that are taken up. `phrases` are the words of the heading, of the text, of each line
    and of the title; `is_plain` is true for an item without a heading of its own. `hours` is None if they are not
    known; those of a stretch of which only the start is known have the same end. `lines` are the words of each line.
    `heading` is that of an entry, as it is shown. `of_kind` are the words of the heading or of the text of a meeting
    with those of its kind: `A seminar on satellite images`.
    """

    path: NodePath
    order: int
    day: PlacedDay
    meeting: PlacedMeeting | None
    items: tuple[str, ...]
    phrases: tuple[Words, ...]
    hours: Hours | None
    is_plain: bool = False
    state: str | None = None
    lines: tuple[Words, ...] = ()
    heading: str = ""
    of_kind: tuple[Words, ...] = ()

    @property
    def printed(self) -> str:
        """Return when it is, as the note prints it: `Monday, 4 March, 10 a.m.–1 p.m.`."""
        if self.meeting is None:
            return self.day.printed
        own = self.hours
        if own is not None and own != self.meeting.hours:
            hours = printed_time(own.start, "en") if own.start == own.end else printed_hours(own, "en")
            return f"{self.day.printed}, {hours}"
        time = time_of_meeting(self.meeting)
        return self.day.printed if time == "no hours" else f"{self.day.printed}, {time}"

    def is_after(self, other: "Slot") -> bool:
        """Return whether it begins after another place: by the hours of meetings of one day, else in the document."""
        ours, theirs = self.hours, other.hours
        is_apart = self.day.date == other.day.date and self.meeting is not other.meeting
        return ours.start > theirs.start if is_apart and ours and theirs else self.order > other.order

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the bodies that meet there."""
        return self.meeting.bodies if self.meeting is not None else ()

    @property
    def words(self) -> Words:
        """Return all words of the place."""
        return frozenset().union(*self.phrases)


_OnAgenda = tuple[NodePath | None, Slot]


class Schedule:
    """The slots of a programme, found by agenda items and by words."""

    def __init__(self, picture: Picture) -> None:
        self._programme = picture.programme
        self._agendas = Agendas(picture.programme)
        self._days, self.meetings = picture.days, picture.meetings
        self._of_items: dict[tuple[str, NodePath | None], list[Slot]] = {}
        self._of_words: dict[Words, list[Slot]] = {}
        self.texts: dict[Words, str] = {}
        """One text of the programme for some words."""

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Return what is done at all meetings and on all days, in the order of the document."""
        found: list[Slot] = []
        by_day: dict[NodePath, list[PlacedMeeting]] = {}
        for meeting in self.meetings:
            by_day.setdefault(meeting.day.path, []).append(meeting)
        for day in self._days:
            self._add(found, day, None, entries_under(day.path, day.day.entries))
            for meeting in by_day.get(day.path, ()):
                own = self._phrases(meeting.meeting, ())
                if own:
                    slot = Slot(meeting.path, len(found), day, meeting, (), own, meeting.hours)
                    slot = slot._replace(of_kind=_of_kind(meeting.meeting))
                    found.append(slot)
                self._add(found, day, meeting, entries_under(meeting.path, meeting.meeting.entries))
        return tuple(found)

    def of_item(self, number: str, agenda: NodePath | None = None) -> list[Slot]:
        """Return where an item is taken up, with the items that belong to it and those to which it belongs.

        `agenda` is the path of the items of one agenda; without it, the item is of any agenda that has the number.
        """
        key = (number, agenda)
        if key not in self._of_items:
            exact, under = self._by_items
            agendas = self._agendas_of.get(number, set()) if agenda is None else {agenda}
            placed = [*(each for above in line_of(number) for each in exact.get(above, ())), *under.get(number, ())]
            found = {slot.order: slot for own, slot in placed if not agendas or own is None or own in agendas}
            self._of_items[key] = [found[order] for order in sorted(found)]
        return self._of_items[key]

    @cached_property
    def _agendas_of(self) -> dict[str, set[NodePath]]:
        """Return the paths of the agendas on which an item is, by its number."""
        found: dict[str, set[NodePath]] = {}
        for item in self._agendas.all_items():
            found.setdefault(item.number, set()).add(item.path[:-1])
        return found

    @cached_property
    def _by_items(self) -> tuple[dict[str, list[_OnAgenda]], dict[str, list[_OnAgenda]]]:
        """Return the slots by their items, and by all to which these belong, with themselves; each with its agenda."""
        exact: dict[str, list[_OnAgenda]] = {}
        under: dict[str, list[_OnAgenda]] = {}
        for slot in self.slots:
            bodies = slot.meeting.bodies if slot.meeting is not None else (self._programme.body,)
            agenda = self._agendas.items_for(bodies) if slot.items else {}
            for item in slot.items:
                placed = (agenda[item].path[:-1] if item in agenda else None, slot)
                exact.setdefault(item, []).append(placed)
                for each in line_of(item):
                    under.setdefault(each, []).append(placed)
        return exact, under

    def of_words(self, words: Words) -> list[Slot]:
        """Return where one heading, text, line or title has all of some words, and what belongs to items so named."""
        if words not in self._of_words:
            of_phrases = [
                slot for slot in self.slots if words and any(words <= each for each in (*slot.phrases, *slot.of_kind))
            ]
            of_titles = self._under_titles(words) if of_phrases else []
            found = {slot.order: slot for slot in (*of_phrases, *of_titles)}
            self._of_words[words] = [found[order] for order in sorted(found)]
        return self._of_words[words]

    def _under_titles(self, words: Words) -> Iterator[Slot]:
        """Return the places of the items that belong to those whose title has all of some words."""
        under = self._by_items[1]
        for item, title in self._titles:
            if words <= title:
                yield from (slot for agenda, slot in under.get(item.number, ()) if agenda in {None, item.path[:-1]})

    @cached_property
    def _titles(self) -> tuple[tuple[PlacedItem, Words], ...]:
        """Return the items to which others belong, with the words of their titles."""
        items = list(self._agendas.all_items())
        above = {number for each in items for number in line_of(each.number)[:-1]}
        return tuple((each, subject_words(shown(each.item.title))) for each in items if each.number in above)

    def has_only_parts(self, words: Words, slots: Iterable[Slot], act: Act) -> bool:
        """Return whether places have only what belongs to an event, such as its report, and not the event itself.

        What begins is at its opening, and what ends at its closure.
        """
        phrases = [phrase for slot in slots if words for phrase in slot.phrases if words <= phrase]
        return bool(phrases) and all(self._is_of_part(words, phrase, act) for phrase in phrases)

    def _is_of_part(self, words: Words, phrase: Words, act: Act) -> bool:
        text, parts = shown(self.texts.get(phrase, "")), read_data("scheduled_phrases")["parts"]
        return any(
            parts.get(match["part"].casefold(), act) != act and words <= subject_words(text[match.end() :])
            for match in compiled(_PART).finditer(text)
        )

    def parts_of(self, words: Words) -> Iterator[tuple[Words, bool]]:
        """Return the words of each thing of which the text with some words is a list, and whether they are speakers.

        `Presentation of the report; African States`, `Statements by ministers and by other delegations`.
        """
        text = shown(self.texts.get(words, ""))
        for part in text.split("; ") if ";" in text else ():
            yield subject_words(part), part.endswith((" States", " delegations", " groups"))
        speakers = compiled(_SPEAKERS).match(text) if " by " in text else None
        for who in compiled(r",?\sand\sby\s|,\sby\s").split(speakers["who"]) if speakers is not None else ():
            yield subject_words(who), True

    def within_words(self, words: Words, main: Words) -> list[Slot]:
        """Return where a heading, text, line or title of three words has only some of these, and the main word."""
        return [
            slot
            for slot in self.slots
            if any(len(phrase) >= _SPECIFIC and phrase <= words and main <= phrase for phrase in slot.phrases)
        ]

    def numbered(self, number: int, body: str) -> list[PlacedMeeting]:
        """Return the meetings of a body that may be called by a number, negative from the end; empty if there is none.

        They are counted as they are numbered, and from the beginning of the session in several ways.
        """
        held = [each for each in self.meetings if body in each.bodies]
        typed = [each for each in held if each.meeting.number == number]
        orders = [held, [each for each in held if is_counted(each.meeting)]]
        orders += [[each for each in held if each.meeting.number is not None]]
        at = number - 1 if number > 0 else number
        found = [*typed, *(order[at] for order in orders if -len(order) <= at < len(order))]
        if typed and number > 0 and all(each.meeting.number is not None for each in orders[1]):
            found = typed
        return list({each.path: each for each in found}.values())

    def _add(
        self,
        found: list[Slot],
        day: PlacedDay,
        meeting: PlacedMeeting | None,
        entries: Iterable[tuple[NodePath, EntryInEntry]],
    ) -> None:
        bodies = meeting.bodies if meeting is not None else (self._programme.body,)
        agenda = self._agendas.items_for(bodies)
        hours_of: dict[NodePath, Hours | None] = {}
        for path, entry in entries:
            items = entry.items.numbers_on(agenda) if entry.items is not None else ()
            hours = own_hours_of(entry) or hours_of.get(path[:-2]) or (meeting.hours if meeting is not None else None)
            hours_of[path] = hours
            titles = [agenda[number].item.title for number in items if number in agenda]
            phrases = self._phrases(entry, titles)
            is_plain, heading = entry.heading is None, shown(entry.heading) if entry.heading is not None else ""
            lines = tuple(subject_words(shown(line)) for line in entry.list)
            slot = Slot(path, len(found), day, meeting, items, phrases, hours, is_plain, entry.state, lines, heading)
            found.append(slot)

    def _phrases(self, part: EntryInEntry | Meeting, titles: Iterable[str]) -> tuple[Words, ...]:
        texts = [part.heading, part.text, part.aside, *part.list, *titles]
        if isinstance(part, Meeting):
            texts.append(part.kind)
        elif part.heading is not None and part.text is not None:
            texts.append(f"{part.heading} {part.text}")
        found: list[Words] = []
        for text in texts:
            if text is not None:
                plain = shown(text)
                plain = compiled(_HOURS).sub("", plain) if plain.endswith(")") else plain
                words = subject_words(plain)
                if words not in found:
                    found.append(words)
                self.texts.setdefault(words, plain)
        return tuple(found)


def _of_kind(meeting: Meeting) -> tuple[Words, ...]:
    texts = [each for each in (meeting.heading, meeting.text) if each is not None and meeting.kind is not None]
    return tuple(subject_words(shown(f"{meeting.kind} {each}")) for each in texts)


def own_hours_of(entry: EntryInEntry) -> Hours | None:
    """Return the hours that an entry has of its own, or in brackets at the end of its heading or text.

    Those of which only the start is known have the same end.
    """
    if entry.time is None:
        heading = shown(entry.heading or entry.text or "")
        found = compiled(_HOURS).search(heading) if heading.endswith(")") else None
        typed = TIMES.search(heading, found.start()) if found is not None else None
        hours = hours_stated(typed) if typed is not None else None
        return hours if hours is not None and hours.start < hours.end else None
    start = parse_start(entry.time)
    return Hours(start, start) if start is not None else parse_hours(entry.time)


def counts_all(lead: str, name: str, number: int) -> bool:
    """Return whether a text counts all things of a name in the plural: `the two panels`, `both panels`."""
    counted = compiled(_ALL_OF).search(lead) if name.endswith("s") and " " not in name else None
    return counted is not None and number == (2 if counted["both"] else cardinal(counted["number"]))
