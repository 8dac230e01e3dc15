"""Our own notes, read again: every word, at the right place and in the right format."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from formats.word.reader.source_documents import checked, every_line
from formats.word.samples import DESIGNS, EMBLEM, RECYCLE, STARS, name_of

from oewg_cli.api.checking import load
from oewg_cli.api.exporting import export
from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.note.note import Note
from oewg_cli.note.source_document import Region, SourceDocument, TextForm
from oewg_cli.text.source_text import SourceText

_EXAMPLES = sorted((Path(__file__).parents[4] / "examples").glob("*.yaml"))

_JOINED_DAYS = frozenset({"(continued)", "Monday,", "Tuesday,", "Wednesday,", "Thursday,", "Friday,"})


def _words(note: Note) -> Iterator[str]:
    """Return all words that a note prints."""
    masthead = note.masthead
    for line in (
        masthead.united_nations, masthead.organ, masthead.symbol, masthead.distribution, masthead.date,
        masthead.original, masthead.release,
    ):  # fmt: skip
        yield from (line or "").split()
    texts = [text for block in note.blocks for text in (_runs_of(block), block.aside)]
    texts += [footnote.runs for footnote in note.footnotes]
    for runs in (*texts, *(footnote.runs for footnote in note.asterisk_footnotes)):
        yield from "".join(run.text for run in runs if run.mark is None and not run.is_asterisks).split()


def _runs_of(block: Block) -> tuple[Run, ...]:
    """Return the runs of a block; where documents have a column, its title stands for "Documentation:"."""
    return () if block.kind is BlockKind.DOCUMENTS else block.runs


def _seen_words(made: SourceDocument) -> set[str]:
    return {word for line in every_line(made) for word in line.text.split()}


@pytest.mark.parametrize("design", DESIGNS, ids=name_of)
@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.stem)
def test_every_word_of_an_example_is_read_again(path: Path, design: Design) -> None:
    """In every design; an item table joins days, so that a day within a range and "(continued)" are not in it."""
    source = SourceText(path.name, path.read_text("utf-8"))
    loaded = load(source).document
    assert loaded is not None
    made = checked(read_word("note.docx", export(source, ["docx"], design=design).files["docx"]))
    missing = set(_words(keep_together(compose(loaded.programme)))) - _seen_words(made)
    # Where a footnote mark is in a word, the text around it is one word again.
    text = " ".join(line.text for line in every_line(made))
    derived = _JOINED_DAYS if design.layout is ProgrammeLayout.ITEMS else frozenset()
    assert not [word for word in missing - derived if word not in text]


def test_a_note_is_read_in_its_order_with_its_formats(full: Note) -> None:
    """The masthead in the header of the first page, the text, the footer; links, italics and marks."""
    made = checked(read_word("note.docx", write_word(full)))
    regions = list(dict.fromkeys(line.region for line in made.lines))
    assert regions == [Region.FIRST_HEAD, Region.BODY, Region.FIRST_FOOT, Region.HEAD, Region.FOOT]
    blocks = [block for block in full.blocks if any(run.text for run in block.runs)]
    read = [line for line in made.lines if line.region is Region.BODY and line.form is not TextForm.RULE]
    assert len(read) == len(blocks)
    for block, line in zip(blocks, read, strict=True):
        runs = (*block.runs, *block.aside)
        assert line.text.endswith("".join(run.text for run in runs if run.mark is None))
        links = {run.link for run in runs if run.link}
        assert {piece.link for piece in line.runs if piece.link} == links
        assert "".join(run.text for run in runs if run.italic) == "".join(
            piece.text for piece in line.runs if piece.italic and line.style != "_ H_4"
        )
        assert [f"footnote-{run.mark}" for run in runs if run.mark] == [
            piece.footnote for piece in line.runs if piece.footnote
        ]
    assert [note.label for note in made.notes.values()] == ["1", "2"]


def test_programmes_as_tables_are_read_by_their_cells(full: Note) -> None:
    """Hours and items, in a table for each day."""
    table = next(design for design in DESIGNS if "table" in name_of(design))
    made = checked(read_word("note.docx", write_word(full, table)))
    cells = [line.cell for line in made.lines if line.region is Region.BODY and line.cell is not None]
    assert {cell.column for cell in cells} == {0, 1}
    titles = [line.text for line in made.lines if line.region is Region.BODY and line.cell and line.cell.row == 0]
    assert titles == ["Monday, 4 March", "Item", "Tuesday, 5 March", "Item", "Wednesday, 6 March", "Item"]


@pytest.mark.parametrize("design", DESIGNS, ids=name_of)
def test_footnotes_of_asterisks_are_footnotes_with_their_asterisks(full: Note, design: Design) -> None:
    """Where nobody sees their marks, there are none; the hidden tab before them is not text."""
    made = checked(read_word("note.docx", write_word(full._replace(asterisk_footnotes=STARS), design)))
    labels = [note.label for note in made.notes.values()]
    assert sorted(labels) == ["*", "**", "1", "2"]
    marks = [made.notes[run.footnote].label for line in made.lines for run in line.runs if run.footnote]
    assert not {"*", "**"} & set(marks)
    assert {each.what for each in made.unread} == {"a picture"}


def test_pictures_are_reported(full: Note) -> None:
    """The emblem, the codes and the line on recycling."""
    design = DESIGNS[0]._replace(emblem=EMBLEM, recycle=RECYCLE)
    made = checked(read_word("note.docx", write_word(full, design)))
    assert {each.what for each in made.unread} == {"a picture"}


def test_the_original_of_a_note_without_changes_is_the_note(full: Note) -> None:
    """There is nothing to reject."""
    raw = write_word(full)
    made, original = read_word("note.docx", raw), read_word("note.docx", raw, original=True)
    assert (made.source.text, made.lines, dict(made.notes)) == (
        original.source.text,
        original.lines,
        dict(original.notes),
    )
