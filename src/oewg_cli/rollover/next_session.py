"""Make the programme of the next session from the text of the last one."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.document import Document
from oewg_cli.programme.front_page import Agenda, SessionHours
from oewg_cli.programme.placed_parts import days_of, meetings_of
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.rollover.dated_words import dated_words
from oewg_cli.rollover.kept_comments import kept_comments
from oewg_cli.rollover.meeting_numbers import RESUMED, moved_numbers
from oewg_cli.rollover.next_days import check_days, working_day_by
from oewg_cli.rollover.next_numbers import next_body_sessions, next_session_info
from oewg_cli.rollover.open_question_list import OpenQuestions
from oewg_cli.rollover.question_comments import question_edits, scalars_of
from oewg_cli.rollover.question_words import wording
from oewg_cli.rollover.rolled_texts import apply_moves, roll_text
from oewg_cli.rollover.transition import transition_between
from oewg_cli.rollover.value_edits import format_entry, insert_before, move_edits, remove_entries, replace_value
from oewg_cli.scaffold.scaffold_options import RolloverOptions
from oewg_cli.scaffold.skeleton_words import wording as words_of_beginning
from oewg_cli.source.loader import format_of, read_tree
from oewg_cli.source.tree import Mapping, Node, NodePath, Scalar, walk
from oewg_cli.text.edits import Edit
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.source_text import SourceText
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.phrases import ordinal_in_digits

_DATE = lazy_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OF_LAST = ("symbol", "job", "processed", "reissued")


class ContinuedProgramme(NamedTuple):
    """How the text of the last session's programme becomes that of the next one.

    `edits` change what is different in the next session, `comments` are the edits that add comments on what must be
    checked, and `remarks` say the same in sentences. `values` are all values by their paths, as they must be read from
    the new text.
    """

    edits: list[Edit]
    comments: list[Edit]
    remarks: tuple[str, ...]
    values: dict[NodePath, str]


def roll_over(document: Document, options: RolloverOptions) -> ContinuedProgramme:
    """Return how the programme of a session becomes that of the next one, with only the changes that are necessary.

    Raises CommandError if the next session cannot be as the options say.
    """
    return _Rollover(document, options).result()


class _Rollover:
    def __init__(self, document: Document, options: RolloverOptions) -> None:
        self._document = document
        self._written_as = format_of(document.source)
        self._place = options.place or document.programme.session.place
        self._dated = options.dated
        self._transition = transition_between(
            document.programme, next_session_info(document, options), next_body_sessions(document.programme, options)
        )
        self._questions = OpenQuestions(document, self._transition)
        self._edits: list[Edit] = []
        self._tree = values_by_path(document.source)
        self._values = {scalar.start: scalar.text for scalar in self._tree.values()}
        self._kept_meetings: set[str] = set()
        self._new: list[tuple[int, str, str]] = []

    def result(self) -> ContinuedProgramme:
        removed = self._masthead()
        self._session()
        self._parts()
        self._bodies()
        self._days()
        self._meeting_numbers()
        self._agendas()
        self._texts()
        self._edits += kept_comments(self._document, self._transition, self._questions, [edit.span for edit in removed])
        if self._document.unread_keys:
            self._questions.add_remark("unread", name=self._document.source.name)
        comments = question_edits(self._document.source, self._document.root, self._questions.comments)
        return ContinuedProgramme(self._edits, comments, tuple(self._questions.remarks), self._expected())

    def _expected(self) -> dict[NodePath, str]:
        left = {path: scalar.start for path, scalar in self._tree.items() if scalar.start in self._values}
        parents = {start: path[:-1] for path, start in left.items()}
        new = {(*parents[start], key): value for start, key, value in self._new}
        return {path: self._values[start] for path, start in left.items()} | new

    def _masthead(self) -> list[Edit]:
        """Move the date of the note, and remove what belongs to the last note only."""
        masthead, _ = walk(self._document.root, ("masthead",))
        keys = [key for key in _OF_LAST if isinstance(masthead, Mapping) and key in masthead.entries]
        removed: list[Edit] = []
        if isinstance(masthead, Mapping) and keys:
            removed = list(remove_entries(self._document.source.text, masthead, keys))
            self._edits += removed
            for key in keys:
                for scalar in scalars_of(masthead.entries[key].value):
                    del self._values[scalar.start]
            self._questions.add_remark("removed", keys=listing(keys))
        self._date(("masthead", "date"), self._dated or self._moved_date())
        return removed

    def _moved_date(self) -> date:
        day = working_day_by(self._place, self._document.programme.masthead.date + self._transition.shift)
        self._questions.add_comment(("masthead", "date"), wording()["question"]["dated"])
        self._questions.add_remark("dated", day=day_heading(day, "en", with_year=True))
        return day

    def _session(self) -> None:
        last, coming = self._transition.last, self._transition.coming
        self._date(("session", "opens"), coming.opens)
        self._date(("session", "closes"), coming.closes)
        self._write_or_add(("session",), {"number": coming.number, "kind": coming.kind}, "place")
        if coming.kind == RESUMED and coming.number == last.number is not None:
            self._questions.add_question(
                ("session", "number"), wording()["where"]["session"], wording()["question"]["number"]
            )
        session = self._document.programme.session
        if self._place != session.place:
            self._write(("session", "place"), self._place)
            self._hours(("session", "hours"), session.hours, wording()["where"]["session"])

    def _write_or_add(self, path: NodePath, values: dict[str, object], before: str) -> None:
        """Write values of a block of keys; a new key is added before one that is there."""
        block, _ = walk(self._document.root, path)
        if not isinstance(block, Mapping):
            return
        new = {}
        for key, value in values.items():
            if value is not None and key not in block.entries:
                new[key] = str(value)
            elif value is not None:
                self._write((*path, key), str(value))
        if new:
            anchor = block.entries[before].value
            self._new += [(anchor.start, key, value) for key, value in new.items()]
            entries = [format_entry(key, value, self._written_as) for key, value in new.items()]
            self._edits.append(insert_before(self._document.source.text, block, before, entries, self._written_as))

    def _hours(self, path: NodePath, hours: SessionHours | None, where: str) -> None:
        """Ask whether the hours that are typed are those of the new place."""
        if hours is not None:
            question = wording()["question"]["hours"].format(place=self._place)
            self._questions.add_question((*path, hours.typed_keys[0]), where, question)

    def _parts(self) -> None:
        """Move the parts of a session that has several, and their place where it is that of the session."""
        session, coming = self._document.programme.session, self._transition.coming
        for number, part in enumerate(session.parts):
            path: NodePath = ("session", "parts", number)
            first, last = (day + self._transition.shift for day in (part.opens, part.closes))
            self._date((*path, "opens"), first)
            self._date((*path, "closes"), coming.closes if part.closes == session.closes else last)
            if part.place == session.place:
                self._write((*path, "place"), self._place)
        if session.parts:
            question = wording()["question"]["parts"]
            self._questions.add_question(("session", "parts", 0, "opens"), wording()["where"]["session"], question)

    def _bodies(self) -> None:
        """Move the numbers of bodies that have sessions of their own."""
        steps = {body.name: body for body in self._transition.bodies}
        for number, body in enumerate(self._document.programme.bodies):
            step = steps.get(body.name)
            if step is None or body.number is None:
                continue
            path: NodePath = ("body", number, "number")
            self._write_or_add(path[:-1], step.coming._asdict(), "number")
            if step.coming.number == step.last.number:
                where = wording()["where"]["body"].format(name=quoted(body.name))
                self._questions.add_question(path, where, wording()["question"]["number"])

    def _days(self) -> None:
        for placed in days_of(self._document.programme):
            for number, each in enumerate(placed.day.ranges):
                self._range((*placed.path, "date", number), each)
            if self._place != self._document.programme.session.place:
                day = day_heading(placed.date + self._transition.shift, "en", with_year=True)
                self._hours((*placed.path, "hours"), placed.day.hours, day)
        check_days(self._document, self._transition, self._place, self._questions)

    def _range(self, path: NodePath, each: DateRange) -> None:
        """Write the days that one day or a range becomes; what is typed between two dates stays."""
        node, _ = walk(self._document.root, path)
        if not isinstance(node, Scalar):
            return
        days = iter(self._transition.moved(*each))
        self._write(path, _DATE.sub(lambda _: next(days).isoformat(), node.text))

    def _meeting_numbers(self) -> None:
        moving = list(moved_numbers(self._document.programme, self._transition))
        moved_paths = {moved.path for moved in moving}
        self._kept_meetings = {
            ordinal_in_digits(placed.meeting.number)
            for placed in meetings_of(self._document.programme)
            if placed.meeting.number is not None and (*placed.path, "number") not in moved_paths
        }
        for moved in moving:
            self._write(moved.path, str(moved.number))
            if moved.is_first:
                question = wording()["question"]["meetings"].format(number=moved.number)
                self._questions.add_question(moved.path, wording()["where"]["programme"], question)

    def _texts(self) -> None:
        """Change the texts, and ask about what they keep; of the documents at one place there is one question."""
        documents: dict[NodePath, tuple[TextField, list[str]]] = {}
        for field in texts_of(self._document.programme):
            things = self._text(field)
            if field.role is Role.DOCUMENTS:
                documents.setdefault(field.path[:-1], (field, []))[1].extend(things)
            else:
                self._ask_about_documents(documents)
                self._questions.add_question_about(field, things)
        self._ask_about_documents(documents)

    def _ask_about_documents(self, documents: dict[NodePath, tuple[TextField, list[str]]]) -> None:
        for field, things in documents.values():
            self._questions.add_question_about(field, things)
        documents.clear()

    def _text(self, field: TextField) -> list[str]:
        """Change a text for the next session, and return what it keeps that a person must check."""
        rolled = roll_text(field, self._transition)
        node, _ = walk(self._document.root, field.path)
        things = [field.plain[slice(*span)] for span in rolled.open_spans]
        things += [*self._places_in(field), *dated_words(self._document.programme, field, self._transition)]
        edits = move_edits(node, rolled.moves) if isinstance(node, Scalar) else None
        if edits is not None and isinstance(node, Scalar):
            self._edits += edits
            self._values[node.start] = apply_moves(field.text, rolled.moves)
        else:
            things += [field.text[move.start : move.end] for move in rolled.moves]
        return [thing for thing in things if not self._is_kept_meeting(field, thing)]

    def _is_kept_meeting(self, field: TextField, thing: str) -> bool:
        """Return whether words in a label name a meeting of the programme whose number stays."""
        names_session = "session" in field.plain
        return field.role is Role.LABEL and not names_session and thing.split(" ", 1)[0] in self._kept_meetings

    def _places_in(self, field: TextField) -> Iterator[str]:
        """Return how a text names the place of the last session, if the next one is held elsewhere."""
        old_place = self._document.programme.session.place
        if self._place == old_place:
            return
        station = find_place(old_place)
        names = (
            [words_of_beginning()["announcement"]["stations"][station.name], station.name] if station else [old_place]
        )
        yield from [words for words in names if words in field.plain][:1]

    def _agendas(self) -> None:
        programme = self._document.programme
        of_bodies = ((("body", number, "agenda"), body.agenda) for number, body in enumerate(programme.bodies))
        agendas: list[tuple[NodePath, Agenda | None]] = [(("agenda",), programme.agenda), *of_bodies]
        for path, agenda in agendas:
            if agenda is not None and agenda.symbol is not None:
                question = wording()["question"]["agenda"].format(symbol=agenda.symbol)
                self._questions.add_question((*path, "symbol"), wording()["where"]["agenda"], question)

    def _date(self, path: NodePath, day: date) -> None:
        self._write(path, day.isoformat())

    def _write(self, path: NodePath, text: str) -> None:
        node, _ = walk(self._document.root, path)
        if isinstance(node, Scalar) and node.text != text:
            self._edits.append(replace_value(node, text, self._written_as))
            self._values[node.start] = text


def values_by_path(source: SourceText) -> dict[NodePath, Scalar]:
    """Return the values of a text by their paths, also those that are not part of the programme."""
    root, _ = read_tree(source)
    found: dict[NodePath, Scalar] = {}
    waiting: list[tuple[NodePath, Node]] = [((), root)] if root is not None else []
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, Scalar):
            found[path] = node
        elif isinstance(node, Mapping):
            waiting += [((*path, key), entry.value) for key, entry in node.entries.items()]
        else:
            waiting += [((*path, number), item) for number, item in enumerate(node.items)]
    return found


def reads_as(source: SourceText, values: dict[NodePath, str]) -> bool:
    """Return whether a text has exactly these values."""
    return {path: scalar.text for path, scalar in values_by_path(source).items()} == values
