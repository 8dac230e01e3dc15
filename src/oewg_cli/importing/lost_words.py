"""Find the words and the numbers of a source document that are nowhere in the programme that was drafted."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from oewg_cli.findings.finding import Finding
from oewg_cli.importing.asterisk_statements import reissues
from oewg_cli.importing.column_roles import role_of, title_words
from oewg_cli.importing.drafted_words import DraftedWords, form_words
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.item_line import continued_at
from oewg_cli.importing.line_words import Words, cleaned
from oewg_cli.importing.list_markers import is_bullet
from oewg_cli.importing.page_furniture import PageFurniture
from oewg_cli.importing.placed_lines import LineOfHours
from oewg_cli.importing.recognition_words import says_only
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.source_words import SourceWord, keys_of, source_words
from oewg_cli.note.source_document import Region, SourceCell, SourceLine, SourceRun
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
FIRST_PAGE: NodePath = ("masthead",)
_PLACES: dict[PartKind, NodePath] = {
    PartKind.NOTE_HEADING: ("paragraphs",),
    PartKind.PARAGRAPH: ("paragraphs",),
    PartKind.SUBPARAGRAPH: ("paragraphs",),
    PartKind.ITEM_TITLE: ("agenda",),
}
_OF_PAGES = frozenset({Region.HEAD, Region.FOOT})
_TOLD = frozenset({PartKind.UNPLACED, PartKind.ANNEX, PartKind.ANNEX_TITLE, PartKind.TITLE_LINE, PartKind.CONTINUED})
"""The parts that are form, that say the same as another, or that are told as having no place."""
_REPEATED = frozenset({PartKind.MASTHEAD, PartKind.DAY})
"""The parts that a document has at several places, all of which the programme says once."""
_BEFORE_MARK = frozenset(".,)]”[")
_OPENING = "(["
_LONGEST_PAGE = 3
_MOST_QUOTED = 4
"""How many lines a finding can be about."""
_LONGEST_STATE = 24
_SIGNS, _SIGNS_BEFORE = lazy_pattern(r"[^\s\w]*"), lazy_pattern(r"(?<!\w)[^\s\w]*$")
_PLURAL, _NOT_OF_TITLES = lazy_pattern(r"\(s\)"), lazy_pattern("[0-9()]")
_MOST_SIGNS = 10
_CONTINUED, _RUNNING = "continued", "#"
_Key = tuple[int, str]
"""A word of the source: where it begins, and its form."""


class LostWords(NamedTuple):
    """Words of one line of the source that the programme does not have, and the place where they would be.

    None where that is not known.
    """

    words: Words
    place: NodePath | None


class PlacedPart(NamedTuple):
    """A part of the source, and the place of the programme for which it was read."""

    place: NodePath
    part: NotePart


def lost_words(
    recognized: Recognized,
    placed: Iterable[PlacedPart],
    drafted: Mapping[NodePath, DraftedWords],
    told: Iterable[Words],
    findings: Iterable[Finding],
) -> Iterator[LostWords]:
    """Return what each line of a source document says that the programme has at none of the places of the line.

    `placed` are the parts under days, each with its place, `drafted` the words of each place, and `told` those that are
    told as having none. What findings quote is told too.
    """
    return _Search(recognized, placed, drafted, told, findings).found()


class _Search:
    def __init__(
        self,
        recognized: Recognized,
        placed: Iterable[PlacedPart],
        drafted: Mapping[NodePath, DraftedWords],
        told: Iterable[Words],
        findings: Iterable[Finding],
    ) -> None:
        self._recognized = recognized
        self._drafted = drafted
        source = recognized.source_document
        of_notes = (line for note in source.notes.values() for line in note.lines)
        self._lines = sorted((*source.lines, *of_notes), key=lambda line: line.span)
        self._starts = [line.span.start for line in self._lines]
        self._furniture = PageFurniture(source.lines, recognized.front.symbol)
        first = ((line.cell, line.text.strip()) for line in source.lines if line.cell is not None and not line.cell.row)
        self._titles = {(cell.table, cell.column): text for cell, text in first}
        days = (words.keys for place, words in drafted.items() if place[:1] == ("programme",))
        self._of_days = set[str]().union(*days)
        self._found: set[_Key] = set()
        self._found_on: dict[int, set[str]] = {}
        self._places: dict[int, dict[NodePath, None]] = {}
        for words in told:
            self._found.update(_keys(words))
        self._found.update(key for mark in recognized.marks_without_footnote for key in _keys(Words([mark])))
        for part in recognized.front.parts:
            self._take(PlacedPart(FIRST_PAGE, part))
        for part in recognized.parts:
            if part.kind in _PLACES or part.kind in _TOLD:
                self._take(PlacedPart(_PLACES.get(part.kind, FIRST_PAGE), part))
            elif part.kind is PartKind.FURNITURE and self._is_form(part.line, part.words, is_placed=False):
                self._found.update(_keys(part.words))
        for each in placed:
            self._take(each)
        self._labels = {note.label for note in recognized.notes.values()}
        self._note_starts = {note.span.start for note in recognized.notes.values()}
        of_meetings = (name for part in recognized.parts for name in part.bodies)
        names = (*recognized.front.names_of_bodies(), *dict.fromkeys(of_meetings))
        self._names = {tuple(keys_of(name)) for name in names}
        self._take_repeated()
        self._take_notes()
        self._take_findings(findings)

    @cached_property
    def _read_heads(self) -> set[tuple[int, int, str]]:
        """Return the cells that were read for a place, each by its table, its column and what it says."""
        lines = ((line.cell, line.text.strip()) for line in map(self._lines.__getitem__, self._places))
        return {(cell.table, cell.column, text) for cell, text in lines if cell is not None}

    def found(self) -> Iterator[LostWords]:
        """Return the words of each line that are at none of its places, from the first to the last of them."""
        for number, line in enumerate(self._lines):
            words = self._words(line)
            found_on = self._found_on.get(bisect_right(self._starts, line.span.start), set())
            lost = [word for word in source_words(words.plain) if _key(word, words) not in self._found]
            lost = [word for word in lost if word.key not in found_on]
            places = [*self._places.get(number, ())]
            if lost and not self._is_form(line, words, is_placed=bool(places)):
                lost = [word for word in lost if not self._is_at(places, word, words, line)]
                if lost and (places or not self._is_repeated(line, words, lost)):
                    yield LostWords(_with_signs(words, lost[0].start, lost[-1].end), places[0] if places else None)

    def _take(self, placed: PlacedPart) -> None:
        place, part = placed
        self._note_place(place, part.line)
        if isinstance(part.line, LineOfHours) and part.line.quoted is not None:
            self._found.update(_keys(Words(part.line.quoted.runs)))
        if part.kind in _TOLD:
            self._found.update(_keys(part.words))
            return
        drafted = self._drafted.get(place)
        if drafted is None or (part.kind is PartKind.MASTHEAD and part.words.plain.strip().isdigit()):
            return
        has = drafted.has if part.kind in _REPEATED else drafted.take
        own = set(keys_of(part.item.number)) if part.item is not None else set()
        seen: set[str] = set()
        for words in filter(None, (part.words, part.who, part.aside)):
            for word in source_words(words.plain):
                # An item can be named twice on its line: `(a) Adoption of the agenda [Item 2 (a)]`.
                is_again = word.key in own and word.key in seen
                seen.add(word.key)
                if (drafted.has if is_again else has)(word.key):
                    self._find(words.place(word.start), word)
        if part.number is not None:
            begin = part.words.span().start
            self._found.update(key for key in _keys(Words(part.line.runs)) if key[0] < begin)
            self._found.update((begin, key) for key in keys_of(part.line.marker or ""))

    def _find(self, place: Span, word: SourceWord) -> None:
        """Note that a word was found; one that was made of a line, such as an item of a range, is anywhere on it."""
        self._found.add((place.start, word.key))
        if place.end - place.start != 1:
            self._found_on.setdefault(bisect_right(self._starts, place.start), set()).add(word.key)

    def _take_repeated(self) -> None:
        """Take the parts that the programme has once for all their places, if a day or a meeting has their words."""
        for part in self._recognized.repeated:
            self._found.update(key for key in _keys(part.words) if key[1] in self._of_days)

    def _take_notes(self) -> None:
        places = [self._drafted[place] for place in (("footnotes",), ("agenda",), FIRST_PAGE) if place in self._drafted]
        of_notes = [words for note in self._recognized.notes.values() for words in note.words]
        for words in (*of_notes, *(note.words for note in self._recognized.asterisks)):
            for key in _keys(words):
                if any(drafted.has(key[1]) for drafted in places):
                    self._found.add(key)
        for note in self._recognized.asterisks:
            self._found.update(_keys(note.words) if reissues(note) else ())

    def _take_findings(self, findings: Iterable[Finding]) -> None:
        """Take the words of the source that findings quote at their places."""
        for finding in findings:
            quoted = set(keys_of(finding.message))
            at = max(0, bisect_right(self._starts, finding.span.start) - 1)
            for line in self._lines[at : at + _MOST_QUOTED]:
                within = (key for key in _keys(self._words(line)) if finding.span.start <= key[0] <= finding.span.end)
                self._found.update(key for key in within if key[1] in quoted)

    def _note_place(self, place: NodePath, line: SourceLine) -> None:
        """Keep the place of each line of the source that is in a line as it was read, which may join several."""
        at = bisect_left(self._starts, line.span.start)
        end = max(line.span.end, line.span.start + 1)
        while at < len(self._starts) and self._starts[at] < end:
            self._places.setdefault(at, {})[place] = None
            at += 1

    def _words(self, line: SourceLine) -> Words:
        """Return the words of a line with the number of a list before it, and without the raised marks of footnotes."""
        runs = [run for run in cleaned(line.runs) if not (run.raised and self._labels.issuperset(keys_of(run.text)))]
        return Words([*self._typed_marker(line), *runs])

    def _typed_marker(self, line: SourceLine) -> Iterator[SourceRun]:
        """Return the number of a list before a line, if it is typed there; where a program counts, it may be form."""
        if line.marker is None or is_bullet(line.marker) or not line.runs:
            return
        begin = line.runs[0].span.start
        if line.marker.strip() in self._recognized.source_document.source.text[line.span.start : begin]:
            yield SourceRun(f"{line.marker} ", Span(begin, begin))

    def _is_form(self, line: SourceLine, words: Words, *, is_placed: bool) -> bool:
        """Return whether a line is of the page, the title of a column, or at the head of a row or a column."""
        plain = words.plain.strip()
        if plain in phrases(_LANGUAGE)["columns"].values() or says_only(plain, "columns"):
            return True
        if line.cell is not None and plain.casefold() in {*title_words("others"), *form_words("heads")}:
            return True
        if line.cell is not None and not is_placed:
            return self._is_head(line.cell, plain)
        return self._furniture.has(line)

    def _is_head(self, cell: SourceCell, plain: str) -> bool:
        """Return whether a cell that was read for no place is a title, hours above others, or a running number."""
        title = _PLURAL.sub("", plain)
        if role_of(title) is not None and not _NOT_OF_TITLES.search(title):
            return True
        hours = hours_line(plain)
        if hours is not None and hours.end == len(plain):
            return hours.half_day is not None or (cell.table, cell.column, plain) in self._read_heads
        return plain.isdigit() and self._titles.get((cell.table, cell.column)) == _RUNNING

    def _is_at(self, places: Sequence[NodePath], word: SourceWord, words: Words, line: SourceLine) -> bool:
        """Return whether a word that no part has is the mark of a footnote, or is at a place of its line."""
        if word.key in self._labels and self._is_mark(word, words, line):
            return True
        is_alone = words.plain.strip().isdigit()
        drafted = [self._drafted[place] for place in places if place in self._drafted and not is_alone]
        return any(each.take(word.key) for each in drafted) or (
            any(_CONTINUED in each.form for each in drafted) and _is_of_continued(word, words.plain)
        )

    def _is_mark(self, word: SourceWord, words: Words, line: SourceLine) -> bool:
        """Return whether a number is right after a word or in brackets, or before the footnote."""
        if line.span.start in self._note_starts and not words.plain[: word.start].strip(" ["):
            return True
        before = words.plain[max(0, word.start - 1) : word.start]
        return before.isalpha() or before in _BEFORE_MARK

    def _is_repeated(self, line: SourceLine, words: Words, lost: Sequence[SourceWord]) -> bool:
        """Return whether a line is the name of a body above a column or rows, or repeats the first page on others."""
        if line.cell is not None and line.region not in _OF_PAGES:
            return tuple(keys_of(words.plain)) in self._names
        first = self._drafted.get(FIRST_PAGE)
        lost = [word for word in lost if not (word.key.isdigit() and len(word.key) <= _LONGEST_PAGE)]
        return line.region in _OF_PAGES and first is not None and all(first.has(word.key) for word in lost)


def _key(word: SourceWord, words: Words) -> _Key:
    return words.place(word.start).start, word.key


def _keys(words: Words) -> Iterator[_Key]:
    return (_key(word, words) for word in source_words(words.plain))


def _with_signs(words: Words, start: int, end: int) -> Words:
    """Return a part of a line with the signs around it, up to the next spaces."""
    before, after = (
        _SIGNS_BEFORE.search(words.plain, max(0, start - _MOST_SIGNS), start),
        _SIGNS.match(words.plain, end),
    )
    return words.cut(before.start() if before else start, after.end() if after else end)


def _is_of_continued(word: SourceWord, plain: str) -> bool:
    """Return whether a word is in the brackets that say that an item goes on, however it is spelled there."""
    opens = max(plain.rfind(char, max(0, word.start - _LONGEST_STATE), word.start) for char in _OPENING)
    found = continued_at(plain, opens) if opens >= 0 else None
    return found is not None and word.end <= found.end
