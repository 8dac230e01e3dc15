"""Find what changed in the footnotes, asterisk footnotes among them."""

from collections.abc import Iterator, Mapping

from oewg_cli.diffing.changes import Change, ChangeKind, words_of
from oewg_cli.diffing.word_diff import changed_runs
from oewg_cli.note.blocks import Note, Run, RunChange

_FOOTNOTES = "Footnotes"


def footnote_changes(old: Note, new: Note, pairs: Mapping[int, int], merged: Note) -> Iterator[Change]:
    """Return the footnotes that were added, removed or reworded; a number that follows from others is not a change."""
    before = {each.number: each for each in old.footnotes}
    old_numbers = {number: one for one, number in pairs.items()}
    for each in new.footnotes:
        name = f"Footnote {each.number}"
        if each.number not in old_numbers:
            text = _text(each.runs)
            yield Change(ChangeKind.FOOTNOTE_ADDED, _FOOTNOTES, f"{name} was added.", None, text, origin=each.origin)
            continue
        earlier = before[old_numbers[each.number]]
        runs, has_changed = changed_runs(earlier.runs, each.runs, pairs)
        if has_changed and any(run.change for run in runs if run.mark is None):
            texts = _text(earlier.runs), _text(each.runs)
            sentence = f"{name} was reworded."
            yield Change(ChangeKind.FOOTNOTE_CHANGED, _FOOTNOTES, sentence, *texts, words_of(runs), each.origin)
    for number, each in before.items():
        if number not in pairs:
            sentence = f"Footnote {number} was removed."
            yield Change(ChangeKind.FOOTNOTE_REMOVED, _FOOTNOTES, sentence, _text(each.runs), origin=each.origin)
    yield from _asterisk_footnote_changes(merged)


def _asterisk_footnote_changes(merged: Note) -> Iterator[Change]:
    for each in merged.asterisk_footnotes:
        text, name = _text(each.runs), f"Footnote {each.char}"
        if each.change is RunChange.INSERTED:
            yield Change(ChangeKind.FOOTNOTE_ADDED, _FOOTNOTES, f"{name} was added.", None, text, origin=each.origin)
        elif each.change is RunChange.DELETED:
            yield Change(ChangeKind.FOOTNOTE_REMOVED, _FOOTNOTES, f"{name} was removed.", text, origin=each.origin)
        elif any(run.change for run in each.runs):
            words = words_of(each.runs)
            yield Change(
                ChangeKind.FOOTNOTE_CHANGED, _FOOTNOTES, f"{name} was reworded.", words=words, origin=each.origin
            )


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs if run.mark is None)
