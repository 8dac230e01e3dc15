"""How deep the paragraphs of entries are."""

import pytest

from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.formats.word.depths import Depths, depths, with_own_origins
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.note import Note, NoteDay, NoteEntry, NoteMeeting

_KINDS = {
    "hours": BlockKind.HOURS,
    "stretch": BlockKind.STRETCH,
    "heading": BlockKind.HEADING,
    "text": BlockKind.TEXT,
    "bullet": BlockKind.BULLET,
    "meeting": BlockKind.MEETING,
}


def _blocks(words: str) -> list[Block]:
    """Make blocks of their kinds: `1` after one is its level, `+` or `-` its change, `0` that it is empty."""
    made = []
    for word in words.split():
        name = word.rstrip("+-01")
        change = RunChange.INSERTED if "+" in word else RunChange.DELETED if "-" in word else None
        made.append(Block(_KINDS[name], () if "0" in word else (Run("a"),), change=change, level=int("1" in word)))
    return made


@pytest.mark.parametrize(
    ("words", "deep"),
    [
        ("hours heading text", "000"),
        ("heading text heading1 text1 heading text", "001100"),
        ("hours meeting stretch heading text bullet stretch heading", "00111111"),
        ("stretch heading text heading text", "11100"),
        ("stretch heading0 text heading", "1110"),
        ("stretch0 heading text", "000"),
        ("stretch heading hours heading", "1100"),
        ("stretch heading stretch1 heading1 text1 stretch1 heading1 stretch heading", "113333311"),
        ("stretch heading stretch1 heading1 heading1 heading", "113320"),
        ("heading stretch1 heading1 heading1 text1", "02211"),
    ],
)
def test_what_is_in_an_entry_or_in_hours_of_its_own_is_deeper(words: str, deep: str) -> None:
    """By one step for each; the next entry of the same level ends the hours of the one before it."""
    for version in TrackedVersion:
        assert "".join(map(str, depths(_blocks(words), version))) == deep


def test_each_version_has_its_own_depths() -> None:
    """Where an entry has hours in one version only."""
    blocks = _blocks("stretch+ heading text heading- text-")
    assert [list(depths(blocks, version)) for version in TrackedVersion] == [[0, 0, 0, 0, 0], [1, 1, 1, 0, 0]]


def test_a_block_has_its_depth_wherever_a_layout_has_it(full: Note) -> None:
    """Also where an entry of the old version has the name of another one of the new version."""
    heading = Block(BlockKind.HEADING, (Run("a"),), origin="1", change=RunChange.DELETED)
    deep = Block(BlockKind.HEADING, (Run("b"),), origin="1", level=1)
    entries = (NoteEntry(heading), NoteEntry(Block(BlockKind.HEADING, (Run("c"),)), entries=(NoteEntry(deep),)))
    hours = Block(BlockKind.HOURS, (Run("10 a.m."),))
    note = with_own_origins(full._replace(days=(NoteDay(hours, (NoteMeeting(hours, entries),)),)))
    depths_of = Depths(note)
    found = {block.runs[0].text: depths_of.of(block)[TrackedVersion.OLD] for block in note.days[0].blocks}
    assert found == {"10 a.m.": 0, "a": 0, "b": 1, "c": 0}
