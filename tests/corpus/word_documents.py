"""Builds Word files out of their elements, as people and programs write them, with the same bytes each time.

A string is text, a `Markup` is WordprocessingML; a tab and a line end in a text are those of Word.
"""

import io
import re
from base64 import b64decode
from collections.abc import Mapping
from html import escape
from itertools import count
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": _TYPES,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMBLEM = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
_WHO = 'w:author="J. Novak" w:date="2025-03-24T09:00:00Z"'


class Markup(str):
    """A part of WordprocessingML."""

    __slots__ = ()


def run(
    text: str, *, bold: bool = False, italic: bool = False, underlined: bool = False, raised: bool = False
) -> Markup:
    """Make a run of a text in one form."""
    properties = "".join(
        form
        for form, holds in (
            ("<w:b/>", bold),
            ("<w:i/>", italic),
            ('<w:u w:val="single"/>', underlined),
            ('<w:vertAlign w:val="superscript"/>', raised),
        )
        if holds
    )
    return Markup(f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{_text(text)}</w:r>")


def _text(text: str, tag: str = "t") -> str:
    shown = escape(text, quote=False)
    for char, element in (("\t", "<w:tab/>"), ("\n", "<w:br/>")):
        shown = shown.replace(char, f'</w:{tag}>{element}<w:{tag} xml:space="preserve">')
    return f'<w:{tag} xml:space="preserve">{shown}</w:{tag}>'


def bold(text: str) -> Markup:
    """Make a bold run."""
    return run(text, bold=True)


def italic(text: str) -> Markup:
    """Make a run in italics."""
    return run(text, italic=True)


def runs(*content: str) -> Markup:
    """Put texts and markup one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else run(part) for part in content))


def paragraph(
    *content: str, style: str | None = None, numbering: int | None = None, align: str | None = None, mark: str = ""
) -> Markup:
    """Make a paragraph; `numbering` 1 counts, 2 has bullets; `mark` is what was done to its end, `ins` or `del`."""
    properties = "".join(
        element
        for element in (
            f'<w:pStyle w:val="{style}"/>' if style else "",
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>' if numbering else "",
            f'<w:jc w:val="{align}"/>' if align else "",
            f'<w:rPr><w:{mark} w:id="?" {_WHO}/></w:rPr>' if mark else "",
        )
    )
    return Markup(f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs(*content)}</w:p>")


def cell(*paragraphs: Markup, width: int = 1, merged: str = "") -> Markup:
    """Make a cell some columns wide; `merged` is `restart` where rows begin to be one, and `continue` under it."""
    span = f'<w:gridSpan w:val="{width}"/>' if width > 1 else ""
    merge = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    return Markup(f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{''.join(paragraphs or (paragraph(),))}</w:tc>")


def table(columns: int, *rows: tuple[Markup, ...]) -> Markup:
    """Make a table of rows of cells."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    body = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    return Markup(
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def link(text: str, relation: str) -> Markup:
    """Make a link to the address of a relation."""
    return Markup(f'<w:hyperlink r:id="{relation}">{run(text)}</w:hyperlink>')


def field(instruction: str, shown: str) -> Markup:
    """Make a field of the long kind: what it asks, and what it last showed."""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        _text(shown),
        '<w:fldChar w:fldCharType="end"/>',
    )
    return Markup("".join(f"<w:r>{part}</w:r>" for part in parts))


def note_mark(identity: int, char: str = "") -> Markup:
    """Make the mark of a footnote; with a character, one that the author chose."""
    custom = ' w:customMarkFollows="1"' if char else ""
    shown = _text(char) if char else ""
    style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    return Markup(f'<w:r>{style}<w:footnoteReference{custom} w:id="{identity}"/>{shown}</w:r>')


def note(identity: int, *content: str, char: str = "") -> Markup:
    """Make a footnote."""
    own = _text(char) if char else "<w:footnoteRef/>"
    number = Markup(f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{own}</w:r>')
    return Markup(
        f'<w:footnote w:id="{identity}">{paragraph(number, " ", *content, style="FootnoteText")}</w:footnote>'
    )


def inserted(*content: str) -> Markup:
    """Make text that was inserted while changes were tracked."""
    return Markup(f'<w:ins w:id="?" {_WHO}>{runs(*content)}</w:ins>')


def deleted(text: str) -> Markup:
    """Make text that was deleted while changes were tracked."""
    return Markup(f'<w:del w:id="?" {_WHO}><w:r>{_text(text, "delText")}</w:r></w:del>')


def moved_away(text: str) -> Markup:
    """Make the text of a paragraph at the place that it was moved from."""
    return Markup(f'<w:moveFrom w:id="?" {_WHO}>{run(text)}</w:moveFrom>')


def moved_here(text: str) -> Markup:
    """Make the text of a paragraph at the place that it was moved to."""
    return Markup(f'<w:moveTo w:id="?" {_WHO}>{run(text)}</w:moveTo>')


def commented(identity: int, *content: str) -> Markup:
    """Make text that a comment is about."""
    start, end = (f'<w:commentRange{side} w:id="{identity}"/>' for side in ("Start", "End"))
    return Markup(f'{start}{runs(*content)}{end}<w:r><w:commentReference w:id="{identity}"/></w:r>')


def comment(identity: int, text: str) -> Markup:
    """Make a comment."""
    return Markup(f'<w:comment w:id="{identity}" {_WHO}>{paragraph(text)}</w:comment>')


def picture() -> Markup:
    """Make a picture in the line, the one of the relation `emblem`."""
    return Markup(
        '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="800000"/><wp:docPr id="1" name="Picture 1"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="emblem.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="emblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="800000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


class Around(NamedTuple):
    """What is around the text: footnotes, comments, the addresses of links, headers and footers."""

    notes: str = ""
    comments: str = ""
    links: Mapping[str, str] = {}
    head: str = ""
    foot: str = ""
    first_foot: str = ""
    emblem: bool = False


def word_file(*body: str, around: Around | None = None) -> bytes:
    """Pack a Word file of paragraphs and tables."""
    around = around or Around()
    parts = {"styles": ("styles", _styles()), "numbering": ("numbering", _numbering())}
    for name, element, content in (("footnotes", "footnotes", around.notes), ("comments", "comments", around.comments)):
        if content:
            parts[name] = (element, f"<w:{element} {_NAMESPACES}>{content}</w:{element}>")
    section = ""
    for name, kind, of_pages, content in (
        ("header1", "header", "default", around.head),
        ("footer1", "footer", "default", around.foot),
        ("footer2", "footer", "first", around.first_foot),
    ):
        if content:
            tag = "hdr" if kind == "header" else "ftr"
            parts[name] = (kind, f"<w:{tag} {_NAMESPACES}>{content}</w:{tag}>")
            section += f'<w:{kind}Reference w:type="{of_pages}" r:id="{name}"/>'
    size = '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1200" w:bottom="1440" w:left="1200"'
    section += f'{size} w:header="576" w:footer="1030" w:gutter="0"/>{"<w:titlePg/>" if around.first_foot else ""}'
    document = f"<w:document {_NAMESPACES}><w:body>{''.join(body)}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    numbers = count(900)
    document = re.sub(r'w:id="\?"', lambda _: f'w:id="{next(numbers)}"', document)
    return _packed(document, parts, around)


def _packed(document: str, parts: Mapping[str, tuple[str, str]], around: Around) -> bytes:
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for name, (kind, _) in {"document": ("document.main", ""), **parts}.items()
    )
    links = [(name, "hyperlink", target, ' TargetMode="External"') for name, target in around.links.items()]
    relations = [*((name, kind, f"{name}.xml", "") for name, (kind, _) in parts.items()), *links]
    relations += [("emblem", "image", "media/emblem.png", "")] if around.emblem else []
    files: dict[str, bytes] = {
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            f"{types}</Types>"
        ).encode(),
        "_rels/.rels": _relations([("document", "officeDocument", "word/document.xml", "")]),
        "word/_rels/document.xml.rels": _relations(relations),
        "word/_rels/footnotes.xml.rels": _relations(links),
        "word/document.xml": (_HEAD + document).encode(),
        **{f"word/{name}.xml": (_HEAD + content).encode() for name, (_, content) in parts.items()},
    }
    if around.emblem:
        files["word/media/emblem.png"] = _EMBLEM
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content)
    return packed.getvalue()


def _relations(relations: list[tuple[str, str, str, str]]) -> bytes:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_TYPES}/{kind}" Target="{escape(target)}"{mode}/>'
        for name, kind, target, mode in relations
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{namespace}">{rows}</Relationships>'.encode()


def _styles() -> str:
    named = {f"Heading{level}": f"heading {level}" for level in range(1, 6)}
    named |= {"Title": "Title", "FootnoteText": "footnote text", "ListParagraph": "List Paragraph"}
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    reference = (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    others = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/></w:style>'
        for identity, name in named.items()
    )
    return f"<w:styles {_NAMESPACES}>{normal}{others}{reference}</w:styles>"


def _numbering() -> str:
    kinds = (("decimal", "%1."), ("bullet", "•"))
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        for number, (kind, text) in enumerate(kinds, start=1)
    )
    used = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    return f"<w:numbering {_NAMESPACES}>{lists}{used}</w:numbering>"
