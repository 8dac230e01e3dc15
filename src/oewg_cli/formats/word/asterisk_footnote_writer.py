"""The footnotes of asterisks, and their position on the first page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, asterisk_footnote_alone, change_of, is_in
from oewg_cli.formats.word.run_elements import tab, text_run
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, qname
from oewg_cli.note.blocks import AsteriskFootnote, Block, BlockKind

_ANNEX = frozenset({BlockKind.ANNEX, BlockKind.ANNEX_TITLE, BlockKind.DAY})
_AFTER_TITLES = _ANNEX | {BlockKind.PARAGRAPH}
_Spacers = Callable[[Mapping[TrackedVersion, int | None]], Iterator[Element]]


class _FootnotePosition(NamedTuple):
    """The position of footnotes: after a number of blocks, from `first` to `last`, and in a frame or not."""

    first: int
    last: int
    is_framed: bool


class AsteriskFootnoteWriter:
    """Writes the footnotes of asterisks; `spacers` writes a number of spacers for each version."""

    def __init__(self, typesetter: Typesetter, run_writer: RunWriter, spacers: _Spacers) -> None:
        self._typesetter = typesetter
        self._run_writer = run_writer
        self._redline = run_writer.redline
        self._spacers = spacers

    def by_position(self, footnotes: Sequence[AsteriskFootnote], blocks: Sequence[Block]) -> dict[int, list[Element]]:
        """Return the footnotes as paragraphs, by the number of blocks after which they come.

        Where the first page has other footnotes too, a frame at its bottom would cover them: the footnotes of asterisks
        come after the last paragraph instead. Those that are elsewhere in the old version are deleted there.
        """
        positions = {version: _position(blocks, version) for version in TrackedVersion if _of(footnotes, version)}
        if not positions:
            return {}
        first, last = (
            max(position.first for position in positions.values()),
            min(position.last for position in positions.values()),
        )
        forms = {position.is_framed for position in positions.values()}
        if first <= last and len(forms) == 1:
            return {last: list(self._paragraphs(footnotes, is_framed=forms.pop()))}
        written: dict[int, list[Element]] = {}
        for version, position in positions.items():
            own = [asterisk_footnote_alone(footnote, version) for footnote in _of(footnotes, version)]
            written.setdefault(position.last, []).extend(self._paragraphs(own, is_framed=position.is_framed))
        return written

    def _paragraphs(self, footnotes: Sequence[AsteriskFootnote], *, is_framed: bool) -> Iterator[Element]:
        versions = [version for version in TrackedVersion if _of(footnotes, version)]
        if not is_framed:
            yield from self._spacers(dict.fromkeys(versions, self._typesetter.form("closing-rule").above))
        rule = self._typesetter.text_paragraph("asterisk-rule", self._typesetter.form("asterisk-rule").text)
        yield from self._redline.paragraph(_framed(rule, is_framed=is_framed), change_of(versions))
        for footnote in footnotes:
            written = _framed(self._paragraph(footnote), is_framed=is_framed)
            yield from self._redline.paragraph(written, footnote.change)

    def _paragraph(self, footnote: AsteriskFootnote) -> Element:
        form = self._typesetter.form("asterisk-footnote").run
        char = text_run(footnote.char, form)
        return self._typesetter.paragraph(
            "asterisk-footnote", char, tab(), *self._run_writer.with_typed_marks(footnote.runs, form)
        )


def _of(footnotes: Sequence[AsteriskFootnote], version: TrackedVersion) -> list[AsteriskFootnote]:
    return [footnote for footnote in footnotes if is_in(footnote.change, version)]


def _position(blocks: Sequence[Block], version: TrackedVersion) -> _FootnotePosition:
    titles, annex = (_first(blocks, kinds, version) for kinds in (_AFTER_TITLES, _ANNEX))
    is_framed = not any(run.mark and is_in(run.change, version) for block in blocks[:annex] for run in block.runs)
    last = titles if is_framed else annex
    first = next((number for number in range(last, 0, -1) if is_in(blocks[number - 1].change, version)), 0)
    return _FootnotePosition(first, last, is_framed)


def _first(blocks: Sequence[Block], kinds: frozenset[BlockKind], version: TrackedVersion) -> int:
    found = (number for number, block in enumerate(blocks) if block.kind in kinds and is_in(block.change, version))
    return next(found, len(blocks))


def _framed(paragraph: Element, *, is_framed: bool) -> Element:
    for frame in () if is_framed else list(paragraph.iter(qname("w:framePr"))):
        paragraph[0].remove(frame)
    return paragraph
