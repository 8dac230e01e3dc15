"""Templates of an attacker: each has one thing that no note may get from it."""

from collections.abc import Mapping

from formats.word.reader.word_files import (
    NAMESPACES,
    field,
    instructing,
    p,
    r,
    relationship,
    relationships,
    style,
    word_file,
)

from oewg_cli.formats.word.pictures.png import png

_PNG = png([[True, False]] * 2, scale=2)
_EVIL = "https://evil.example/x"
_BLIP = "<w:drawing><pic:pic><pic:blipFill><a:blip {}/></pic:blipFill></pic:pic></w:drawing>"
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    '{}<w:pgSz w:w="8391" w:h="11906"/></w:sectPr>'
)


def template(  # noqa: PLR0913 - one for each place in which something can be
    *,
    head: str = "",
    head_rels: str = "",
    body: str = "",
    section: str = "",
    rels: str = "",
    settings: str = "",
    settings_rels: str = "",
    styles: str = "",
    numbering: str = "",
    numbering_rels: str = "",
    fonts: str = "",
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Make a template with a header and a footer, and with more in some of its parts."""
    listed = {
        "word/_rels/header1.xml.rels": head_rels,
        "word/_rels/settings.xml.rels": settings_rels,
        "word/_rels/numbering.xml.rels": numbering_rels,
    }
    entries = {name: relationships(each) for name, each in listed.items() if each}
    entries["word/fontTable.xml"] = f'<w:fonts {NAMESPACES}><w:font w:name="Harbour">{fonts}</w:font></w:fonts>'
    entries["word/theme/theme1.xml"] = f'<a:theme {NAMESPACES} name="Harbour"/>'
    return word_file(
        p("Text of the template") + body + _SECTION.format(section),
        rels=relationship("t", "theme", "theme/theme1.xml") + relationship("f", "fontTable", "fontTable.xml") + rels,
        extra={**entries, **(extra or {})},
        styles=style("N", name="Normal") + styles,
        settings=settings + '<w:defaultTabStop w:val="500"/>',
        numbering=numbering,
        header1=p("Harbour office") + head,
        footer1=p(field("PAGE", r("1"))),
    )


def _outside(kind: str) -> str:
    return relationship("x", kind, _EVIL, external=True)


def _inside(kind: str, target: str) -> str:
    return relationship("x", kind, target)


_BIN = {"word/evil.bin": b"evil.example"}
_OLE = '<w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Package" r:id="x"/></w:object>'
_QUOTED = field('QUOTE "file://evil/share/x.exe"', r("evil"))
_LINKED = "<w:hyperlink r:id='x'>{}</w:hyperlink>"

REFUSED: dict[str, tuple[bytes, str]] = {
    **{
        f"field {name}": (template(head=p(field(f' {name} "evil.example" ', r("shown")))), f"the field `{name}`")
        for name in (
            *("DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE", "RD"),
            *("AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY", "MACROBUTTON", "EMBED", "ADDIN", "CONTROL", "PRINT", "DATA"),
        )
    },
    "field in small letters": (template(head=p(field("ddeauto evil.example", r("x")))), "the field `DDEAUTO`"),
    "field in pieces": (
        template(head=p(field(instructing(" DD") + instructing("EAU") + instructing("TO evil.example"), r("x")))),
        "the field `DDEAUTO`",
    ),
    "field typed as text": (template(head=p(field(r("DDEAUTO evil.example"), r("x")))), "the field `DDEAUTO`"),
    "field in a field": (
        template(head=p(field(instructing(" IF 1 ") + field("DDE evil.example", r("x")), r("y")))), "the field `DDE`",
    ),
    "field without end": (
        template(head=p(r('<w:fldChar w:fldCharType="begin"/>') + instructing("DDE evil.example"))), "the field `DDE`",
    ),
    "simple field": (
        template(head=p(f'<w:fldSimple w:instr=" INCLUDETEXT {_EVIL}">{r("x")}</w:fldSimple>')),
        "the field `INCLUDETEXT`",
    ),
    "field in a box": (
        template(head=p(r(
            "<w:pict><v:shape><v:textbox><w:txbxContent>" + p(field("DDE evil.example", r("x")))
            + "</w:txbxContent></v:textbox></v:shape></w:pict>"
        ))),
        "the field `DDE`",
    ),
    "field in a note at the end": (
        template(
            rels=relationship("e", "endnotes", "endnotes.xml"),
            extra={"word/endnotes.xml": (
                f'<w:endnotes {NAMESPACES}><w:endnote w:id="1">{p(field("DDE evil.example"))}</w:endnote></w:endnotes>'
            )},
        ),
        "the field `DDE`",
    ),
    "object": (template(head=p(r(_OLE)), head_rels=_inside("oleObject", "evil.bin"), extra=_BIN), "an embedded object"),
    "object that nothing shows": (
        template(head_rels=_inside("oleObject", "evil.bin"), extra=_BIN), "an embedded object",
    ),
    "file in an object": (template(head_rels=_inside("package", "evil.bin"), extra=_BIN), "an embedded object"),
    "control": (
        template(head=p(r("<w:control r:id='x'/>")), head_rels=_inside("control", "evil.bin"), extra=_BIN),
        "an ActiveX control",
    ),
    "inserted file": (
        template(head="<w:altChunk r:id='x'/>", head_rels=_inside("aFChunk", "evil.bin"), extra=_BIN),
        "an inserted file",
    ),
    "sub-document": (template(head=p("<w:subDoc r:id='x'/>")), "a sub-document"),
    "macro of a form": (
        template(head=p(r('<w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="evil.example"/></w:ffData>'
                          '</w:fldChar>'))),
        "a macro",
    ),
    "video": (
        template(head=p(r(
            "<w:drawing><v:webVideoPr xmlns:v='http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing' "
            "embeddedHtml='evil.example'/></w:drawing>"
        ))),
        "an online video",
    ),
    **{
        f"{kind} outside, {place}": (template(**{place: _outside(kind)}), "refers to content outside the file")  # type: ignore[arg-type]
        for kind, place in (
            *((kind, "head_rels") for kind in ("image", "oleObject", "aFChunk", "subDocument", "frame", "video")),
            *((kind, "settings_rels") for kind in ("mailMergeSource", "mailMergeHeaderSource", "transform")),
            *((kind, "rels") for kind in ("image", "header", "styles", "frame", "glossaryDocument")),
            ("image", "numbering_rels"),
        )
    },
    "picture by a link": (
        template(head=p(r(_BLIP.format("r:link='x'"))), head_rels=_outside("hyperlink")),
        "refers to content outside the file",
    ),
    "old picture by a link": (
        template(
            head=p(r("<w:pict><v:shape><v:imagedata r:href='x'/></v:shape></w:pict>")), head_rels=_outside("hyperlink")
        ),
        "refers to content outside the file",
    ),
    "old picture by its name": (
        template(head=p(r(f"<w:pict><v:shape><v:imagedata src='{_EVIL}'/></v:shape></w:pict>"))),
        "refers to content outside the file",
    ),
    "old filling by its name": (
        template(head=p(r(f"<w:pict><v:shape><v:fill o:href='{_EVIL}'/></v:shape></w:pict>"))),
        "refers to content outside the file",
    ),
    **{
        f"source in the attribute {attribute} of {tag}": (
            template(head=p(r(f"<w:pict><v:shape><{tag} {attribute}='{_EVIL}'/></v:shape></w:pict>"))),
            "refers to content outside the file",
        )
        for tag, attribute in (
            *(("v:imagedata", attribute) for attribute in ("SRC", "o:SRC", "v:src", "o:Href", "o:altHref", "x:href")),
            *((tag, attribute) for tag in ("w:movie", "x:shape", "a:blip") for attribute in ("src", "o:href", "Src")),
        )
    },
    "picture of a bullet by its name": (
        template(numbering=f"<w:numPicBullet w:numPicBulletId='1'><w:pict><v:shape><v:imagedata src='{_EVIL}'/>"
                           "</v:shape></w:pict></w:numPicBullet>"),
        "refers to content outside the file",
    ),
}  # fmt: skip
"""Templates that are refused, and a part of the sentence that says why."""

SAID: dict[str, tuple[bytes, str]] = {
    "macros": (template(extra={"word/vbaProject.bin": b"evil.example"}), "macros"),
    "macros by another name": (template(rels=_inside("vbaProject", "evil.bin"), extra=_BIN), "macros"),
    "ribbon": (
        template(extra={"_rels/.rels": relationships(
            relationship("m", "officeDocument", "word/document.xml") + relationship("u", "extensibility", "ui.xml")
        )}),
        "a ribbon with commands",
    ),
    "object in the text": (
        template(body=p(r(_OLE)), rels=_inside("oleObject", "evil.bin"), extra=_BIN), "an embedded object",
    ),
    "field in the text": (template(body=p(field("DDEAUTO evil.example", r("x")))), "the field `DDEAUTO`"),
    "attached template": (
        template(settings="<w:attachedTemplate r:id='x'/>", settings_rels=_outside("attachedTemplate")),
        f"the template `{_EVIL}`",
    ),
    **{
        f"setting {name}": (template(settings=f"<w:{name}>evil.example</w:{name}>"), said)
        for name, said in (
            ("mailMerge", "a mail merge"),
            ("attachedSchema", "a schema"),
            ("saveThroughXslt", "a stylesheet for saving"),
            ("documentProtection", "a protection of the document"),
            ("writeProtection", "a protection of the document"),
            ("linkStyles", "styles from another template"),
            ("updateFields", "an update of all fields"),
        )
    },
    **{
        f"link to {target}": (
            template(
                head=p(_LINKED.format(r("shown"))), head_rels=relationship("x", "hyperlink", target, external=True)
            ),
            f"the link to `{target.strip()}`",
        )
        for target in (
            *("file:///c:/evil.example", "\\\\evil.example\\share", "//evil.example/x", "javascript:evil.example"),
            *("evil.example.docx", "ms-word:evil.example", "http:\\\\evil.example", " javascript:evil.example"),
        )
    },
    "link of a field": (
        template(head=p(field('HYPERLINK "file:///evil.example"', r("x")))), "the link to `file:///evil.example`",
    ),
    **{
        f"link of a field, {name}": (template(head=p(field(instruction, r("x")))), said)
        for name, instruction, said in (
            ("address by a field", instructing(" HYPERLINK ") + _QUOTED, "a link"),
            ("end of the address by a field", instructing("HYPERLINK http://") + _QUOTED, "the link to `http://`"),
            ("part of the address by a field", instructing("HYPERLINK #") + _QUOTED, "the link to `#`"),
            ("address by a field after a place", instructing(r"HYPERLINK \l x ") + _QUOTED, "the link to `#x`"),
            ("address by a simple field", (
                instructing(" HYPERLINK ") + "<w:fldSimple w:instr=' QUOTE \"file://evil\" '/>"
            ), "a link"),
            ("in another field", (
                instructing("IF 1 = 1 ") + field(instructing("HYPERLINK ") + _QUOTED, r("x"))
            ), "a link"),
            ("two addresses", r'HYPERLINK http://ok \l "a" file:evil', "the link to `http://ok#a`"),
            ("address after a break", (
                instructing("HYPERLINK http://ok") + r("<w:br/>") + instructing("file:evil")
            ), "the link to `http://okfile:evil`"),
            ("address in another paragraph", (
                instructing("HYPERLINK http://ok") + "</w:p><w:p>" + instructing("file:evil")
            ), "the link to `http://okfile:evil`"),
            ("quote that is escaped", r'HYPERLINK \l "a\" file:evil "', "the link to `file:evil#a"),
            ("place of a formula", (
                instructing(r"HYPERLINK \l x") + "<m:r><w:instrText> file:evil</w:instrText></m:r>"
            ), "the link to `file:evil#x`"),
        )
    },
    "link of an old shape": (
        template(head=p(r("<w:pict><v:shape href='file:///evil.example'/></w:pict>"))),
        "the link to `file:///evil.example`",
    ),
    **{
        f"link in the attribute {attribute} of {tag}": (
            template(head=p(r(f"<w:pict><{tag} {attribute}='file:///evil.example'/></w:pict>"))),
            "the link to `file:///evil.example`",
        )
        for tag, attribute in (("v:shape", "HREF"), ("x:shape", "href"), ("w:pict", "Href"))
    },
    **{
        f"command in the attribute {attribute} of {tag}": (
            template(head=p(r(f"<w:pict><{tag} {attribute}='evil.example'/></w:pict>"))), f"the command `{said}`",
        )
        for tag, attribute, said in (
            ("v:shape", "onmouseover", "onmouseover"), ("v:rect", "ONCLICK", "ONCLICK"), ("x:a", "o:onload", "onload"),
        )
    },
    **{
        f"{tag} of a control": (
            template(head=f"<w:sdt><w:sdtPr><{tag} w:xpath='/evil.example'/></w:sdtPr><w:sdtContent/></w:sdt>"),
            "a binding to data",
        )
        for tag in ("w:dataBinding", "x:databinding")
    },
    "link of a picture": (
        template(
            head=p(r("<w:drawing><a:hlinkClick r:id='x' action='evil.example'/></w:drawing>")),
            head_rels=_outside("hyperlink"),
        ),
        "a command on a picture",
    ),
    "field that shows a variable": (
        template(
            head=p(field("DOCVARIABLE evil.example", r("shown"))),
            settings="<w:docVars><w:docVar w:name='evil.example' w:val='x'/></w:docVars>",
        ),
        "the field `DOCVARIABLE`",
    ),
    "field whose name a field makes": (
        template(head=p(field(field("QUOTE 68 68 69", r("DDE")) + instructing(" evil.example"), r("x")))), "a field",
    ),
    "field whose name a field ends": (
        template(head=p(field(instructing("PAGE") + field("QUOTE 1", r("evil.example")), r("x")))), "a field",
    ),
    "field of two programs": (
        template(head=p(field(
            instructing(" PAGE ") + "<mc:AlternateContent><mc:Fallback>" + instructing(" DDEAUTO evil.example")
            + "</mc:Fallback></mc:AlternateContent>", r("x")
        ))),
        "a field",
    ),
    "field before and after a change": (
        template(head=p(field(
            '<w:del w:id="1" w:author="a"><w:r><w:delInstrText> PAGE </w:delInstrText></w:r></w:del>'
            f'<w:ins w:id="2" w:author="a">{instructing(" DDEAUTO evil.example ")}</w:ins>', r("x")
        ))),
        "a field",
    ),
    "instruction without a field": (template(head=p(instructing("DDEAUTO evil.example"))), "a field"),
    "chart": (
        template(
            head=p(r("<w:drawing><a:graphic r:id='x'/></w:drawing>")), head_rels=_inside("chart", "evil.example.xml"),
            extra={"word/evil.example.xml": "<x/>"},
        ),
        "word/evil.example.xml",
    ),
    "drawing for programs of today": (
        template(head=p(r(_BLIP.format("r:embed='x'"))), head_rels=_inside("image", "evil.svg"),
                 extra={"word/evil.svg": "<svg xmlns='http://www.w3.org/2000/svg'>evil.example</svg>"}),
        "a picture of another kind (word/evil.svg)",
    ),
    "program as a picture": (
        template(head=p(r(_BLIP.format("r:embed='x'"))), head_rels=_inside("image", "evil.png"),
                 extra={"word/evil.png": b"MZ evil.example"}),
        "a picture of another kind (word/evil.png)",
    ),
    **{
        f"picture that unpacks to gigabytes, {ending}": (
            template(head=p(r(_BLIP.format("r:embed='x'"))), head_rels=_inside("image", f"evil.{ending}"),
                     extra={f"word/evil.{ending}": content}),
            f"a picture of another kind (word/evil.{ending})",
        )
        for ending, content in (
            ("png", _PNG[:33] + _PNG[8:12] + b"IHDR\x40\0\0\0\x40\0\0\0" + _PNG[24:]),
            ("gif", b"GIF89a\1\0\1\0\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\2L\1\0;"),
        )
    },
    "picture of a bullet that is none": (
        template(
            numbering="<w:numPicBullet w:numPicBulletId='1'><w:pict><v:shape><v:imagedata r:id='x'/></v:shape></w:pict>"
            "</w:numPicBullet><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlPicBulletId w:val='1'/>"
            "</w:lvl></w:abstractNum>",
            numbering_rels=_inside("image", "evil.bin"), extra=_BIN,
        ),
        "a picture of another kind (word/evil.bin)",
    ),
    "fonts": (
        template(fonts="<w:embedRegular r:id='x'/>", extra={
            "word/_rels/fontTable.xml.rels": relationships(_inside("font", "evil.bin")), **_BIN,
        }),
        "embedded fonts",
    ),
    "what is not there": (template(head=p(r(_BLIP.format("r:embed='evil.example'")))), "that the file does not have"),
}  # fmt: skip
"""Templates from which something is omitted, and the words of the remark for it."""

SILENT: dict[str, bytes] = {
    "properties": template(extra={"docProps/custom.xml": "<evil.example/>"}),
    "glossary": template(rels=_inside("glossaryDocument", "evil.example.xml"), extra={"word/evil.example.xml": "<x/>"}),
    "own data": template(rels=_inside("customXml", "../evil.example.xml"), extra={"evil.example.xml": "<x/>"}),
    "picture that nothing shows": template(head_rels=_inside("image", "evil.bin"), extra=_BIN),
    "link of the text": template(body=p(_LINKED.format(r("x"))), rels=_outside("hyperlink")),
    "printer": template(
        section="<w:printerSettings r:id='x'/>", rels=_inside("printerSettings", "evil.bin"), extra=_BIN
    ),
    "changed section": template(section="<w:sectPrChange w:author='evil.example'><w:sectPr/></w:sectPrChange>"),
    "border of a page": template(
        section="<w:pgBorders><w:top w:val='single' r:id='evil.example'/></w:pgBorders>",
    ),
    "variables": template(settings="<w:docVars><w:docVar w:name='evil.example' w:val='x'/></w:docVars>"),
    "identities of sessions": template(settings="<w:rsids><w:rsid w:val='evil.example'/></w:rsids>"),
    "path out of the archive": template(extra={"../../evil.example": b"x", "/etc/evil.example": b"x"}),
    "instruction of XML": template(head="<?evil.example x?><!-- evil.example -->"),
}
"""Templates of which something stays that nobody looks for in a note, and that no remark names."""

PICTURE = template(
    head=p(r(_BLIP.format("r:embed='x'"))),
    head_rels=_inside("image", "media/lamp.png"),
    extra={"word/media/lamp.png": _PNG},
)
"""A template with a picture in its header, in which nothing is wrong."""
