"""Checks that nothing in a note runs, or fetches something from outside: by lists of its own."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from oewg_cli.formats.word.xml_elements import Element

_KINDS = {
    "officeDocument", "core-properties", "custom-properties", "extended-properties", "styles", "numbering", "settings",
    "theme", "fontTable", "endnotes", "footnotes", "header", "footer", "image", "hyperlink",
}  # fmt: skip
_SETTINGS = {"defaultTabStop", "evenAndOddHeaders", "footnotePr"}
_OBEYED = {"PAGE", "NUMPAGES", "NOTEREF", "IF", "QUOTE", "HYPERLINK"}
_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\\]+", re.IGNORECASE)
_LINK = re.compile(
    r"""\s*HYPERLINK\s+(?:"?(?:https?://|mailto:)[^\s"\\]+"?(?:\s+\\[lot]\s+(?:"[^"\\]*"|[^\s"\\]+)|\s+\\[hmn])*"""
    r"""|\\l\s+(?:"[^"\\]*"|[^\s"\\]+)(?:\s+\\[hmn])*)\s*""",
    re.IGNORECASE,
)
_ELEMENTS = {
    "object", "control", "altChunk", "subDoc", "entryMacro", "exitMacro", "OLEObject", "webVideoPr", "attachedTemplate",
    "docVar", "rsid", "mailMerge", "embedRegular", "printerSettings", "sectPrChange", "svgBlip",
    "dataBinding",
}  # fmt: skip
_NAME = re.compile(r"\[Content_Types\]\.xml|(?:\w[\w.-]*/|_rels/)*(?:\w[\w.-]*)?\.(?:xml|rels|png)", re.ASCII)


def check_is_harmless(made: bytes) -> dict[str, bytes]:
    """Check the parts of a note, and return them by their names."""
    with ZipFile(BytesIO(made)) as package:
        assert package.testzip() is None
        assert len(set(package.namelist())) == len(package.namelist())
        parts = {name: package.read(name) for name in package.namelist()}
    for name, part in parts.items():
        assert _NAME.fullmatch(name), name
        if name.endswith(".png"):
            assert part.startswith(b"\x89PNG")
        else:
            assert b"<!DOCTYPE" not in part
            _check(name, parse_xml(part))
    return parts


def _check(name: str, root: Element) -> None:
    for each in root.iter():
        assert isinstance(each.tag, str), "comments and instructions stay in the template"
        tag = each.tag.rpartition("}")[2]
        assert tag not in _ELEMENTS
        assert not [name for name in each.keys() if _is_command_or_source(str(name))]  # noqa: SIM118
        if tag == "Relationship":
            kind, is_outside = each.get("Type", "").rpartition("/")[2], each.get("TargetMode") == "External"
            assert kind in _KINDS
            assert is_outside is (kind == "hyperlink")
            assert not is_outside or _ADDRESS.fullmatch(each.get("Target", ""))
    instructions = list(_instructions(root))
    assert {instruction.split()[0].upper() for instruction in instructions} <= _OBEYED
    assert all(_LINK.fullmatch(each) for each in instructions if each.split()[0].upper() == "HYPERLINK")
    if name == "word/settings.xml":
        assert {each.tag.rpartition("}")[2] for each in root} <= _SETTINGS


def _is_command_or_source(attribute: str) -> bool:
    space, _, name = attribute.rpartition("}")
    if name.lower() in {"src", "althref"} or (name.lower() == "href" and space):
        return True
    return name.lower().startswith("on") and name not in {"on", "oned"}


def _instructions(root: Element) -> Iterator[str]:
    """Return the instruction of each field, with a word where it has none, and `?` for what a field shows in it."""
    fields: list[list[str]] = []
    shown: list[bool] = []
    for each in root.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:delInstrText"), qn("w:fldSimple")):
        if each.tag == qn("w:fldSimple"):
            yield each.get(qn("w:instr"), "?")
            if fields and not shown[-1]:
                fields[-1].append(" ? ")
        elif each.tag != qn("w:fldChar"):
            assert fields, "an instruction without a field"
            fields[-1].append(each.text or "")
        elif each.get(qn("w:fldCharType")) == "begin":
            if fields and not shown[-1]:
                fields[-1].append(" ? ")
            fields.append([])
            shown.append(False)
        elif each.get(qn("w:fldCharType")) == "separate":
            shown[-1] = True
        elif each.get(qn("w:fldCharType")) == "end":
            shown.pop()
            yield "".join(fields.pop()) or "?"
    yield from ("".join(field) or "?" for field in fields)
