from formats.word.reader.source_documents import read
from formats.word.reader.word_files import p, r


def _comment(identity: int, *paragraphs: str, author: str = "A. Cloud") -> str:
    return f'<w:comment w:id="{identity}" w:author="{author}">{"".join(paragraphs)}</w:comment>'


def _range(identity: int, content: str) -> str:
    return f'<w:commentRangeStart w:id="{identity}"/>{content}<w:commentRangeEnd w:id="{identity}"/>'


_CHAR = '<w:commentReference w:id="{}"/>'


def test_a_comment_has_its_text_its_author_and_what_it_is_about() -> None:
    """Its text is not in the text of the document."""
    body = p("Clouds ", _range(0, r("over land")), r(_CHAR.format(0)), " pass")
    made = read(body, comments=_comment(0, p(r("<w:annotationRef/>"), "Which"), p("land?")))
    assert made.source.text == "Clouds over land pass"
    assert [(each.text, each.author, made.source.text[slice(*each.span)]) for each in made.comments] == [
        ("Which\nland?", "A. Cloud", "over land")
    ]


def test_a_comment_may_be_about_several_paragraphs() -> None:
    """Its range may begin and end between them."""
    body = _range(0, p("one") + p("two")) + p("three")
    made = read(body, comments=_comment(0, p("x")))
    assert made.source.text[slice(*made.comments[0].span)].strip() == "one\ntwo"


def test_comments_come_in_the_order_of_the_text() -> None:
    """Those without an anchor are at its beginning, those without a range at their reference."""
    body = p("a", r(_CHAR.format(2)), "b", _range(1, r("c")))
    made = read(body, comments="".join(_comment(number, p(str(number))) for number in (1, 2, 3)))
    assert [(each.text, each.span) for each in made.comments] == [("3", (0, 0)), ("2", (1, 1)), ("1", (2, 3))]


def test_a_comment_on_a_repeated_header_is_where_the_text_ends() -> None:
    """The header is not read a second time."""
    section = '<w:sectPr><w:headerReference w:type="{}" r:id="header{}"/></w:sectPr>'
    body = p("a", properties=section.format("default", 1)) + section.format("default", 2)
    made = read(body, header1=p("head"), header2=p(_range(0, r("head"))), comments=_comment(0, p("x")))
    assert made.source.text == "head\na"
    assert [each.span for each in made.comments] == [(6, 6)]


def test_a_comment_on_deleted_text_is_where_that_was() -> None:
    """It is not lost."""
    gone = f"<w:del>{_range(0, '<w:r><w:delText>x</w:delText></w:r>')}</w:del>"
    made = read(p("ab", gone, "c"), comments=_comment(0, p("why?")))
    assert [each.span for each in made.comments] == [(2, 2)]
    original = read(p("ab", gone, "c"), original=True, comments=_comment(0, p("why?")))
    assert [each.span for each in original.comments] == [(2, 3)]
