"""Changes as Word tracks them: insertions, deletions and moves, each with its author."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date
from itertools import count
from typing import cast

from oewg_cli.formats.word.run_elements import printable, text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, element, qname
from oewg_cli.note.blocks import Run, RunChange

_NAMES = {
    RunChange.INSERTED: "ins",
    RunChange.DELETED: "del",
    RunChange.MOVED_AWAY: "moveFrom",
    RunChange.MOVED_HERE: "moveTo",
}
_MOVES = frozenset({RunChange.MOVED_AWAY, RunChange.MOVED_HERE})
_LINK, _PROPERTIES, _RUN_PROPERTIES, _ROW_PROPERTIES = (
    qname(f"w:{name}") for name in ("hyperlink", "pPr", "rPr", "trPr")
)
_DELETED = {qname("w:t"): qname("w:delText"), qname("w:instrText"): qname("w:delInstrText")}
_PARAGRAPH = qname("w:p")
_ENDS = frozenset(qname(f"w:{name}RangeEnd") for name in ("moveFrom", "moveTo"))
_SET = frozenset({*(qname(f"w:{name}") for name in _NAMES.values()), _PROPERTIES})


class Redline:
    """Tracks the changes of one document.

    Each is the author's, and bears a date only if one is given; but the standard lets no range of a move be without
    one, which is then that of the note, `dated`. They are counted from `first` on, since no two may have one number,
    nor a bookmark and one of them. ValueError for an author whom XML 1.0 cannot hold.
    """

    def __init__(
        self, author: str = "Secretariat", changed_on: date | None = None, dated: date = date.min, first: int = 1
    ) -> None:
        self._said = {"author": printable(author)} | ({"date": _midnight(changed_on)} if changed_on else {})
        self._moved = self._said | {"date": _midnight(changed_on or dated)}
        self._numbers = count(first)

    def stretch(self, change: RunChange | None, content: Iterable[Element]) -> Iterator[Element]:
        """Set runs as they are, or within a change."""
        if change is None:
            yield from content
            return
        made = list(content)
        if made:
            yield self._around(change, made)

    def words(self, runs: Iterable[Run], setter: Typesetter, name: str) -> Iterator[Element]:
        """Set runs of plain text in the form of this name."""
        form = setter.form(name).run
        for run in runs:
            yield from self.stretch(run.change, [text_run(run.text, form)])

    def line(self, runs: Iterable[Run], setter: Typesetter, name: str) -> Element:
        """Set a paragraph of plain text in the form of this name, or an empty one where there are no runs."""
        return setter.paragraph(name, *self.words(runs, setter, name))

    def paragraph(self, made: Element, change: RunChange | None, move: str = "") -> Iterator[Element]:
        """Set a paragraph that changed as a whole, with its end, and behind it the end of the move of this name."""
        if change is not None:
            self.content(made, change)
            self.mark(made, change)
        ends = self._range(change, move)
        made[1:1] = ends[:1]
        yield made
        yield from ends[1:]

    def content(self, paragraph: Element, change: RunChange, move: str = "") -> None:
        """Let what stands in a paragraph and has no change yet be changed, but not its end; links have their own."""
        self._within(paragraph, change)
        ends = self._range(change, move)
        paragraph[1:1] = ends[:1]
        paragraph.extend(ends[1:])

    def mark(self, paragraph: Element, change: RunChange) -> None:
        """Let the end of a paragraph be changed."""
        _end_of(paragraph).insert(0, self._made(_NAMES[change]))

    def form(self, paragraph: Element, old: Element) -> None:
        """Let a paragraph have had the form of an old one, where that was another."""
        ours, theirs = (deepcopy(each[0]) for each in (paragraph, old))
        run, old_run = (_without_run_properties(each) for each in (ours, theirs))
        if _same(ours, theirs) and _same(run, old_run):
            return
        if not _same(run, old_run):
            _end_of(paragraph).append(self._made("rPrChange", element("w:rPr", *old_run)))
        paragraph[0].append(self._made("pPrChange", element("w:pPr", *theirs)))

    def row(self, row: Element, change: RunChange | None) -> None:
        """Let a row of a table be inserted or deleted."""
        if change is None:
            return
        if row[0].tag != _ROW_PROPERTIES:
            row.insert(0, element("w:trPr"))
        row[0].append(self._made(_NAMES[change]))

    def _within(self, parent: Element, change: RunChange) -> None:
        """Put stretches of runs that have no change yet within one, together with what follows in the same change."""
        waiting: list[Element] = []
        tag = qname(f"w:{_NAMES[change]}")
        for each in [*parent, None]:
            if each is not None and each.tag not in _SET and each.tag != _LINK:
                waiting.append(each)
                continue
            if not waiting:
                continue
            if each is not None and each.tag == tag:
                for number, run in enumerate(_changed(change, waiting)):
                    each.insert(number, run)
            else:
                at = list(parent).index(waiting[0])
                parent.insert(at, self._around(change, waiting))
            waiting = []

    def _around(self, change: RunChange, content: list[Element]) -> Element:
        return self._made(_NAMES[change], *_changed(change, content))

    def _range(self, change: RunChange | None, move: str) -> list[Element]:
        """Return the beginning and the end of a move, or nothing where none has a name."""
        if not move or change not in _MOVES:
            return []
        name, number = _NAMES[change], next(self._numbers)
        start = element(f"w:{name}RangeStart", id=number, name=printable(move), **self._moved)
        return [start, element(f"w:{name}RangeEnd", id=number)]

    def _made(self, name: str, *content: Element) -> Element:
        return element(f"w:{name}", *content, id=next(self._numbers), **self._said)


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def with_ends_of_moves(elements: Iterable[Element]) -> Iterator[Element]:
    """Put the end of a move, which is behind the end of its paragraph, at the beginning of the next one.

    Between the two it would mean the same, but not every program finds the next paragraph then.
    """
    ends: list[Element] = []
    for each in elements:
        if each.tag in _ENDS:
            ends.append(each)
            continue
        if each.tag == _PARAGRAPH:
            each[1:1] = ends
        else:
            yield from ends
        ends = []
        yield each
    yield from ends


def _changed(change: RunChange, content: list[Element]) -> list[Element]:
    """Return runs as they stand in a change: what is deleted is another element."""
    if change is RunChange.DELETED:
        for text in [text for each in content for text in each.iter(*_DELETED)]:
            text.tag = _DELETED[text.tag]
    return content


def _end_of(paragraph: Element) -> Element:
    """Return the properties of the end of a paragraph, made if there are none."""
    properties = paragraph[0]
    found = properties.find(_RUN_PROPERTIES)
    if found is None:
        found = element("w:rPr")
        properties.append(found)
    return cast("Element", found)


def _without_run_properties(properties: Element) -> list[Element]:
    """Take the properties of the end out of those of a paragraph, and give them."""
    found = properties.find(_RUN_PROPERTIES)
    if found is None:
        return []
    properties.remove(found)
    return list(found)


def _same(one: Iterable[Element], other: Iterable[Element]) -> bool:
    return list(map(_shape, one)) == list(map(_shape, other))


def _shape(element: Element) -> tuple[object, ...]:
    return (element.tag, tuple(sorted(element.attrib.items())), tuple(map(_shape, element)))
