import pytest
from formats.word.reader.source_documents import forms, pieces, read, texts, unread
from formats.word.reader.word_files import field, instructing, p, r, relationship

_GRAPHIC = (
    '<w:drawing><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/{}"/></w:drawing>'
)  # fmt: skip
_CONDITION = instructing("IF ") + field("PAGE", r("1")) + instructing(" = 1")
_FALLBACK = "<mc:AlternateContent><mc:Fallback><pic:pic/></mc:Fallback></mc:AlternateContent>"
_BULLET = '<w:sym w:font="{}" w:char="{}"/>'


@pytest.mark.parametrize(("content", "seen"), [
    ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
    ("<w:t>a</w:t><w:ptab/><w:t>b</w:t>", "a\tb"),
    ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a\u2011b"),
    ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "ab"),
    ("<w:t>4\u00a0March</w:t>", "4\u00a0March"),
    ("<w:t> a \n</w:t>", "a"),
    ('<w:t xml:space="preserve"> a\nb </w:t>', " a b "),
    ("<w:t>\uf0b7 a</w:t>", "• a"),
    (_BULLET.format("Symbol", "F0B7") + "<w:t>a</w:t>", "•a"),
    (_BULLET.format("Symbol", "00B7") + "<w:t>a</w:t>", "•a"),
    (_BULLET.format("Wingdings", "F0A7") + "<w:t>a</w:t>", "•a"),
    (_BULLET.format("Times New Roman", "2013"), "–"),
])  # fmt: skip
def test_an_element_for_a_character_is_read_as_it(content: str, seen: str) -> None:
    """As a reader sees it; spaces at the ends count where the file says so."""
    made = read(p(r(content)))
    assert texts(made) == [seen]
    assert unread(made) == []


@pytest.mark.parametrize(("font", "code"), [
    ("Wingdings", "F04A"), ("Symbol", "zz"), ("Arial", "0007"), ("Arial", "110000"), ("Arial", "F04A"),
    ("Arial", "D800"),
])  # fmt: skip
def test_an_unknown_symbol_is_reported(font: str, code: str) -> None:
    """It keeps its place."""
    made = read(p("a", r(_BULLET.format(font, code)), "b"))
    assert texts(made) == ["a\ufffdb"]
    assert unread(made) == ["a character of a symbol font"]


def test_text_of_one_format_is_one_piece() -> None:
    """However many runs it has."""
    made = read(p("Clo", "uds ", r("over", "<w:b/>"), r(" land", "<w:b/><w:color/>"), r("!", "<w:i/>")))
    assert forms(made) == [":Clouds ", "b:over land", "i:!"]


@pytest.mark.parametrize(("content", "link"), [
    ('<w:hyperlink r:id="out">{}</w:hyperlink>', "https://example.org/clouds"),
    ('<w:hyperlink w:anchor="here">{}</w:hyperlink>', "#here"),
    ('<w:hyperlink r:id="out" w:anchor="here">{}</w:hyperlink>', "https://example.org/clouds#here"),
    ('<w:hyperlink r:id="nowhere">{}</w:hyperlink>', None),
    (field('HYPERLINK "https://example.org/fog"', "{}"), "https://example.org/fog"),
    (field(r'hyperlink \l "here" \o "a tip"', "{}"), "#here"),
    (field(r'HYPERLINK "https://example.org" \l "here"', "{}"), "https://example.org#here"),
    (field(r'HYPERLINK \o "a tip" https://example.org', "{}"), "https://example.org"),
    (field(r'HYPERLINK "https://example.org"', field("REF here", "{}")), "https://example.org"),
    ('<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org&quot; ">{}</w:fldSimple>', "https://example.org"),
    (field(r'HYPERLINK "\\server\clouds" \h', "{}"), r"\\server\clouds"),
    ('<w:hyperlink r:id="hash">{}</w:hyperlink>', "#"),
])  # fmt: skip
def test_a_link_leads_where_the_file_says(content: str, link: str | None) -> None:
    """By a relationship, a bookmark, or a field; the text around it has no link."""
    rels = relationship("out", "hyperlink", "https://example.org/clouds", external=True)
    rels += relationship("hash", "hyperlink", "#", external=True)
    made = read(p("a", content.replace("{}", r("see")), "b"), rels=rels)
    assert texts(made) == ["aseeb"]
    links = {piece.text: piece.link for piece in pieces(made)}
    assert links == ({"a": None, "see": link, "b": None} if link else {"aseeb": None})


@pytest.mark.parametrize("content", [
    field("PAGE", r("3")), '<w:fldSimple w:instr=" NUMPAGES ">' + r("3") + "</w:fldSimple>",
    field(" TOC \\o ", r("3")),
    r("<w:instrText>stray</w:instrText>") + r("3"), field(_CONDITION, r("3")),
])  # fmt: skip
def test_a_field_is_read_as_its_result(content: str) -> None:
    """Its instruction is not read, nor the result of a field in the instruction."""
    assert texts(read(p("page ", content, " of many"))) == ["page 3 of many"]


def test_a_field_over_paragraphs_is_read() -> None:
    """A table of contents is one."""
    begin, rest = field("TOC", r("Clouds") + "</w:p><w:p>" + r("Fog")).split("</w:p>")
    assert texts(read(f"<w:p>{begin}</w:p>{rest}</w:p>")) == ["Clouds", "Fog"]


def test_a_field_without_an_end_hides_nothing() -> None:
    """What comes after its beginning is text."""
    begin, separate, end = (r(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))
    assert texts(read(p(begin, "Clouds") + p("and fog"))) == ["Clouds", "and fog"]
    assert texts(read(p(separate, "Clouds", end) + p("and fog", end))) == ["Clouds", "and fog"]
    assert texts(read(p(begin, field("PAGE", r("3")), " and fog"))) == ["3 and fog"]


@pytest.mark.parametrize(("content", "what"), [
    (r("<w:drawing><pic:pic/></w:drawing>"), "a picture"),
    (r('<w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>'), "a picture"),
    (r('<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>'), "a picture of the words `DRAFT`"),
    (r(_GRAPHIC.format("chart")), "a chart"),
    (r(_GRAPHIC.format("diagram")), "a diagram"),
    (r("<w:drawing><wps:wsp/></w:drawing>"), "a drawing"),
    (r('<w:drawing><wps:wsp><a:prstGeom prst="rect"/></wps:wsp></w:drawing>'), "a drawing"),
    (r(f"<w:pict>{_FALLBACK}</w:pict>"), "a picture"),
    (r("<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object>"), "an embedded object"),
    (r('<w:object><w:control w:name="x"/></w:object>'), "a form control"),
    (field("FORMCHECKBOX"), "a form control"),
    (field(r"EQ \f(1;2)"), "an equation"),
    (r("<w:pgNum/>"), "a page number"),
    ('<w:subDoc r:id="x"/>', "a sub-document"),
    (r(f"<w:ruby><w:rt>{r('gloss')}</w:rt><w:rubyBase/></w:ruby>"), "small text above other text"),
    (r("never", "<w:vanish/>"), "hidden text"),
    (r("<w:br/><w:drawing><pic:pic/></w:drawing>", "<w:vanish/>"), "hidden text"),
    (r('<w:footnoteReference w:id="7"/>'), "the mark of a footnote that the file does not have"),
])  # fmt: skip
def test_what_cannot_be_read_is_reported_at_its_place(content: str, what: str) -> None:
    """And the text around it is read."""
    made = read(p("ab", content, "cd"))
    assert texts(made) == ["abcd"]
    assert [(each.what, each.span) for each in made.unread] == [(what, (2, 2))]


def test_an_inserted_file_is_reported_between_paragraphs() -> None:
    """It is where a paragraph could be."""
    made = read(p("ab") + '<w:altChunk r:id="x"/>' + p("cd"))
    assert texts(made) == ["ab", "cd"]
    assert unread(made) == ["an inserted file"]


def test_an_equation_keeps_its_characters() -> None:
    """They are read in a line, and the equation is reported."""
    over, under = (f"<m:{part}><m:r><m:t>{char}</m:t></m:r></m:{part}>" for part, char in (("num", "a"), ("den", "b")))
    equation = f"<m:oMathPara><m:oMath><m:f>{over}{under}</m:f></m:oMath></m:oMathPara>"
    made = read(p("x = ", equation, "."))
    assert texts(made) == ["x = ab."]
    assert [(each.what, each.span) for each in made.unread] == [("an equation", (4, 6))]


def test_the_base_of_a_gloss_is_text() -> None:
    """The gloss itself is reported."""
    ruby = f"<w:ruby><w:rt>{r('gloss')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby>"
    assert texts(read(p(r(ruby)))) == ["base"]


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:rStyle w:val="Ghost"/>'])
def test_hidden_text_is_not_read(properties: str) -> None:
    """Whether it is hidden by itself or by a style; many runs of it at one place are reported once."""
    styles = '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    made = read(p("a", r("x", properties), r("y", properties), "b"), styles=styles)
    assert texts(made) == ["ab"]
    assert unread(made) == ["hidden text"]


def test_a_paragraph_whose_end_is_hidden_continues_in_the_next() -> None:
    """As with a heading that is run in."""
    made = read(p("Clouds. ", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("They pass."))
    assert texts(made) == ["Clouds. They pass."]
