"""Tracked changes of Word: insertions, deletions and moves, each with its author."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date
from itertools import count
from typing import cast

from oewg_cli.formats.word.run_elements import printable, text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, element, qname
from oewg_cli.note.blocks import Run, RunChange

_ELEMENTS = {
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
_PARAGRAPH, _EARLIER_FORM = qname("w:p"), qname("w:pPrChange")
_ENDS = frozenset(qname(f"w:{name}RangeEnd") for name in ("moveFrom", "moveTo"))
_NOT_CHANGED_AGAIN = frozenset({*(qname(f"w:{name}") for name in _ELEMENTS.values()), _PROPERTIES})


class Redline:
    """Writes the tracked changes of one document.

    Each has the author, and a date only if there is one; but the standard requires a date for the range of a move,
    which is then that of the note, `dated`. They are numbered from `first`, since no two of them, and no bookmark, may
    have the same number. Raises ValueError for an author that XML 1.0 cannot hold.
    """

    def __init__(
        self, author: str = "Secretariat", changed_on: date | None = None, dated: date = date.min, first: int = 1
    ) -> None:
        self._attributes = {"author": printable(author)} | ({"date": _midnight(changed_on)} if changed_on else {})
        self._move_attributes = self._attributes | {"date": _midnight(changed_on or dated)}
        self._numbers = count(first)

    def tracked(self, change: RunChange | None, content: Iterable[Element]) -> Iterator[Element]:
        """Write runs as they are, or in a change."""
        if change is None:
            yield from content
            return
        made = list(content)
        if made:
            yield self._change_around(change, made)

    def tracked_text(self, runs: Iterable[Run], typesetter: Typesetter, name: str) -> Iterator[Element]:
        """Write runs of plain text in the form with this name."""
        form = typesetter.form(name).run
        for run in runs:
            yield from self.tracked(run.change, [text_run(run.text, form)])

    def text_paragraph(self, runs: Iterable[Run], typesetter: Typesetter, name: str) -> Element:
        """Write a paragraph of plain text in the form with this name, or an empty one where there are no runs."""
        return typesetter.paragraph(name, *self.tracked_text(runs, typesetter, name))

    def paragraph(self, made: Element, change: RunChange | None, move: str = "") -> Iterator[Element]:
        """Write a paragraph that changed as a whole, with its end, and after it the end of the move with this name."""
        if change is not None:
            self.change_content(made, change)
            self.change_end(made, change)
        ends = self._range(change, move)
        made[1:1] = ends[:1]
        yield made
        yield from ends[1:]

    def change_content(self, paragraph: Element, change: RunChange, move: str = "") -> None:
        """Change the content of a paragraph that has no change yet, but not its end; links have their own changes."""
        self._put_in_change(paragraph, change)
        ends = self._range(change, move)
        paragraph[1:1] = ends[:1]
        paragraph.extend(ends[1:])

    def change_end(self, paragraph: Element, change: RunChange) -> None:
        """Change the end of a paragraph."""
        _end_of(paragraph).insert(0, self._change_element(_ELEMENTS[change]))

    def record_form(self, paragraph: Element, old: Element) -> None:
        """Record the form of an old paragraph as the earlier form of a paragraph, where it was another."""
        ours, theirs = (deepcopy(each[0]) for each in (paragraph, old))
        run, old_run = (_without_run_properties(each) for each in (ours, theirs))
        if _same(ours, theirs) and _same(run, old_run):
            return
        if not _same(run, old_run):
            _end_of(paragraph).append(self._change_element("rPrChange", element("w:rPr", *old_run)))
        paragraph[0].append(self._change_element("pPrChange", element("w:pPr", *theirs)))

    def change_row(self, row: Element, change: RunChange | None) -> None:
        """Insert or delete a row of a table."""
        if change is None:
            return
        if row[0].tag != _ROW_PROPERTIES:
            row.insert(0, element("w:trPr"))
        row[0].append(self._change_element(_ELEMENTS[change]))

    def _put_in_change(self, parent: Element, change: RunChange) -> None:
        """Put runs that have no change yet in a change, together with what follows in the same change."""
        waiting: list[Element] = []
        tag = qname(f"w:{_ELEMENTS[change]}")
        for each in [*parent, None]:
            if each is not None and each.tag not in _NOT_CHANGED_AGAIN and each.tag != _LINK:
                waiting.append(each)
                continue
            if not waiting:
                continue
            if each is not None and each.tag == tag:
                for number, run in enumerate(_changed(change, waiting)):
                    each.insert(number, run)
            else:
                at = list(parent).index(waiting[0])
                parent.insert(at, self._change_around(change, waiting))
            waiting = []

    def _change_around(self, change: RunChange, content: list[Element]) -> Element:
        return self._change_element(_ELEMENTS[change], *_changed(change, content))

    def _range(self, change: RunChange | None, move: str) -> list[Element]:
        """Return the start and the end of a move, or nothing for a change without a name."""
        if not move or change not in _MOVES:
            return []
        name, number = _ELEMENTS[change], next(self._numbers)
        start = element(f"w:{name}RangeStart", id=number, name=printable(move), **self._move_attributes)
        return [start, element(f"w:{name}RangeEnd", id=number)]

    def _change_element(self, name: str, *content: Element) -> Element:
        return element(f"w:{name}", *content, id=next(self._numbers), **self._attributes)


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def move_ends_to_next_paragraph(elements: Iterable[Element]) -> Iterator[Element]:
    """Put the end of a move, which comes after its paragraph, at the beginning of the next one.

    Between the two it would mean the same, but then some programs do not find the next paragraph.
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
    """Return runs as they are in a change: deleted text has another element."""
    if change is RunChange.DELETED:
        for text in [text for each in content for text in each.iter(*_DELETED)]:
            text.tag = _DELETED[text.tag]
    return content


def _end_of(paragraph: Element) -> Element:
    """Return the properties of the end of a paragraph, and make them if there are none."""
    properties = paragraph[0]
    found = properties.find(_RUN_PROPERTIES)
    if found is None:
        found = element("w:rPr")
        # In the standard the earlier form comes last.
        properties.insert(len(properties) - len(properties.findall(_EARLIER_FORM)), found)
    return cast("Element", found)


def _without_run_properties(properties: Element) -> list[Element]:
    """Remove the properties of the end from those of a paragraph, and return them."""
    found = properties.find(_RUN_PROPERTIES)
    if found is None:
        return []
    properties.remove(found)
    return list(found)


def _same(one: Iterable[Element], other: Iterable[Element]) -> bool:
    return list(map(_shape, one)) == list(map(_shape, other))


def _shape(element: Element) -> tuple[object, ...]:
    return (element.tag, tuple(sorted(element.attrib.items())), tuple(map(_shape, element)))
