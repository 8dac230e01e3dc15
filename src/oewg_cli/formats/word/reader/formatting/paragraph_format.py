"""The form of a paragraph: its style, what is said of it directly, and how it ends."""

from typing import NamedTuple

from oewg_cli.formats.word.reader.formatting.lists import LEVELS
from oewg_cli.formats.word.reader.formatting.style_sheet import NO_STYLE, Shape, WordStyle, members, shape_of
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, qname
from oewg_cli.note.source_document import TextForm

_NO_LIST = "0"
_MARK, _FRAME, _SECTION, _OLD, _STYLE = (
    qname("w:rPr"),
    qname("w:framePr"),
    qname("w:sectPr"),
    qname("w:pPrChange"),
    qname("w:pStyle"),
)
_CAPS = frozenset({"drop", "margin"})


class ParagraphFormat(NamedTuple):
    """What counts for a paragraph.

    `goes_on` tells that its end is not there, or not seen, so that the next paragraph goes on in its line; `number` and
    `depth` are its list, if it is in one, and its level there, from 0.
    """

    style: WordStyle = NO_STYLE
    shape: Shape = Shape()
    number: str | None = None
    depth: int = 0
    is_framed: bool = False
    goes_on: bool = False
    ends_section: bool = False

    @property
    def kind_and_level(self) -> tuple[TextForm, int]:
        """Return the form of its lines, with the rank of a heading or the depth of an item."""
        if self.shape.heading:
            return TextForm.HEADING, self.shape.heading
        return (TextForm.PLAIN, 0) if self.number is None else (TextForm.ITEM, self.depth + 1)


def paragraph_form(properties: ParsedElement | None, reading: ReadingState) -> ParagraphFormat:
    """Read the form of a paragraph from its `w:pPr`, or what that was before a change that is tracked.

    How the paragraph ends is not part of such a change.
    """
    said = members(properties)
    mark, frame, ends_section = said.get(_MARK), said.get(_FRAME), _SECTION in said
    if reading.original and _OLD in said:
        said = members(said[_OLD].find(qname("w:pPr")))
    style = reading.styles.paragraph(said[_STYLE].get(VALUE) if _STYLE in said else None)
    is_cap = frame is not None and frame.get(qname("w:dropCap")) in _CAPS
    goes_on = reading.is_gone(mark) or is_cap or reading.look(style, mark).hidden
    shape = shape_of(said, original=reading.original).over(style.shape)
    is_numbered = shape.number is not None and shape.number != _NO_LIST
    return ParagraphFormat(
        style,
        shape,
        shape.number if is_numbered else None,
        _depth(shape, style, reading) if is_numbered else 0,
        is_framed=frame is not None and not is_cap,
        goes_on=goes_on and not ends_section,
        ends_section=ends_section,
    )


def _depth(shape: Shape, style: WordStyle, reading: ReadingState) -> int:
    depth = shape.depth
    if depth is None:
        depth = reading.lists.depth(shape.number or "", style.identity)
    return min(max(depth, 0), LEVELS - 1)
