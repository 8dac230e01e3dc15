"""Stories: the text, a header, a footer, a text box or a footnote, each a sequence of paragraphs and tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.drawings import ALTERNATE_CONTENT, boxes_before_text, chosen_branch
from oewg_cli.formats.word.reader.formatting.paragraph_format import ParagraphFormat, paragraph_format
from oewg_cli.formats.word.reader.ignored_elements import WITHOUT_TEXT, not_text
from oewg_cli.formats.word.reader.page_breaks import FixedPage, PageCounter
from oewg_cli.formats.word.reader.paragraph_builder import BuiltLine, ParagraphBuilder, RunFormat, is_typed_line
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.run_reader import RUN_LEVEL, RunReader
from oewg_cli.formats.word.reader.table_grid import CellSpan, cell_heights, cell_span, columns_before, has_columns
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
_UNFORMATTED = RunFormat(bold=False, italic=False, raised=False, link=None, footnote=None)


class StoryContext(NamedTuple):
    """Where a story is: its part, its region of the page, and for a text box in a table its cell."""

    part: PackagePart
    region: Region
    cell: SourceCell | None = None


class StoryReader:
    """Reads the paragraphs and tables of a story; `lines` are its lines as far as they were read.

    `sections` says how each following section of the text starts.
    """

    def __init__(
        self, reading: ReadingState, context: StoryContext, pages: PageCounter, sections: Iterable[str] = ()
    ) -> None:
        self.lines: list[SourceLine] = []
        self._reading = reading
        self._context = context
        self._pages = pages
        self._sections = iter(sections)
        self._cell, self._is_last_cell = context.cell, False
        self._paragraph = ParagraphBuilder(reading.text_builder, pages)
        self._runs = RunReader(reading, context.part, self._paragraph, pages)
        self._plain = self._form = paragraph_format(None, reading)

    @property
    def has_own_mark(self) -> bool:
        """Return whether a footnote has its own number in its text."""
        return self._runs.has_own_mark

    def read(self, element: ParsedElement) -> list[SourceLine]:
        """Read all paragraphs and tables in an element, and return the lines."""
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
            elif tag in self._reading.removed:
                self._reading.skip(each)
            elif tag == ALTERNATE_CONTENT:
                branch = chosen_branch(each)
                if branch is not None:
                    self._blocks(branch)
            elif tag in RUN_LEVEL or not_text(each) is not None:
                self._runs.read_stray(each)
            elif tag not in WITHOUT_TEXT:
                self._runs.read_stray_text(each)
                self._blocks(each)

    def _read_paragraph(self, element: ParsedElement) -> None:
        properties = element.find(_PROPERTIES)
        form = self._plain if properties is None else paragraph_format(properties, self._reading)
        if not self._form.goes_on:
            self._close()
            if form.settings.breaks_page:
                self._pages.break_before()
            self._read_boxes_before(element)
        page = self._pages.number
        self._paragraph.open()
        self._form = form
        self._runs.read(element, form.style)
        if not form.goes_on:
            self._close()
            self._pages.end_paragraph(page_before=page)
        if form.ends_section:
            self._pages.begin_section(next(self._sections, "nextPage"))

    def _read_boxes_before(self, paragraph: ParsedElement) -> None:
        """Read the text boxes that are above the text of a paragraph, and not where they are anchored in it."""
        boxes = boxes_before_text(paragraph, self._reading.removed)
        self._runs.read_before = frozenset(boxes)
        self._runs.deferred += ((box, True) for box in boxes)
        self._read_deferred()

    def _close(self) -> None:
        """End the paragraph that is open, if one is, and read what was deferred in it."""
        if self._paragraph.is_open:
            form = self._form
            marker = self._marker(form)
            if (
                marker is not None
                and self._cell is not None
                and self._paragraph.is_blank
                and any(map(str.isalnum, marker))
            ):
                # A number alone in a cell is a text of the table.
                self._paragraph.write(marker, _UNFORMATTED)
                form, marker = form._replace(list_id=None), None
            built = self._paragraph.close()
            if self._runs.rules and all(line.is_empty for line in built):
                form = form._replace(settings=form.settings._replace(is_ruled=True))
            for number, line in enumerate(built):
                self._add(line, form, None if number else marker)
            if self._runs.rules and not form.settings.is_ruled:
                self._add_rule(built[-1].page, form)
            self._runs.rules = 0
        self._form = self._plain
        self._read_deferred()

    def _add(self, line: BuiltLine, form: ParagraphFormat, marker: str | None) -> None:
        if line.is_empty:
            if form.settings.is_ruled:
                self._add_rule(line.page, form)
        elif is_typed_line(line):
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
                    form.settings.indent or 0,
                )
            )

    def _add_rule(self, page: int, form: ParagraphFormat, span: Span | None = None) -> None:
        offset = self._reading.text_builder.offset
        made = SourceLine((), span or Span(offset, offset), TextForm.RULE, style=form.style.name)
        self.lines.append(made._replace(region=self._region(form), cell=self._cell, page=page))

    def _region(self, form: ParagraphFormat) -> Region:
        """Return the region of a paragraph: a frame in the text counts as a box."""
        is_box = form.is_framed and self._context.region is Region.BODY
        return Region.BOX if is_box else self._context.region

    def _marker(self, form: ParagraphFormat) -> str | None:
        if form.list_id is None:
            return None
        return self._reading.marker(form.list_id, form.depth)

    def _read_deferred(self) -> None:
        deferred, self._runs.deferred = self._runs.deferred, []
        for element, is_box in deferred:
            region = Region.BOX if is_box and self._context.region is Region.BODY else self._context.region
            context = StoryContext(self._context.part, region, self._cell)
            story = StoryReader(self._reading, context, FixedPage(self._pages.number))
            self.lines += story.read(element) if is_box else story.read_block(element)

    def read_block(self, element: ParsedElement) -> list[SourceLine]:
        """Read one paragraph or table at a place where none should be."""
        self._blocks((element,))
        self._close()
        return self.lines

    def _read_table(self, table: ParsedElement) -> None:
        """Read a table; one in a cell is a table of its own where it has columns, and is at the end of a row."""
        self._close()
        outer, is_last = self._cell, self._is_last_cell
        rows = self._members(table, _ROW)
        if outer is not None and not (is_last and has_columns(table)):
            for cell in (cell for row in rows for cell in self._members(row, _CELL)):
                self._blocks(cell)
                self._close()
        else:
            # A table of which all rows are deleted is none.
            number, heights = None, cell_heights(table, self._reading.is_there)
            for row, each in enumerate(rows):
                number = self._reading.new_table() if number is None else number
                self._read_row(each, SourceCell(number, row, 0), heights)
        self._cell, self._is_last_cell = outer, is_last

    def _read_row(self, row: ParsedElement, place: SourceCell, heights: Mapping[ParsedElement, int]) -> None:
        column = columns_before(row)
        first_page = last_page = self._pages.number
        cells = [*self._members(row, _CELL)]
        for each in cells:
            span = cell_span(each)
            self._cell = place._replace(column=column, width=span.width, height=heights.get(each, 1))
            self._is_last_cell = each is cells[-1]
            self._pages.number = first_page
            self._read_cell(each, span)
            last_page = max(last_page, self._pages.number)
            column += span.width
        self._pages.number = last_page

    def _read_cell(self, cell: ParsedElement, span: CellSpan) -> None:
        if not span.is_continued:
            self._blocks(cell)
            self._close()
        elif any((each.text or "").strip() for each in cell.iter(qname("w:t"))):
            self._reading.text_builder.add_unread("hidden text")

    def _members(self, parent: ParsedElement, tag: str) -> Iterator[ParsedElement]:
        """Return the rows of a table or the cells of a row that are not deleted, also those in wrappers."""
        for each in parent:
            if each.tag == tag:
                if self._reading.is_there(each):
                    yield each
                else:
                    self._reading.skip(each)
            elif each.tag in self._reading.removed:
                self._reading.skip(each)
            elif each.tag in RUN_LEVEL:
                self._runs.read_stray(each)
            elif each.tag not in WITHOUT_TEXT:
                yield from self._members(each, tag)
