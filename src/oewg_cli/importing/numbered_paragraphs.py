"""Build the paragraphs of a programme."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.importing.drafted_programme import OpenQuestion, Origin, Tree
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.note.source_document import SourceRun, TextForm
from oewg_cli.source.tree import NodePath
from oewg_cli.text.counting_letters import counting_letters
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.symbols import find_symbols

_AGENDA = lazy_pattern(r"\bagenda\b", re.IGNORECASE)
_NO_NUMBER = "This paragraph has no number in the document."
_SAID = lazy_pattern(r"\b(?:contained|set out|issued|circulated|see|as)\b", re.IGNORECASE)


class _Paragraph(NamedTuple):
    """A paragraph that is built: the runs of its text, and those of each line of its list."""

    text: list[SourceRun]
    lines: list[list[SourceRun]]


class NumberedParagraphs:
    """Build the paragraphs of the note; `agenda_symbol` is the symbol of the agenda, where one of them names it."""

    def __init__(self, recognized: Recognized, names: Mapping[str, str]) -> None:
        self._names = names
        self._paragraphs: list[_Paragraph] = []
        self._headings: dict[int, NotePart] = {}
        self.questions: list[OpenQuestion] = []
        self.origins: list[Origin] = []
        self.agenda_symbol: str | None = None
        self._are_numbered = False
        for part in recognized.parts:
            if part.kind is PartKind.NOTE_HEADING:
                self._headings[len(self._paragraphs)] = part
            elif part.kind is PartKind.PARAGRAPH:
                self._add(part)
            elif part.kind is PartKind.SUBPARAGRAPH:
                self._add_line(part)

    def tree(self) -> Tree:
        """Return the paragraphs, each as a text, or as a text with its list; None if there are none."""
        if not self._paragraphs:
            self.questions.append(OpenQuestion(("paragraphs",), "The document has no paragraphs."))
        if len(self._paragraphs) == 1:
            # The only paragraph of a note has none there either.
            self.questions = [question for question in self.questions if question.text != _NO_NUMBER]
        trees: list[Tree] = [self._paragraph(paragraph) for paragraph in self._paragraphs]
        bounds = [*sorted(number for number in self._headings if number < len(trees)), len(trees)]
        sections: list[Tree] = [
            {"heading": markup(self._headings[first].words, self._names), "paragraphs": trees[first:end]}
            for first, end in pairwise(bounds)
        ]
        self.questions = [question._replace(path=_within_section(question.path, bounds)) for question in self.questions]
        self.origins = [(_within_section(path, bounds), span) for path, span in self.origins]
        return [*trees[: bounds[0]], *sections] or None

    def _paragraph(self, paragraph: _Paragraph) -> Tree:
        text = markup(Words(paragraph.text), self._names)
        lines: list[Tree] = [markup(Words(runs), self._names) for runs in paragraph.lines]
        return {"text": text, "list": lines} if lines else text

    def _add(self, part: NotePart) -> None:
        line = part.line
        if part.number is None and self._paragraphs and (line.form is TextForm.ITEM or self._are_numbered):
            marker = f" {line.marker}" if line.marker else ""
            lead = SourceRun(f"{marker} ", Span(line.span.start, line.span.start))
            last = self._paragraphs[-1]
            (last.lines[-1] if last.lines else last.text).extend([lead, *part.words.pieces])
            self._ask("The document has several paragraphs under this number.")
            return
        self._paragraphs.append(_Paragraph([*part.words.pieces], []))
        self._are_numbered = part.number is not None
        self.origins.append((("paragraphs", len(self._paragraphs) - 1), line.span))
        if part.number is None:
            self._ask(_NO_NUMBER)
        self._find_agenda(part)

    def _add_line(self, part: NotePart) -> None:
        lines = self._paragraphs[-1].lines
        lines.append([*part.words.pieces])
        self.origins.append((("paragraphs", len(self._paragraphs) - 1, "list", len(lines) - 1), part.line.span))
        printed = counting_letters(len(lines))
        if part.number is None:
            self._ask("The document has bullets here; the program prints (a), (b) and so on.")
        elif part.number != printed:
            self._ask(f"The document has ({part.number}) where the program prints ({printed}).")
        self._find_agenda(part)

    def _find_agenda(self, part: NotePart) -> None:
        if self.agenda_symbol is None:
            self.agenda_symbol = _symbol_of_agenda(part.words.plain)

    def _ask(self, text: str) -> None:
        question = OpenQuestion(("paragraphs", len(self._paragraphs) - 1), text)
        if question not in self.questions[-1:]:
            self.questions.append(question)


def _within_section(path: NodePath, bounds: Sequence[int]) -> NodePath:
    """Return the path of a paragraph, which is under the last heading that comes before it."""
    number = path[1] if len(path) > 1 else -1
    section = bisect_right(bounds[:-1], int(number)) - 1
    if section < 0:
        return path
    return ("paragraphs", bounds[0] + section, "paragraphs", int(number) - bounds[section], *path[2:])


def _symbol_of_agenda(text: str) -> str | None:
    """Return the symbol of the document that contains the agenda, where a sentence says so."""
    for sentence in re.split(r"(?<=[.;]) ", text):
        agenda = _AGENDA.search(sentence)
        said = max((each.end() for each in _SAID.finditer(sentence, agenda.end())), default=None) if agenda else None
        symbols = [symbol for at, symbol in find_symbols(sentence) if said is not None and at >= said]
        if symbols:
            return symbols[0].text
    return None
