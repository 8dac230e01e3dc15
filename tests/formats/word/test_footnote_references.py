import pytest
from docx.oxml.ns import qn
from formats.word.samples import note_of

from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import AsteriskFootnote, Footnote


def _marks(in_text: list[int], in_notes: dict[int, list[int]]) -> FootnoteMarks:
    """Return the marks of a text and of footnotes, which are written as the numbers that each of them marks."""
    block = Block(BlockKind.TEXT, tuple(Run(mark=number) for number in in_text))
    notes = {note: tuple(Run(mark=number) for number in numbers) for note, numbers in in_notes.items()}
    return FootnoteMarks(note_of(block, footnotes=tuple(Footnote(number, runs) for number, runs in notes.items())))


def _names(made: list[Element]) -> list[str]:
    return [element.tag.partition("}")[2] for element in made]


def test_a_mark_is_the_reference_of_its_footnote() -> None:
    """Word prints the number, in the style of footnote marks."""
    (made,) = _marks([1], {1: []}).mark(1)
    assert [style.get(qn("w:val")) for style in made.iter(qn("w:rStyle"))] == ["FootnoteReference"]
    assert [mark.get(qn("w:id")) for mark in made.iter(qn("w:footnoteReference"))] == ["1"]


@pytest.mark.parametrize(("in_text", "in_notes"), [([1, 1], {1: []}), ([1], {1: [1]})])
def test_a_later_mark_of_a_footnote_refers_to_the_first(in_text: list[int], in_notes: dict[int, list[int]]) -> None:
    """A footnote has one reference only, with a bookmark around it, to which a field refers, also in a footnote."""
    marks = _marks(in_text, in_notes)
    first, later = list(marks.mark(1)), list(marks.mark(1))
    assert _names(first) == ["bookmarkStart", "r", "bookmarkEnd"]
    assert first[0].get(qn("w:name")) == "_Ref1"
    assert set(_names(later)) == {"r"}
    assert [code.text for run in later for code in run.iter(qn("w:instrText"))] == [" NOTEREF _Ref1 \\f \\h "]
    assert [text.text for run in later for text in run.iter(qn("w:t"))] == ["1"]


def test_the_number_of_a_footnote_to_which_only_footnotes_refer_is_typed() -> None:
    """Word does not allow a reference in a footnote, and the text has none."""
    marks = _marks([1], {1: [2], 2: []})
    (made,) = marks.mark(2)
    assert marks.counted == 1
    assert [text.text for text in made.iter(qn("w:t"))] == ["2"]
    assert [style.get(qn("w:val")) for style in made.iter(qn("w:rStyle"))] == ["FootnoteReference"]


@pytest.mark.parametrize(
    ("in_text", "in_notes"),
    [
        ([], {}),
        ([1, 2], {1: [], 2: []}),
        ([1, 2, 1], {1: [], 2: []}),
        ([1, 2], {1: [3], 2: [1, 4], 3: [4], 4: []}),
    ],
)
def test_footnotes_are_numbered_in_the_order_of_their_first_marks(
    in_text: list[int], in_notes: dict[int, list[int]]
) -> None:
    """Those of the text before those of footnotes."""
    assert _marks(in_text, in_notes).counted == len(set(in_text))


@pytest.mark.parametrize(
    ("in_text", "in_notes"),
    [
        ([2, 1], {1: [], 2: []}),
        ([1, 2], {2: [], 1: []}),
        ([1], {1: [], 2: []}),
        ([1, 2], {1: []}),
        ([1], {1: [2]}),
        ([2], {2: []}),
        ([1], {}),
        ([], {1: []}),
        ([], {1: [1]}),
        ([1, 3], {1: [2], 2: [], 3: []}),
        ([1], {1: [3, 2], 2: [], 3: []}),
    ],
)
def test_numbers_that_word_would_not_print_are_refused(in_text: list[int], in_notes: dict[int, list[int]]) -> None:
    """No document shows another number than the note, and none loses a footnote."""
    with pytest.raises(ValueError, match="in the order of their first marks"):
        _marks(in_text, in_notes)


def test_marks_in_an_aside_count() -> None:
    """They come after those of the heading."""
    heading = Block(BlockKind.HEADING, (Run("a"), Run(mark=1)), aside=(Run(mark=2),))
    assert FootnoteMarks(note_of(heading, footnotes=(Footnote(1, ()), Footnote(2, ())))).counted == 2


def test_marks_in_footnotes_of_asterisks_count_before_those_of_footnotes() -> None:
    """They are not marks of the text: only footnotes refer to their footnotes, which come first among these."""
    block, stars = Block(BlockKind.TEXT, (Run(mark=1),)), (AsteriskFootnote("*", (Run(mark=1), Run(mark=2))),)
    footnotes = (Footnote(1, (Run(mark=3),)), Footnote(2, ()), Footnote(3, ()))
    marks = FootnoteMarks(note_of(block, footnotes=footnotes, asterisk_footnotes=stars))
    assert marks.counted == 1
    assert _names(list(marks.mark(1))) == ["bookmarkStart", "r", "bookmarkEnd"]
    with pytest.raises(ValueError, match="in the order of their first marks"):
        FootnoteMarks(note_of(block, footnotes=footnotes, asterisk_footnotes=(AsteriskFootnote("*", (Run(mark=3),)),)))
