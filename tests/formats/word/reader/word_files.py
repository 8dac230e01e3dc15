"""Small Word files, made from the XML that a test is about."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="https://example.org/unknown"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOTS = {"header": "hdr", "footer": "ftr"}
_SEPARATOR = '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'


def word_file(body: str, *, rels: str = "", extra: Mapping[str, str | bytes] | None = None, **parts: str) -> bytes:
    """Make a Word file with this body, and with the content of other parts by their kinds.

    The kinds are `styles`, `numbering`, `settings`, `comments`, `footnotes`, `endnotes`, and `header1`, `footer1` and
    so on, to which the body refers as `header1`. `rels` are more relationships of the document; `extra` are more
    entries, or replace ours.
    """
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(relationship("main", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(
            *(relationship(name, name.rstrip("0123456789"), f"{name}.xml") for name in parts), rels
        ),
    }
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        root = _ROOTS.get(kind, kind)
        before = _SEPARATOR.format(kind.removesuffix("s")) if kind in {"footnotes", "endnotes"} else ""
        entries[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{before}{content}</w:{root}>"
    return zipped(entries | dict(extra or {}))


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """Make a zip archive of these entries."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return made.getvalue()


def content_types(
    main: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
) -> str:
    """Make the list of types of parts, with this one for the document."""
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def relationships(*each: str) -> str:
    """Make a list of relationships."""
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(each)}</Relationships>'


def relationship(identity: str, kind: str, target: str, *, external: bool = False) -> str:
    """Make a relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def p(*content: str, properties: str = "") -> str:
    """Make a paragraph of runs; what does not begin with `<` is the text of one."""
    said = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{said}{''.join(each if each.startswith('<') else r(each) for each in content)}</w:p>"


def r(content: str, properties: str = "") -> str:
    """Make a run; what does not begin with `<` is its text."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    text = content if content.startswith("<") else f'<w:t xml:space="preserve">{content}</w:t>'
    return f"<w:r>{said}{text}</w:r>"


def field(instruction: str, *result: str) -> str:
    """Make a field of its three characters; an instruction that begins with `<` has its runs, and fields among them."""
    begin, separate, end = (r(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))
    shown = (separate, *result) if result else ()
    instructed = instruction if instruction.startswith("<") else instructing(instruction)
    return "".join((begin, instructed, *shown, end))


def instructing(text: str) -> str:
    """Make a run with a part of the instruction of a field."""
    return r(f"<w:instrText>{text}</w:instrText>")


def table(*rows: str) -> str:
    """Make a table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """Make a row of cells; what does not begin with `<` is the text of one."""
    said = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{said}{''.join(each if each.startswith('<w:tc') else tc(each) for each in cells)}</w:tr>"


def tc(content: str, properties: str = "") -> str:
    """Make a cell; what does not begin with `<` is the text of its paragraph."""
    said = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{said}{content if content.startswith('<') else p(content)}</w:tc>"


def style(identity: str, properties: str = "", kind: str = "paragraph", name: str = "", based_on: str = "") -> str:
    """Make a style."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name or identity}"/>{based}{properties}'
        "</w:style>"
    )
