"""What other programs read in the documents: the text of the note, in its order."""

from io import BytesIO

import pytest
from docx import Document
from docx2python import docx2python
from formats.word.samples import DESIGNS, name_of, with_blocks_alone
from hypothesis import given, settings
from hypothesis import strategies as st

from oewg_cli.formats.joined_runs import hours_and_who
from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.note import Footnote, Note

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))
_RUN = st.builds(Run, text=_TEXT, italic=st.booleans(), link=st.none() | _TEXT, mark=st.none(), change=st.none())
_RUNS = st.lists(_RUN, max_size=4).map(tuple)
_BLOCK = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    runs=_RUNS,
    aside=_RUNS,
    number=st.none() | st.integers(min_value=1, max_value=999),
    change=st.none(),
    move=st.just(""),
    was=st.none(),
)


_IN_ORDER = {ProgrammeLayout.HEADINGS, ProgrammeLayout.TABLE, ProgrammeLayout.TRACKS}


def _printed(block: Block) -> str:
    label = "" if block.label is None else f"{block.label}\t"
    runs = hours_and_who(block) if block.kind is BlockKind.HOURS else (*block.runs, *block.aside)
    return label + "".join(run.text for run in runs)


@pytest.mark.parametrize("design", DESIGNS, ids=name_of)
@pytest.mark.parametrize("kind", ["full", "draft", "with_asterisks"])
def test_another_reader_sees_the_text_in_order(notes: dict[str, Note], kind: str, design: Design) -> None:
    """Every line of the masthead, every block and every footnote, in each design.

    They are in the order of the note, but for the layouts that put half-days or items first.
    """
    note = notes[kind]
    with docx2python(BytesIO(write_word(note, design)), html=False) as read:
        text = read.text
    expected = [
        "General Assembly",
        "31 January 2024",
        *(run.text for block in note.blocks for run in (*block.runs, *block.aside) if run.text),
        note.masthead.release or "",
        *(run.text for footnote in note.footnotes for run in footnote.runs),
    ]
    place = 0
    for piece in expected:
        found = text.find(piece, place)
        assert found >= 0, piece
        place = found + len(piece) if design.layout in _IN_ORDER else 0
    assert text.count("----footnote1----") == text.count("----footnote2----") == 1
    assert all(run.text in text for star in note.asterisk_footnotes for run in star.runs)


@settings(deadline=None)
@given(st.lists(_BLOCK, max_size=6).map(tuple), _RUNS)
def test_every_text_is_kept(full: Note, blocks: tuple[Block, ...], runs: tuple[Run, ...]) -> None:
    """Whatever XML can hold is in the document as it was written, block by block."""
    mark = Block(BlockKind.TEXT, (Run(mark=1),))
    note = with_blocks_alone(full, *blocks, mark, footnotes=(Footnote(1, runs),))
    paragraphs = Document(BytesIO(write_word(note))).paragraphs
    texts = [paragraph.text.lstrip("\t") for paragraph in paragraphs]
    assert [text for text in texts if text] == [text for text in map(_printed, blocks) if text]
