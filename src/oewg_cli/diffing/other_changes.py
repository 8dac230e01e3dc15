"""Find the first difference between two notes that no other module reports."""

from collections.abc import Iterator

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.text_changes import word_changes
from oewg_cli.diffing.word_diff import joined
from oewg_cli.note.blocks import Block
from oewg_cli.note.note import Note


def other_changes(versions: ComparedVersions) -> Iterator[Change]:
    """Return the first block that is printed in another way, for where nothing else is reported."""
    before, after = _printed(versions.before), _printed(versions.after)
    for old, new in zip(before, after, strict=False):
        if old[:-1] != new[:-1]:
            yield _change(old, new)
            return
    if len(before) != len(after):
        longer = max(before, after, key=len)
        yield _change(longer[min(len(before), len(after))], longer[min(len(before), len(after))])


_Printed = tuple[str, object, object, str, str]
"""The kind of a block, its number, its runs, its text and its identity."""


def _printed(note: Note) -> list[_Printed]:
    blocks = [_block(block) for block in note.blocks]
    blocks += [("footnote", each.char, joined(each.runs), _text(each), each.origin) for each in note.asterisk_footnotes]
    return blocks + [("footnote", each.number, joined(each.runs), _text(each), each.origin) for each in note.footnotes]


def _block(block: Block) -> _Printed:
    runs = joined((*block.runs, *block.aside))
    return (block.kind.value.replace("-", " "), block.number, runs, "".join(run.text for run in runs), block.origin)


def _text(footnote: object) -> str:
    return "".join(run.text for run in getattr(footnote, "runs", ()))


def _change(old: _Printed, new: _Printed) -> Change:
    said = f"The {new[0]} is printed in another way."
    texts = old[3], new[3]
    return Change(ChangeKind.OTHER, "Note", said, *texts, word_changes(*texts), new[4])
