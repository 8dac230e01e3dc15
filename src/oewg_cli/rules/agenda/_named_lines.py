"""The lines and headings of entries of the programme, and where sentences name them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.inline_text import shown
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.subject_words import WORD, compared
from oewg_cli.text.lazy_patterns import compiled

_ASIDE = r"\([^)]*\)|^[A-Z][a-z]+s?:\s"
"""What is not the name of who speaks: `Guest: midwife`, `(by video link)`."""
_MORE, _MOST = 5, 200
_FEWEST, _PARTS = 2, 3


class LineOfEntry(NamedTuple):
    """A line of an entry, or its heading, which has no place among its lines; `entry` is the place of the entry."""

    words: tuple[str, ...]
    entry: int
    at: int | None
    meeting: NodePath | None
    path: NodePath
    text: str

    def is_before(self, other: "LineOfEntry") -> bool:
        """Return whether the programme has it before another one; a heading is neither before nor after its lines."""
        if self.entry != other.entry:
            return self.entry < other.entry
        return self.at is not None and other.at is not None and self.at < other.at


class NamedLine(NamedTuple):
    """A line that a sentence names; offsets are code points of the sentence."""

    line: LineOfEntry
    start: int
    end: int


def lines_of_entries(context: CheckContext) -> list[LineOfEntry]:
    """Return the lines and the headings of the programme, if an entry has a list."""
    found: list[LineOfEntry] = []
    for entry, placed in enumerate(context.entries):
        lines, meeting = placed.entry.list, placed.meeting.path if placed.meeting else None
        # `Panellist from Chile`, `Panellist from Japan`
        alike = frozenset.intersection(*(frozenset(_words(shown(each))) for each in lines)) if lines[1:] else ()
        for at, line in enumerate(lines):
            path, words = (*placed.path, "list", at), _words(shown(line))
            own = tuple(word for word in words if word not in alike)
            found.append(LineOfEntry(own, entry, at, meeting, path, shown(line)))
        heading = placed.entry.heading
        if heading is not None and len(words := _words(shown(heading))) >= _FEWEST:
            found.append(LineOfEntry(words, entry, None, meeting, (*placed.path, "heading"), shown(heading)))
    if len(found) > _MOST or not any(each.at is not None for each in found):
        return []
    return [each for each in found if each.words]


def _words(text: str) -> tuple[str, ...]:
    plain = compiled(_ASIDE).sub(" ", text).casefold()
    return tuple(word for each in compiled(WORD).findall(plain) if (word := compared(each)) is not None)


def named_lines(sentence: NoteSentence, lines: Sequence[LineOfEntry]) -> list[NamedLine]:
    """Return the lines that a sentence names once, in its order."""
    tokens = [
        (word, match.start(), match.end())
        for match in compiled(WORD).finditer(sentence.text)
        if (word := compared(match[0].casefold())) is not None
    ]
    found: list[NamedLine] = []
    for line in lines:
        places = list(_places(line, tokens))
        if len(places) == 1:
            found.append(NamedLine(line, *places[0]))
    # Who speaks at the opening may speak at the closure too: the line is that beside which others are named.
    beside = Counter(each.line.entry for each in found)
    ordered = sorted(found, key=lambda each: (each.start, -each.end, -beside[each.line.entry]))
    return [
        each
        for at, each in enumerate(ordered)
        if not any(each.start < one.end for one in ordered[:at])
        and [beside[one.line.entry] for one in found if one.start == each.start].count(beside[each.line.entry]) == 1
    ]


def _places(line: LineOfEntry, tokens: Sequence[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    """Return where most words of a line are together, beginning with the first one."""
    wanted = set(line.words)
    needed = len(wanted) if len(wanted) <= _FEWEST else len(wanted) - len(wanted) // _PARTS
    for at, (word, start, _) in enumerate(tokens):
        if word != line.words[0]:
            continue
        rest, end = set(wanted), start
        for other, _, stop in tokens[at : at + len(line.words) + _MORE]:
            if other in rest:
                rest.discard(other)
                end = stop
        if len(wanted) - len(rest) >= needed:
            yield start, end
