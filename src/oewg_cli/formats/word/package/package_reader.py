"""The package of a Word file: its parts and their relationships, as far as they are needed."""

from posixpath import join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from oewg_cli.formats.word.package.archive import LimitedArchive
from oewg_cli.formats.word.package.foreign_content import (
    ForeignContentError,
    check_is_inside,
    is_of_macros,
    may_hold_macros,
)
from oewg_cli.formats.word.package.xml_parser import XmlParser
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import visible

_TYPES = "[content_types].xml"
_WORD_FILE = "wordprocessingml"
_WEB_SETTINGS = "word/websettings.xml"


class Relationship(NamedTuple):
    """The relationship of a part to another one or to something outside: its kind, such as `footnotes`, and target."""

    kind: str
    target: str
    is_external: bool


class PackagePart(NamedTuple):
    """A part that was read: its name, its root, and its relationships by their identities."""

    name: str
    root: ParsedElement
    relationships: dict[str, Relationship]

    def link(self, identity: str | None) -> str | None:
        """Return the target of a relationship if it is outside the file."""
        found = self.relationships.get(identity or "")
        return found.target if found is not None and found.is_external else None


class WordPackage:
    """Reads the parts of a Word file.

    Raises CommandError, here and later, where the file is not a Word document, is damaged, has macros, refers to
    content outside the file, or is larger than the limits. With `with_macros` a file may have macros, which are not
    read, and `has_macros` says whether it has.
    """

    def __init__(self, name: str, raw: bytes, *, with_macros: bool = False) -> None:
        self._name = name
        self._archive = LimitedArchive(name, raw)
        self._parser = XmlParser(name)
        self.has_macros = any(map(is_of_macros, self._archive.names()))
        self._check_types(with_macros=with_macros)
        self.relationships = self._relationships("")
        self.document = self._document()
        self._check_targets(_WEB_SETTINGS, self._relationships(_WEB_SETTINGS))

    def related(self, kind: str) -> PackagePart | None:
        """Read the part of this kind that the document has, such as `styles`; None where it has none."""
        found = (each for each in self.document.relationships.values() if each.kind == kind and not each.is_external)
        first = next(found, None)
        return None if first is None else self.part(first.target)

    def part(self, name: str) -> PackagePart:
        """Read the part with this name, to which another part has a relationship."""
        content = self.content(name)
        relationships = self._relationships(name)
        self._check_targets(name, relationships)
        return PackagePart(name, self._parser.parse(visible(name), content), relationships)

    def content(self, name: str) -> bytes:
        """Unpack the part with this name, to which another part has a relationship."""
        content = self._archive.read(name)
        if content is None:
            raise CommandError(f"{self._name} is damaged: it refers to a part {visible(name)} that it does not have.")
        return content

    def checksums(self, without: str) -> dict[str, tuple[int, int]]:
        """Return the sizes and checksums of all parts but one."""
        return {name: each for name, each in self._archive.checksums().items() if name != without.lower()}

    def _check_types(self, *, with_macros: bool) -> None:
        content = self._archive.read(_TYPES)
        if content is None:
            raise CommandError(
                f"{self._name} is not a Word file (.docx or .dotx): it is a zip archive with other files."
            )
        root = self._parser.parse("[Content_Types].xml", content)
        names_and_types = [*self._archive.names(), *(each.get("ContentType", "") or "" for each in root)]
        if not with_macros and any(map(may_hold_macros, names_and_types)):
            raise ForeignContentError(f"{self._name} has macros: save it as a .docx, which cannot have any.")
        if not any(_WORD_FILE in each for each in names_and_types):
            raise CommandError(f"{self._name} is not a Word file (.docx or .dotx): it is a file of another program.")

    def _document(self) -> PackagePart:
        found = (each for each in self.relationships.values() if each.kind == "officeDocument")
        main = next(found, None)
        if main is None or main.is_external:
            raise CommandError(f"{self._name} is damaged: it does not say where its text is.")
        document = self.part(main.target)
        if document.root.tag != qname("w:document") or document.root.find(qname("w:body")) is None:
            raise CommandError(f"{self._name} is not a Word file: {visible(main.target)} has no text.")
        return document

    def _relationships(self, name: str) -> dict[str, Relationship]:
        folder, _, file = name.rpartition("/")
        listed = join(folder, "_rels", f"{file}.rels")
        content = self._archive.read(listed)
        if content is None:
            return {}
        found = {}
        for each in self._parser.parse(visible(listed), content):
            target, is_external = each.get("Target", "") or "", each.get("TargetMode") == "External"
            found[each.get("Id", "") or ""] = Relationship(
                (each.get("Type", "") or "").rpartition("/")[2],
                target if is_external else _resolved(folder, target),
                is_external,
            )
        return found

    def _check_targets(self, name: str, relationships: dict[str, Relationship]) -> None:
        for each in relationships.values():
            check_is_inside(self._name, name, each.kind, each.target, is_external=each.is_external)


def _resolved(folder: str, target: str) -> str:
    """Return the name of a part from a target that is relative to the folder of another part."""
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    return normpath(join("/", folder, path)).lstrip("/")
