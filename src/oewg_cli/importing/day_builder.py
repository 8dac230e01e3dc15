"""Build the days of a programme, with their meetings and what is done at each."""

from collections.abc import Callable, Container, Iterable, Mapping

from oewg_cli.importing.assumed_years import dated, dated_days
from oewg_cli.importing.drafted_programme import OpenQuestion, Origin, Tree, asked_once
from oewg_cli.importing.entry_builder import EntryBuilder
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.key_order import in_key_order
from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.line_forms.meeting_details import typed_kind
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.listed_documents import with_documents
from oewg_cli.importing.lost_words import PlacedPart
from oewg_cli.importing.placed_lines import LineOfDay, LineOfHours
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.wrong_weekdays import NamedDay, named_days, weekday_question
from oewg_cli.source.tree import NodePath

_BREAK = "break"
_ANY = (_BREAK, "other")
_BELOW = frozenset({PartKind.BULLET, PartKind.TEXT})
_OF_ENTRIES = _BELOW | {PartKind.STRETCH, PartKind.HEADING, PartKind.DOCUMENTS}
_Block = dict[str, Tree]


class DayBuilder:
    """Build the days in the order of the source; two headings of the same day make one day."""

    def __init__(self, recognized: Recognized, names: Mapping[str, str], titles: Mapping[str, Container[str]]) -> None:
        self._front = recognized.front
        self._names = names
        self._entries = EntryBuilder(names, titles)
        self._days: list[_Block] = []
        self._meeting: _Block | None = None
        self._week: str | None = None
        self._stretch: NotePart | None = None
        self._target: _Block | None = None
        self._target_path: NodePath = ()
        self._texts: dict[NodePath, tuple[_Block, list[str]]] = {}
        self.questions: list[OpenQuestion] = []
        self.origins: list[Origin] = []
        self.placed: list[PlacedPart] = []
        self._takers: dict[PartKind, Callable[[NotePart], None]] = {
            PartKind.WEEK: self._name_week,
            PartKind.DAY: self._day,
            PartKind.HOURS: self._hours,
            PartKind.MEETING: self._say_of_meeting,
            PartKind.STRETCH: self._begin_stretch,
            PartKind.HEADING: self._heading,
            **dict.fromkeys((*_BELOW, PartKind.DOCUMENTS), self._below),
        }
        for part in recognized.parts:
            self._take(part)
        self._end_stretch()
        self._join_texts()

    def tree(self) -> Tree:
        """Return the days; None if there are none."""
        if not self._days:
            self.questions.append(OpenQuestion(("programme",), "The document has no days of a programme."))
        for number, day in enumerate(self._days):
            if [*day] == ["date"]:
                day["meetings"] = []
                self.questions.append(OpenQuestion(("programme", number), "The document has nothing under this day."))
        self.questions = asked_once(self.questions)
        return [in_key_order(day) for day in self._days] or None

    def _take(self, part: NotePart) -> None:
        if part.kind not in _OF_ENTRIES:
            self._end_stretch()
        take = self._takers.get(part.kind)
        if take is not None and (self._days or part.kind in {PartKind.WEEK, PartKind.DAY}):
            take(part)
            self.placed.append(PlacedPart(self._place_of(part), part))

    def _place_of(self, part: NotePart) -> NodePath:
        """Return the day or the meeting for which a part was read; that of the name of a week is the day after it."""
        if part.kind is PartKind.WEEK:
            return ("programme", len(self._days))
        return self._day_path if self._meeting is None or part.kind is PartKind.DAY else self._meeting_path

    def _name_week(self, part: NotePart) -> None:
        self._week = markup(part.words, self._names)

    def _begin_stretch(self, part: NotePart) -> None:
        self._end_stretch()
        self._stretch = part

    @property
    def _day_path(self) -> NodePath:
        return ("programme", len(self._days) - 1)

    @property
    def _meeting_path(self) -> NodePath:
        return (*self._day_path, "meetings", _length(self._days[-1].get("meetings")) - 1)

    def _day(self, part: NotePart) -> None:
        self._meeting = None
        value = (
            dated_days(part.days, self._front)
            if part.days is not None
            else dated(part.day, self._front).day
            if part.day
            else None
        )
        if self._days and value is not None and self._days[-1]["date"] == value:
            self._aim(self._days[-1], self._day_path)
            return
        self._days.append({"date": value})
        if self._week is not None:
            self._days[-1]["week"], self._week = self._week, None
        self._aim(self._days[-1], self._day_path)
        self.origins.append((self._day_path, part.line.span))
        if part.day is not None:
            self._ask_of_day(part, part.day)
        elif value is None:
            self._ask_unknown_day(part)
        elif part.days is not None:
            self._ask_weekdays(part, named_days(part.words.plain, self._front))

    def _ask_of_day(self, part: NotePart, day: DayLine) -> None:
        found = dated(day, self._front)
        path = (*self._day_path, "date")
        if isinstance(part.line, LineOfDay) and part.line.question is not None:
            self.questions.append(OpenQuestion(path, part.line.question))
        if found.day is None:
            self._ask_unknown_day(part)
            return
        if found.is_assumed:
            source = "its date" if self._front.dated is not None else "a date above the programme"
            text = f"The document has no year here; this one follows from {source}."
            self._ask("date", text, part, is_of_all=True)
        self._ask_weekdays(part, [NamedDay(day.weekday, found.day)])

    def _ask_weekdays(self, part: NotePart, days: Iterable[NamedDay]) -> None:
        question = weekday_question(part.words.plain, days)
        if question is not None:
            self._ask("date", question, part)

    def _ask_unknown_day(self, part: NotePart) -> None:
        self._ask("date", f"The document has `{part.words.plain}`, which is not a day of a known year.", part)

    def _ask(self, key: str, text: str, part: NotePart, *, is_of_all: bool = False) -> None:
        path = self._day_path if self._meeting is None else self._meeting_path
        self.questions.append(OpenQuestion((*path, key), text, span=part.words.span(), is_of_all=is_of_all))

    def _begin_meeting(self, part: NotePart) -> _Block:
        self._meeting = {}
        meetings = self._days[-1].setdefault("meetings", [])
        if isinstance(meetings, list):
            meetings.append(self._meeting)
        self._aim(self._meeting, self._meeting_path)
        self.origins.append((self._meeting_path, part.line.span))
        return self._meeting

    def _hours(self, part: NotePart) -> None:
        meeting = self._begin_meeting(part)
        marks = part.words.marks if part.hours is not None else ()
        self._add_marks(Words((*marks, *(part.who.marks if part.who is not None else ()))))
        if part.hours is not None:
            meeting["time"] = part.hours.typed()
        elif part.words.plain.strip() or part.words.marks:
            meeting["when"] = markup(part.words, self._names)
        if isinstance(part.line, LineOfHours) and part.line.question is not None:
            is_of_all = part.line.are_digits
            self.questions.append(OpenQuestion(self._meeting_path, part.line.question, is_of_all=is_of_all))
        if isinstance(part.line, LineOfHours) and part.line.is_of_nobody:
            meeting["kind"] = _BREAK  # of all that is nobody's, it alone is printed without its kind
        if part.bodies:
            meeting["body"] = part.bodies[0] if len(part.bodies) == 1 else [*part.bodies]
            if part.asked is not None:
                self.questions.append(OpenQuestion((*self._meeting_path, "body"), part.asked, is_of_all=True))
        if part.hours is not None and part.hours.is_assumed:
            text = f"The document has `{part.words.plain}`: is this the right half of the day?"
            self._ask("time", text, part, is_of_all=True)

    def _say_of_meeting(self, part: NotePart) -> None:
        """Say the number, the kind and the room of the meeting; without hours above them a meeting begins."""
        said = part.meeting
        if said is None:
            return
        meeting = self._meeting if self._target is self._meeting else None
        meeting = self._begin_meeting(part) if meeting is None else meeting
        if said.number is not None:
            meeting["number"] = said.number
        own, marks = _without_last_marks(part.words)
        for key, place in (("kind", said.kind), ("room", said.room)):
            if place is not None:
                text = markup(own.cut(*place), self._names)
                text = typed_kind(text, is_begun=said.is_words_alone) if key == "kind" else text
                before = str(meeting.get(key, ""))
                meeting[key] = text if before in {"", text, *_ANY} else f"{before}, {text}"
        self._add_marks(marks)
        if part.aside is not None:
            meeting["aside"] = markup(part.aside, self._names)

    def _aim(self, target: _Block, path: NodePath) -> None:
        """Let what comes next be under a day, a meeting or an entry."""
        self._target, self._target_path = target, path

    def _end_stretch(self) -> None:
        """Add a stretch that has no heading, as an entry of which the entries in it say what is done."""
        stretch = self._stretch
        if stretch is not None:
            self._add_entry(self._with_stretch({}), stretch)

    def _heading(self, part: NotePart) -> None:
        if self._stretch is not None and part.level > self._stretch.level:
            self._end_stretch()
        self._add_entry(self._with_stretch(self._entries.entry(part)), part)

    def _with_stretch(self, entry: _Block) -> _Block:
        stretch, self._stretch = self._stretch, None
        return entry if stretch is None or stretch.hours is None else {"time": stretch.hours.typed(), **entry}

    def _add_entry(self, entry: _Block, part: NotePart) -> None:
        """Add an entry to the meeting or the day, or to the entry above it."""
        owner, path = (self._days[-1], self._day_path) if self._meeting is None else (self._meeting, self._meeting_path)
        entries = owner.setdefault("entries", [])
        if part.level and isinstance(entries, list) and entries and isinstance(entries[-1], dict):
            path = (*path, "entries", len(entries) - 1)
            entries = entries[-1].setdefault("entries", [])
        if isinstance(entries, list):
            entries.append(entry)
            path = (*path, "entries", len(entries) - 1)
        self._aim(entry, path)
        self.origins.append((path, part.words.span()))
        if part.asked is not None:
            self.questions.append(OpenQuestion(path, part.asked))

    def _below(self, part: NotePart) -> None:
        """Add a text, a line of a list or documents to what is above."""
        if not part.words.plain:
            self._add_marks(part.words)
            return
        text = markup(part.words, self._names)
        target = self._target
        if self._stretch is not None:
            self._end_stretch()
            target = self._target
        if target is None:
            self._add_entry({"heading": text}, part)
        elif part.kind is PartKind.DOCUMENTS:
            target["documents"] = with_documents(target.get("documents"), text)
        elif part.kind is PartKind.TEXT:
            target.setdefault("text", text)
            self._texts.setdefault(self._target_path, (target, []))[1].append(text)
        elif target is self._days[-1]:
            self._add_entry({"heading": text}, part)
        else:
            _add_line(target, text)
        self.origins.append((self._target_path, part.words.span()))

    def _add_marks(self, words: Words) -> None:
        """Add the marks of a line that has nothing else to what is above."""
        marks = (mark.footnote or "" for mark in words.marks)
        names: list[Tree] = [self._names[mark] for mark in marks if mark in self._names]
        if names and self._target is not None:
            known = self._target.get("footnote")
            names = [*(known if isinstance(known, list) else [known] if known else []), *names]
            self._target["footnote"] = names[0] if len(names) == 1 else names

    def _join_texts(self) -> None:
        """Make one text of all paragraphs under a heading, since the format has one."""
        for path, (target, texts) in self._texts.items():
            if len(texts) > 1:
                target["text"] = " ".join(texts)
                self.questions.append(OpenQuestion((*path, "text"), "The document has several paragraphs here."))


def _without_last_marks(words: Words) -> tuple[Words, Words]:
    """Return words without the footnote marks at their end, and those marks."""
    count = len(words.pieces)
    while count and words.pieces[count - 1].footnote is not None:
        count -= 1
    return Words(words.pieces[:count]), Words(words.pieces[count:])


def _length(tree: Tree) -> int:
    return len(tree) if isinstance(tree, list) else 0


def _add_line(target: _Block, text: str) -> None:
    if isinstance(target.get("heading"), str) and "list" not in target:
        target["heading"] = str(target["heading"]).rstrip(":")
    lines = target.setdefault("list", [])
    if isinstance(lines, list):
        lines.append(text)
