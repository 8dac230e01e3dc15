"""The notes that asterisks call, and their place on the first page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, asterisk_note_alone, change_of, is_in
from oewg_cli.formats.word.run_elements import tab, text_run
from oewg_cli.formats.word.run_writer import ParagraphContent
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, qname
from oewg_cli.note.blocks import AsteriskFootnote, Block, BlockKind

_ANNEX = frozenset({BlockKind.ANNEX, BlockKind.ANNEX_TITLE, BlockKind.DAY})
_BELOW_TITLES = _ANNEX | {BlockKind.PARAGRAPH}
_Spacers = Callable[[Mapping[TrackedVersion, int | None]], Iterator[Element]]


class _Place(NamedTuple):
    """Where notes stand: behind so many blocks, from `first` to `last`, and in a frame or not."""

    first: int
    last: int
    is_framed: bool


class AsteriskNotes:
    """Sets the notes; `spacers` sets so many spacers for each version."""

    def __init__(self, setter: Typesetter, inline: ParagraphContent, spacers: _Spacers) -> None:
        self._setter = setter
        self._inline = inline
        self._redline = inline.redline
        self._spacers = spacers

    def placed(self, notes: Sequence[AsteriskFootnote], blocks: Sequence[Block]) -> dict[int, list[Element]]:
        """Return the notes as paragraphs, by the number of blocks behind which they stand.

        Where footnotes are called on the first page too, a frame at its foot would lie over them: the notes then stand
        below the last paragraph instead. Notes that stand elsewhere in the old version are deleted there.
        """
        places = {version: _place(blocks, version) for version in TrackedVersion if _of(notes, version)}
        if not places:
            return {}
        first, last = max(place.first for place in places.values()), min(place.last for place in places.values())
        forms = {place.is_framed for place in places.values()}
        if first <= last and len(forms) == 1:
            return {last: list(self._set(notes, is_framed=forms.pop()))}
        made: dict[int, list[Element]] = {}
        for version, place in places.items():
            own = [asterisk_note_alone(note, version) for note in _of(notes, version)]
            made.setdefault(place.last, []).extend(self._set(own, is_framed=place.is_framed))
        return made

    def _set(self, notes: Sequence[AsteriskFootnote], *, is_framed: bool) -> Iterator[Element]:
        versions = [version for version in TrackedVersion if _of(notes, version)]
        if not is_framed:
            yield from self._spacers(dict.fromkeys(versions, self._setter.form("closing-rule").above))
        rule = self._setter.line("asterisk-rule", self._setter.form("asterisk-rule").text)
        yield from self._redline.paragraph(_framed(rule, is_framed=is_framed), change_of(versions))
        for note in notes:
            made = _framed(self._note(note), is_framed=is_framed)
            yield from self._redline.paragraph(made, note.change)

    def _note(self, note: AsteriskFootnote) -> Element:
        form = self._setter.form("asterisk-note").run
        char = text_run(note.char, form)
        return self._setter.paragraph("asterisk-note", char, tab(), *self._inline.uncounted(note.runs, form))


def _of(notes: Sequence[AsteriskFootnote], version: TrackedVersion) -> list[AsteriskFootnote]:
    return [note for note in notes if is_in(note.change, version)]


def _place(blocks: Sequence[Block], version: TrackedVersion) -> _Place:
    titles, annex = (_first(blocks, kinds, version) for kinds in (_BELOW_TITLES, _ANNEX))
    is_framed = not any(run.mark and is_in(run.change, version) for block in blocks[:annex] for run in block.runs)
    last = titles if is_framed else annex
    first = next((number for number in range(last, 0, -1) if is_in(blocks[number - 1].change, version)), 0)
    return _Place(first, last, is_framed)


def _first(blocks: Sequence[Block], kinds: frozenset[BlockKind], version: TrackedVersion) -> int:
    found = (number for number, block in enumerate(blocks) if block.kind in kinds and is_in(block.change, version))
    return next(found, len(blocks))


def _framed(paragraph: Element, *, is_framed: bool) -> Element:
    for frame in () if is_framed else list(paragraph.iter(qname("w:framePr"))):
        paragraph[0].remove(frame)
    return paragraph
