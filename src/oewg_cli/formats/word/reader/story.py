"""A story: paragraphs and tables one below the other, as in the text, a head, a box or a note."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.drawings import ALTERNATIVES, chosen
from oewg_cli.formats.word.reader.formatting.paragraph_format import ParagraphFormat, paragraph_form
from oewg_cli.formats.word.reader.ignored_elements import NOT_TEXT, WITHOUT_TEXT
from oewg_cli.formats.word.reader.page_breaks import Pages, StillPage
from oewg_cli.formats.word.reader.paragraph_builder import Paragraph, SetLine, is_typed_rule
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.run_reader import RUN_LEVEL, Runs
from oewg_cli.formats.word.reader.table_grid import CellPosition, cell_place, columns_before
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.note.source_document import Region, SourceCell, SourceLine, TextForm
from oewg_cli.text.source_text import Span

_TABLE, _ROW, _CELL, _PARAGRAPH, _PROPERTIES = (
    qname("w:tbl"),
    qname("w:tr"),
    qname("w:tc"),
    qname("w:p"),
    qname("w:pPr"),
)


class Setting(NamedTuple):
    """Where a story stands: its part, its place on the page, and the cell where it is a box in a table."""

    part: PackagePart
    region: Region
    cell: SourceCell | None = None


class Story:
    """Reads the blocks of a story; `lines` are its lines as far as they were read.

    `sections` are the kinds of the sections that follow, for the text.
    """

    def __init__(self, reading: ReadingState, setting: Setting, pages: Pages, sections: Iterable[str] = ()) -> None:
        self.lines: list[SourceLine] = []
        self._reading = reading
        self._setting = setting
        self._pages = pages
        self._sections = iter(sections)
        self._cell = setting.cell
        self._paragraph = Paragraph(reading.text_builder, pages)
        self._runs = Runs(reading, setting.part, self._paragraph, pages)
        self._plain = self._form = paragraph_form(None, reading)

    @property
    def has_own_mark(self) -> bool:
        """Return whether the number of a note stands in the note."""
        return self._runs.has_own_mark

    def read(self, element: ParsedElement) -> list[SourceLine]:
        """Read all blocks in an element, and give the lines."""
        self._blocks(element)
        self._close()
        return self.lines

    def _blocks(self, elements: Iterable[ParsedElement]) -> None:
        for each in elements:
            tag = each.tag
            if tag == _PARAGRAPH:
                self._read_paragraph(each)
            elif tag == _TABLE:
                self._read_table(each)
            elif tag in self._reading.gone:
                self._reading.skip(each)
            elif tag == ALTERNATIVES:
                branch = chosen(each)
                if branch is not None:
                    self._blocks(branch)
            elif tag in RUN_LEVEL or tag in NOT_TEXT:
                self._runs.stray(each)
            elif tag not in WITHOUT_TEXT:
                self._runs.stray_text(each)
                self._blocks(each)

    def _read_paragraph(self, element: ParsedElement) -> None:
        properties = element.find(_PROPERTIES)
        form = self._plain if properties is None else paragraph_form(properties, self._reading)
        if not self._form.goes_on:
            self._close()
            if form.shape.breaks_page:
                self._pages.restarted()
        page = self._pages.number
        self._paragraph.open()
        self._form = form
        self._runs.read(element, form.style)
        if not form.goes_on:
            self._close()
            self._pages.paragraph(page_before=page)
        if form.ends_section:
            self._pages.section(next(self._sections, "nextPage"))

    def _close(self) -> None:
        """End the paragraph that is open, if one is, and read what was set aside in it."""
        if self._paragraph.is_open:
            form = self._form
            marker = self._marker(form)
            set_lines = self._paragraph.close()
            if self._runs.rules and all(line.is_empty for line in set_lines):
                form = form._replace(shape=form.shape._replace(is_ruled=True))
            for number, line in enumerate(set_lines):
                self._add(line, form, None if number else marker)
            if self._runs.rules and not form.shape.is_ruled:
                self._add_rule(set_lines[-1].page, form)
            self._runs.rules = 0
        self._form = self._plain
        self._read_set_aside()

    def _add(self, line: SetLine, form: ParagraphFormat, marker: str | None) -> None:
        if line.is_empty:
            if form.shape.is_ruled:
                self._add_rule(line.page, form)
        elif is_typed_rule(line):
            self._add_rule(line.page, form, line.span)
        else:
            kind, level = form.kind_and_level
            self.lines.append(
                SourceLine(
                    line.pieces,
                    line.span,
                    kind,
                    level,
                    marker,
                    form.style.name,
                    self._region(form),
                    self._cell,
                    line.page,
                )
            )

    def _add_rule(self, page: int, form: ParagraphFormat, span: Span | None = None) -> None:
        offset = self._reading.text_builder.offset
        made = SourceLine((), span or Span(offset, offset), TextForm.RULE, style=form.style.name)
        self.lines.append(made._replace(region=self._region(form), cell=self._cell, page=page))

    def _region(self, form: ParagraphFormat) -> Region:
        """Return the region of a paragraph: a frame in the text is a box."""
        is_box = form.is_framed and self._setting.region is Region.BODY
        return Region.BOX if is_box else self._setting.region

    def _marker(self, form: ParagraphFormat) -> str | None:
        if form.number is None:
            return None
        return self._reading.marker(form.number, form.depth)

    def _read_set_aside(self) -> None:
        set_aside, self._runs.set_aside = self._runs.set_aside, []
        for element, is_box in set_aside:
            region = Region.BOX if is_box and self._setting.region is Region.BODY else self._setting.region
            setting = Setting(self._setting.part, region, self._cell)
            story = Story(self._reading, setting, StillPage(self._pages.number))
            self.lines += story.read(element) if is_box else story.read_block(element)

    def read_block(self, element: ParsedElement) -> list[SourceLine]:
        """Read one block, which stands where none should."""
        self._blocks((element,))
        self._close()
        return self.lines

    def _read_table(self, table: ParsedElement) -> None:
        self._close()
        outer = self._cell
        if outer is None:
            number = self._reading.tables
            self._reading.tables += 1
        for row, each in enumerate(self._members(table, _ROW)):
            if outer is None:
                self._read_row(each, number, row)
            else:
                for cell in self._members(each, _CELL):
                    self._blocks(cell)
                    self._close()
        self._cell = outer

    def _read_row(self, row: ParsedElement, table: int, number: int) -> None:
        column = columns_before(row)
        first_page = last_page = self._pages.number
        for each in self._members(row, _CELL):
            place = cell_place(each)
            self._cell = SourceCell(table, number, column, place.width)
            self._pages.number = first_page
            self._read_cell(each, place)
            last_page = max(last_page, self._pages.number)
            column += place.width
        self._pages.number = last_page

    def _read_cell(self, cell: ParsedElement, place: CellPosition) -> None:
        if not place.is_continued:
            self._blocks(cell)
            self._close()
        elif any((each.text or "").strip() for each in cell.iter(qname("w:t"))):
            self._reading.text_builder.leave_out("hidden text")

    def _members(self, parent: ParsedElement, tag: str) -> Iterator[ParsedElement]:
        """Return the rows of a table or the cells of a row that are there, also those in wrappers."""
        for each in parent:
            if each.tag == tag:
                if self._reading.is_there(each):
                    yield each
                else:
                    self._reading.skip(each)
            elif each.tag in self._reading.gone:
                self._reading.skip(each)
            elif each.tag in RUN_LEVEL:
                self._runs.stray(each)
            elif each.tag not in WITHOUT_TEXT:
                yield from self._members(each, tag)
