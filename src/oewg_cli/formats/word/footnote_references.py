"""Footnote marks as Word allows them: one reference for each footnote, in the text and not in another footnote."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.formats.word.data_elements import PropertyData
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import field, run_of, text_run
from oewg_cli.formats.word.xml_elements import Element, element
from oewg_cli.note.blocks import Block, Run, RunChange
from oewg_cli.note.note import Note

RAISED: PropertyData = {"rStyle": "FootnoteReference"}


class FootnoteMarks:
    """The footnote marks of a note, to be written in reading order: those of the text before those of footnotes.

    Word numbers the footnotes to which the text refers, `counted` of them, and prints each at its first mark, the
    reference. A later mark is a field that shows the number of the first. The number of a footnote to which only other
    footnotes refer is typed, since Word cannot count it. Typed numbers, and the results of fields, are those of each
    version. The identities of footnotes in Word come after `identities`, those of the asterisk footnotes. `programme`
    are the blocks of the programme as they are printed, where that is another order.

    Raises ValueError where Word would print other numbers than the note has: they must be 1, 2, 3 … in the order of the
    first marks, those of the text before those of footnotes; and where the first mark of a footnote is in one version
    only, and a later one in the other.
    """

    def __init__(
        self,
        note: Note,
        redline: Redline | None = None,
        identities: int = 0,
        programme: Sequence[Block] | None = None,
    ) -> None:
        self.redline = redline or Redline()
        self._identities = identities
        blocks = note.blocks if programme is None else (*note.front, *note.annex, *programme)
        in_text = [run for block in blocks for run in (*block.runs, *block.aside) if run.mark is not None]
        noted = [*(each.runs for each in note.asterisk_footnotes), *(each.runs for each in note.footnotes)]
        marks = [*in_text, *(run for runs in noted for run in runs if run.mark is not None)]
        first = _first(marks)
        numbers = [footnote.number for footnote in note.footnotes]
        if not list(first) == numbers == list(range(1, len(numbers) + 1)) or (numbers and not in_text):
            raise ValueError(f"footnotes {numbers} are not 1, 2, 3 … in the order of their first marks {list(first)}")
        self.counted = len(_first(in_text))
        self._numbers = {
            version: _numbers(run for run in marks if is_in(run.change, version)) for version in TrackedVersion
        }
        for number, run in first.items():
            if change_of(version for version in TrackedVersion if is_in(run.change, version)) is not self.change(
                number
            ):
                raise ValueError(f"the first mark of footnote {number} is in one version, a later one in the other")
        times = Counter(run.mark for run in marks)
        self._repeated = {number for number in first if times[number] > 1}
        self._written: set[int] = set()

    def change(self, number: int) -> RunChange | None:
        """Return the change of the footnote with this number as a whole: None where both versions have it."""
        return change_of(version for version in TrackedVersion if number in self._numbers[version])

    def identity(self, number: int) -> int:
        """Return the identity that the footnote with this number has in Word."""
        return self._identities + number

    def mark(self, number: int, change: RunChange | None = None) -> Iterator[Element]:
        """Write a mark of the footnote with this number, without its own change."""
        if number > self.counted:
            yield from self.typed(number, change)
        elif number in self._written:
            yield from self._repeated_mark(number, change)
        else:
            self._written.add(number)
            yield from self._reference(number)

    def typed(self, number: int, change: RunChange | None = None) -> Iterator[Element]:
        """Write a mark that Word does not count: the number in the version that has it, or in both."""
        old, new = (self._numbers[version].get(number, number) for version in TrackedVersion)
        if change is None and old != new:
            yield from self.redline.tracked(RunChange.DELETED, [text_run(str(old), RAISED)])
            yield from self.redline.tracked(RunChange.INSERTED, [text_run(str(new), RAISED)])
        else:
            yield text_run(str(new if is_in(change, TrackedVersion.NEW) else old), RAISED)

    def _repeated_mark(self, number: int, change: RunChange | None) -> Iterator[Element]:
        """Write a field with the number of a footnote."""
        return field(f"NOTEREF {_bookmark(number)} \\f \\h", self.typed(number, change), RAISED)

    def _reference(self, number: int) -> Iterator[Element]:
        reference = run_of(element("w:footnoteReference", id=self.identity(number)), RAISED)
        if number not in self._repeated:
            yield reference
            return
        yield element("w:bookmarkStart", id=number, name=_bookmark(number))
        yield reference
        yield element("w:bookmarkEnd", id=number)


def _bookmark(number: int) -> str:
    return f"_Ref{number}"


def _first(marks: Iterable[Run]) -> dict[int, Run]:
    """Return the first mark of each footnote, in their order."""
    found: dict[int, Run] = {}
    for run in marks:
        if run.mark is not None:
            found.setdefault(run.mark, run)
    return found


def _numbers(marks: Iterable[Run]) -> dict[int, int]:
    return {number: count for count, number in enumerate(_first(marks), start=1)}
