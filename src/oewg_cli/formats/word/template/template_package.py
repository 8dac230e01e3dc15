"""A template as far as a note may have it: read within limits, cleaned, and packed again with nothing else in it."""

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
from oewg_cli.formats.word.template.template_cleaning import active_in, clean, clean_section, clean_settings
from oewg_cli.formats.word.word_limits import LONGEST_PART_NAME
from oewg_cli.formats.word.xml_elements import NAMESPACES, Element, element, qname
from oewg_cli.note.design import File
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import quoted, visible


class _Taken(NamedTuple):
    """A kind of part that is taken from a template: its content type and its root."""

    content_type: str
    root: str


_HEADS = {"header": _Taken(CT.WML_HEADER, qname("w:hdr")), "footer": _Taken(CT.WML_FOOTER, qname("w:ftr"))}
_TAKEN = {
    "styles": _Taken(CT.WML_STYLES, qname("w:styles")),
    "numbering": _Taken(CT.WML_NUMBERING, qname("w:numbering")),
    "settings": _Taken(CT.WML_SETTINGS, qname("w:settings")),
    "theme": _Taken(CT.OFC_THEME, qname("a:theme")),
    "fontTable": _Taken(CT.WML_FONT_TABLE, qname("w:fonts")),
    "endnotes": _Taken(CT.WML_ENDNOTES, qname("w:endnotes")),
    **_HEADS,
}
_NEEDED = ("styles", "settings")
_FONTS = tuple(qname(f"w:embed{form}") for form in ("Regular", "Bold", "Italic", "BoldItalic"))
_MAIN, _TYPES = "main.xml", "[Content_Types].xml"
_NAME = re.compile(r"[\w-](?:[\w .-]*[\w-])?(?:/[\w-](?:[\w .-]*[\w-])?)*", re.ASCII)
_MOST_SAID = 12


class Cleaned(NamedTuple):
    """A template of which all is taken that is in it, and what of the user's file it has not, in words.

    What its headers and footers have not stands by itself, since those of another note are not taken.
    """

    content: bytes
    left_out: tuple[str, ...]
    left_out_of_heads: tuple[str, ...]


def cleaned_template(file: File) -> Cleaned:
    """Read a template and leave in it what a note may have of it.

    Raises CommandError where the file is no Word document that can be a template, or where a part that is taken could
    run or fetch something.
    """
    try:
        return _Cleaning(file).cleaned()
    except ForeignContentError:
        raise
    except CommandError as error:
        reason = str(error).removeprefix(f"{file.name} ")
        raise CommandError(
            f"{file.name} is no Word document that can be a template: give a .docx or .dotx file; this one {reason}"
        ) from error


def said_of(name: str, left_out: Sequence[str]) -> str:
    """Return the remark on what was left out of the template of this name."""
    named = list(left_out[:_MOST_SAID])
    if len(left_out) > _MOST_SAID:
        named.append(f"{len(left_out) - _MOST_SAID} more")
    return f"Not taken from {name}: {'; '.join(named)}."


class _Cleaning:
    """Reads a template and makes another one of it."""

    def __init__(self, file: File) -> None:
        self._name = file.name
        self._package = WordPackage(file.name, file.content, with_macros=True)
        self._left_out: dict[str, None] = {}
        self._left_out_of_heads: dict[str, None] = {}
        self._entries: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        # The parts that were taken, and the pictures that were looked at, by their names in small letters.
        self._names: dict[str, str] = {}
        self._pictures: dict[str, str | None] = {}

    def cleaned(self) -> Cleaned:
        """Clean all parts, and pack them."""
        document = self._package.document
        self._name_active(document)
        sections = cast("list[Element]", sections_in(document.root))
        # A note has two at most.
        sections = [*sections[:1], *sections[1:][-1:]]
        heads = [identity for section in sections for identity in clean_section(self._name, document, section)]
        related = {identity: self._take(document.relationships[identity]) for identity in dict.fromkeys(heads)}
        for kind in [each for each in _TAKEN if each not in _HEADS]:
            found = next(self._related(document, kind), None)
            if found is not None:
                related[found[0]] = self._take(found[1])
            elif kind in _NEEDED:
                raise CommandError(f"{self._name} is damaged: it has no {kind}.")
        self._add(_MAIN, CT.WML_DOCUMENT_MAIN, _document(sections, self._text(document)), related)
        outermost = {"rId1": Relationship("officeDocument", _MAIN, is_external=False)}
        self._entries["_rels/.rels"] = _packed_relationships(outermost)
        self._entries[_TYPES] = _packed_types(self._types)
        return Cleaned(_zipped(self._entries), tuple(self._left_out), tuple(self._left_out_of_heads))

    def _text(self, document: PackagePart) -> str:
        """Return the text of the document and of all headers and footers, by which a note is known."""
        heads = {each.target.lower() for kind in _HEADS for _, each in self._related(document, kind)}
        others = [self._package.part(name).root for name in sorted(heads - self._names.keys())]
        return "".join(each.text or "" for root in [document.root, *others] for each in root.iter(qname("w:t")))

    def _related(self, document: PackagePart, kind: str) -> Iterator[tuple[str, Relationship]]:
        return (
            (identity, each)
            for identity, each in document.relationships.items()
            if each.kind == kind and not each.is_external
        )

    def _say(self, what: str) -> None:
        self._left_out[what] = None

    def _say_of_head(self, what: str) -> None:
        self._left_out_of_heads[what] = None

    def _name_active(self, document: PackagePart) -> None:
        """Say what stays in the template since its text and its outermost parts do."""
        if self._package.has_macros:
            self._say("macros")
        for found in (*self._package.relationships.values(), *document.relationships.values()):
            if found.kind in ACTIVE_PARTS:
                self._say(ACTIVE_PARTS[found.kind])
        for what in active_in(self._name, document):
            self._say(what)

    def _take(self, found: Relationship) -> Relationship:
        """Take a part; return the relationship to it in the package that is made."""
        known = found.target.lower()
        if known in self._names:
            return found._replace(target=self._names[known])
        part, kind = self._package.part(found.target), _TAKEN[found.kind]
        if part.root.tag != kind.root:
            raise CommandError(f"{self._name} is damaged: {visible(found.target)} is not what it should be.")
        root = cast("Element", part.root)
        if found.kind == "settings":
            self._clean_settings(part, root)
        elif found.kind == "fontTable":
            self._clean_fonts(root)
        kept = clean(self._name, part, self._say_of_head if found.kind in _HEADS else self._say, self._is_picture)
        name = self._free_name(found.target, f"{found.kind}.xml", ("xml",))
        self._names[known] = name
        pictures = {identity: self._placed(each) for identity, each in kept.items()}
        self._add(name, kind.content_type, root, pictures)
        return found._replace(target=name)

    def _clean_settings(self, part: PackagePart, root: Element) -> None:
        clean_settings(root, self._say)
        for each in part.relationships.values():
            if each.kind == "attachedTemplate":
                self._say(f"the template {quoted(visible(each.target))}")

    def _clean_fonts(self, root: Element) -> None:
        fonts = list(root.iter(*_FONTS))
        if fonts:
            self._say("embedded fonts")
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
        """Return the name of a part, or another one where it has one that means something else, or none of a file."""
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
    """Make a document of the sections of a template, and of its text in one paragraph, which nobody takes."""
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
