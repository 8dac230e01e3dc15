"""Compose notes of the base programme with other keys, and read what is in them."""

from casebook import document_of, with_base

from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.composer import compose
from oewg_cli.note.note import Note


def note_of(fragment: str = "") -> Note:
    """Compose the base programme with some of its outermost keys replaced."""
    return compose(document_of(with_base(fragment)).programme)


def lines(note: Note, kind: BlockKind) -> list[str]:
    """Return the blocks of a kind as plain text, marks as numbers in brackets."""
    return [text_of(block) for block in note.blocks if block.kind is kind]


def text_of(block: Block) -> str:
    """Return a block as plain text."""
    return plain((*block.runs, *block.aside))


def plain(runs: tuple[Run, ...]) -> str:
    """Return runs as plain text, marks as numbers in brackets."""
    return "".join(f"{run.text}[{run.mark}]" if run.mark else run.text for run in runs)


def programme(*entries: str, time: str = "morning") -> str:
    """Return a programme of one day with one meeting for each list of entries."""
    meetings = "".join(f"      - time: {time}\n        entries: [{entry}]\n" for entry in entries)
    return f"programme:\n  - date: 2024-03-04\n    meetings:\n{meetings}"
