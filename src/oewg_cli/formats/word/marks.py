"""Footnote marks as Word can have them: one reference for each note, in the text and not in another note."""

from collections import Counter
from collections.abc import Iterable, Iterator

from oewg_cli.formats.word.elements import Element, Properties, field, run_of, text_run, w
from oewg_cli.note.blocks import Note, Run

RAISED: Properties = {"rStyle": "FootnoteReference"}


class Marks:
    """The marks of a note, to be set in the order in which they are read: those of the text before those of notes.

    Word numbers the notes that the text calls, `called` of them, and prints each from the first mark, its
    reference. A later mark is a field that shows the number of the first; the number of a note that only other
    notes call, which Word cannot count, is typed.

    ValueError where Word would print other numbers than the note has: they must be 1, 2, 3 … in the order of
    the first marks, those of the text before those of notes.
    """

    def __init__(self, note: Note) -> None:
        in_text = _marks(run for block in note.blocks for run in (*block.runs, *block.aside))
        noted = [*(each.runs for each in note.asterisk_notes), *(each.runs for each in note.footnotes)]
        in_notes = _marks(run for runs in noted for run in runs)
        first = list(in_text | in_notes)
        numbers = [footnote.number for footnote in note.footnotes]
        if not first == numbers == list(range(1, len(numbers) + 1)) or (numbers and not in_text):
            raise ValueError(f"footnotes {numbers} are not 1, 2, 3 … in the order of their first marks {first}")
        self.called = len(in_text)
        self._again = {number for number, times in (in_text + in_notes).items() if times > 1}
        self._set: set[int] = set()

    def mark(self, number: int) -> Iterator[Element]:
        """Set a mark of the note with this number."""
        if number > self.called:
            yield typed(number)
        elif number in self._set:
            yield field(f"NOTEREF {_bookmark(number)} \\f \\h", str(number), RAISED)
        else:
            self._set.add(number)
            yield from self._reference(number)

    def _reference(self, number: int) -> Iterator[Element]:
        reference = run_of(w("footnoteReference", id=number), RAISED)
        if number not in self._again:
            yield reference
            return
        yield w("bookmarkStart", id=number, name=_bookmark(number))
        yield reference
        yield w("bookmarkEnd", id=number)


def typed(number: int) -> Element:
    """Set a mark that Word does not count."""
    return text_run(str(number), RAISED)


def _bookmark(number: int) -> str:
    return f"_Ref{number}"


def _marks(runs: Iterable[Run]) -> Counter[int]:
    return Counter(run.mark for run in runs if run.mark is not None)
