"""Tracked changes of Word: insertions, deletions and moves, each with its author."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date
from itertools import count
from typing import cast

from oewg_cli.formats.word.run_elements import printable, text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, element, qname, word_names
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
_ROW, _CELL, _EARLIER_FORM = (qname(f"w:{name}") for name in ("tr", "tc", "pPrChange"))
_CHANGES = word_names(_ELEMENTS.values())
_NOT_CHANGED_AGAIN = _CHANGES | {_PROPERTIES}


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
        """Write a paragraph that changed as a whole, with its end; its content is in the move with this name."""
        if change is not None:
            self.change_content(made, change, move)
            self.change_end(made, change)
        yield made

    def change_content(self, paragraph: Element, change: RunChange, move: str = "") -> None:
        """Change the content of a paragraph that has no change yet, but not its end; links have their own changes.

        A move ends in its paragraph: where it ended after it, or in the next one, some programs would lose paragraphs.
        """
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

    def record_table_form(self, table: Element, old: Element) -> None:
        """Record the form of an old table with as many rows: of the table, and of each row that both versions have."""
        self._record_properties(table, old, "tblPr")
        for row, old_row in zip(table.iter(_ROW), old.iter(_ROW), strict=True):
            if not any(each.tag in _CHANGES for properties in row.findall(_ROW_PROPERTIES) for each in properties):
                self._record_properties(row, old_row, "trPr")
                for cell, old_cell in zip(row.iter(_CELL), old_row.iter(_CELL), strict=True):
                    self._record_properties(cell, old_cell, "tcPr")

    def _record_properties(self, made: Element, old: Element, name: str) -> None:
        """Record the properties with this name that an old element has, where they were others."""
        ours, theirs = made.find(qname(f"w:{name}")), old.find(qname(f"w:{name}"))
        earlier = () if theirs is None else theirs
        if _same(() if ours is None else ours, earlier):
            return
        if ours is None:
            ours = element(f"w:{name}")
            made.insert(0, ours)
        ours.append(self._change_element(f"{name}Change", element(f"w:{name}", *map(deepcopy, earlier))))

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
