"""Read the meetings of a table with a column for each body, or for each room or kind of meetings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from oewg_cli.importing.cell_meetings import meeting_of_track
from oewg_cli.importing.column_roles import begins_as, is_name_of_body, names_a_body, title_words
from oewg_cli.importing.line_forms.entry_heading import entry_heading
from oewg_cli.importing.line_forms.item_line import continued_at, item_heading
from oewg_cli.importing.line_forms.meeting_line import meeting_line, names_a_room
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import (
    LineOfColumnTitle,
    LineOfEntry,
    LineOfHours,
    LineOfMeeting,
    is_in_italics,
    line_of_kind,
    line_of_room,
)
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
_BETWEEN_NAMES = ", "
_FEWEST_SHARED = 5
"""Columns are shared only where there are more bodies than columns."""
_JOINT = lazy_pattern(
    r"(?P<what>Joint (?P<kind>meeting|discussion|session|plenary|consultations?|briefing)s?)"
    r"(?: (?:of|between|with) (?:the )?|: ?)(?=\S)",
    re.IGNORECASE,
)
_ACRONYM = lazy_pattern(r"[A-Z][A-Z0-9/&-]{1,9}(?: [IVX0-9]{1,3})?")
_WITH_ROOM = lazy_pattern(r"(?P<name>.+?) \((?P<room>[^()]+)\)")
_LONGEST_TITLE = 120
_EMPTY = ("-", "–", "—")
_STATE = lazy_pattern(r" \((?P<kind>closed|open|informal|continued|cont'?d\.?|cont\.)\)$", re.IGNORECASE)
_IN_PARALLEL = "Do these columns run in parallel, each with its own meetings? They were read so: {}."
_WHO_MEETS = "Do all of these meet here? In the document this is in the columns of all."
_NO_HOURS = "The document has no hours for these meetings: add them if they are known."


class ParallelColumns:
    """The columns of a table, each with the meetings of those that its title names.

    `above` are the columns with the titles before these, with which questions are asked once.
    """

    def __init__(self, titles: Mapping[int, Sequence[SourceLine]], above: "ParallelColumns | None" = None) -> None:
        self._titles = {column: _Title(cell) for column, cell in titles.items()}
        are_known = all(title.is_known for title in self._titles.values())
        names = ", ".join(title.plain for title in self._titles.values())
        self._questions = [] if are_known or len(self._titles) == 1 else [_IN_PARALLEL.format(names)]
        self._asks_hours: bool = above is not None and above._asks_hours  # noqa: SLF001 - another of the same class

    def meeting(self, label: Sequence[SourceLine], cell: list[SourceLine], place: range) -> Iterator[SourceLine]:
        """Return the lines of a cell over some columns, next to the label of its row."""
        over = [title for column, title in self._titles.items() if column in place]
        is_of_all = len(over) == len(self._titles)
        if len(cell) == 1 and cell[0].text.strip() in _EMPTY:
            yield LineOfColumnTitle(*cell[0])
            return
        if not label and is_of_all:
            yield from cell
            return
        for line in self._lines(label, cell, over, is_of_all=is_of_all and len(over) > 1):
            if isinstance(line, LineOfHours) and not line.is_of_nobody:
                self._ask(line)
            yield line
            if isinstance(line, LineOfHours) and len(over) == 1:
                yield from over[0].rooms

    def _ask(self, line: LineOfHours) -> None:
        """Ask once what is not known of all meetings: whether they are at the same time, and when."""
        if not line.runs and not self._asks_hours:
            self._asks_hours = True
            self._questions.append(_NO_HOURS)
        if self._questions and line.question is None:
            line.question = " ".join(self._questions)
            self._questions = []

    def _lines(
        self, label: Sequence[SourceLine], cell: list[SourceLine], over: Sequence["_Title"], *, is_of_all: bool
    ) -> Iterator[SourceLine]:
        title = over[0] if len(over) == 1 else None
        is_placed = is_in_italics(cell[0])
        joint = _JOINT.match(cell[0].text.strip()) if title is not None and not is_placed else None
        plenary = next((each for each in over if each.is_plenary), None) if is_of_all else None
        if not is_placed and plenary is not None and _is_joint(cell[0]):
            made = _hours(label, cell[0])
            made.question = _WHO_MEETS
            yield made
            yield from label[1:]
            yield _of_kind(plenary.line, plenary.line.text.strip())
            yield from cell
        elif title is not None and joint is not None and not title.has_others and _is_body(title, joint):
            made = _hours(label, cell[0])
            made.joint = (title.plain, " ".join(joint.string[joint.end() :].split()))
            yield made
            yield from label[1:]
            yield from cell
        elif not is_placed and len(over) > 1 and _is_joint(cell[0]):
            made = _hours(label, cell[0])
            made.joint = tuple(each.plain for each in over if not (each.is_plenary or each.is_shared))
            made.question = _WHO_MEETS if is_of_all and not _is_done(cell[0]) else None
            yield made
            yield from label[1:]
            yield from cell
        elif not is_placed and (title is None or title.has_others) and (named := _named(cell[0])) is not None:
            yield from _of_named(label, cell, named)
        elif title is not None and (title.is_plenary or title.has_others) and not is_placed:
            yield _hours(label, cell[0])
            yield from label[1:]
            yield _of_kind(title.line, title.plain)
            yield from cell
        elif title is not None and title.is_room and not is_placed and (named := _named(cell[0])) is not None:
            for line in _of_named(label, cell, named):
                yield line
                yield from [line_of_room(title.line)] if isinstance(line, LineOfHours) else []
        elif title is not None and title.is_room and not is_placed:
            yield _hours(label, cell[0])
            yield from label[1:]
            yield line_of_room(title.line)
            yield from cell
        else:
            runs = title.line.runs if title is not None else ()
            is_shared = title is not None and (
                title.is_shared or (len(self._titles) > _FEWEST_SHARED and _BETWEEN_NAMES in title.plain)
            )
            is_of_nobody = is_of_all or (len(over) > 1 and begins_as(cell[0].text, "of_nobody"))
            for lines in _divided(cell) if is_shared else [cell]:
                yield from meeting_of_track(label, lines, runs, is_shared=is_shared, is_of_all=is_of_nobody)


def _divided(cell: Sequence[SourceLine]) -> Iterator[Sequence[SourceLine]]:
    """Return the lines of each meeting of a cell that bodies share, which begins with who meets, in italics."""
    starts = [0, *(number for number, line in enumerate(cell) if number and is_in_italics(line)), len(cell)]
    return (cell[start:end] for start, end in pairwise(starts))


def are_titles_of_bodies(cells: Sequence[Sequence[SourceLine]]) -> bool:
    """Return whether cells are titles of columns of bodies, of rooms, of the plenary or of other meetings."""
    return len(cells) > 1 and all(
        len(cell) == 1 and len(cell[0].text) <= _LONGEST_TITLE and _Title(cell).is_known for cell in cells
    )


class _Title:
    """The title of a column, and what it says of its meetings; `rooms` are the lines under it that are rooms."""

    def __init__(self, cell: Sequence[SourceLine]) -> None:
        self.line = cell[0]
        texts = [" ".join(Words(line.runs).plain.split()) for line in cell]
        rooms = [(line, text) for line, text in zip(cell[1:], texts[1:], strict=True) if _is_room(text)]
        self.rooms = [line_of_room(line) for line, _ in rooms]
        self.plain = " ".join(text for text in texts if all(text is not room for _, room in rooms))
        inner = _WITH_ROOM.fullmatch(self.plain) if len(cell) == 1 else None
        if inner is not None and _is_room(inner["room"]):
            words = Words(cell[0].runs).strip()
            at = len(words.plain) - len(inner["room"]) - 1
            room = cell[0]._replace(runs=words.cut(at, len(words.plain) - 1).pieces)
            self.rooms.append(line_of_room(room))
            self.plain = inner["name"]
            self.line = cell[0]._replace(runs=words.cut(0, at - 1).rstrip().pieces)
        folded = self.plain.casefold()
        self.is_plenary = folded in title_words("plenaries")
        self.is_shared = folded == str(phrases(_LANGUAGE)["columns"]["others"]).casefold()
        self.has_others = not self.is_shared and folded in title_words("others")
        self.is_room = _is_room(self.plain)
        self.is_body = _names_who(self.plain) and not self.is_plenary
        self.is_known = self.is_plenary or self.is_shared or self.has_others or self.is_room or _names_who(self.plain)


def _is_body(title: "_Title", joint: re.Match[str]) -> bool:
    """Return whether the body of a column meets jointly with one other, which a cell names."""
    return title.is_body and " with " in joint[0].casefold() and names_a_body(joint.string[joint.end() :])


def _names_who(title: str) -> bool:
    return names_a_body(title) or _ACRONYM.fullmatch(title) is not None


def _is_room(text: str) -> bool:
    return names_a_room(text) and not names_a_body(text)


def _hours(label: Sequence[SourceLine], line: SourceLine) -> LineOfHours:
    return LineOfHours(*(label[0] if label else line._replace(runs=())))


def _of_kind(line: SourceLine, kind: str) -> LineOfMeeting:
    """Return the line of the kind of a meeting, which the title of its column says."""
    words = re.sub(r" (?:meetings?|sessions?)$", "", kind)
    runs = Words(line.runs).cut(0, len(words)).pieces
    return line_of_kind(line, Words(run._replace(text=run.text.lower(), bold=False) for run in runs))


def _is_joint(line: SourceLine) -> bool:
    """Return whether a cell over several columns is a meeting of all of their bodies."""
    text = Words(line.runs).plain.strip()
    said = meeting_line(text)
    return not begins_as(text, "of_nobody") and (said is None or said.number is not None)


def _is_done(line: SourceLine) -> bool:
    text = Words(line.runs).plain.strip()
    is_item = item_heading(text) is not None or entry_heading(text) is not None
    return is_item or text.casefold().startswith("joint ")


def _named(line: SourceLine) -> re.Match[str] | str | None:
    """Return the body that a line names: the words of a joint meeting, or the whole line; None where it names none."""
    text = Words(line.runs).plain.strip()
    joint = _JOINT.match(text)
    if joint is not None:
        return joint
    if item_heading(text) is not None or entry_heading(text) is not None or begins_as(text, "of_nobody"):
        return None
    return text if is_name_of_body(text) else None


def _of_named(
    label: Sequence[SourceLine], cell: Sequence[SourceLine], named: re.Match[str] | str
) -> Iterator[SourceLine]:
    """Return the lines of a cell that begins with the name of those who meet."""
    words = Words(cell[0].runs).strip()
    at = named.end() if isinstance(named, re.Match) else 0
    state = _STATE.search(words.plain)
    goes_on = continued_at(words.plain, words.plain.rfind(" (")) if " (" in words.plain else None
    end = state.start() if state else len(words.plain)
    if state is None and goes_on is not None:
        end = goes_on.start
    who = words.cut(at, end).strip()
    made = _hours(label, cell[0])
    made.who = who.pieces
    made.is_joint = at > 0
    yield made
    yield from label[1:]
    if state is not None:
        yield line_of_kind(cell[0], words.cut(*state.span("kind")))
    if isinstance(named, re.Match) and named["kind"].casefold() != "meeting":
        yield LineOfEntry(*cell[0]._replace(runs=words.cut(*named.span("what")).pieces))
    yield from cell[1:]
