"""Merge the masthead, the foot of the first page, and the asterisk footnotes of two versions."""

from collections.abc import Iterator, Sequence

from oewg_cli.diffing.alignment import align_parts
from oewg_cli.diffing.word_diff import changed_runs, with_change
from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.note.note import AsteriskFootnote, PrintedMasthead

_LINES = ("united_nations", "organ", "symbol", "distribution", "date", "original", "versions", "job", "release")
"""The lines that a reader sees, by the names of their fields."""
_DRAWN = {"barcode": "job", "address": "address"}
"""What is drawn, as bars or as a QR code, which changes as a whole, and the field that its alternative text quotes."""


def merged_masthead(old: PrintedMasthead, new: PrintedMasthead) -> PrintedMasthead:
    """Return the new masthead with the lines and drawings that changed."""
    changed: dict[str, tuple[Run, ...]] = {}
    for name in _LINES:
        runs, has_changed = changed_runs(old.runs(name), new.runs(name), {})
        if has_changed:
            changed[name] = runs
    for name, quoted in _DRAWN.items():
        before, after = old.runs(name), new.runs(name)
        if before != after or old.runs(quoted) != new.runs(quoted):
            changed[name] = (*with_change(before, RunChange.DELETED), *with_change(after, RunChange.INSERTED))
    return new._replace(changed=tuple(changed.items()))


def merged_asterisk_footnotes(
    old: Sequence[AsteriskFootnote], new: Sequence[AsteriskFootnote]
) -> tuple[AsteriskFootnote, ...]:
    """Return the footnotes of both versions: those with the same asterisks are the same."""
    return tuple(_merged(old, new))


def _merged(old: Sequence[AsteriskFootnote], new: Sequence[AsteriskFootnote]) -> Iterator[AsteriskFootnote]:
    for before, after in align_parts(old, new, _asterisks_of, _weight):
        if before and after:
            yield after._replace(runs=changed_runs(before.runs, after.runs, {})[0])
        elif before:
            yield before._replace(runs=with_change(before.runs, RunChange.DELETED), change=RunChange.DELETED)
        elif after:
            yield after._replace(runs=with_change(after.runs, RunChange.INSERTED), change=RunChange.INSERTED)


def _asterisks_of(footnote: AsteriskFootnote) -> str:
    return footnote.char


def _weight(old: str, new: str) -> float:
    return float(old == new)
