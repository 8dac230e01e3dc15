"""What changed in the masthead, in the foot of the first page, and in the notes that asterisks call."""

from collections.abc import Iterator, Sequence

from oewg_cli.diffing.alignment import align
from oewg_cli.diffing.word_diff import changed_runs, marked
from oewg_cli.note.blocks import AsteriskFootnote, PrintedMasthead, Run, RunChange

LINES = ("united_nations", "organ", "symbol", "distribution", "date", "original", "job", "release")
"""The lines that a reader sees, by the names of their fields."""


def merged_masthead(old: PrintedMasthead, new: PrintedMasthead) -> PrintedMasthead:
    """Return the new masthead with the lines that changed."""
    changed: dict[str, tuple[Run, ...]] = {}
    for name in LINES:
        runs, has_changed = changed_runs(old.runs(name), new.runs(name), {})
        if has_changed:
            changed[name] = runs
    return new._replace(changed=tuple(changed.items()))


def merged_asterisk_footnotes(
    old: Sequence[AsteriskFootnote], new: Sequence[AsteriskFootnote]
) -> tuple[AsteriskFootnote, ...]:
    """Return the notes of both versions: those with the same sign are the same."""
    return tuple(_merged(old, new))


def _merged(old: Sequence[AsteriskFootnote], new: Sequence[AsteriskFootnote]) -> Iterator[AsteriskFootnote]:
    for one, other in align(old, new, lambda note: note.char, lambda before, after: float(before == after)):
        if one is not None and other is not None:
            yield new[other]._replace(runs=changed_runs(old[one].runs, new[other].runs, {})[0])
        elif one is not None:
            yield old[one]._replace(runs=marked(old[one].runs, RunChange.DELETED), change=RunChange.DELETED)
        elif other is not None:
            yield new[other]._replace(runs=marked(new[other].runs, RunChange.INSERTED), change=RunChange.INSERTED)
