"""References to asterisk footnotes: footnotes of Word that have marks of their own and are not counted."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, asterisk_footnote_alone, is_in
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, element
from oewg_cli.note.blocks import Block, Run, RunChange
from oewg_cli.note.note import AsteriskFootnote, Note

_START = ""
"""The start of the text, among the marks in it, none of which is empty."""
_NO_WIDTH = "\N{ZERO WIDTH NON-JOINER}"
_Position = tuple[int, int]
"""A block, and the run in it; the start of a block is before its first run."""


class AsteriskReference(NamedTuple):
    """A footnote of Word: its identity, and what it says in both versions or in one of them."""

    identity: int
    footnote: AsteriskFootnote


class _WrittenMark(NamedTuple):
    """What is written at one place: a reference, or none for a mark that is there again, and the asterisks shown."""

    reference: AsteriskReference | None
    text: str


class AsteriskReferences:
    """The references to the asterisk footnotes of a note, to be written in reading order.

    The first mark of a footnote in the text is its reference. The asterisk of a reissue is in the masthead, where Word
    allows no reference, and other footnotes are referred to in footnotes only: their references show nothing, and come
    after the one before them, or at the start of the text. So all are at the foot of the first page, in their order.
    A footnote whose reference is at another place in the old version is two footnotes of Word, an old and a new one.

    The identities, from 1, are in the order of the references, since LibreOffice finds footnotes by this order.
    """

    def __init__(self, note: Note, typesetter: Typesetter, redline: Redline) -> None:
        self._typesetter = typesetter
        self._redline = redline
        marks = {version: _first_marks(note.blocks, version) for version in TrackedVersion}
        placed = sorted(_placed(note.asterisk_footnotes, marks), key=lambda each: each[0])
        self.in_order = tuple(AsteriskReference(identity, each) for identity, (_, each) in enumerate(placed, start=1))
        at: dict[_Position, list[AsteriskReference]] = {}
        for ((position, _), _), reference in zip(placed, self.in_order, strict=True):
            at.setdefault(position, []).append(reference)
        self._waiting = {
            (version, text): [each for each in at.get(position, ()) if is_in(each.footnote.change, version)]
            for version, positions in marks.items()
            for text, position in positions.items()
        }

    def at_start(self, change: RunChange | None) -> Iterator[Element]:
        """Write the references at the start of the text; `change` is that of the paragraph, which may not be first."""
        return self._written(_START, change)

    def mark(self, run: Run) -> Iterator[Element]:
        """Write a mark, or the comma between two marks, and the references after it, without the change of the run."""
        return self._written(run.text, run.change)

    def _written(self, text: str, change: RunChange | None) -> Iterator[Element]:
        versions = [version for version in TrackedVersion if is_in(change, version)]
        written = {version: list(self._marks(text, version)) for version in versions}
        found = {mark for marks in written.values() for mark in marks}
        for mark in sorted(found, key=lambda mark: mark.reference.identity if mark.reference else 0):
            having = [version for version in versions if mark in written[version]]
            only = None if having == versions else ONLY_IN[having[0]]
            yield from self._redline.tracked(only, [self._run(mark)])

    def _marks(self, text: str, version: TrackedVersion) -> Iterator[_WrittenMark]:
        references = self._waiting.pop((version, text), [])
        shown = next((each for each in references if each.footnote.char == text), None)
        if text != _START:
            yield _WrittenMark(shown, text)
        yield from (_WrittenMark(each, "") for each in references if each is not shown)

    def _run(self, mark: _WrittenMark) -> Element:
        is_comma = not mark.text.strip(", ")
        form = self._typesetter.form("between-asterisks" if mark.text and is_comma else "asterisks").run
        if mark.reference is None:
            return text_run(mark.text, form)
        # Word shows all texts of the run as the mark. LibreOffice prints the last one before the footnote as well,
        # where the asterisks are typed already, and does not print a text of one character here. So there is a
        # character after the asterisks, and the last text consists of two; a reader sees none of them.
        made = text_run(_NO_WIDTH * 2, form)
        own = [deepcopy(made[-1])] if mark.text else []
        for each in own:
            each.text = f"{mark.text}{_NO_WIDTH}"
        reference = element("w:footnoteReference", customMarkFollows=1, id=mark.reference.identity)
        made[-1:] = [reference, *own, made[-1]]
        return made


def _first_marks(blocks: Sequence[Block], version: TrackedVersion) -> dict[str, _Position]:
    """Return the positions of the first marks in a version by their text, and that of its start."""
    found: dict[str, _Position] = {}
    for number, block in enumerate(blocks):
        if is_in(block.change, version):
            found.setdefault(_START, (number, -1))
        for at, run in enumerate((*block.runs, *block.aside)):
            if run.is_asterisks and is_in(run.change, version):
                found.setdefault(run.text, (number, at))
    found.setdefault(_START, (len(blocks), -1))
    return found


def _placed(
    footnotes: Sequence[AsteriskFootnote], marks: dict[TrackedVersion, dict[str, _Position]]
) -> Iterator[tuple[tuple[_Position, int], AsteriskFootnote]]:
    """Return the footnotes of Word with the positions of their references, and their numbers among all footnotes."""
    before = {version: positions[_START] for version, positions in marks.items()}
    for number, footnote in enumerate(footnotes):
        versions = [version for version in TrackedVersion if is_in(footnote.change, version)]
        before |= {version: marks[version].get(footnote.char, before[version]) for version in versions}
        if len({before[version] for version in versions}) == 1:
            yield (before[versions[0]], number), footnote
        else:
            for version in versions:
                yield (before[version], number), asterisk_footnote_alone(footnote, version)
