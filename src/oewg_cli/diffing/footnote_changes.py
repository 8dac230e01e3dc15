"""What changed in the footnotes, those that asterisks call among them."""

from collections.abc import Iterator, Mapping

from oewg_cli.diffing.changes import Change, ChangeKind, words_of
from oewg_cli.diffing.word_diff import changed_runs
from oewg_cli.note.blocks import Note, Run, RunChange

_FOOTNOTES = "Footnotes"


def note_changes(old: Note, new: Note, pairs: Mapping[int, int], merged: Note) -> Iterator[Change]:
    """Return the footnotes that were added, taken out or reworded; a number that follows from others is no change."""
    before = {note.number: note for note in old.footnotes}
    of_old = {other: one for one, other in pairs.items()}
    for note in new.footnotes:
        named = f"Footnote {note.number}"
        if note.number not in of_old:
            text = _text(note.runs)
            yield Change(ChangeKind.FOOTNOTE_ADDED, _FOOTNOTES, f"{named} was added.", None, text, origin=note.origin)
            continue
        earlier = before[of_old[note.number]]
        runs, has_changed = changed_runs(earlier.runs, note.runs, pairs)
        if has_changed and any(run.change for run in runs if run.mark is None):
            texts = _text(earlier.runs), _text(note.runs)
            sentence = f"{named} was reworded."
            yield Change(ChangeKind.FOOTNOTE_CHANGED, _FOOTNOTES, sentence, *texts, words_of(runs), note.origin)
    for number, note in before.items():
        if number not in pairs:
            sentence = f"Footnote {number} was taken out."
            yield Change(ChangeKind.FOOTNOTE_REMOVED, _FOOTNOTES, sentence, _text(note.runs), origin=note.origin)
    yield from _asterisks(merged)


def _asterisks(merged: Note) -> Iterator[Change]:
    for note in merged.asterisk_footnotes:
        text, named = _text(note.runs), f"The note {note.char}"
        if note.change is RunChange.INSERTED:
            yield Change(ChangeKind.FOOTNOTE_ADDED, _FOOTNOTES, f"{named} was added.", None, text, origin=note.origin)
        elif note.change is RunChange.DELETED:
            yield Change(ChangeKind.FOOTNOTE_REMOVED, _FOOTNOTES, f"{named} was taken out.", text, origin=note.origin)
        elif any(run.change for run in note.runs):
            words = words_of(note.runs)
            yield Change(
                ChangeKind.FOOTNOTE_CHANGED, _FOOTNOTES, f"{named} was reworded.", words=words, origin=note.origin
            )


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs if run.mark is None)
