"""Read the text after the title block: the paragraphs, the annex, and the programme day by day."""

from collections.abc import Iterator, Sequence

from oewg_cli.importing.entry_reader import EntryReader
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.line_forms.hours_line import HoursLine, hours_line
from oewg_cli.importing.line_forms.item_line import continued_at
from oewg_cli.importing.line_forms.masthead_line import distribution, originals, symbol_line
from oewg_cli.importing.line_forms.session_line import dates_line
from oewg_cli.importing.line_forms.title_block_line import annex_head, numbered
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.masthead_reader import MastheadReader
from oewg_cli.importing.recognition_words import says_only, words_of
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.subparagraph_reader import SubparagraphReader
from oewg_cli.importing.week_grids import LineOutsideDays
from oewg_cli.note.source_document import SourceLine, TextForm
from oewg_cli.un.phrases import ordinal

_AROUND = " .,:;–—-|)"
"""What separates a day or hours from the rest of their line."""
_RULE = " –—-_=*"
_LEAST_SENTENCE = 60
_TWO_WORDS, _WEEKS = 2, 10
_MASTHEAD = 12
"""How many lines of a masthead and a title block are searched after a day."""


def first_body_line(lines: Sequence[SourceLine]) -> int:
    """Return the number of the first line of the text: the first paragraph, the annex, or the first day.

    A day with its year, after which the masthead or the dates of the session come, is the date of the document.
    """
    for number, line in enumerate(lines):
        words = Words(line.runs)
        is_date = _is_day(words) and _is_of_masthead(words, lines[number + 1 : number + _MASTHEAD])
        if (
            numbered(words.plain, line.marker)
            or annex_head(words.plain) is not None
            or (_is_day(words) and not is_date)
        ):
            return number
    for number, line in enumerate(lines):
        text = line.text.strip()
        if len(text) >= _LEAST_SENTENCE and text.endswith("."):
            return number
    return len(lines)


def _is_day(words: Words) -> bool:
    day = day_line(words.plain)
    return day is not None and day.weekday is not None


def _is_of_masthead(words: Words, following: Sequence[SourceLine]) -> bool:
    day = day_line(words.plain)
    if day is None or day.year is None or words.plain[day.end :].strip(" ."):
        return False
    for line in following:
        text = line.text.strip()
        if distribution(text) or originals(text) or symbol_line(text) or dates_line(text):
            return True
        if day_line(text) or _hours_of(line) or numbered(text, line.marker) or annex_head(text) is not None:
            return False
    return False


class BodyReader:
    """Read the lines of a text, and say which part of a note each of them is."""

    def __init__(self, lines: Sequence[SourceLine], front: FirstPage) -> None:
        self._lines = lines
        self._front = front
        self._foot = MastheadReader(front)
        self._has_ended = self._is_after = False
        self._in_annex = self._has_title = self._in_programme = self._has_meeting = False
        self._subparagraphs = SubparagraphReader()
        first_day = next((number for number, line in enumerate(lines) if _is_day(Words(line.runs))), len(lines))
        programme = lines[first_day:]
        self._has_ranges = any(found and found.hours for found in map(_hours_of, programme))
        self._entries = EntryReader(line for line in programme if _is_of_entries(line))

    def parts(self) -> Iterator[NotePart]:
        """Return the parts in their order; a line that belongs nowhere is a part too, unplaced."""
        for line in self._lines:
            words = Words(line.runs).strip()
            if not words.plain.strip(_RULE):
                if words.plain or words.marks or line.form is TextForm.RULE:
                    yield NotePart(PartKind.FURNITURE, words, line)
            elif self._is_furniture(words, line):
                yield NotePart(PartKind.FURNITURE, words, line)
            else:
                yield from self._part(words, line)

    def _is_furniture(self, words: Words, line: SourceLine) -> bool:
        """Return whether a line repeats on each page, or is at the foot of the first, from where it was read."""
        if line.marker is not None:
            return False
        symbol = symbol_line(words.plain)
        if symbol and symbol.symbol != self._front.symbol:
            return False
        return self._foot.is_of_page(words.plain) or symbol is not None

    def _part(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        day = day_line(words.plain)
        self._has_ended = self._has_ended or (self._in_programme and _ends(words.plain))
        self._is_after = (self._is_after and not _is_day(words)) or (
            self._in_programme and _is_other_annex(words, line)
        )
        if self._has_ended or self._is_after or isinstance(line, LineOutsideDays):
            yield NotePart(PartKind.UNPLACED, words, line)
        elif day and (day.weekday or self._in_annex or self._in_programme) and not numbered(words.plain, line.marker):
            yield from self._day(words, line)
        elif self._in_programme:
            yield from self._at_a_day(words, line)
        elif (head := annex_head(words.plain)) is not None and not self._in_annex:
            self._in_annex = True
            yield NotePart(PartKind.ANNEX, words.cut(0, head), line)
            if words.plain[head:].strip():
                yield self._above_the_days(words.cut(head).strip(), line)
        elif self._in_annex:
            yield self._above_the_days(words, line)
        else:
            yield self._paragraph(words, line)

    def _paragraph(self, words: Words, line: SourceLine) -> NotePart:
        number = numbered(words.plain, line.marker)
        if number:
            self._subparagraphs.begin(is_numbered=True)
            return NotePart(PartKind.PARAGRAPH, words.without_first(number[1]), line, number=number[0])
        if line.form is TextForm.HEADING or words.is_bold or self._is_title(words.plain):
            kind = PartKind.ANNEX_TITLE if self._is_title(words.plain) else PartKind.UNPLACED
            return NotePart(kind, words, line)
        listed = self._subparagraphs.part(words, line)
        if listed is not None:
            return listed
        self._subparagraphs.begin(is_numbered=False)
        return NotePart(PartKind.PARAGRAPH, words, line)

    def _is_title(self, text: str) -> bool:
        folded = text.strip(" *.").casefold()
        return len(folded) < _LEAST_SENTENCE and any(title in folded for title in words_of("titles"))

    def _above_the_days(self, words: Words, line: SourceLine) -> NotePart:
        if not self._has_title and not words.plain.endswith("."):
            self._has_title = True
            return NotePart(PartKind.ANNEX_TITLE, words, line)
        return NotePart(PartKind.UNPLACED, words, line)

    def _day(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        day = day_line(words.plain)
        if day is None:
            return
        self._in_programme, self._has_meeting = True, False
        goes_on = continued_at(words.plain, day.end)
        end = goes_on.end if goes_on else day.end
        rest = _rest(words, end)
        yield NotePart(
            PartKind.DAY, words.cut(0, day.end).followed_by(_lost_marks(words, day.end, rest)), line, day=day
        )
        if rest.plain:
            yield from self._at_a_day(rest, line)

    def _at_a_day(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        if _is_week(words.plain):
            self._has_meeting = False
            yield NotePart(PartKind.UNPLACED, words, line)
            return
        found = hours_line(words.plain)
        if found and self._are_hours(found, words.plain):
            self._has_meeting = True
            self._entries.begin()
            rest = _rest(words, found.end)
            hours = words.cut(0, found.end).followed_by(_lost_marks(words, found.end, rest))
            yield NotePart(PartKind.HOURS, hours, line, hours=found)
            if rest.plain:
                yield from self._entries.parts(rest, line)
        elif self._has_meeting or not says_only(words.plain, "columns"):
            if not self._has_meeting:
                self._entries.begin()
            yield from self._entries.parts(words, line)
        else:
            yield NotePart(PartKind.FURNITURE, words, line)

    def _are_hours(self, found: HoursLine, text: str) -> bool:
        """Return whether hours are those of a meeting: where others have an end, a time alone before a text is not."""
        rest = text[found.end :].strip(_AROUND)
        return not rest or found.begins is None or not self._has_ranges


def _rest(words: Words, end: int) -> Words:
    """Return what comes after a day or hours, without the separator and without the border of a table."""
    return words.cut(end).lstrip(_AROUND).rstrip(" |")


def _lost_marks(words: Words, end: int, rest: Words) -> Words:
    """Return the marks after a day or hours where nothing else is there."""
    return Words(() if rest.plain else words.cut(end).marks)


def _is_of_entries(line: SourceLine) -> bool:
    return not (isinstance(line, LineOutsideDays) or _is_day(Words(line.runs)) or _hours_of(line))


def _is_other_annex(words: Words, line: SourceLine) -> bool:
    """Return whether a line is the head of another annex: with its number, alone on its line, or a heading."""
    head = annex_head(words.plain)
    if head is None or line.marker is not None or line.cell is not None:
        return False
    return head == len(words.plain) or len(words.plain[:head].rstrip(" :.–—-").split()) > 1


def _ends(text: str) -> bool:
    """Return whether the programme ends with a line, as a letter does with its greetings."""
    return text.strip(" –-,.").casefold() in words_of("closings")


def _is_week(text: str) -> bool:
    """Return whether a line is the heading of a week: `Second week`, `Week 2`."""
    words = text.strip(" .:*").casefold().split()
    if len(words) != _TWO_WORDS or "week" not in words:
        return False
    words.remove("week")
    return words[0].isdigit() or words[0] in {ordinal(number, "en") for number in range(1, _WEEKS)}


def _hours_of(line: SourceLine) -> HoursLine | None:
    return hours_line(Words(line.runs).plain)
