"""Tracked changes: read as accepted, or as rejected."""

import pytest
from formats.word.reader.source_documents import forms, pieces, read, texts, unread
from formats.word.reader.word_files import field, p, r, table, tc, tr

from oewg_cli.note.source_document import Region, TextForm


def _ins(content: str, tag: str = "ins") -> str:
    return f'<w:{tag} w:id="1" w:author="A">{content}</w:{tag}>'


def _del(text: str, tag: str = "del") -> str:
    return f'<w:{tag} w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:{tag}>'


def _mark(tag: str) -> str:
    return f'<w:rPr><w:{tag} w:id="3" w:author="A"/></w:rPr>'


_INNER = _ins(r("new") + _del("never"))
_CASES = {
    "put-in": (p("a ", _ins(r("new")), " b"), ["a new b"], ["a  b"]),
    "taken-out": (p("a ", _del("old"), " b"), ["a  b"], ["a old b"]),
    "moved-here": (p("a ", _ins(r("new"), "moveTo")), ["a new"], ["a "]),
    "moved-away": (p("a ", _ins(r("old"), "moveFrom")), ["a "], ["a old"]),
    "put-in-and-taken-out": (p("a ", _INNER), ["a new"], ["a "]),
    "end-taken-out": (p("a ", properties=_mark("del")) + p("b"), ["a b"], ["a ", "b"]),
    "end-put-in": (p("a ", properties=_mark("ins")) + p("b"), ["a ", "b"], ["a b"]),
    "end-moved-away": (p("a ", properties=_mark("moveFrom")) + p("b"), ["a b"], ["a ", "b"]),
    "paragraph-taken-out": (p("a") + p(_del("x"), properties=_mark("del")) + p("b"), ["a", "b"], ["a", "x", "b"]),
    "row-taken-out": (table(tr("a"), tr("x", properties="<w:del/>"), tr("b")), ["a", "b"], ["a", "x", "b"]),
    "row-put-in": (table(tr("a"), tr("x", properties="<w:ins/>"), tr("b")), ["a", "x", "b"], ["a", "b"]),
    "cell-taken-out": (table(tr("a", tc(p("x"), "<w:cellDel/>"))), ["a"], ["a", "x"]),
    "cell-put-in": (table(tr("a", tc(p("x"), "<w:cellIns/>"))), ["a", "x"], ["a"]),
    "field-taken-out": (
        p("a", f"<w:del>{field('PAGE', r('<w:delText>3</w:delText>')).replace('instrText', 'delInstrText')}</w:del>"),
        ["a"],
        ["a3"],
    ),
    "end-taken-out-before-a-table": (p("a", properties=_mark("del")) + table(tr("b")), ["a", "b"], ["a", "b"]),
}  # fmt: skip


@pytest.mark.parametrize("case", _CASES)
def test_changes_are_read_as_accepted_or_as_rejected(case: str) -> None:
    """Text, ends of paragraphs, rows and cells."""
    body, accepted, refused = _CASES[case]
    assert texts(read(body)) == accepted
    assert texts(read(body, original=True)) == refused


def test_a_deleted_link_is_read_in_the_original() -> None:
    """The instruction of its field was deleted with it."""
    link = field('HYPERLINK "https://example.org"', r("<w:delText>see</w:delText>")).replace(
        "instrText", "delInstrText"
    )
    made = read(p("a", f"<w:del>{link}</w:del>"), original=True)
    assert [(piece.text, piece.link) for piece in pieces(made)] == [("a", None), ("see", "https://example.org")]


def test_a_changed_format_is_the_new_or_the_old() -> None:
    """Of characters and of paragraphs."""
    body = p(r("a", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"))
    assert forms(read(body)) == ["b:a"]
    assert forms(read(body, original=True)) == ["i:a"]
    body = p("a", properties='<w:outlineLvl w:val="1"/><w:pPrChange><w:pPr/></w:pPrChange>')
    assert [line.form for line in read(body).lines] == [TextForm.HEADING]
    assert [line.form for line in read(body, original=True).lines] == [TextForm.PLAIN]


def test_a_joined_paragraph_has_the_format_of_the_last() -> None:
    """Its end is the one that is kept."""
    body = p("a", properties='<w:outlineLvl w:val="0"/>' + _mark("del")) + p("b")
    assert [(line.text, line.form) for line in read(body).lines] == [("ab", TextForm.PLAIN)]


def test_changes_count_in_headers_footers_boxes_and_footnotes() -> None:
    """Everywhere."""
    changed = p("a ", _ins(r("new")), _del("old"))
    body = p(r('<w:footnoteReference w:id="1"/>')) + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    notes = f'<w:footnote w:id="1">{changed}</w:footnote>'
    made, original = (read(body, original=old, header1=changed, footnotes=notes) for old in (False, True))
    assert [*texts(made, Region.FIRST_HEAD), made.notes["footnote-1"].lines[0].text] == ["a new"] * 2
    assert [*texts(original, Region.FIRST_HEAD), original.notes["footnote-1"].lines[0].text] == ["a old"] * 2


def test_a_footnote_is_deleted_with_its_mark() -> None:
    """A footnote without a mark from the beginning is read."""
    body = p("a", _ins(r('<w:footnoteReference w:id="1"/>'), "del"), r('<w:footnoteReference w:id="2"/>'))
    notes = "".join(f'<w:footnote w:id="{number}">{p(f"note {number}")}</w:footnote>' for number in (1, 2, 3))
    made, original = read(body, footnotes=notes), read(body, original=True, footnotes=notes)
    assert {name: note.label for name, note in made.notes.items()} == {"footnote-2": "1", "footnote-3": ""}
    assert list(original.notes) == ["footnote-1", "footnote-2", "footnote-3"]


def test_an_item_with_an_inserted_number_is_not_one_in_the_original() -> None:
    """Its number was inserted."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = p("a", properties='<w:numPr><w:numId w:val="1"/><w:ins/></w:numPr>')
    assert read(body, numbering=numbering).lines[0].form is TextForm.ITEM
    assert read(body, numbering=numbering, original=True).lines[0].form is TextForm.PLAIN


def test_what_is_deleted_is_not_reported() -> None:
    """Such as a picture."""
    picture = _ins(r("<w:drawing><pic:pic/></w:drawing>"), "del")
    assert unread(read(p("a", picture))) == []
    assert unread(read(p("a", picture), original=True)) == ["a picture"]
