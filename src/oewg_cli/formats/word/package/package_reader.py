"""The package of a Word file: its parts and how they are related, as far as they are needed."""

from posixpath import join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from oewg_cli.formats.word.package.archive import Archive
from oewg_cli.formats.word.package.foreign_content import (
    ForeignContentError,
    check_is_inside,
    is_of_macros,
    may_hold_macros,
)
from oewg_cli.formats.word.package.xml_parser import Markup
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import visible

_TYPES = "[content_types].xml"
_WORD_FILE = "wordprocessingml"
_FRAMES = "word/websettings.xml"


class Relationship(NamedTuple):
    """How a part is related to another one, or to what lies outside: the kind, such as `footnotes`, and the target."""

    kind: str
    target: str
    is_external: bool


class PackagePart(NamedTuple):
    """A part that was read: its root, and its relationships by their identities."""

    name: str
    root: ParsedElement
    relationships: dict[str, Relationship]

    def link(self, identity: str | None) -> str | None:
        """Return the address that a relationship leads to, if it is one outside the file."""
        found = self.relationships.get(identity or "")
        return found.target if found is not None and found.is_external else None


class WordPackage:
    """Reads the parts of a Word file.

    Raises CommandError, here and later, where the file is no Word document, is damaged, holds macros, takes content
    from outside, or is larger than the limits. With `with_macros` the macros stay where they are, and `has_macros` says
    that there are some.
    """

    def __init__(self, name: str, raw: bytes, *, with_macros: bool = False) -> None:
        self._name = name
        self._archive = Archive(name, raw)
        self._markup = Markup(name)
        self.has_macros = any(map(is_of_macros, self._archive.names()))
        self._check_types(with_macros=with_macros)
        self.relationships = self._relationships("")
        self.document = self._document()
        self._check_targets(_FRAMES, self._relationships(_FRAMES))

    def related(self, kind: str) -> PackagePart | None:
        """Read the part that the document has of this kind, such as `styles`; None where it has none."""
        found = (each for each in self.document.relationships.values() if each.kind == kind and not each.is_external)
        first = next(found, None)
        return None if first is None else self.part(first.target)

    def part(self, name: str) -> PackagePart:
        """Read the part of this name, which another one relates to."""
        content = self.content(name)
        relationships = self._relationships(name)
        self._check_targets(name, relationships)
        return PackagePart(name, self._markup.parsed(visible(name), content), relationships)

    def content(self, name: str) -> bytes:
        """Unpack the part of this name as it is, which another one relates to."""
        content = self._archive.read(name)
        if content is None:
            raise CommandError(f"{self._name} is damaged: it has no {visible(name)}, which it speaks of.")
        return content

    def _check_types(self, *, with_macros: bool) -> None:
        content = self._archive.read(_TYPES)
        if content is None:
            raise CommandError(f"{self._name} is no Word document: it is a zip archive of something else.")
        root = self._markup.parsed("[Content_Types].xml", content)
        said = [*self._archive.names(), *(each.get("ContentType", "") or "" for each in root)]
        if not with_macros and any(map(may_hold_macros, said)):
            raise ForeignContentError(f"{self._name} holds macros: save it as a .docx, which has none.")
        if not any(_WORD_FILE in each for each in said):
            raise CommandError(f"{self._name} is no Word document: it is a file of another program.")

    def _document(self) -> PackagePart:
        found = (each for each in self.relationships.values() if each.kind == "officeDocument")
        main = next(found, None)
        if main is None or main.is_external:
            raise CommandError(f"{self._name} is damaged: it does not say where its text stands.")
        document = self.part(main.target)
        if document.root.tag != qname("w:document") or document.root.find(qname("w:body")) is None:
            raise CommandError(f"{self._name} is no Word document: {visible(main.target)} holds no text of one.")
        return document

    def _relationships(self, name: str) -> dict[str, Relationship]:
        folder, _, file = name.rpartition("/")
        listed = join(folder, "_rels", f"{file}.rels")
        content = self._archive.read(listed)
        if content is None:
            return {}
        found = {}
        for each in self._markup.parsed(visible(listed), content):
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
    """Return the name of the part that a target names, which starts from the folder of the part that names it."""
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    return normpath(join("/", folder, path)).lstrip("/")
