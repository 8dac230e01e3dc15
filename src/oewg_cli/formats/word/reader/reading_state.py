"""What all stories of a file share while it is read: styles and lists, footnotes and comments, and the text."""

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.footnote_register import FootnoteRegister
from oewg_cli.formats.word.reader.formatting.character_format import (
    CharacterFormat,
    RunProperties,
    effective_format,
    run_properties,
)
from oewg_cli.formats.word.reader.formatting.lists import ListCounters
from oewg_cli.formats.word.reader.formatting.style_sheet import StyleSheet, WordStyle
from oewg_cli.formats.word.reader.text_builder import TextBuilder
from oewg_cli.formats.word.reader.word_comments import WordComments
from oewg_cli.formats.word.word_limits import LONGEST_MARKER
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.process.errors import CommandError

_INSERTED = frozenset({qname("w:ins"), qname("w:moveTo"), qname("w:cellIns")})
_DELETED = frozenset({qname("w:del"), qname("w:moveFrom"), qname("w:cellDel")})


class ReadingState:
    """The state of reading one file.

    With `original` tracked changes are read as rejected, otherwise as accepted; `removed` are the elements whose
    content does not count then. `bookmarks` are the footnotes whose marks are in them, by the names of the bookmarks.
    """

    def __init__(  # noqa: PLR0913 - all that a file has besides its stories
        self,
        text_builder: TextBuilder,
        styles: StyleSheet,
        lists: ListCounters,
        comments: WordComments,
        footnotes: FootnoteRegister,
        *,
        original: bool,
    ) -> None:
        self.text_builder = text_builder
        self.styles = styles
        self.lists = lists
        self.comments = comments
        self.footnotes = footnotes
        self.original = original
        self.removed = _INSERTED if original else _DELETED
        self.bookmarks: dict[str, str] = {}
        self.tables = 0
        self._unclosed_fields: dict[str, frozenset[ParsedElement]] = {}
        self._formats: dict[tuple[str, RunProperties], CharacterFormat] = {}

    def character_format(self, style: WordStyle, properties: ParsedElement | None) -> CharacterFormat:
        """Return the format of characters with these properties in a paragraph of this style."""
        own = run_properties(properties, original=self.original)
        key = (style.identity, own)
        if key not in self._formats:
            of_styles = (style.character_settings, self.styles.character(own.style).character_settings)
            self._formats[key] = effective_format(own.settings, of_styles, self.styles.default)
        return self._formats[key]

    def new_table(self) -> int:
        """Count a table, and return its number, from 0."""
        self.tables += 1
        return self.tables - 1

    def is_removed(self, properties: ParsedElement | None) -> bool:
        """Return whether a tracked change removes the end of a paragraph, a row or a cell, by its properties."""
        return properties is not None and any(each.tag in self.removed for each in properties)

    def unclosed_fields_in(self, part: PackagePart) -> frozenset[ParsedElement]:
        """Return the beginnings of fields in a part that have no end."""
        if part.name not in self._unclosed_fields:
            self._unclosed_fields[part.name] = unclosed_fields(part.root)
        return self._unclosed_fields[part.name]

    def is_there(self, member: ParsedElement) -> bool:
        """Return whether no tracked change removes a row or a cell of a table."""
        properties = member.find(qname("w:trPr")) if member.tag == qname("w:tr") else member.find(qname("w:tcPr"))
        return not self.is_removed(properties)

    def marker(self, number: str, depth: int) -> str | None:
        """Count an item of a list, and return what is printed before it; raises CommandError where that is too long."""
        marker = self.lists.marker(number, depth)
        if marker is not None and len(marker) > LONGEST_MARKER:
            raise CommandError(
                f"{self.text_builder.name} has a list with more than {LONGEST_MARKER} characters before each item."
            )
        return marker

    def skip(self, element: ParsedElement) -> None:
        """Skip an element that a tracked change removes."""
        self.comments.skip(element, self.text_builder.offset)


def footnotes_in_bookmarks(root: ParsedElement, kinds: tuple[str, ...]) -> dict[str, str]:
    """Return the identity of the first footnote whose mark is in a bookmark, by the names of the bookmarks."""
    names = {qname(f"w:{kind}Reference"): kind for kind in kinds}
    found: dict[str, str] = {}
    opened: dict[str | None, str] = {}
    for each in root.iter(qname("w:bookmarkStart"), qname("w:bookmarkEnd"), *names):
        if each.tag in names:
            identity = f"{names[each.tag]}-{each.get(qname('w:id'))}"
            found.update(dict.fromkeys(opened.values(), identity))
            opened.clear()
        elif each.tag == qname("w:bookmarkStart"):
            opened[each.get(qname("w:id"))] = each.get(qname("w:name")) or ""
        else:
            opened.pop(each.get(qname("w:id")), None)
    return found


def unclosed_fields(root: ParsedElement) -> frozenset[ParsedElement]:
    """Return the beginnings of fields that have no end: what comes after them is text."""
    opened: list[ParsedElement] = []
    for each in root.iter(qname("w:fldChar")):
        kind = each.get(qname("w:fldCharType"))
        if kind == "begin":
            opened.append(each)
        elif kind == "end" and opened:
            opened.pop()
    return frozenset(opened)
