"""Find the footnotes of a source document: those that a program keeps, and those that are typed under a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.importing.line_forms.masthead_line import is_page_number
from oewg_cli.importing.line_words import Words, cleaned, part_of
from oewg_cli.note.source_document import SourceDocument, SourceFootnote, SourceLine, SourceRun, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_LABEL = lazy_pattern(r" *(?P<label>[0-9]{1,2}|[a-z])[.)/]? *$")
_RAISED = lazy_pattern(r"[0-9]{1,2}(?: ?, ?[0-9]{1,2}){0,20}")
_MARK = lazy_pattern(r"\[\^([^\[\]\s]{1,40})\]")
_IN_BRACKETS = lazy_pattern(r"\[([0-9]{1,2})\]")
_TYPED = lazy_pattern(r" *(?:\[(?P<bracket>[0-9]{1,2})\]|(?P<number>[0-9]{1,2})(?:[/)]|(?= ))) *(?=\S)")
_STUCK = lazy_pattern(r"(?<=[a-z)\]”.,])(?<!No\.)(?P<label>[0-9]{1,2})(?= *$| *\([a-z.]+\) *$)")
"""A number after the last word of a line: what is left of a raised one where a page was copied."""
_ASTERISKS = lazy_pattern(r" *(?P<asterisks>\*{1,5}) *(?=[^\s*])")


_BRACKETS = "[]"
"""What is added to the numbers of marks where footnotes are typed as `[1] …` and a mark refers to one of them."""
_TYPED_NAME = "typed-"


class FoundFootnote(NamedTuple):
    """A footnote: the label that is printed before it, its words, and its place in the source."""

    label: str
    words: tuple[Words, ...]
    span: Span


class TypedAsteriskFootnote(NamedTuple):
    """A footnote of the masthead or the title block: its asterisks and its words."""

    char: str
    words: Words


class SourceFootnotes(NamedTuple):
    """The lines of a text with footnote marks in them, and the footnotes that the marks refer to.

    `notes` are the footnotes by identity in the order of the source, `asterisks` those that asterisks refer to.
    `marks_without_footnote` are marks and raised numbers that refer to no footnote: they stay in the text.
    """

    lines: tuple[SourceLine, ...]
    notes: dict[str, FoundFootnote]
    asterisks: tuple[TypedAsteriskFootnote, ...]
    marks_without_footnote: tuple[SourceRun, ...]


def gather_footnotes(source_document: SourceDocument) -> SourceFootnotes:
    """Find the footnotes of a source document, and turn the numbers that refer to them into marks."""
    lines = [_clean(line) for line in source_document.lines]
    notes = {name: _kept(note) for name, note in source_document.notes.items()}
    called = _numbers_of_marks(lines)
    typed, asterisks, rest = _typed_footnotes(lines, called)
    notes |= {f"{_TYPED_NAME}{number}": note for number, note in enumerate(typed, 1)}
    caller = _FootnoteMarks(notes, has_brackets=_BRACKETS in called)
    marked = tuple(line._replace(runs=tuple(caller.marked(line.runs))) for line in rest)
    notes = {
        name: note._replace(words=tuple(Words(caller.marked(words.pieces)) for words in note.words))
        for name, note in notes.items()
    }
    return SourceFootnotes(marked, notes, tuple(asterisks), tuple(caller.marks_without_footnote))


def _clean(line: SourceLine) -> SourceLine:
    return line._replace(runs=tuple(cleaned(line.runs)))


def _kept(note: SourceFootnote) -> FoundFootnote:
    return FoundFootnote(note.label, tuple(Words(cleaned(line.runs)).strip() for line in note.lines), note.span)


def _typed_footnotes(
    lines: Iterable[SourceLine], called: set[str]
) -> tuple[list[FoundFootnote], list[TypedAsteriskFootnote], list[SourceLine]]:
    """Separate the lines that are footnotes from the text, wherever a page ended."""
    notes: list[FoundFootnote] = []
    asterisks: list[TypedAsteriskFootnote] = []
    rest: list[SourceLine] = []
    below_rule = False
    for line in lines:
        words = Words(line.runs)
        head = _head_of_footnote(words, line, called, below_rule=below_rule)
        char = _ASTERISKS.match(words.plain) if line.form is TextForm.PLAIN or line.marker is None else None
        if head is not None:
            notes.append(FoundFootnote(head[0], (words.cut(head[1]).strip(),), line.span))
        elif char and not _is_emphasis(words.plain):
            asterisks.append(TypedAsteriskFootnote(char["asterisks"], words.cut(char.end()).strip()))
        else:
            rest.append(line)
            below_rule = line.form is TextForm.RULE
    return notes, asterisks, rest


def _is_emphasis(text: str) -> bool:
    """Return whether the asterisks before a line are those of an unread emphasis, which ends with others."""
    return text.rstrip().endswith("*")


def _head_of_footnote(words: Words, line: SourceLine, called: set[str], *, below_rule: bool) -> tuple[str, int] | None:
    """Return the label of a typed footnote, and where its text begins; None for a line that is not a footnote."""
    if not words.pieces or line.marker is not None or line.form is TextForm.HEADING:
        return None
    first = words.pieces[0]
    if first.raised and first.footnote is None:
        raised = _LABEL.match(first.text)
        return (raised["label"], len(first.text)) if raised and words.plain[len(first.text) :].strip() else None
    typed = _TYPED.match(words.plain)
    if typed is None or is_page_number(words.plain):
        return None
    label = typed["bracket"] or typed["number"]
    is_note = below_rule if typed["number"] else _BRACKETS in called
    return (label, typed.end()) if is_note and (label in called or typed["bracket"]) else None


def _numbers_of_marks(lines: Sequence[SourceLine]) -> set[str]:
    """Return the numbers that are raised or in brackets after something else on a line."""
    called: set[str] = set()
    for line in lines:
        for run in line.runs[1:]:
            if run.raised and run.footnote is None:
                called.update(re.findall(r"[0-9]{1,2}", run.text))
        text = line.text
        begin = len(text) - len(text.lstrip())
        called.update(match[1] for match in _IN_BRACKETS.finditer(text) if match.start() > begin)
        called.update(match["label"] for match in _STUCK.finditer(text))
    if any(match and match["bracket"] in called for match in (_TYPED.match(line.text) for line in lines)):
        called.add(_BRACKETS)
    return called


def _without_commas(runs: Sequence[SourceRun]) -> Iterator[SourceRun]:
    """Leave out what is between two marks of footnotes if it is a comma: the program writes it."""
    for before, run, after in zip([None, *runs], runs, [*runs[1:], None], strict=False):
        is_between = before is not None and before.footnote is not None and after is not None
        if not (is_between and after and after.footnote is not None and run.text.strip() == ","):
            yield run


class _FootnoteMarks:
    """Turn numbers into marks, each the mark of the next footnote with its label."""

    def __init__(self, notes: dict[str, FoundFootnote], *, has_brackets: bool = False) -> None:
        self._has_brackets = has_brackets
        self._notes = notes
        self._names: dict[str, list[str]] = {}
        for name, note in notes.items():
            self._names.setdefault(note.label, []).append(name)
        self._times: dict[str, int] = {}
        self._has_typed = any(name.startswith(_TYPED_NAME) for name in notes)
        self.marks_without_footnote: list[SourceRun] = []

    def marked(self, runs: Iterable[SourceRun]) -> Iterator[SourceRun]:
        """Return runs with marks in the place of the numbers that refer to footnotes."""
        for run in _without_commas([*runs]):
            if run.footnote is not None:
                if run.footnote not in self._notes:
                    self.marks_without_footnote.append(run)
                yield run
            elif run.raised and _RAISED.fullmatch(run.text.strip()):
                yield from self._numbers(run)
            elif run.link is None and _MARK.search(run.text):
                yield from self._missing(run)
            elif run.link is None and _IN_BRACKETS.search(run.text):
                yield from self._found(run, _IN_BRACKETS, has_all=self._has_brackets)
            elif self._has_typed and run.link is None and _STUCK.search(run.text):
                yield from self._found(run, _STUCK)
            elif run.raised and not run.text.strip(" ,"):
                continue  # the comma between two marks: the program writes it
            else:
                yield run

    def _numbers(self, run: SourceRun) -> Iterator[SourceRun]:
        labels = [*re.finditer(r"[0-9]{1,2}", run.text)]
        if not any(label[0] in self._names for label in labels):
            self.marks_without_footnote.append(run)
            yield run
            return
        for label in labels:
            typed = part_of(run, *label.span())
            if label[0] in self._names:
                yield self._mark(label[0], typed)
            else:
                self.marks_without_footnote.append(typed)
                yield typed

    def _found(self, run: SourceRun, pattern: re.Pattern[str], *, has_all: bool = False) -> Iterator[SourceRun]:
        """Make marks of what a pattern finds; with `has_all` also of what refers to no footnote."""
        at = 0
        for match in pattern.finditer(run.text):
            if match[1] in self._names or has_all:
                if at < match.start():
                    yield part_of(run, at, match.start())
                mark = part_of(run, *match.span())
                yield self._mark(match[1], mark) if match[1] in self._names else self._without_note(match[1], mark)
                at = match.end()
        if at < len(run.text):
            yield part_of(run, at, len(run.text)) if at else run

    def _missing(self, run: SourceRun) -> Iterator[SourceRun]:
        """Keep the mark of a missing footnote: the programme will be without it too."""
        at = 0
        for match in _MARK.finditer(run.text):
            if at < match.start():
                yield part_of(run, at, match.start())
            yield self._without_note(match[1], part_of(run, *match.span()))
            at = match.end()
        if at < len(run.text):
            yield part_of(run, at, len(run.text))

    def _without_note(self, label: str, mark: SourceRun) -> SourceRun:
        self.marks_without_footnote.append(mark)
        return mark._replace(text="", footnote=f"missing-{label}")

    def _mark(self, label: str, run: SourceRun) -> SourceRun:
        names = self._names[label]
        time = self._times.get(label, 0)
        self._times[label] = time + 1
        return run._replace(text="", footnote=names[min(time, len(names) - 1)], raised=False)
