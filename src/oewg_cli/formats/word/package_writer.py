"""The package that is written: its parts, its properties, and the same bytes for the same parts."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.package import Package

from oewg_cli.formats.word.run_elements import printable
from oewg_cli.formats.word.xml_elements import Element, element
from oewg_cli.note.note import Properties

_CONTENT_TYPES = {
    RT.OFFICE_DOCUMENT: CT.WML_DOCUMENT_MAIN,
    RT.CORE_PROPERTIES: CT.OPC_CORE_PROPERTIES,
    RT.CUSTOM_PROPERTIES: CT.OFC_CUSTOM_PROPERTIES,
    RT.EXTENDED_PROPERTIES: CT.OFC_EXTENDED_PROPERTIES,
    RT.FONT_TABLE: CT.WML_FONT_TABLE,
    RT.STYLES: CT.WML_STYLES,
    RT.NUMBERING: CT.WML_NUMBERING,
    RT.SETTINGS: CT.WML_SETTINGS,
    RT.FOOTNOTES: CT.WML_FOOTNOTES,
    RT.HEADER: CT.WML_HEADER,
    RT.FOOTER: CT.WML_FOOTER,
}
_UNIX = 3
_READABLE_FILE = 0o100644 << 16


def new_part(package: Package, name: str, relationship: str, root: Element) -> XmlPart:
    """Make a part of the package; its content type follows from the type of its relationship to its owner."""
    return XmlPart(PackURI(name), _CONTENT_TYPES[relationship], root, package)


def core_properties(properties: Properties, author: str, language: str) -> Element:
    """Make the root of the properties: title, author, language and others, and the date of the note as all times."""
    root = element("cp:coreProperties")
    root.append(_property("dc:title", properties.title))
    root.append(_property("dc:subject", properties.subject))
    root.append(_property("dc:creator", author))
    root.append(_property("cp:keywords", "; ".join(properties.keywords)))
    root.append(_property("dc:language", language))
    for tag in ("dcterms:created", "dcterms:modified"):
        root.append(_property(tag, f"{properties.dated.isoformat()}T00:00:00Z", {"xsi:type": "dcterms:W3CDTF"}))
    return root


def extended_properties() -> Element:
    """Make the root of the properties of the program: its name, and nothing that differs from day to day."""
    return element("ep:Properties", _property("ep:Application", "oewg"))


def package_bytes(package: Package) -> bytes:
    """Return the bytes of the package, the same for the same parts on every machine.

    The metadata of the zip archive are fixed, and nothing is compressed: the output of zlib differs from one version
    and build of it to the next, and a note is small.
    """
    made, fixed = BytesIO(), BytesIO()
    package.save(made)
    with ZipFile(made) as source, ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_FILE
            target.writestr(entry, source.read(name))
    return fixed.getvalue()


def _property(tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    made = element(tag, **(attributes or {}))
    made.text = printable(text)
    return made
