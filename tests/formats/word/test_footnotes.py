from collections.abc import Callable

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from formats.word.samples import with_blocks_alone
from formats.word.seen import named, text, values

from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import Design, WordProfile
from oewg_cli.note.note import Footnote, Note

Read = Callable[[bytes], dict[str, BaseOxmlElement]]


def _with(note: Note, *footnotes: Footnote, marks: tuple[int, ...]) -> Note:
    block = Block(BlockKind.TEXT, tuple(Run(mark=mark) for mark in marks))
    return with_blocks_alone(note, block, footnotes=footnotes)


def test_each_footnote_is_written_once_with_its_number(full: Note, parts: Read) -> None:
    """Word counts as the note does."""
    note = _with(full, Footnote(1, (Run("a"),)), Footnote(2, (Run("b"),)), marks=(1, 2, 1))
    roots = parts(write_word(note))
    references = [mark.get(qn("w:id")) for mark in roots["word/document.xml"].iter(qn("w:footnoteReference"))]
    assert references == ["1", "2"]
    assert [footnote.get(qn("w:id")) for footnote in roots["word/footnotes.xml"]] == ["-1", "0", "1", "2"]


def test_a_footnote_to_which_only_footnotes_refer_follows_the_last_of_the_others(full: Note, parts: Read) -> None:
    """Word cannot print it by itself: it is another paragraph of that footnote, with a typed number."""
    notes = (Footnote(1, (Run("see"), Run(mark=3))), Footnote(2, (Run("b"),)), Footnote(3, (Run("c"),)))
    root = parts(write_word(_with(full, *notes, marks=(1, 2))))["word/footnotes.xml"]
    lines = [["".join(text.text or "" for text in line.iter(qn("w:t"))) for line in note] for note in root]
    assert lines[2:] == [[" see3"], [" b", "3 c"]]


def test_a_repeated_mark_finds_the_first(full: Note, parts: Read) -> None:
    """The field of the second refers to the bookmark of the first, and no other mark has one."""
    document = parts(write_word(full))["word/document.xml"]
    bookmarks = [mark.get(qn("w:name")) for mark in document.iter(qn("w:bookmarkStart"))]
    fields = [code.text for code in document.iter(qn("w:instrText"))]
    assert bookmarks == ["_Ref1"]
    assert fields == [" NOTEREF _Ref1 \\f \\h "]


def test_the_separators_are_underscores_and_not_footnotes(full: Note, parts: Read) -> None:
    """Eighteen, as in the original documents; for Word a number in a separator is damage."""
    separators = list(parts(write_word(full))["word/footnotes.xml"])[:2]
    assert [separator.get(qn("w:type")) for separator in separators] == ["separator", "continuationSeparator"]
    for separator in separators:
        assert [text.text for text in separator.iter(qn("w:t"))] == ["_" * 18]
        assert not list(separator.iter(qn("w:footnoteRef")))


def test_the_separators_of_geneva_are_an_underlined_tab(full: Note, parts: Read) -> None:
    """From 680 to 2155 twips, 73.8 points, as in its templates; there is no text and no number in them."""
    separators = list(parts(write_word(full, Design(WordProfile.GENEVA)))["word/footnotes.xml"])[:2]
    assert [separator.get(qn("w:type")) for separator in separators] == ["separator", "continuationSeparator"]
    for separator in separators:
        assert text(separator) == "\t"
        assert values(named(separator, "w:r")[0], "w:u") == ["single"]
        assert values(separator, "w:ind", "w:left") == ["680"]
        assert values(named(separator, "w:tabs")[0], "w:tab", "w:pos") == ["2155"]


def test_a_footnote_begins_with_its_number_at_its_stop_and_its_text_at_the_text_column(full: Note, parts: Read) -> None:
    """Number, space, tab, text; the first tab is hidden, since LibreOffice leaves out the first of some footnotes."""
    note = parts(write_word(full))["word/footnotes.xml"][2][0]
    begin = [str(made[-1].tag).partition("}")[2] for made in list(note)[1:7]]
    assert begin == ["tab", "tab", "footnoteRef", "t", "tab", "t"]
    assert [number for number, made in enumerate(note[1:7]) if list(made.iter(qn("w:vanish")))] == [0]
    stops = [(stop.get(qn("w:val")), stop.get(qn("w:pos"))) for stop in note[0].iter(qn("w:tab"))]
    assert stops[:3] == [("clear", "418"), ("right", "1195"), ("left", "1267")]


def test_links_of_a_footnote_belong_to_the_footnotes(full: Note, parts: Read) -> None:
    """The document does not have their relationships."""
    roots = parts(write_word(full))
    targets = {
        part: {str(relation.get("Target")) for relation in roots[f"word/_rels/{part}.xml.rels"]}
        for part in ("document", "footnotes")
    }
    assert targets["footnotes"] == {
        "https://docs.un.org/en/A/78/9999",
        "https://example.org/letters/2022-04-22.pdf",
    }
    assert not targets["footnotes"] & targets["document"]


def test_without_links_in_footnotes_they_have_no_relationships(full: Note, parts: Read) -> None:
    """And no empty list of them."""
    assert "word/_rels/footnotes.xml.rels" not in parts(write_word(_with(full, Footnote(1, (Run("a"),)), marks=(1,))))
