"""Make the programme of the next session from the text of the last one."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from oewg_cli.process.errors import CommandError
from oewg_cli.programme.document import Document
from oewg_cli.programme.placed_parts import days_of
from oewg_cli.programme.text_fields import TextField, texts_of
from oewg_cli.rollover.kept_comments import kept_comments
from oewg_cli.rollover.next_days import check_days, working_day_by
from oewg_cli.rollover.open_question_list import OpenQuestions
from oewg_cli.rollover.question_comments import question_edits, scalars_of
from oewg_cli.rollover.question_words import wording
from oewg_cli.rollover.rolled_texts import apply_moves, roll_text
from oewg_cli.rollover.transition import SessionInfo, session_info, transition_between
from oewg_cli.rollover.value_edits import format_entry, insert_before, move_edits, remove_entries, replace_value
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
        self._transition = transition_between(document.programme, _next_session_info(document, options))
        self._questions = OpenQuestions(document, self._transition)
        self._edits: list[Edit] = []
        self._tree = values_by_path(document.source)
        self._values = {scalar.start: scalar.text for scalar in self._tree.values()}
        self._new: dict[str, str] = {}

    def result(self) -> ContinuedProgramme:
        removed = self._masthead()
        self._session()
        self._days()
        self._agenda()
        for field in texts_of(self._document.programme):
            self._text(field)
        self._edits += kept_comments(self._document, self._transition, self._questions, [edit.span for edit in removed])
        if self._document.unread_keys:
            self._questions.add_remark("unread", name=self._document.source.name)
        comments = question_edits(self._document.source, self._document.root, self._questions.comments)
        return ContinuedProgramme(self._edits, comments, tuple(self._questions.remarks), self._expected())

    def _expected(self) -> dict[NodePath, str]:
        place, _ = walk(self._document.root, ("session", "place"))
        left = {path: scalar.start for path, scalar in self._tree.items() if scalar.start in self._values}
        session = next(path[:-1] for path, start in left.items() if start == place.span.start)
        new = {(*session, key): value for key, value in self._new.items()}
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
        self._write_or_add({"number": coming.number, "kind": coming.kind})
        if coming.kind == _RESUMED and coming.number == last.number is not None:
            self._questions.add_question(
                ("session", "number"), wording()["where"]["session"], wording()["question"]["number"]
            )
        session = self._document.programme.session
        if self._place != session.place:
            self._write(("session", "place"), self._place)
            if session.hours is not None:
                question = wording()["question"]["hours"].format(place=self._place)
                self._questions.add_question(("session", "hours", "morning"), wording()["where"]["session"], question)

    def _write_or_add(self, values: dict[str, object]) -> None:
        """Write values of the session; a new key is added before the city."""
        session, _ = walk(self._document.root, ("session",))
        for key, value in values.items():
            if value is not None and isinstance(session, Mapping) and key not in session.entries:
                self._new[key] = str(value)
            elif value is not None:
                self._write(("session", key), str(value))
        if self._new and isinstance(session, Mapping):
            entries = [format_entry(key, value, self._written_as) for key, value in self._new.items()]
            self._edits.append(insert_before(self._document.source.text, session, "place", entries, self._written_as))

    def _days(self) -> None:
        for placed in days_of(self._document.programme):
            self._date((*placed.path, "date"), placed.date + self._transition.shift)
        check_days(self._document, self._transition, self._place, self._questions)

    def _text(self, field: TextField) -> None:
        """Change a text for the next session, and add a question about what it keeps."""
        rolled = roll_text(field, self._transition)
        node, _ = walk(self._document.root, field.path)
        things = [field.plain[slice(*span)] for span in rolled.open_spans] + list(self._places_in(field))
        edits = move_edits(node, rolled.moves) if isinstance(node, Scalar) else None
        if edits is not None and isinstance(node, Scalar):
            self._edits += edits
            self._values[node.start] = apply_moves(field.text, rolled.moves)
        else:
            things += [field.text[move.start : move.end] for move in rolled.moves]
        self._questions.add_question_about(field, things)

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

    def _agenda(self) -> None:
        agenda = self._document.programme.agenda
        if agenda is not None and agenda.symbol is not None:
            question = wording()["question"]["agenda"].format(symbol=agenda.symbol)
            self._questions.add_question(("agenda", "symbol"), wording()["where"]["agenda"], question)

    def _date(self, path: NodePath, day: date) -> None:
        self._write(path, day.isoformat())

    def _write(self, path: NodePath, text: str) -> None:
        node, _ = walk(self._document.root, path)
        if isinstance(node, Scalar) and node.text != text:
            self._edits.append(replace_value(node, text, self._written_as))
            self._values[node.start] = text


def _next_session_info(document: Document, options: RolloverOptions) -> SessionInfo:
    """Return number, kind and days of the next session; raises CommandError if they are impossible."""
    last = session_info(document.programme)
    if options.opens <= last.closes:
        opens, closed = long_date(options.opens, "en"), long_date(last.closes, "en")
        raise CommandError(f"The session opens on {opens}, but the last one closed on {closed}.")
    place = options.place if options.place is not None else document.programme.session.place
    check(ScaffoldOptions(place, options.opens, options.opens, None, options.number, options.kind, None, options.dated))
    kind = options.kind or last.kind
    number = options.number
    if number is None and last.number is not None:
        number = last.number if kind == _RESUMED else last.number + 1
    closes = options.closes or options.opens + (last.closes - last.opens)
    check(ScaffoldOptions(place, options.opens, closes, None, number, kind))
    return SessionInfo(number, kind, options.opens, closes)


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
