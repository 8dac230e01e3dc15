"""The content of paragraphs: runs of characters, fields, marks, drawings and equations."""

from collections.abc import Callable
from typing import ClassVar

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.drawings import ALTERNATE_CONTENT, chosen_branch, drawn_objects
from oewg_cli.formats.word.reader.fields import WITHOUT_RESULT, OpenFields, WordField
from oewg_cli.formats.word.reader.formatting.character_format import CharacterFormat
from oewg_cli.formats.word.reader.formatting.style_sheet import NO_STYLE, WordStyle
from oewg_cli.formats.word.reader.formatting.symbol_fonts import UNKNOWN, symbol, with_plain_bullets
from oewg_cli.formats.word.reader.ignored_elements import WITHOUT_TEXT, not_text
from oewg_cli.formats.word.reader.page_breaks import PageCounter
from oewg_cli.formats.word.reader.paragraph_builder import ParagraphBuilder, RunFormat
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.word_comments import ANCHORS
from oewg_cli.formats.word.xml_elements import SPACE, ParsedElement, qname
from oewg_cli.text.lazy_patterns import lazy_pattern

_BREAK = lazy_pattern(r"\r\n|[\n\r]")
_PLAIN = CharacterFormat()
_NO_BREAK_HYPHEN = "\u2011"
_PROPERTIES = qname("w:rPr")
_OFF = frozenset({None, "0", "false", "off"})


class RunReader:
    """Reads the content of the paragraphs of one story.

    `deferred` collects what is read after the paragraph: text boxes, without those in `read_before`, and stray blocks.
    `rules` counts the drawn lines. `has_own_mark` is set where a footnote has its own number in its text.
    """

    def __init__(
        self, reading: ReadingState, part: PackagePart, paragraph: ParagraphBuilder, pages: PageCounter
    ) -> None:
        self.deferred: list[tuple[ParsedElement, bool]] = []
        self.read_before: frozenset[ParsedElement] = frozenset()
        self.rules = 0
        self.has_own_mark = False
        self._reading = reading
        self._text_builder = reading.text_builder
        self._part = part
        self._paragraph = paragraph
        self._pages = pages
        self._fields = OpenFields()
        self._unclosed_fields = reading.unclosed_fields_in(part)
        self._style = NO_STYLE
        self._format = _PLAIN
        self._link: str | None = None
        self._custom_footnote: str | None = None
        self._typed = ""

    def read(self, element: ParsedElement, style: WordStyle) -> None:
        """Read the content of a paragraph of this style."""
        self._style = style
        self._format = self._reading.character_format(style, None)
        self._content(element)

    def read_stray(self, element: ParsedElement) -> None:
        """Read an element that is between paragraphs."""
        self._one(element)

    def _content(self, element: ParsedElement) -> None:
        for each in element:
            self._one(each)

    def _one(self, element: ParsedElement) -> None:
        tag = element.tag
        if (read := self.READERS.get(tag)) is not None:
            read(self, element)
        elif tag in WITHOUT_TEXT:
            return
        elif tag in self._reading.removed:
            self._reading.skip(element)
        elif (what := not_text(element)) is not None:
            self._add_unread(what)
        else:
            self.read_stray_text(element)
            self._content(element)

    def read_stray_text(self, element: ParsedElement) -> None:
        """Read text that is directly in an element which should have none, such as a wrapper or an unknown element."""
        if element.text is not None and not element.text.isspace():
            self._write(_BREAK.sub(" ", element.text))

    def _run(self, run: ParsedElement) -> None:
        before, self._format = self._format, self._reading.character_format(self._style, run.find(_PROPERTIES))
        self._content(run)
        self._format = before
        if self._custom_footnote is not None:
            self._end_custom_mark(self._custom_footnote)

    def _end_custom_mark(self, footnote: str) -> None:
        """End the mark that an author typed: the text of its run, which may be empty."""
        if not self._typed and not self._reading.footnotes.begins_with_asterisks(footnote):
            self._mark(footnote)
        self._reading.footnotes.set_typed_mark(footnote, self._typed)
        self._custom_footnote, self._typed = None, ""

    def _text(self, element: ParsedElement) -> None:
        text = element.text
        if text:
            if element.get(SPACE) != "preserve":
                text = text.strip(" \t\r\n")
            self._write(with_plain_bullets(_BREAK.sub(" ", text.replace("/\N{ZERO WIDTH SPACE}", "/"))))

    def _deleted_text(self, element: ParsedElement) -> None:
        if self._reading.original:
            self._text(element)

    def _deleted_instruction(self, element: ParsedElement) -> None:
        if self._reading.original:
            self._instruction(element)

    def _write(self, text: str) -> None:
        if not text or self._fields.suppresses_text:
            return
        if self._format.hidden:
            if not text.isspace():
                self._add_unread("hidden text")
            return
        if self._custom_footnote is not None:
            text = self._reading.footnotes.visible(text)
            self._typed += text
        if text:
            self._paragraph.write(text, self._run_format(self._custom_footnote or self._fields.footnote))

    def _run_format(self, footnote: str | None) -> RunFormat:
        bold, italic, raised, _ = self._format
        return RunFormat(bold, italic, raised, self._link or self._fields.link, footnote)

    def _mark(self, footnote: str) -> None:
        self._paragraph.mark(self._run_format(footnote))

    def _add_unread(self, what: str) -> None:
        if not self._fields.suppresses_text:
            self._paragraph.open()
            self._text_builder.add_unread(what)

    def _tab(self, _: ParsedElement) -> None:
        self._write("\t")

    def _hyphen(self, _: ParsedElement) -> None:
        self._write(_NO_BREAK_HYPHEN)

    def _symbol(self, element: ParsedElement) -> None:
        text = symbol(element.get(qname("w:font")), element.get(qname("w:char")))
        self._write(text)
        if text == UNKNOWN and not self._format.hidden:
            self._add_unread("a character of a symbol font")

    def _line_break(self, element: ParsedElement) -> None:
        if self._format.hidden or self._fields.suppresses_text:
            return
        is_of_page = element.get(qname("w:type")) == "page"
        if is_of_page:
            self._pages.break_page()
        self._paragraph.break_line(of_page=is_of_page)

    def _page_break_noted(self, _: ParsedElement) -> None:
        self._pages.add_rendered_break()

    def _reference(self, element: ParsedElement) -> None:
        if self._fields.suppresses_text:
            return
        if self._format.hidden:
            self._add_unread("hidden text")
            return
        kind = "footnote" if element.tag == qname("w:footnoteReference") else "endnote"
        footnote = self._reading.footnotes.add_reference(kind, element, self._pages.number)
        if footnote is None:
            self._add_unread("the mark of a footnote that the file does not have")
        elif element.get(qname("w:customMarkFollows")) in _OFF:
            self._mark(footnote)
        else:
            self._custom_footnote = footnote

    def _own_mark(self, _: ParsedElement) -> None:
        self.has_own_mark = True

    def _field_character(self, element: ParsedElement) -> None:
        kind = element.get(qname("w:fldCharType"))
        if kind == "begin" and element not in self._unclosed_fields:
            self._fields.begin()
        elif kind == "separate":
            self._show()
        elif kind == "end":
            self._end_field()

    def _instruction(self, element: ParsedElement) -> None:
        self._fields.add_instruction(element.text or "")

    def _simple_field(self, element: ParsedElement) -> None:
        self._fields.begin()
        self._fields.add_instruction(element.get(qname("w:instr")) or "")
        self._show()
        self._content(element)
        self._end_field()

    def _show(self) -> None:
        is_silent = self._fields.suppresses_text_around
        field = self._fields.begin_result()
        if field is not None:
            field.offset = self._text_builder.offset
            if not is_silent:
                self._mark_again(field)

    def _end_field(self) -> None:
        field = self._fields.end()
        if field is None or self._fields.suppresses_text:
            return
        if not field.has_result:
            self._mark_again(field)
        if field.name in WITHOUT_RESULT and (not field.has_result or field.offset == self._text_builder.offset):
            self._add_unread(WITHOUT_RESULT[field.name])

    def _mark_again(self, field: WordField) -> None:
        """Add the mark of a footnote that a field repeats; a mark that an author typed is the result of the field."""
        footnote = self._reading.bookmarks.get(field.bookmark or "")
        if footnote is None or footnote not in self._reading.footnotes.elements or self._format.hidden:
            return
        self._reading.footnotes.add_repeated_mark(footnote, self._pages.number)
        if footnote in self._reading.footnotes.typed_marks:
            field.footnote = footnote
            return
        self._mark(footnote)
        if field.has_result and not field.is_suppressed:
            self._fields.suppress_result()

    def _hyperlink(self, element: ParsedElement) -> None:
        address, place = self._part.link(element.get(qname("r:id"))), element.get(qname("w:anchor"))
        link = f"{address or ''}#{place}" if place else address
        before, self._link = self._link, link or self._link
        self._content(element)
        self._link = before

    def _drawing(self, element: ParsedElement) -> None:
        if self._format.hidden or self._fields.suppresses_text:
            self._add_unread("hidden text")
            return
        for each in drawn_objects(element):
            if each.box is not None:
                self.deferred += () if each.box in self.read_before else ((each.box, True),)
            elif each.is_rule:
                self.rules += 1
            else:
                self._add_unread(each.unread)

    def _alternate_content(self, element: ParsedElement) -> None:
        branch = chosen_branch(element)
        if branch is not None:
            self._content(branch)

    def _equation(self, element: ParsedElement) -> None:
        start = self._text_builder.offset
        self._write(_BREAK.sub(" ", "".join(each.text or "" for each in element.iter(qname("m:t")))))
        if not self._fields.suppresses_text:
            self._paragraph.open()
            self._text_builder.add_unread("an equation", start)

    def _comment(self, element: ParsedElement) -> None:
        self._reading.comments.add_anchor(element, self._text_builder.offset)

    def _block(self, element: ParsedElement) -> None:
        self.deferred.append((element, False))

    READERS: ClassVar[dict[str, Callable[["RunReader", ParsedElement], None]]] = {
        qname("w:r"): _run,
        qname("w:t"): _text,
        qname("w:delText"): _deleted_text,
        qname("w:tab"): _tab,
        qname("w:ptab"): _tab,
        qname("w:noBreakHyphen"): _hyphen,
        qname("w:sym"): _symbol,
        qname("w:br"): _line_break,
        qname("w:cr"): _line_break,
        qname("w:lastRenderedPageBreak"): _page_break_noted,
        qname("w:footnoteReference"): _reference,
        qname("w:endnoteReference"): _reference,
        qname("w:footnoteRef"): _own_mark,
        qname("w:endnoteRef"): _own_mark,
        qname("w:fldChar"): _field_character,
        qname("w:fldSimple"): _simple_field,
        qname("w:instrText"): _instruction,
        qname("w:delInstrText"): _deleted_instruction,
        qname("w:hyperlink"): _hyperlink,
        qname("w:drawing"): _drawing,
        qname("w:pict"): _drawing,
        qname("w:object"): _drawing,
        ALTERNATE_CONTENT: _alternate_content,
        qname("m:oMath"): _equation,
        qname("w:p"): _block,
        qname("w:tbl"): _block,
        **dict.fromkeys(ANCHORS, _comment),
    }


RUN_LEVEL = frozenset(RunReader.READERS) - {qname("w:p"), qname("w:tbl"), ALTERNATE_CONTENT}
"""The elements of paragraphs, which are read like those also where they are outside of one."""
