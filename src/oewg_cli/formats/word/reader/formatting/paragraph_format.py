"""The format of a paragraph: its style, its own settings, and how it ends."""

from typing import NamedTuple

from oewg_cli.formats.word.reader.formatting.lists import LEVELS
from oewg_cli.formats.word.reader.formatting.style_sheet import (
    NO_STYLE,
    ParagraphSettings,
    WordStyle,
    children_by_name,
    paragraph_settings,
)
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, qname
from oewg_cli.note.source_document import TextForm

_NO_LIST = "0"
_MARK, _FRAME, _SECTION, _CHANGE, _STYLE = (
    qname("w:rPr"),
    qname("w:framePr"),
    qname("w:sectPr"),
    qname("w:pPrChange"),
    qname("w:pStyle"),
)
_CAPS = frozenset({"drop", "margin"})


class ParagraphFormat(NamedTuple):
    """The format of a paragraph when all settings are resolved.

    `goes_on` is set where its end is deleted or hidden, so that the next paragraph continues its line. `list_id` and
    `depth` are its list, if it is in one, and its level there, from 0.
    """

    style: WordStyle = NO_STYLE
    settings: ParagraphSettings = ParagraphSettings()
    list_id: str | None = None
    depth: int = 0
    is_framed: bool = False
    goes_on: bool = False
    ends_section: bool = False

    @property
    def kind_and_level(self) -> tuple[TextForm, int]:
        """Return the form of its lines, with the level of a heading or the depth of a list item."""
        if self.settings.heading:
            return TextForm.HEADING, self.settings.heading
        return (TextForm.PLAIN, 0) if self.list_id is None else (TextForm.ITEM, self.depth + 1)


def paragraph_format(properties: ParsedElement | None, reading: ReadingState) -> ParagraphFormat:
    """Read the format of a paragraph from its `w:pPr`; with `original` as it was before a tracked change.

    How the paragraph ends is not part of such a change.
    """
    found = children_by_name(properties)
    mark, frame, ends_section = found.get(_MARK), found.get(_FRAME), _SECTION in found
    if reading.original and _CHANGE in found:
        found = children_by_name(found[_CHANGE].find(qname("w:pPr")))
    style = reading.styles.paragraph(found[_STYLE].get(VALUE) if _STYLE in found else None)
    is_cap = frame is not None and frame.get(qname("w:dropCap")) in _CAPS
    goes_on = reading.is_removed(mark) or is_cap or reading.character_format(style, mark).hidden
    settings = paragraph_settings(found, original=reading.original).over(style.paragraph_settings)
    is_numbered = settings.list_id is not None and settings.list_id != _NO_LIST
    return ParagraphFormat(
        style,
        settings,
        settings.list_id if is_numbered else None,
        _depth(settings, style, reading) if is_numbered else 0,
        is_framed=frame is not None and not is_cap,
        goes_on=goes_on and not ends_section,
        ends_section=ends_section,
    )


def _depth(settings: ParagraphSettings, style: WordStyle, reading: ReadingState) -> int:
    depth = settings.depth
    if depth is None:
        depth = reading.lists.depth(settings.list_id or "", style.identity)
    return min(max(depth, 0), LEVELS - 1)
