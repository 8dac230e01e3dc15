"""The stamp in a Word file: a custom property, which Word and LibreOffice keep when they save the file."""

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package

from oewg_cli.formats.export_stamp import ExportedFile, new_stamp, parse_stamp
from oewg_cli.formats.word.package.package_reader import WordPackage
from oewg_cli.formats.word.package_writer import new_part
from oewg_cli.formats.word.printed_words import STORIES, words_fingerprint
from oewg_cli.formats.word.xml_elements import element

_NAME, _PART = "Exported by", "docProps/custom.xml"
_ANY_SET, _FIRST_NUMBER = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", 2
"""ECMA-376 part 1, 22.3.2.1, and [MS-OSHARED] 2.3.3.2.2: custom properties have this set, and are numbered from 2."""


def add_stamp(package: Package, layout: str) -> None:
    """Add the stamp of a document to its package, after all else of it is made."""
    document = package.main_document_part
    related = [(each.reltype, each.target_part) for each in document.rels.values() if not each.is_external]
    parts = [(kind.rpartition("/")[2], part.element) for kind, part in related if isinstance(part, XmlPart)]
    value = element("vt:lpwstr")
    value.text = str(new_stamp(words_fingerprint(document.element, parts), layout))
    stamp = element("op:property", value, fmtid=_ANY_SET, pid=_FIRST_NUMBER, name=_NAME)
    part = new_part(package, f"/{_PART}", RT.CUSTOM_PROPERTIES, element("op:Properties", stamp))
    package.relate_to(part, RT.CUSTOM_PROPERTIES)


def read_exported(raw: bytes) -> ExportedFile:
    """Read a Word file that may have been exported; raises CommandError if it cannot be read within the limits."""
    package = WordPackage("The file", raw)
    related = [each for each in package.document.relationships.values() if not each.is_external]
    parts = [(each.kind, package.part(each.target).root) for each in related if each.kind in STORIES]
    own = [each.target for each in package.relationships.values() if each.kind == "custom-properties"]
    properties = [each for name in own[:1] for each in package.part(name).root if each.get("name") == _NAME]
    texts = [value.text or "" for each in properties for value in each]
    stamp = parse_stamp(texts[0]) if texts else None
    return ExportedFile(words_fingerprint(package.document.root, parts), stamp, package.checksums(_PART))
