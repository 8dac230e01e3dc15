import pytest
from formats.word.reader.source_documents import pieces, read, texts, unread
from formats.word.reader.word_files import field, instructing, p, r

_RAISED = '<w:vertAlign w:val="superscript"/>'
_OWN = r("<w:footnoteRef/>", _RAISED)


def _note(identity: int, *paragraphs: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{identity}">{"".join(paragraphs)}</w:{kind}>'


def _mark(identity: int, kind: str = "footnote", char: str = "") -> str:
    custom = ' w:customMarkFollows="1"' if char else ""
    text = f"<w:t>{char}</w:t>" if char else ""
    return r(f'<w:{kind}Reference w:id="{identity}"{custom}/>{text}', _RAISED)


def test_a_mark_is_a_piece_without_text() -> None:
    """It refers to its footnote, which comes after the text."""
    made = read(p("Clouds", _mark(7), " pass"), footnotes=_note(7, p(_OWN, " See the annex.")))
    assert [(piece.text, piece.footnote, piece.raised) for piece in pieces(made)] == [
        ("Clouds", None, False), ("", "footnote-7", True), (" pass", None, False),
    ]  # fmt: skip
    assert texts(made) == ["Clouds pass"]
    assert made.source.text == "Clouds pass\n See the annex."
    note = made.notes["footnote-7"]
    assert (note.label, [line.text for line in note.lines], note.span) == ("1", [" See the annex."], (12, 27))


def test_footnotes_are_numbered_as_in_word() -> None:
    """In the order of their marks, without those with typed marks; the separators are not footnotes."""
    notes = "".join(_note(number, p(_OWN, f"n{number}")) for number in (1, 2, 3))
    made = read(p(_mark(3), _mark(2, char="*"), _mark(1)), footnotes=notes)
    assert {name: note.label for name, note in made.notes.items()} == {
        "footnote-3": "1", "footnote-2": "", "footnote-1": "2",
    }  # fmt: skip


@pytest.mark.parametrize(("settings", "label"), [
    ('<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>', "c"),
    ('<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>', ""),
])  # fmt: skip
def test_the_settings_say_how_footnotes_are_numbered(settings: str, label: str) -> None:
    """Where the count restarts the file does not say the number."""
    made = read(p(_mark(1)), footnotes=_note(1, p(_OWN, "n")), settings=settings)
    assert made.notes["footnote-1"].label == label


def test_endnotes_are_numbered_by_themselves() -> None:
    """In lower case Roman numerals."""
    made = read(
        p(_mark(1), _mark(1, "endnote")),
        footnotes=_note(1, p(_OWN, "foot")), endnotes=_note(1, p(r("<w:endnoteRef/>"), "end"), kind="endnote"),
    )  # fmt: skip
    assert {name: (note.label, note.lines[0].text) for name, note in made.notes.items()} == {
        "footnote-1": ("1", "foot"), "endnote-1": ("i", "end"),
    }  # fmt: skip


@pytest.mark.parametrize("head", [
    p(r("*", _RAISED), " Reissued."), p("* Reissued."), p("\t", r("*"), " Reissued."),
    p("\t", r("*", _RAISED), " ", r("Reissued", "<w:i/>"), "."),
])  # fmt: skip
def test_a_typed_mark_is_the_text_of_the_mark_and_the_label_of_the_footnote(head: str) -> None:
    """It is removed from the text of the footnote, raised or not."""
    made = read(p("Title", _mark(1, char="*")), footnotes=_note(1, head))
    assert [(piece.text, piece.footnote) for piece in pieces(made)] == [("Title", None), ("*", "footnote-1")]
    assert texts(made) == ["Title"]
    note = made.notes["footnote-1"]
    assert (note.label, note.lines[0].text.strip()) == ("*", "Reissued.")


def test_a_typed_mark_that_the_footnote_does_not_repeat_removes_nothing() -> None:
    """The footnote has no label then."""
    note = read(p(_mark(1, char="*")), footnotes=_note(1, p("Reissued."))).notes["footnote-1"]
    assert (note.label, note.lines[0].text) == ("", "Reissued.")


@pytest.mark.parametrize("char", [" ", "\u200c\u200c", "\u200b"])
def test_a_mark_that_nobody_sees_is_none_where_the_footnote_has_asterisks(char: str) -> None:
    """They are elsewhere on the page; another footnote keeps its mark."""
    notes = _note(1, p("\t", r("**"), r("\t"), "Reissued.")) + _note(2, p("Not edited."))
    made = read(p(_mark(1, char=char), "Group", _mark(2, char=char)), footnotes=notes)
    assert [(piece.text, piece.footnote) for piece in pieces(made)] == [("Group", None), ("", "footnote-2")]
    found = {name: (note.label, note.lines[0].text.strip()) for name, note in made.notes.items()}
    assert found == {"footnote-1": ("**", "Reissued."), "footnote-2": ("", "Not edited.")}


def test_characters_that_nobody_sees_are_no_label() -> None:
    """LibreOffice writes the mark that it was given before the footnote, and the asterisks in a run of their own."""
    notes = _note(1, p(r("\u200c\u200c", _RAISED), "\t", r("**", _RAISED), "\t", "Reissued."))
    made = read(p("Group", _mark(1, char="\u200c\u200c"), r("**\u200c", _RAISED)), footnotes=notes)
    assert [(piece.text, piece.footnote) for piece in pieces(made)] == [("Group", None), ("**\u200c", None)]
    note = made.notes["footnote-1"]
    assert (note.label, note.lines[0].text.strip()) == ("**", "Reissued.")


def test_characters_that_nobody_sees_are_not_of_a_typed_mark() -> None:
    """Nor is the asterisk of another font another mark."""
    custom = r('<w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:sym w:font="Symbol" w:char="F02A"/>')
    notes = _note(1, p("* one")) + _note(2, p("** two"))
    made = read(p("a", custom, _mark(2, char="**\u200c")), footnotes=notes)
    assert [(piece.text, piece.footnote) for piece in pieces(made)] == [
        ("a", None), ("*", "footnote-1"), ("**", "footnote-2"),
    ]  # fmt: skip
    assert [note.label for note in made.notes.values()] == ["*", "**"]


def test_a_number_typed_at_the_start_of_a_footnote_is_its_label() -> None:
    """Where Word does not count."""
    note = read(p(_mark(1)), footnotes=_note(1, p(r("12", _RAISED), " See."))).notes["footnote-1"]
    assert (note.label, note.lines[0].text) == ("12", " See.")


def test_a_raised_number_in_a_counted_footnote_is_text() -> None:
    """It may be a mark that was typed."""
    note = read(p(_mark(1)), footnotes=_note(1, p(_OWN, r("2", _RAISED), " See."))).notes["footnote-1"]
    assert note.lines[0].text == "2 See."


def test_a_footnote_has_all_its_paragraphs() -> None:
    """Each is a line."""
    note = read(p(_mark(1)), footnotes=_note(1, p(_OWN, "one"), p("two"))).notes["footnote-1"]
    assert [line.text for line in note.lines] == ["one", "two"]


@pytest.mark.parametrize("again", [
    field(r"NOTEREF _Ref1 \f \h", r("1")), field("NOTEREF _Ref1"),
    '<w:fldSimple w:instr=" NOTEREF _Ref1 \\f ">' + r("1") + "</w:fldSimple>",
])  # fmt: skip
def test_a_field_that_repeats_a_mark_is_a_mark(again: str) -> None:
    """Also before the mark itself; the number in the file does not count."""
    marked = f'<w:bookmarkStart w:id="0" w:name="_Ref1"/>{_mark(1)}<w:bookmarkEnd w:id="0"/>'
    for body in (p("a", marked) + p("b", again), p("a", again) + p("b", marked)):
        made = read(body, footnotes=_note(1, p(_OWN, "n")))
        assert [(piece.text, piece.footnote) for piece in pieces(made)] == [
            ("a", None), ("", "footnote-1"), ("b", None), ("", "footnote-1"),
        ]  # fmt: skip
        assert made.notes["footnote-1"].label == "1"


def test_a_field_that_repeats_a_typed_mark_shows_that_mark() -> None:
    """As it was typed."""
    marked = f'<w:bookmarkStart w:id="0" w:name="_Ref1"/>{_mark(1, char="*")}<w:bookmarkEnd w:id="0"/>'
    made = read(p(marked, " a ", field("NOTEREF _Ref1", r("*"))), footnotes=_note(1, p("* n")))
    assert [(piece.text, piece.footnote) for piece in pieces(made)] == [
        ("*", "footnote-1"), (" a ", None), ("*", "footnote-1"),
    ]  # fmt: skip


def test_a_mark_in_an_instruction_is_not_read() -> None:
    """Only what a field shows is read."""
    marked = f'<w:bookmarkStart w:id="0" w:name="_Ref1"/>{_mark(1)}<w:bookmarkEnd w:id="0"/>'
    asked = instructing("IF ") + field("NOTEREF _Ref1", r("1")) + instructing(" = 1")
    condition = field(asked, r("shown"))
    made = read(p(marked, condition), footnotes=_note(1, p(_OWN, "n")))
    assert [(piece.text, piece.footnote) for piece in pieces(made)] == [("", "footnote-1"), ("shown", None)]


def test_a_field_that_repeats_nothing_known_is_text() -> None:
    """Its result is kept."""
    assert texts(read(p("a", field("NOTEREF _Lost", r("1"))))) == ["a1"]


def test_a_number_raised_by_hand_is_text() -> None:
    """Its meaning is not known yet."""
    assert [(piece.text, piece.raised) for piece in pieces(read(p("a", r("1", _RAISED))))] == [
        ("a", False),
        ("1", True),
    ]


def test_a_footnote_to_which_nothing_refers_is_read_last() -> None:
    """It is not lost."""
    notes = "".join(_note(number, p(_OWN, f"n{number}")) for number in (1, 2))
    assert list(read(p(_mark(2)), footnotes=notes).notes) == ["footnote-2", "footnote-1"]


def test_two_footnotes_with_one_identity_are_both_read() -> None:
    """The mark refers to the first."""
    made = read(p(_mark(1)), footnotes=_note(1, p(_OWN, "one")) + _note(1, p(_OWN, "two")))
    assert [note.lines[0].text for note in made.notes.values()] == ["one", "two"]


def test_a_footnote_to_which_a_footnote_refers_is_read_after_it() -> None:
    """Also where the two refer to each other."""
    notes = _note(1, p(_OWN, "one", _mark(2))) + _note(2, p(_OWN, "two", _mark(1)))
    made = read(p(_mark(1)), footnotes=notes)
    assert list(made.notes) == ["footnote-1", "footnote-2"]
    assert unread(made) == []


def test_a_footnote_is_on_the_page_of_its_first_mark() -> None:
    """It is printed at the bottom of that page."""
    made = read(p("a") + p(r('<w:br w:type="page"/>'), "b", _mark(1)), footnotes=_note(1, p(_OWN, "n")))
    assert made.notes["footnote-1"].lines[0].page == 2
