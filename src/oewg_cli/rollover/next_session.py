"""The programme of the next session, begun from the text of the last one's."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from oewg_cli.process.errors import CommandError
from oewg_cli.programme.document import Document
from oewg_cli.programme.placed_parts import days_of
from oewg_cli.programme.text_fields import TextField, texts_of
from oewg_cli.rollover.kept_comments import left_comments
from oewg_cli.rollover.next_days import check_days, working_day_by
from oewg_cli.rollover.open_question_list import Checks
from oewg_cli.rollover.question_comments import marks_in, scalars_of
from oewg_cli.rollover.question_words import wording
from oewg_cli.rollover.rolled_texts import moved_text, roll
from oewg_cli.rollover.transition import SessionInfo, session_info, transition_between
from oewg_cli.rollover.value_edits import entry, moved_in, put_before, rewritten, without
from oewg_cli.scaffold.input_checks import check
from oewg_cli.scaffold.scaffold_options import RolloverOptions, ScaffoldOptions
from oewg_cli.scaffold.skeleton_words import wording as words_of_beginning
from oewg_cli.source.loader import format_of, read_tree
from oewg_cli.source.tree import Mapping, Node, NodePath, Scalar, walk
from oewg_cli.text.edits import Edit
from oewg_cli.text.quoting import listing
from oewg_cli.text.source_text import SourceText
from oewg_cli.un.dates.dates import day_heading, long_date
from oewg_cli.un.duty_stations import find_place

_OF_LAST = ("symbol", "job", "processed", "reissued")
_RESUMED = "resumed"


class ContinuedProgramme(NamedTuple):
    """How the text of the last session's programme becomes that of the next one.

    `edits` change what moves on, `marks` put in comments on what is to be checked, `remarks` say the same in sentences.
    `values` are all values by their places, as they must be read afterwards.
    """

    edits: list[Edit]
    marks: list[Edit]
    remarks: tuple[str, ...]
    values: dict[NodePath, str]


def continued(document: Document, coming: RolloverOptions) -> ContinuedProgramme:
    """Return how the programme of a session becomes that of the next one: nothing is changed but what must move on.

    Raises CommandError where no session can follow so.
    """
    return _Continuation(document, coming).done()


class _Continuation:
    def __init__(self, document: Document, coming: RolloverOptions) -> None:
        self._document = document
        self._written_as = format_of(document.source)
        self._place = coming.place or document.programme.session.place
        self._dated = coming.dated
        self._turn = transition_between(document.programme, _sitting(document, coming))
        self._checks = Checks(document, self._turn)
        self._edits: list[Edit] = []
        self._tree = values_by_place(document.source)
        self._values = {scalar.start: scalar.text for scalar in self._tree.values()}
        self._new: dict[str, str] = {}

    def done(self) -> ContinuedProgramme:
        taken_out = self._masthead()
        self._session()
        self._days()
        self._agenda()
        for field in texts_of(self._document.programme):
            self._text(field)
        self._edits += left_comments(self._document, self._turn, self._checks, [edit.span for edit in taken_out])
        if self._document.unread_keys:
            self._checks.say("lost", name=self._document.source.name)
        marks = marks_in(self._document.source, self._document.root, self._checks.marks)
        return ContinuedProgramme(self._edits, marks, tuple(self._checks.remarks), self._expected())

    def _expected(self) -> dict[NodePath, str]:
        place, _ = walk(self._document.root, ("session", "place"))
        left = {path: scalar.start for path, scalar in self._tree.items() if scalar.start in self._values}
        session = next(path[:-1] for path, start in left.items() if start == place.span.start)
        new = {(*session, key): value for key, value in self._new.items()}
        return {path: self._values[start] for path, start in left.items()} | new

    def _masthead(self) -> list[Edit]:
        """Move the date of the note, and take out what belongs to the last one."""
        masthead, _ = walk(self._document.root, ("masthead",))
        keys = [key for key in _OF_LAST if isinstance(masthead, Mapping) and key in masthead.entries]
        taken_out = []
        if isinstance(masthead, Mapping) and keys:
            taken_out = list(without(self._document.source.text, masthead, keys))
            self._edits += taken_out
            for key in keys:
                for scalar in scalars_of(masthead.entries[key].value):
                    del self._values[scalar.start]
            self._checks.say("taken_out", keys=listing(keys))
        self._date(("masthead", "date"), self._dated or self._moved_date())
        return taken_out

    def _moved_date(self) -> date:
        day = working_day_by(self._place, self._document.programme.masthead.date + self._turn.shift)
        self._checks.mark(("masthead", "date"), wording()["question"]["dated"])
        self._checks.say("dated", day=f"{day_heading(day, 'en')} {day.year}")
        return day

    def _session(self) -> None:
        last, coming = self._turn.last, self._turn.coming
        self._date(("session", "opens"), coming.opens)
        self._date(("session", "closes"), coming.closes)
        self._write_or_add({"number": coming.number, "kind": coming.kind})
        if coming.kind == _RESUMED and coming.number == last.number is not None:
            self._checks.ask(("session", "number"), wording()["where"]["session"], wording()["question"]["number"])
        session = self._document.programme.session
        if self._place != session.place:
            self._write(("session", "place"), self._place)
            if session.hours is not None:
                asked = wording()["question"]["hours"].format(place=self._place)
                self._checks.ask(("session", "hours", "morning"), wording()["where"]["session"], asked)

    def _write_or_add(self, values: dict[str, object]) -> None:
        """Write values of the session; where one has no place yet it stands before the city."""
        session, _ = walk(self._document.root, ("session",))
        for key, value in values.items():
            if value is not None and isinstance(session, Mapping) and key not in session.entries:
                self._new[key] = str(value)
            elif value is not None:
                self._write(("session", key), str(value))
        if self._new and isinstance(session, Mapping):
            entries = [entry(key, value, self._written_as) for key, value in self._new.items()]
            self._edits.append(put_before(self._document.source.text, session, "place", entries, self._written_as))

    def _days(self) -> None:
        for placed in days_of(self._document.programme):
            self._date((*placed.path, "date"), placed.date + self._turn.shift)
        check_days(self._document, self._turn, self._place, self._checks)

    def _text(self, field: TextField) -> None:
        """Move a text on, and ask once of what it keeps."""
        rolled = roll(field, self._turn)
        node, _ = walk(self._document.root, field.path)
        things = [field.plain[slice(*span)] for span in rolled.left_open] + list(self._places_in(field))
        edits = moved_in(node, rolled.moves) if isinstance(node, Scalar) else None
        if edits is not None and isinstance(node, Scalar):
            self._edits += edits
            self._values[node.start] = moved_text(field.text, rolled.moves)
        else:
            things += [field.text[move.start : move.end] for move in rolled.moves]
        self._checks.ask_of_text(field, things)

    def _places_in(self, field: TextField) -> Iterator[str]:
        """Return how a text names the place of the last session, where the next one is held elsewhere."""
        was = self._document.programme.session.place
        if self._place == was:
            return
        station = find_place(was)
        said = [words_of_beginning()["announcement"]["stations"][station.name], station.name] if station else [was]
        yield from [words for words in said if words in field.plain][:1]

    def _agenda(self) -> None:
        agenda = self._document.programme.agenda
        if agenda is not None and agenda.symbol is not None:
            asked = wording()["question"]["agenda"].format(symbol=agenda.symbol)
            self._checks.ask(("agenda", "symbol"), wording()["where"]["agenda"], asked)

    def _date(self, path: NodePath, day: date) -> None:
        self._write(path, day.isoformat())

    def _write(self, path: NodePath, text: str) -> None:
        node, _ = walk(self._document.root, path)
        if isinstance(node, Scalar) and node.text != text:
            self._edits.append(rewritten(node, text, self._written_as))
            self._values[node.start] = text


def _sitting(document: Document, coming: RolloverOptions) -> SessionInfo:
    """Return what the next session is known by; raises CommandError where it cannot be held so."""
    last = session_info(document.programme)
    if coming.opens <= last.closes:
        opens, closed = long_date(coming.opens, "en"), long_date(last.closes, "en")
        raise CommandError(f"The session opens on {opens}, but the last one closed on {closed}.")
    place = coming.place if coming.place is not None else document.programme.session.place
    check(ScaffoldOptions(place, coming.opens, coming.opens, None, coming.number, coming.kind, None, coming.dated))
    kind = coming.kind or last.kind
    number = coming.number
    if number is None and last.number is not None:
        number = last.number if kind == _RESUMED else last.number + 1
    closes = coming.closes or coming.opens + (last.closes - last.opens)
    check(ScaffoldOptions(place, coming.opens, closes, None, number, kind))
    return SessionInfo(number, kind, coming.opens, closes)


def values_by_place(source: SourceText) -> dict[NodePath, Scalar]:
    """Read a text anew and give its values by their places, also those that could not be taken into the programme."""
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
    """Return whether a text is read as it was meant to be, value for value."""
    return {path: scalar.text for path, scalar in values_by_place(source).items()} == values
