"""Read the text after the title block: the paragraphs, the annex, and the programme day by day."""

from collections.abc import Iterator, Sequence

from oewg_cli.importing.day_reader import DayReader
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.item_times import several_days_of
from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.line_forms.days_line import days_line
from oewg_cli.importing.line_forms.item_line import continued_at
from oewg_cli.importing.line_forms.masthead_line import distribution, originals, symbol_line, symbols_in
from oewg_cli.importing.line_forms.session_line import dates_line
from oewg_cli.importing.line_forms.title_block_line import annex_head, lettered, numbered
from oewg_cli.importing.line_forms.week_line import names_week
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.lines_after_tables import LinesAfterTables
from oewg_cli.importing.masthead_reader import MastheadReader
from oewg_cli.importing.placed_lines import (
    LineOfColumnTitle,
    LineOfDay,
    LineOfHours,
    LineOfTime,
    LineOfWeek,
    LineOutsideDays,
    is_placed,
)
from oewg_cli.importing.programme_forms import hours_of, is_day, is_title_of_meetings, several_days
from oewg_cli.importing.programme_remarks import ProgrammeRemarks, ends_programme
from oewg_cli.importing.recognition_words import begins_with, words_of
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.rest_of_line import lost_marks, rest_of
from oewg_cli.importing.subparagraph_reader import SubparagraphReader
from oewg_cli.importing.title_block_reader import is_greeting, is_sentence_under_title
from oewg_cli.note.source_document import SourceLine, TextForm

_RULE = " –—-_=*"
_LEAST_SENTENCE = 60
_MASTHEAD = 12
"""How many lines of a masthead and a title block are searched after a day."""


def first_body_line(lines: Sequence[SourceLine]) -> int:
    """Return the number of the first line of the text: the first paragraph, the annex, or the first day.

    A day with its year, after which the masthead, the dates of the session or the salutation of a letter come, is the
    date of the document.
    """
    has_dates = False
    for number, line in enumerate(lines):
        words = Words(line.runs)
        if isinstance(line, LineOfDay):
            return _first_placed(lines, number)
        has_dates = has_dates or dates_line(words.plain) is not None
        is_date = _is_day(words) and _is_of_masthead(words, lines[number + 1 : number + _MASTHEAD])
        if (
            numbered(words.plain, line.marker)
            or annex_head(words.plain) is not None
            or (_is_day(words) and not is_date)
            or (line.cell is None and names_week(words.plain))
            or (has_dates and line.cell is None and (_is_sentence(words.plain) or is_sentence_under_title(words, line)))
        ):
            has_heading = _is_heading_of_text(lines, number - 1) or (number and names_week(lines[number - 1].text))
            return number - 1 if has_heading else number
    for number, line in enumerate(lines):
        if _is_sentence(line.text):
            return number
    return len(lines)


def _is_sentence(text: str) -> bool:
    text = text.strip()
    return len(text) >= _LEAST_SENTENCE and text.endswith(".")


def _first_placed(lines: Sequence[SourceLine], number: int) -> int:
    """Return the number of the first line of a table that says by its place what it is, before one of its days."""
    while number > 0 and is_placed(lines[number - 1]):
        number -= 1
    return number


def _is_heading_of_text(lines: Sequence[SourceLine], number: int) -> bool:
    """Return whether the line above the first paragraph is a heading of the text, and not a title.

    A title comes before it, and it has the form of that or of other headings of the text.
    """
    if number < 1 or lines[number].form is not TextForm.HEADING or begins_with(lines[number].text, "submitters"):
        return False
    first, under = lines[number], lines[number + 1]
    dates = max((at for at, line in enumerate(lines[:number]) if dates_line(line.text.strip())), default=-1)
    titles = [line for line in lines[dates + 1 : number] if line.form is TextForm.HEADING or Words(line.runs).is_bold]
    above = {_form(line) for line in titles if line.form is TextForm.HEADING}
    below = {_form(line) for line in lines[number + 2 :] if line.form is TextForm.HEADING}
    return numbered(under.text, under.marker) is not None and bool(titles) and _form(first) in above | below


def _form(line: SourceLine) -> tuple[int, str | None]:
    return line.level, line.style


def _is_day(words: Words) -> bool:
    day = day_line(words.plain)
    return day is not None and day.weekday is not None


def _has_weekday(line: SourceLine) -> bool:
    return isinstance(line, LineOfDay) or _is_day(Words(line.runs))


def _is_of_masthead(words: Words, following: Sequence[SourceLine]) -> bool:
    day = day_line(words.plain)
    if day is None or day.year is None or words.plain[day.end :].strip(" ."):
        return False
    for line in following:
        text = line.text.strip()
        if is_day(line):
            return False
        if distribution(text) or originals(text) or symbol_line(text) or dates_line(text) or is_greeting(text):
            return True
        if day_line(text) or hours_of(line) or numbered(text, line.marker) or annex_head(text) is not None:
            return False
    return False


class BodyReader:
    """Read the lines of a text, and say which part of a note each of them is."""

    def __init__(self, lines: Sequence[SourceLine], front: FirstPage) -> None:
        self._lines = lines
        self._front = front
        self._foot = MastheadReader(front)
        self._has_ended = self._is_after = False
        self._in_annex = self._has_title = self._in_programme = False
        self._remarks = ProgrammeRemarks()
        self._after_tables = LinesAfterTables(lines)
        self._has_items = any(isinstance(line, LineOfTime) for line in lines)
        self._subparagraphs = SubparagraphReader()
        annex = next((number for number, line in enumerate(lines) if annex_head(line.text) is not None), len(lines))
        found = (number for number, line in enumerate(lines) if is_day(line) and (number > annex or _has_weekday(line)))
        self._days = DayReader(lines[next(found, len(lines)) :])

    def parts(self) -> Iterator[NotePart]:
        """Return the parts in their order; a line that belongs nowhere is a part too, unplaced."""
        for number, line in enumerate(self._lines):
            words = Words(line.runs).strip()
            is_after = self._after_tables.include(line)
            if self._in_programme and isinstance(line, LineOfHours):
                yield from self._days.parts(words, line)
            elif self._in_programme and words.marks and not words.plain and not self._has_ended:
                yield NotePart(PartKind.TEXT, words, line)
            elif not words.plain.strip(_RULE):
                self._remarks.follows_rule = True
                if words.plain or words.marks or line.form is TextForm.RULE:
                    yield NotePart(PartKind.FURNITURE, words, line)
            elif isinstance(line, LineOfColumnTitle) or self._is_furniture(words, line):
                yield NotePart(PartKind.FURNITURE, words, line)
            elif is_after:
                yield NotePart(PartKind.UNPLACED, words, line)
            else:
                yield from self._part(words, line, self._lines[number + 1 : number + 2])
                self._remarks.follows_rule = False
        yield from self._days.rest()

    def _is_furniture(self, words: Words, line: SourceLine) -> bool:
        """Return whether a line repeats on each page, or is at the foot of the first; what is in a cell does not."""
        if line.marker is not None or line.cell is not None or is_placed(line):
            return False
        symbol = symbol_line(words.plain)
        if symbol and symbol.symbol not in symbols_in(self._front.symbol):
            return False
        return self._foot.is_of_page(words.plain) or symbol is not None

    def _part(self, words: Words, line: SourceLine, following: Sequence[SourceLine]) -> Iterator[NotePart]:
        self._has_ended = self._has_ended or (self._in_programme and ends_programme(words.plain))
        self._is_after = (self._is_after and not _is_day(words)) or (
            self._in_programme and _is_other_annex(words, line)
        )
        if self._has_ended or self._is_after or isinstance(line, LineOutsideDays):
            yield NotePart(PartKind.UNPLACED, words, line)
        elif self._is_of_days(words, line):
            yield from self._day(words, line)
        elif self._can_be_week(words, line) and self._is_week(words, line) and not self._is_after_items(words):
            self._days.begin()
            yield NotePart(PartKind.WEEK if any(map(is_day, following)) else PartKind.UNPLACED, words, line)
        elif self._in_programme:
            yield from self._under_day(words, line, following)
        elif is_placed(line):
            yield NotePart(PartKind.UNPLACED, words, line)
        elif (head := annex_head(words.plain)) is not None and not self._in_annex:
            self._in_annex = True
            yield NotePart(PartKind.ANNEX, words.cut(0, head), line)
            if words.plain[head:].strip():
                yield self._above_the_days(words.cut(head).strip(), line)
        elif self._in_annex:
            yield self._above_the_days(words, line)
        else:
            yield self._paragraph(words, line, following)

    def _under_day(self, words: Words, line: SourceLine, following: Sequence[SourceLine]) -> Iterator[NotePart]:
        if self._is_after_items(words):
            yield NotePart(PartKind.FURNITURE, words, line)
        elif self._is_remark(words, line, following):
            yield NotePart(PartKind.UNPLACED, words, line)
        else:
            yield from self._days.parts(words, line)

    def _is_of_days(self, words: Words, line: SourceLine) -> bool:
        """Return whether a line is a day, or several days, which have no weekday and are in the annex only."""
        if isinstance(line, LineOfDay):
            return True
        if is_placed(line):
            return False
        if numbered(words.plain, line.marker):
            return False
        day = day_line(words.plain)
        is_known = day is not None and day.weekday is not None
        return is_known or ((self._in_annex or self._in_programme) and (day is not None or several_days(words.plain)))

    def _is_after_items(self, words: Words) -> bool:
        return self._has_items and is_title_of_meetings(words.plain)

    def _can_be_week(self, words: Words, line: SourceLine) -> bool:
        is_known = isinstance(line, LineOfWeek) or names_week(words.plain)
        return self._in_annex or self._in_programme or is_known

    def _is_remark(self, words: Words, line: SourceLine, following: Sequence[SourceLine]) -> bool:
        """Return whether a line is a remark about the programme, where no headings stand out."""
        return not (self._days.forms.are_marked or line.cell is not None) and self._remarks.include(
            words, line, () if self._days.awaits_entries else following
        )

    def _is_week(self, words: Words, line: SourceLine) -> bool:
        """Return whether a line is the name of a week, which begins with the day after it."""
        return (
            isinstance(line, LineOfWeek)
            or names_week(words.plain)
            or (self._has_title and self._days.forms.is_week(line))
        )

    def _paragraph(self, words: Words, line: SourceLine, following: Sequence[SourceLine]) -> NotePart:
        number = numbered(words.plain, line.marker)
        if number:
            self._subparagraphs.begin(is_numbered=True)
            return NotePart(PartKind.PARAGRAPH, words.without_first(number[1]), line, number=number[0])
        stands_out = line.form is TextForm.HEADING or words.is_bold
        if stands_out and any(numbered(each.text, each.marker) for each in following):
            return NotePart(PartKind.NOTE_HEADING, words, line)
        is_title = self._is_title(words.plain) and lettered(words.plain, line.marker) is None
        if stands_out or is_title:
            kind = PartKind.ANNEX_TITLE if is_title else PartKind.UNPLACED
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
        placed = line if isinstance(line, LineOfDay) else LineOfDay(*line)
        day = placed.day or day_line(words.plain)
        has_weekday = day is not None and day.weekday is not None
        days = placed.days or (None if has_weekday else days_line(words.plain))
        if days is None and has_weekday and placed.day is None:
            days = several_days_of(words.plain)
        self._in_programme = True
        self._remarks.begin_day()
        yield from self._days.rest()
        self._days.begin()
        if days is not None:
            yield NotePart(PartKind.DAY, words, line, days=days)
        elif day is not None:
            goes_on = continued_at(words.plain, day.end) if placed.day is None else None
            end = day.end if placed.day is None else len(words.plain)
            rest = rest_of(words, goes_on.end if goes_on else end)
            read = words.cut(0, end).followed_by(lost_marks(words, end, rest))
            yield NotePart(PartKind.DAY, read, line, day=day)
            if rest.plain:
                yield from self._days.parts(rest, line)


def _is_other_annex(words: Words, line: SourceLine) -> bool:
    """Return whether a line is the head of another annex: with its number, alone on its line, or a heading."""
    head = annex_head(words.plain)
    if head is None or line.marker is not None or line.cell is not None:
        return False
    return head == len(words.plain) or len(words.plain[:head].rstrip(" :.–—-").split()) > 1
