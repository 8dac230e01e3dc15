"""Read what is under a day: hours and who meets, the line of the meeting, and what is done."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from oewg_cli.importing.entry_reader import EntryReader
from oewg_cli.importing.last_hours import LastHours
from oewg_cli.importing.line_forms.hours_at_end import hours_at_end
from oewg_cli.importing.line_forms.hours_line import HoursLine, hours_by_place, hours_line
from oewg_cli.importing.line_forms.item_line import continued_at, numbered_title
from oewg_cli.importing.line_forms.meeting_details import MeetingDetails, meeting_details, room_at_end
from oewg_cli.importing.line_forms.meeting_line import MeetingLine, meeting_line, names_a_room
from oewg_cli.importing.line_forms.relative_time_line import words_for_hours
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import (
    LineOfDocuments,
    LineOfEntry,
    LineOfHours,
    LineOfMeeting,
    LineOfText,
    LineOfTitle,
    LineOutsideDays,
)
from oewg_cli.importing.programme_forms import ProgrammeForms, hours_of, is_day
from oewg_cli.importing.recognition_words import begins_with, says_only
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.rest_of_line import (
    AROUND,
    BEFORE_ASIDE,
    before_hours,
    documents_of,
    lost_marks,
    rest_of,
    with_aside,
)
from oewg_cli.note.source_document import SourceLine, TextForm

_SEPARATOR, _AFTER_STRETCH = ", ", ": "
_LABELS = ("a.m.", "p.m.")
"""Half-days as they are printed where no hours are known."""


_PLACED = (LineOfHours, LineOfDocuments, LineOfTitle, LineOfMeeting, LineOfEntry, LineOfText)


class _Place(Enum):
    """What was read last under a day: nothing yet, hours, the line of a meeting, or what is done."""

    DAY = auto()
    HOURS = auto()
    MEETING = auto()
    ENTRY = auto()


class DayReader:
    """Read the lines of the days of a programme one after the other."""

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self.forms = ProgrammeForms(lines)
        self._has_ranges = any(found and found.hours for found in map(hours_of, lines))
        self._entries = EntryReader((line for line in lines if _is_of_entries(line)), self.forms)
        self._place = _Place.DAY
        self._named: NotePart | None = None
        self._last = LastHours()
        self._hours = ""

    @property
    def awaits_entries(self) -> bool:
        """Return whether a meeting has begun of which nothing is known yet, or all lines are in capitals."""
        return self._place in {_Place.HOURS, _Place.MEETING} or self.forms.are_in_capitals

    def begin(self) -> None:
        """Begin a day: there is no meeting yet."""
        self._place, self._last, self._hours = _Place.DAY, LastHours(), ""
        self._entries.begin()

    def parts(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return the parts of a line under a day; hours "(continued)" are those of the meeting above once more."""
        state = continued_at(words.plain, len(self._hours)) if self._hours else None
        if state and state.end == len(words.plain.rstrip()) and words.plain.startswith(self._hours):
            yield NotePart(PartKind.CONTINUED, words, line)
            return
        for part in self._parts(words, line):
            if part.kind is PartKind.HOURS:
                self._hours = part.words.plain.rstrip()
            yield part

    def _parts(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        if isinstance(line, _PLACED):
            yield from self._placed(words, line)
            return
        found = hours_line(words.plain)
        if found and (self._is_stretch(found, words, line) or self._is_within(found, words)):
            yield from self._at_stretch(found, words, line)
        elif found and self._are_hours(found, words.plain):
            yield from self._at_hours(found, words, line)
        elif not self.forms.are_marked and (end := words_for_hours(words.plain)) is not None:
            self._begin_meeting(_Place.HOURS)
            self._last = LastHours()
            yield NotePart(PartKind.HOURS, words.cut(0, end), line)
            yield from self._after_hours(rest_of(words, end), line)
        elif self.forms.is_of_hours(words, line):
            self._begin_meeting(_Place.HOURS)
            at = words.bold_until if line.form is TextForm.PLAIN else len(words.plain)
            who = words.cut(at).strip(_SEPARATOR) if at < len(words.plain) else None
            when = words.cut(0, at)
            when = when if who is None else when.rstrip(BEFORE_ASIDE)
            yield NotePart(PartKind.HOURS, when, line, who=who)
        elif (at_end := self._hours_at_end(words)) is not None:
            yield from self._at_late_hours(at_end, words, line)
        elif self._place is _Place.DAY and not self.forms.are_marked and says_only(words.plain, "columns"):
            yield NotePart(PartKind.FURNITURE, words, line)
        else:
            yield from self._below(words, line)

    def _placed(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return the parts of a line of which its place in a table says what it is."""
        if isinstance(line, LineOfHours):
            yield from self._at_label(words, line)
        elif isinstance(line, LineOfDocuments):
            yield NotePart(PartKind.DOCUMENTS, documents_of(words) or words, line)
        elif isinstance(line, LineOfTitle):
            yield NotePart(PartKind.ITEM_TITLE, words, line, item=numbered_title(words.plain))
        elif isinstance(line, LineOfMeeting):
            yield self._of_meeting(words, line, line.said)
        elif isinstance(line, LineOfEntry):
            self._place = _Place.ENTRY
            yield from self._entries.parts(words, line)
        else:
            yield self._entries.part_below(words, line)

    def _is_stretch(self, found: HoursLine, words: Words, line: SourceLine) -> bool:
        """Return whether hours are a part of a meeting: they have the form of an entry, or are in a cell.

        In tables with hours at the left, those of meetings are there, or in italics.
        """
        rest = words.plain[found.end :]
        is_apart = not rest.strip() or rest.startswith(_AFTER_STRETCH)
        return self.forms.is_stretch(line) or (is_apart and self.forms.have_labels and line.cell is not None)

    def _is_within(self, found: HoursLine, words: Words) -> bool:
        """Return whether hours before a text are a part of the meeting above, whose hours are alone on their line."""
        rest = rest_of(words, found.end).plain
        return not self.forms.are_marked and bool(rest) and meeting_details(rest) is None and self._last.include(found)

    def _begin_meeting(self, place: _Place) -> None:
        self._place = place
        self._entries.begin()

    def _at_hours(self, found: HoursLine, words: Words, line: SourceLine) -> Iterator[NotePart]:
        rest = rest_of(words, found.end)
        at = words.cut(0, found.end).followed_by(lost_marks(words, found.end, rest))
        who = self._who(words, found.end)
        is_label = self.forms.are_marked and words.plain[found.start : found.end] in _LABELS
        if (who is None and rest.plain and self.forms.is_of_hours(words, line)) or is_label:
            self._begin_meeting(_Place.HOURS)
            yield NotePart(PartKind.HOURS, words, line)
        else:
            self._begin_meeting(_Place.HOURS)
            details = None if self.forms.are_marked or who is not None else meeting_details(rest.plain)
            asked = None
            if details is not None and details.who is not None:
                who = rest.cut(*details.who)
                asked = f"The document has `{rest.plain}`: is `{who.plain}` the body that meets?"
            self._last = LastHours(found, is_alone=not rest.plain or details is not None)
            yield NotePart(PartKind.HOURS, at, line, hours=found, who=who, asked=asked)
            yield from self._after_hours(Words(()) if who is not None and details is None else rest, line)

    def _after_hours(self, rest: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return what comes after hours on their line: what is said of the meeting, and what is done."""
        yield from self.rest()
        details = None if self.forms.are_marked else meeting_details(rest.plain)
        room = None if self.forms.are_marked or details is not None else room_at_end(rest.plain)
        if room is not None:
            said = MeetingLine.of_room(rest.plain[slice(*room)])
            yield NotePart(PartKind.MEETING, rest.cut(*room), line, meeting=said)
            rest = rest.cut(0, room.start).rstrip(" ([")
        if details is not None:
            yield from self._with_details(details, rest, line)
        elif rest.plain:
            self._place = _Place.ENTRY
            yield from self._entries.parts(rest, line)

    def _hours_at_end(self, words: Words) -> HoursLine | None:
        """Return the hours at the end of a line, in brackets or after a comma, where no headings stand out."""
        return None if self.forms.are_marked else hours_at_end(words.plain)

    def _at_late_hours(self, found: HoursLine, words: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return an entry with hours of its own at the end of its line."""
        yield from self.rest()
        self._place = _Place.ENTRY
        self._entries.begin_stretch()
        yield NotePart(PartKind.STRETCH, words.cut(found.start, found.end), line, hours=found)
        yield from self._entries.parts(before_hours(words.cut(0, found.start)), line)

    def _with_details(self, details: MeetingDetails, words: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return what a line says of the meeting, and what is done after it."""
        self._place = _Place.MEETING
        part = NotePart(PartKind.MEETING, words.cut(0, details.end), line, meeting=details.said)
        rest = rest_of(words, details.end)
        if self.forms.are_named_before_hours and details.said.number is not None and not rest.plain:
            self._named = part
            return
        yield part
        if rest.plain:
            self._place = _Place.ENTRY
            yield from self._entries.parts(rest, line)

    def rest(self) -> Iterator[NotePart]:
        """Return the line of a meeting that is before its hours, after them, or before what comes without hours."""
        if self._named is not None:
            yield self._named
        self._named = None

    def _at_label(self, words: Words, line: LineOfHours) -> Iterator[NotePart]:
        """Return the hours of a meeting whose place in a table says that they are hours, whatever their words are."""
        self._begin_meeting(_Place.HOURS)
        found = hours_by_place(words.plain, is_known=line.are_digits)
        rest = rest_of(words, found.end) if found is not None else words
        who = Words(line.who).strip() if line.who else None
        if found is not None and words.plain.startswith(_SEPARATOR, found.end) and not names_a_room(rest.plain):
            who, rest = words.cut(found.end + len(_SEPARATOR)).strip(), Words(())
        if found is None or words.plain.strip() in _LABELS or (rest.plain and self.forms.are_marked):
            yield NotePart(PartKind.HOURS, words, line, who=who)
            return
        at = words.cut(0, found.end).followed_by(lost_marks(words, found.end, rest))
        yield NotePart(PartKind.HOURS, at, line, hours=found, who=who)
        if rest.plain:
            self._place = _Place.ENTRY
            yield from self._entries.parts(rest, line)

    def _at_stretch(self, found: HoursLine, words: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return the hours of a stretch, and its heading after a colon; other words that begin so are a heading."""
        rest = words.cut(found.end)
        self._place = _Place.ENTRY
        if not self.forms.are_marked and rest.plain.strip() and not rest.plain.startswith(_AFTER_STRETCH):
            rest = rest_of(words, found.end)
        elif rest.plain.strip() and not rest.plain.startswith(_AFTER_STRETCH):
            yield from self._entries.parts(words, line)
            return
        self._entries.begin_stretch()
        level = self.forms.level_of(line, has_hours=True)
        self._entries.stretch_depth = self.forms.depth_of(line)
        yield NotePart(PartKind.STRETCH, words.cut(0, found.end), line, hours=found, level=level)
        heading = rest.without_first(len(_AFTER_STRETCH)) if rest.plain.startswith(_AFTER_STRETCH) else rest
        heading = heading.strip() if heading.plain else heading
        if heading.plain or heading.marks:
            yield from self._entries.parts(heading, line)

    def _who(self, words: Words, end: int) -> Words | None:
        """Return who meets, where the name comes after the hours and a comma."""
        if not self.forms.are_marked or not words.plain.startswith(_SEPARATOR, end):
            return None
        who = words.cut(end + len(_SEPARATOR)).strip()
        return who if who.plain and not names_a_room(who.plain) else None

    def _are_hours(self, found: HoursLine, text: str) -> bool:
        """Return whether hours are those of a meeting: where others have an end, a time alone before a text is not."""
        rest = text[found.end :].strip(AROUND)
        is_after_comma = self.forms.are_marked and text.startswith(_SEPARATOR, found.end)
        return not (rest and self.forms.are_marked) or found.begins is None or not self._has_ranges or is_after_comma

    def _below(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        if self._place is _Place.DAY and not self.forms.are_marked and begins_with(words.plain, "no_meetings"):
            yield self._entries.part_below(words, line)
            return
        details = None if self.forms.are_marked else meeting_details(words.plain)
        is_under_hours = self._place in {_Place.HOURS, _Place.MEETING}
        if details is not None and details.who is None and (is_under_hours or details.said.number is not None):
            if not is_under_hours:
                self._begin_meeting(_Place.MEETING)
            yield from self._with_details(details, words, line)
            return
        yield from self.rest()
        if not self.forms.are_marked or line.form is TextForm.HEADING or words.bold_until > 0:
            self._place = _Place.ENTRY
            yield from self._entries.parts(words, line)
            return
        documents = documents_of(words)
        own, aside = with_aside(words)
        said = self._said_of_meeting(own, line)
        if documents is not None and self._place is not _Place.DAY:
            yield NotePart(PartKind.DOCUMENTS, documents, line)
        elif said is not None:
            yield self._of_meeting(own, line, said)._replace(aside=aside)
        elif self._place is _Place.ENTRY:
            yield from self._entries.parts(words, line)
        else:
            yield self._entries.part_below(words, line)

    def _of_meeting(self, words: Words, line: SourceLine, said: MeetingLine) -> NotePart:
        if self._place is not _Place.HOURS:
            self._begin_meeting(_Place.MEETING)
        self._place = _Place.MEETING
        return NotePart(PartKind.MEETING, words, line, meeting=said)

    def _said_of_meeting(self, words: Words, line: SourceLine) -> MeetingLine | None:
        """Return what a line says of the meeting; without hours above it only what can be nothing else."""
        if line.form is not TextForm.PLAIN:
            return None
        said = meeting_line(words.plain)
        if self._place is _Place.HOURS and not words.plain:
            return MeetingLine.of_room("")
        if self._place is _Place.HOURS:
            is_room = said is None and names_a_room(words.plain)
            return MeetingLine.of_room(words.plain) if is_room else said
        return said if said is not None and not said.is_words_alone else None


def _is_of_entries(line: SourceLine) -> bool:
    return not (isinstance(line, LineOutsideDays) or is_day(line) or hours_of(line))
