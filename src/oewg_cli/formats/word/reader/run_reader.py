"""The content of paragraphs: runs of characters, and what stands among them."""

import re
from collections.abc import Callable
from typing import ClassVar

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.drawings import ALTERNATIVES, chosen, drawn_in
from oewg_cli.formats.word.reader.fields import WITHOUT_RESULT, Field, Fields
from oewg_cli.formats.word.reader.formatting.character_format import Seen
from oewg_cli.formats.word.reader.formatting.style_sheet import NO_STYLE, WordStyle
from oewg_cli.formats.word.reader.formatting.symbol_fonts import UNKNOWN, char, plain
from oewg_cli.formats.word.reader.ignored_elements import NOT_TEXT, WITHOUT_TEXT
from oewg_cli.formats.word.reader.page_breaks import Pages
from oewg_cli.formats.word.reader.paragraph_builder import Ink, Paragraph
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.word_comments import ANCHORS
from oewg_cli.formats.word.xml_elements import ParsedElement, qname

_BREAK = re.compile(r"\r\n|[\n\r]")
_PLAIN = Seen()
_NO_BREAK_HYPHEN = "\u2011"
_PROPERTIES = qname("w:rPr")
_OFF = frozenset({None, "0", "false", "off"})


class Runs:
    """Reads the content of the paragraphs of one story.

    `set_aside` collects what is read when the paragraph has ended: text boxes, and blocks where none should stand.
    `rules` counts the lines that are drawn, and `has_own_mark` tells whether the number of the note in hand was met.
    """

    def __init__(self, reading: ReadingState, part: PackagePart, paragraph: Paragraph, pages: Pages) -> None:
        self.set_aside: list[tuple[ParsedElement, bool]] = []
        self.rules = 0
        self.has_own_mark = False
        self._reading = reading
        self._text_builder = reading.text_builder
        self._part = part
        self._paragraph = paragraph
        self._pages = pages
        self._fields = Fields()
        self._endless = reading.endless_in(part)
        self._style = NO_STYLE
        self._seen = _PLAIN
        self._link: str | None = None
        self._custom: str | None = None
        self._typed = ""

    def read(self, element: ParsedElement, style: WordStyle) -> None:
        """Read the content of a paragraph of this style."""
        self._style = style
        self._seen = self._reading.look(style, None)
        self._content(element)

    def stray(self, element: ParsedElement) -> None:
        """Read what stands between paragraphs."""
        self._one(element)

    def _content(self, element: ParsedElement) -> None:
        for each in element:
            self._one(each)

    def _one(self, element: ParsedElement) -> None:
        tag = element.tag
        read = self.READERS.get(tag)
        if read is not None:
            read(self, element)
        elif tag in WITHOUT_TEXT:
            return
        elif tag in self._reading.gone:
            self._reading.skip(element)
        elif tag in NOT_TEXT:
            self._leave_out(NOT_TEXT[tag])
        else:
            self.stray_text(element)
            self._content(element)

    def stray_text(self, element: ParsedElement) -> None:
        """Read the text right in an element that should have none: wrappers, and what no standard knows."""
        if element.text is not None and not element.text.isspace():
            self._write(_BREAK.sub(" ", element.text))

    def _run(self, run: ParsedElement) -> None:
        before, self._seen = self._seen, self._reading.look(self._style, run.find(_PROPERTIES))
        self._content(run)
        self._seen = before
        if self._custom is not None:
            self._end_custom_mark(self._custom)

    def _end_custom_mark(self, note: str) -> None:
        """End the mark that an author typed, which is what stands in its run; where nothing does, it has no sign."""
        if not self._typed:
            self._mark(note)
        self._reading.notes.char(note, self._typed)
        self._custom, self._typed = None, ""

    def _text(self, element: ParsedElement) -> None:
        text = element.text
        if text:
            if element.get(qname("xml:space")) != "preserve":
                text = text.strip(" \t\r\n")
            self._write(plain(_BREAK.sub(" ", text)))

    def _deleted_text(self, element: ParsedElement) -> None:
        if self._reading.original:
            self._text(element)

    def _deleted_instruction(self, element: ParsedElement) -> None:
        if self._reading.original:
            self._instruction(element)

    def _write(self, text: str) -> None:
        if not text or self._fields.is_silent:
            return
        if self._seen.hidden:
            self._leave_out("hidden text")
            return
        note = self._custom or self._fields.note
        self._paragraph.write(text, self._ink(note))
        if self._custom is not None:
            self._typed += text

    def _ink(self, note: str | None) -> Ink:
        bold, italic, raised, _ = self._seen
        return Ink(bold, italic, raised, self._link or self._fields.link, note)

    def _mark(self, note: str) -> None:
        self._paragraph.mark(self._ink(note))

    def _leave_out(self, what: str) -> None:
        if not self._fields.is_silent:
            self._paragraph.open()
            self._text_builder.leave_out(what)

    def _tab(self, _: ParsedElement) -> None:
        self._write("\t")

    def _hyphen(self, _: ParsedElement) -> None:
        self._write(_NO_BREAK_HYPHEN)

    def _char(self, element: ParsedElement) -> None:
        text = char(element.get(qname("w:font")), element.get(qname("w:char")))
        self._write(text)
        if text == UNKNOWN and not self._seen.hidden:
            self._leave_out("a sign of a font of signs")

    def _line_break(self, element: ParsedElement) -> None:
        if self._seen.hidden or self._fields.is_silent:
            return
        is_of_page = element.get(qname("w:type")) == "page"
        if is_of_page:
            self._pages.broken()
        self._paragraph.break_line(of_page=is_of_page)

    def _page_break_noted(self, _: ParsedElement) -> None:
        self._pages.noted()

    def _reference(self, element: ParsedElement) -> None:
        if self._fields.is_silent:
            return
        if self._seen.hidden:
            self._leave_out("hidden text")
            return
        kind = "footnote" if element.tag == qname("w:footnoteReference") else "endnote"
        note = self._reading.notes.call(kind, element, self._pages.number)
        if note is None:
            self._leave_out("the mark of a note that the file lacks")
        elif element.get(qname("w:customMarkFollows")) in _OFF:
            self._mark(note)
        else:
            self._custom = note

    def _own_mark(self, _: ParsedElement) -> None:
        self.has_own_mark = True

    def _field_character(self, element: ParsedElement) -> None:
        kind = element.get(qname("w:fldCharType"))
        if kind == "begin" and element not in self._endless:
            self._fields.begin()
        elif kind == "separate":
            self._show()
        elif kind == "end":
            self._end_field()

    def _instruction(self, element: ParsedElement) -> None:
        self._fields.instruct(element.text or "")

    def _simple_field(self, element: ParsedElement) -> None:
        self._fields.begin()
        self._fields.instruct(element.get(qname("w:instr")) or "")
        self._show()
        self._content(element)
        self._end_field()

    def _show(self) -> None:
        is_silent = self._fields.is_silent_outside
        field = self._fields.show()
        if field is not None:
            field.offset = self._text_builder.offset
            if not is_silent:
                self._mark_again(field)

    def _end_field(self) -> None:
        field = self._fields.end()
        if field is None or self._fields.is_silent:
            return
        if not field.is_shown:
            self._mark_again(field)
        if field.name in WITHOUT_RESULT and (not field.is_shown or field.offset == self._text_builder.offset):
            self._leave_out(WITHOUT_RESULT[field.name])

    def _mark_again(self, field: Field) -> None:
        """Set the mark of a note that a field repeats; a sign that an author typed is the result of the field."""
        note = self._reading.bookmarks.get(field.bookmark or "")
        if note is None or note not in self._reading.notes.notes or self._seen.hidden:
            return
        self._reading.notes.call_again(note, self._pages.number)
        if note in self._reading.notes.chars:
            field.note = note
            return
        self._mark(note)
        if field.is_shown and not field.is_muted:
            self._fields.mute()

    def _hyperlink(self, element: ParsedElement) -> None:
        address, place = self._part.link(element.get(qname("r:id"))), element.get(qname("w:anchor"))
        link = f"{address or ''}#{place}" if place else address
        before, self._link = self._link, link or self._link
        self._content(element)
        self._link = before

    def _drawing(self, element: ParsedElement) -> None:
        if self._seen.hidden or self._fields.is_silent:
            self._leave_out("hidden text")
            return
        for each in drawn_in(element):
            if each.box is not None:
                self.set_aside.append((each.box, True))
            elif each.is_rule:
                self.rules += 1
            else:
                self._leave_out(each.what)

    def _alternatives(self, element: ParsedElement) -> None:
        branch = chosen(element)
        if branch is not None:
            self._content(branch)

    def _equation(self, element: ParsedElement) -> None:
        start = self._text_builder.offset
        self._write(_BREAK.sub(" ", "".join(each.text or "" for each in element.iter(qname("m:t")))))
        if not self._fields.is_silent:
            self._paragraph.open()
            self._text_builder.leave_out("an equation", start)

    def _comment(self, element: ParsedElement) -> None:
        self._reading.margin.meet(element, self._text_builder.offset)

    def _block(self, element: ParsedElement) -> None:
        self.set_aside.append((element, False))

    READERS: ClassVar[dict[str, Callable[["Runs", ParsedElement], None]]] = {
        qname("w:r"): _run,
        qname("w:t"): _text,
        qname("w:delText"): _deleted_text,
        qname("w:tab"): _tab,
        qname("w:ptab"): _tab,
        qname("w:noBreakHyphen"): _hyphen,
        qname("w:sym"): _char,
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
        ALTERNATIVES: _alternatives,
        qname("m:oMath"): _equation,
        qname("w:p"): _block,
        qname("w:tbl"): _block,
        **dict.fromkeys(ANCHORS, _comment),
    }


RUN_LEVEL = frozenset(Runs.READERS) - {qname("w:p"), qname("w:tbl"), ALTERNATIVES}
"""What stands in paragraphs, and is read as if it did where it does not."""
