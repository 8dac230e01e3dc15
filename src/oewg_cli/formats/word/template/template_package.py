"""A template reduced to what a note may have of it: read within the limits, cleaned, and packed again."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from posixpath import splitext
from typing import NamedTuple, cast
from xml.sax.saxutils import quoteattr
from zipfile import ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from lxml import etree  # type: ignore[import-untyped]

from oewg_cli.formats.word.package.foreign_content import ACTIVE_PARTS, ForeignContentError
from oewg_cli.formats.word.package.package_reader import PackagePart, Relationship, WordPackage
from oewg_cli.formats.word.pictures.picture_kinds import kind_of
from oewg_cli.formats.word.reader.sections import sections_in
from oewg_cli.formats.word.template.template_cleaning import active_content, clean_part, clean_section, clean_settings
from oewg_cli.formats.word.word_limits import LONGEST_PART_NAME
from oewg_cli.formats.word.xml_elements import NAMESPACES, Element, element, qname
from oewg_cli.note.design import File
from oewg_cli.process.errors import CommandError
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted, visible


class _KeptPart(NamedTuple):
    """A kind of part that is used from a template: its content type and the name of its root."""

    content_type: str
    root: str


_HEADERS_AND_FOOTERS = {
    "header": _KeptPart(CT.WML_HEADER, qname("w:hdr")),
    "footer": _KeptPart(CT.WML_FOOTER, qname("w:ftr")),
}
_KEPT_PARTS = {
    "styles": _KeptPart(CT.WML_STYLES, qname("w:styles")),
    "numbering": _KeptPart(CT.WML_NUMBERING, qname("w:numbering")),
    "settings": _KeptPart(CT.WML_SETTINGS, qname("w:settings")),
    "theme": _KeptPart(CT.OFC_THEME, qname("a:theme")),
    "fontTable": _KeptPart(CT.WML_FONT_TABLE, qname("w:fonts")),
    "endnotes": _KeptPart(CT.WML_ENDNOTES, qname("w:endnotes")),
    **_HEADERS_AND_FOOTERS,
}
_REQUIRED = ("styles", "settings")
_FONTS = tuple(qname(f"w:embed{form}") for form in ("Regular", "Bold", "Italic", "BoldItalic"))
_MAIN, _TYPES = "main.xml", "[Content_Types].xml"
_NAME = lazy_pattern(r"[\w-](?:[\w .-]*[\w-])?(?:/[\w-](?:[\w .-]*[\w-])?)*", re.ASCII)
_MOST_NAMED = 12


class CleanedTemplate(NamedTuple):
    """A template with nothing in it but what a note may have, and what was omitted of the user's file, in words.

    What was omitted from its headers and footers is apart, since those of another note are not used.
    """

    content: bytes
    omitted: tuple[str, ...]
    omitted_from_headers: tuple[str, ...]


def clean_template(file: File) -> CleanedTemplate:
    """Read a template and reduce it to what a note may have of it.

    Raises CommandError where the file cannot be a template, or where a part that is used could run or fetch something.
    """
    try:
        return _TemplateCleaner(file).clean()
    except ForeignContentError:
        raise
    except CommandError as error:
        reason = str(error).removeprefix(f"{file.name} ")
        raise CommandError(f"{file.name} cannot be a template: use a .docx or .dotx file; this one {reason}") from error


def remark_on_omitted(name: str, omitted: Sequence[str]) -> str:
    """Return the remark on what was omitted from the template with this name."""
    named = list(omitted[:_MOST_NAMED])
    if len(omitted) > _MOST_NAMED:
        named.append(f"{len(omitted) - _MOST_NAMED} more")
    return f"Not used from {name}: {'; '.join(named)}."


class _TemplateCleaner:
    """Reads a template and makes a clean one from it."""

    def __init__(self, file: File) -> None:
        self._name = file.name
        self._package = WordPackage(file.name, file.content, with_macros=True)
        self._omitted: dict[str, None] = {}
        self._omitted_from_headers: dict[str, None] = {}
        self._entries: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        # The parts that are kept, and the pictures that were checked, by their names in lower case.
        self._names: dict[str, str] = {}
        self._pictures: dict[str, str | None] = {}

    def clean(self) -> CleanedTemplate:
        """Clean all parts, and pack them."""
        document = self._package.document
        self._report_active_content(document)
        sections = cast("list[Element]", sections_in(document.root))
        # A note has two at most.
        sections = [*sections[:1], *sections[1:][-1:]]
        headers = [identity for section in sections for identity in clean_section(self._name, document, section)]
        related = {identity: self._keep(document.relationships[identity]) for identity in dict.fromkeys(headers)}
        for kind in [each for each in _KEPT_PARTS if each not in _HEADERS_AND_FOOTERS]:
            found = next(self._related(document, kind), None)
            if found is not None:
                related[found[0]] = self._keep(found[1])
            elif kind in _REQUIRED:
                raise CommandError(f"{self._name} is damaged: it has no {kind}.")
        self._add(_MAIN, CT.WML_DOCUMENT_MAIN, _document(sections, self._text(document)), related)
        outermost = {"rId1": Relationship("officeDocument", _MAIN, is_external=False)}
        self._entries["_rels/.rels"] = _packed_relationships(outermost)
        self._entries[_TYPES] = _packed_types(self._types)
        return CleanedTemplate(_zipped(self._entries), tuple(self._omitted), tuple(self._omitted_from_headers))

    def _text(self, document: PackagePart) -> str:
        """Return the text of the document and of all headers and footers, by which a note is recognized."""
        headers = {each.target.lower() for kind in _HEADERS_AND_FOOTERS for _, each in self._related(document, kind)}
        others = [self._package.part(name).root for name in sorted(headers - self._names.keys())]
        return "".join(each.text or "" for root in [document.root, *others] for each in root.iter(qname("w:t")))

    def _related(self, document: PackagePart, kind: str) -> Iterator[tuple[str, Relationship]]:
        return (
            (identity, each)
            for identity, each in document.relationships.items()
            if each.kind == kind and not each.is_external
        )

    def _report(self, what: str) -> None:
        self._omitted[what] = None

    def _report_in_header(self, what: str) -> None:
        self._omitted_from_headers[what] = None

    def _report_active_content(self, document: PackagePart) -> None:
        """Report what is omitted since the text and the outermost parts of a template are."""
        if self._package.has_macros:
            self._report("macros")
        for found in (*self._package.relationships.values(), *document.relationships.values()):
            if found.kind in ACTIVE_PARTS:
                self._report(ACTIVE_PARTS[found.kind])
        for what in active_content(self._name, document):
            self._report(what)

    def _keep(self, found: Relationship) -> Relationship:
        """Keep a part; return the relationship to it in the package that is made."""
        known = found.target.lower()
        if known in self._names:
            return found._replace(target=self._names[known])
        part, kind = self._package.part(found.target), _KEPT_PARTS[found.kind]
        if part.root.tag != kind.root:
            raise CommandError(f"{self._name} is damaged: {visible(found.target)} is not what it should be.")
        root = cast("Element", part.root)
        if found.kind == "settings":
            self._clean_settings(part, root)
        elif found.kind == "fontTable":
            self._clean_fonts(root)
        kept = clean_part(
            self._name,
            part,
            self._report_in_header if found.kind in _HEADERS_AND_FOOTERS else self._report,
            self._is_picture,
        )
        name = self._free_name(found.target, f"{found.kind}.xml", ("xml",))
        self._names[known] = name
        pictures = {identity: self._placed(each) for identity, each in kept.items()}
        self._add(name, kind.content_type, root, pictures)
        return found._replace(target=name)

    def _clean_settings(self, part: PackagePart, root: Element) -> None:
        clean_settings(root, self._report)
        for each in part.relationships.values():
            if each.kind == "attachedTemplate":
                self._report(f"the template {quoted(visible(each.target))}")

    def _clean_fonts(self, root: Element) -> None:
        fonts = list(root.iter(*_FONTS))
        if fonts:
            self._report("embedded fonts")
        for font in fonts:
            cast("Element", font.getparent()).remove(font)

    def _is_picture(self, target: str) -> bool:
        known = target.lower()
        if known not in self._pictures:
            content = self._package.content(target)
            kind = kind_of(content)
            self._pictures[known] = None
            if kind is not None:
                name = self._free_name(target, f"media/image.{kind.endings[0]}", kind.endings)
                self._pictures[known] = name
                self._entries[name], self._types[name] = content, kind.content_type
        return self._pictures[known] is not None

    def _placed(self, found: Relationship) -> Relationship:
        if found.is_external:
            return found
        return found._replace(target=self._pictures[found.target.lower()] or "")

    def _free_name(self, target: str, otherwise: str, endings: tuple[str, ...]) -> str:
        """Return a free name for a part: its own, or another one where that is not plain or has another ending."""
        ending = splitext(target)[1].removeprefix(".").lower()
        is_plain = len(target) <= LONGEST_PART_NAME and _NAME.fullmatch(target) is not None
        is_plain &= ending in endings
        name = target if is_plain else f"word/{otherwise}"
        stem, dot = splitext(name)
        taken = {each.lower() for each in (_MAIN, *self._entries)}
        number = 1
        while name.lower() in taken:
            number += 1
            name = f"{stem}{number}{dot}"
        return name

    def _add(self, name: str, content_type: str, root: Element, related: dict[str, Relationship]) -> None:
        self._entries[name] = cast("bytes", etree.tostring(root, encoding="UTF-8", standalone=True))
        self._types[name] = content_type
        if related:
            folder, _, file = name.rpartition("/")
            self._entries[f"{folder}/_rels/{file}.rels".lstrip("/")] = _packed_relationships(related)


def _document(sections: list[Element], text: str) -> Element:
    """Make a document of the sections of a template, with its text in one paragraph, which is not used."""
    words = element("w:t")
    words.text = text
    paragraphs = (element("w:p", element("w:pPr", section)) for section in sections)
    return element("w:document", element("w:body", element("w:p", element("w:r", words)), *paragraphs))


def _packed_relationships(related: dict[str, Relationship]) -> bytes:
    lines = []
    for identity, each in related.items():
        target = each.target if each.is_external else f"/{each.target}"
        mode = ' TargetMode="External"' if each.is_external else ""
        kind = f"{NAMESPACES['r']}/{each.kind}"
        lines.append(f'<Relationship Id={quoteattr(identity)} Type="{kind}" Target={quoteattr(target)}{mode}/>')
    return f'<Relationships xmlns="{NAMESPACES["rel"]}">{"".join(lines)}</Relationships>'.encode()


def _packed_types(types: dict[str, str]) -> bytes:
    lines = (f'<Override PartName={quoteattr(f"/{name}")} ContentType="{each}"/>' for name, each in types.items())
    default = f'<Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/>'
    return f'<Types xmlns="{NAMESPACES["ct"]}">{default}{"".join(lines)}</Types>'.encode()


def _zipped(entries: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in entries.items():
            archive.writestr(ZipInfo(name), content)
    return packed.getvalue()
