"""The texts of a note as they are compared: words with their form, and marks by the identity of their footnotes."""

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from oewg_cli.diffing.changes import ChangeKind
from oewg_cli.diffing.footnote_identities import FootnoteMarks
from oewg_cli.diffing.word_diff import joined
from oewg_cli.note.blocks import Run


class PlacedMark(NamedTuple):
    """A footnote mark: how many characters of the text come before it, and the identity of its footnote."""

    offset: int
    footnote: int


class PrintedText(NamedTuple):
    """A text without its marks, the marks in it, and its words alone."""

    runs: tuple[Run, ...]
    marks: tuple[PlacedMark, ...]
    text: str


_EMPTY = PrintedText((), (), "")


class TextPlace(NamedTuple):
    """A text of both versions, or of one of them, and how its place is named.

    `label` names it in its part of the note, `at` says where that part is: `the text of agenda item 4` and
    ` on Monday, 4 March, 10 a.m.–1 p.m.`; `prefix` begins a sentence under the heading `where`. `old_first` and
    `new_first` are the agenda items of which it is the first heading, which has the marks of the title.
    """

    kind: ChangeKind
    where: str
    label: str
    origin: str
    old: PrintedText | None
    new: PrintedText | None
    prefix: str = ""
    at: str = ""
    old_first: tuple[Hashable, ...] = ()
    new_first: tuple[Hashable, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the place in the whole note."""
        return f"{self.label}{self.at}"


def both_texts(old: PrintedText | None, new: PrintedText | None) -> tuple[PrintedText | None, PrintedText | None]:
    """Return two texts of which one may be missing: None where nothing is printed.

    Where the other one has marks alone, a text is empty, as no words were added or removed.
    """
    before, after = (each if each and (each.text or each.marks) else None for each in (old, new))
    if not any(each and each.text for each in (before, after)) and (before or after):
        return before or _EMPTY, after or _EMPTY
    return before, after


def printed_text(runs: Iterable[Run], footnotes: FootnoteMarks) -> PrintedText:
    """Return runs as a text and its marks; what is printed between two marks is left out."""
    kept: list[Run] = []
    marks: list[PlacedMark] = []
    offset = 0
    for run in runs:
        if run.mark is not None:
            marks.append(PlacedMark(offset, footnotes.by_number[run.mark]))
        elif run.is_asterisks:
            marks += (
                [PlacedMark(offset, footnotes.by_asterisks[run.text])] if run.text in footnotes.by_asterisks else []
            )
        else:
            kept.append(run)
            offset += len(run.text)
    return PrintedText(joined(kept), tuple(marks), "".join(run.text for run in kept))
