"""What all stories of a file share while it is read: its styles and lists, its notes and comments, and the text."""

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.footnote_register import NoteMarks
from oewg_cli.formats.word.reader.formatting.character_format import RunProperties, Seen, run_properties, seen
from oewg_cli.formats.word.reader.formatting.lists import Lists
from oewg_cli.formats.word.reader.formatting.style_sheet import Styles, WordStyle
from oewg_cli.formats.word.reader.text_builder import TextBuilder
from oewg_cli.formats.word.reader.word_comments import MarginComments
from oewg_cli.formats.word.word_limits import LONGEST_MARKER
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.process.errors import CommandError

_PUT_IN = frozenset({qname("w:ins"), qname("w:moveTo"), qname("w:cellIns")})
_TAKEN_OUT = frozenset({qname("w:del"), qname("w:moveFrom"), qname("w:cellDel")})


class ReadingState:
    """The reading of one file.

    `original` reads changes that are tracked as if they were refused, else they are read as accepted; `gone` are the
    elements whose content is then not there. `bookmarks` tell the note whose mark stands in each.
    """

    def __init__(  # noqa: PLR0913 - they are all that a file holds beside its stories
        self,
        text_builder: TextBuilder,
        styles: Styles,
        lists: Lists,
        margin: MarginComments,
        notes: NoteMarks,
        *,
        original: bool,
    ) -> None:
        self.text_builder = text_builder
        self.styles = styles
        self.lists = lists
        self.margin = margin
        self.notes = notes
        self.original = original
        self.gone = _PUT_IN if original else _TAKEN_OUT
        self.bookmarks: dict[str, str] = {}
        self.tables = 0
        self._endless: dict[str, frozenset[ParsedElement]] = {}
        self._seen: dict[tuple[str, RunProperties], Seen] = {}

    def look(self, style: WordStyle, properties: ParsedElement | None) -> Seen:
        """Return how characters look that have these properties in a paragraph of this style."""
        said = run_properties(properties, original=self.original)
        key = (style.identity, said)
        if key not in self._seen:
            looks = (style.look, self.styles.character(said.style).look)
            self._seen[key] = seen(said.look, looks, self.styles.default)
        return self._seen[key]

    def is_gone(self, properties: ParsedElement | None) -> bool:
        """Return whether a change that is tracked says of a mark of a paragraph or of a row that it is not there."""
        return properties is not None and any(each.tag in self.gone for each in properties)

    def endless_in(self, part: PackagePart) -> frozenset[ParsedElement]:
        """Return the beginnings of fields in a part that never end."""
        if part.name not in self._endless:
            self._endless[part.name] = endless_fields(part.root)
        return self._endless[part.name]

    def is_there(self, member: ParsedElement) -> bool:
        """Return whether a row or a cell of a table is there, by the changes that are tracked."""
        properties = member.find(qname("w:trPr")) if member.tag == qname("w:tr") else member.find(qname("w:tcPr"))
        return not self.is_gone(properties)

    def marker(self, number: str, depth: int) -> str | None:
        """Count an item of a list, and give what is printed before it; raises CommandError where that is too long."""
        marker = self.lists.marker(number, depth)
        if marker is not None and len(marker) > LONGEST_MARKER:
            raise CommandError(
                f"{self.text_builder.name} has a list with more than {LONGEST_MARKER} characters before each item."
            )
        return marker

    def skip(self, element: ParsedElement) -> None:
        """Leave out an element that is not there."""
        self.margin.skip(element, self.text_builder.offset)


def marks_in_bookmarks(root: ParsedElement, kinds: tuple[str, ...]) -> dict[str, str]:
    """Return the identity of the first note whose mark stands in each bookmark that has one."""
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


def endless_fields(root: ParsedElement) -> frozenset[ParsedElement]:
    """Return the beginnings of fields that never end: what stands behind them is text."""
    opened: list[ParsedElement] = []
    for each in root.iter(qname("w:fldChar")):
        kind = each.get(qname("w:fldCharType"))
        if kind == "begin":
            opened.append(each)
        elif kind == "end" and opened:
            opened.pop()
    return frozenset(opened)
