"""The parts of a note and the sequence of its blocks are two views of one thing."""

import pytest
from composed import note_of

from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import Note, NoteDay, NoteEntry, NoteMeeting


def block(kind: BlockKind, origin: str) -> Block:
    """Return a block that is known by its origin."""
    return Block(kind, (Run(origin),), origin=origin)


DAYS = (
    NoteDay(
        block(BlockKind.DAY, "1"),
        (
            NoteMeeting(
                block(BlockKind.HOURS, "1/10"),
                (
                    NoteEntry(block(BlockKind.HEADING, "1/10/1"), (block(BlockKind.BULLET, "1/10/1/list/1"),)),
                    NoteEntry(block(BlockKind.HEADING, "1/10/2")),
                ),
            ),
            NoteMeeting(block(BlockKind.HOURS, "1/15")),
        ),
    ),
    NoteDay(block(BlockKind.DAY, "2")),
)
FRONT = (block(BlockKind.TITLE, "title"), block(BlockKind.PARAGRAPH, "paragraph"))
ANNEX = (block(BlockKind.ANNEX, "annex"),)
ORIGINS = ["title", "paragraph", "annex", "1", "1/10", "1/10/1", "1/10/1/list/1", "1/10/2", "1/15", "2"]


@pytest.fixture
def note() -> Note:
    """Return a note of these parts."""
    return note_of()._replace(front=FRONT, annex=ANNEX, days=DAYS)


def test_the_blocks_are_those_of_all_parts_in_reading_order(note: Note) -> None:
    """Those of the front page, of the annex, and of each day with its meetings and entries."""
    assert [each.origin for each in note.blocks] == ORIGINS


def test_the_blocks_of_a_part_are_its_own(note: Note) -> None:
    """For a day, a meeting and an entry."""
    day = note.days[0]
    meeting = day.meetings[0]
    assert [each.origin for each in day.blocks] == ORIGINS[3:9]
    assert [each.origin for each in meeting.blocks] == ORIGINS[4:8]
    assert [each.origin for each in meeting.entry_blocks] == ORIGINS[5:8]
    assert [each.origin for each in meeting.entries[0].blocks] == ORIGINS[5:7]


def test_each_block_is_changed_once_in_reading_order(note: Note) -> None:
    """What numbers blocks one after the other can rely on it; the parts stay the same."""
    seen: list[str] = []

    def numbered(each: Block) -> Block:
        seen.append(each.origin)
        return each._replace(number=len(seen))

    changed = note.with_blocks(numbered)
    assert seen == ORIGINS
    assert [each.number for each in changed.blocks] == list(range(1, len(ORIGINS) + 1))
    assert changed.with_blocks(lambda each: each._replace(number=None)) == note
