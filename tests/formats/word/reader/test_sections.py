from formats.word.reader.source_documents import read, texts, unread
from formats.word.reader.word_files import p, r, table, tr

from oewg_cli.note.source_document import Region


def _section(*references: str, more: str = "") -> str:
    """Make a section of references such as `header first 1`."""
    said = "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{kind}{number}"/>'
        for kind, pages, number in (reference.split() for reference in references)
    )
    return f"<w:sectPr>{said}{more}</w:sectPr>"


_FIRST = "<w:titlePg/>"
_EVEN = "<w:evenAndOddHeaders/>"


def test_the_header_of_the_first_page_comes_first_and_the_others_last() -> None:
    """The footer of the first page comes after the text."""
    section = _section("header first 1", "header default 2", "footer first 1", "footer default 2", more=_FIRST)
    made = read(
        p("text") + section,
        header1=p("first head"), header2=p("head"), footer1=p("first foot"), footer2=p("foot"),
    )  # fmt: skip
    assert [(line.text, line.region, line.page) for line in made.lines] == [
        ("first head", Region.FIRST_HEAD, 1),
        ("text", Region.BODY, 1),
        ("first foot", Region.FIRST_FOOT, 1),
        ("head", Region.HEAD, 2),
        ("foot", Region.FOOT, 2),
    ]


def test_without_its_own_header_the_first_page_has_that_of_all() -> None:
    """A header for a first page that is not printed is not read."""
    made = read(p("text") + _section("header first 1", "header default 2"), header1=p("never"), header2=p("head"))
    assert [(line.text, line.region) for line in made.lines] == [("head", Region.FIRST_HEAD), ("text", Region.BODY)]


def test_headers_of_even_pages_are_read_where_they_are_printed() -> None:
    """As the settings say."""
    body = p("text") + _section("header default 1", "header even 2")
    odd, even = p("odd"), p("even")
    assert texts(read(body, header1=odd, header2=even), Region.HEAD) == []
    assert texts(read(body, settings=_EVEN, header1=odd, header2=even), Region.HEAD) == ["even"]


def test_each_text_of_a_header_is_read_once() -> None:
    """Parts with the same text are one header."""
    body = p("text", properties=_section("header default 1")) + _section("header default 2", "header even 3")
    picture = r("<w:drawing><pic:pic/></w:drawing>")
    made = read(
        body, settings=_EVEN,
        header1=table(tr("A/AC.999")), header2=p(picture, "A/AC.999"), header3=p("A/AC.999/2"),
    )  # fmt: skip
    assert texts(made, Region.HEAD) == ["A/AC.999/2"]
    assert made.source.text.count("A/AC.999\n") == 1
    assert unread(made) == []


def test_a_section_has_the_headers_of_the_one_before() -> None:
    """Unless it has others."""
    body = (
        p("a", properties=_section("header default 1")) + p("b", properties=_section()) + _section("header default 2")
    )
    made = read(body, header1=p("one"), header2=p("two"))
    assert (texts(made, Region.FIRST_HEAD), texts(made, Region.HEAD)) == (["one"], ["two"])


def test_links_of_a_header_are_its_own() -> None:
    """The document does not have their relationships."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" '
        'Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>'
    )
    head = p(f'<w:hyperlink r:id="x">{r("see")}</w:hyperlink>')
    made = read(_section("header default 1"), header1=head, extra={"word/_rels/header1.xml.rels": rels})
    assert made.lines[0].runs[0].link == "https://example.org"


def test_a_box_in_a_header_belongs_to_the_header() -> None:
    """A masthead may be in one."""
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('in a box')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    made = read(_section("header default 1"), header1=p(r(box)))
    assert texts(made, Region.FIRST_HEAD) == ["in a box"]


def test_a_header_without_a_relationship_is_not_read() -> None:
    """Word prints nothing there."""
    assert texts(read(p("a") + _section("header default 7"))) == ["a"]


def test_what_a_section_was_before_a_change_does_not_count() -> None:
    """It is not one more section, whether or not it has its earlier properties."""
    old = _section(more='<w:sectPrChange w:id="1"><w:sectPr/></w:sectPrChange>')
    made = read(p("a", properties=old) + p("b") + _section(more='<w:type w:val="continuous"/>'))
    assert [line.page for line in made.lines] == [1, 1]
    untold = p("a", properties=_section(more="<w:sectPrChange/>")) + p("b") + _section(more='<w:type w:val="oddPage"/>')
    assert [line.page for line in read(untold).lines] == [1, 3]
