"""Build the entries of a meeting or a day."""

from collections.abc import Container, Mapping

from oewg_cli.importing.drafted_programme import Tree
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.programme_forms import stands_out
from oewg_cli.importing.recognized_parts import NotePart
from oewg_cli.importing.scheduled_items import scheduled
from oewg_cli.programme.item_references import read_reference

_Entry = dict[str, Tree]
_CONTINUED = "continued"


class EntryBuilder:
    """Build an entry of a heading, with the items, the state and the text run in that it has."""

    def __init__(self, names: Mapping[str, str], titles: Mapping[str, Container[str]]) -> None:
        self._names = names
        self._titles = titles
        self._taken_up: set[tuple[str, str, str]] = set()
        self._numbers: set[tuple[str, str]] = set()

    def entry(self, part: NotePart) -> _Entry:
        """Return the entry of a heading."""
        if part.entry is not None:
            entry = self._of_items(part)
        elif part.item is not None:
            entry = self._of_item(part)
        else:
            entry = self._of_heading(part)
        return entry

    def _of_item(self, part: NotePart) -> _Entry:
        found = scheduled(part, self._titles)
        if found is None or part.item is None:
            return self._of_heading(part)
        entry: _Entry = {"item": _number(found.number)}
        is_first = self._is_first(part, "", (found.number,))
        goes_on = (
            is_first and part.item.continued is not None and (_is_said(part) or self._is_known(part, found.number))
        )
        self._numbers.update((body, found.number) for body in part.bodies or ("",))
        state = part.item.state or (_CONTINUED if goes_on else None)
        self._add(entry, state, found.aside, found.marks)
        return entry

    def _of_items(self, part: NotePart) -> _Entry:
        read = part.entry
        if read is None:
            return self._of_heading(part)
        words = part.words.cut(*read.words) if read.words.end else Words(())
        items: list[Tree] = [_number(item) for item in read.items]
        entry: _Entry = {"item": items[0] if len(items) == 1 else items}
        heading = markup(words, self._names)
        if heading:
            entry["heading"] = heading
        is_first = self._is_first(part, heading, read.items)
        ends = {end for item in read.items for end in read_reference(item).ends}
        self._numbers.update((body, end) for body in part.bodies or ("",) for end in ends)
        within = {mark.span for mark in words.marks}
        marks = tuple(mark.footnote for mark in part.words.marks if mark.footnote and mark.span not in within)
        self._add(entry, None if read.state == _CONTINUED and not is_first else read.state, part.aside, marks)
        return entry

    def _of_heading(self, part: NotePart) -> _Entry:
        """Return an entry without items; a state at its end stays in its words, which print the same."""
        heading = markup(part.words, self._names)
        entry: _Entry = {"heading": heading} if heading else {}
        self._add(entry, None, part.aside, ())
        return entry

    def _add(self, entry: _Entry, state: str | None, aside: Words | None, marks: tuple[str, ...]) -> None:
        if state is not None:
            entry["state"] = state
        names: list[Tree] = [self._names[mark] for mark in marks if mark in self._names]
        if names:
            entry["footnote"] = names[0] if len(names) == 1 else names
        if aside is not None:
            entry["aside"] = markup(aside, self._names)

    def _is_known(self, part: NotePart, number: str) -> bool:
        """Return whether those who meet took up an item before, in whatever words."""
        return all((body, number) in self._numbers for body in part.bodies or ("",))

    def _is_first(self, part: NotePart, heading: str, numbers: tuple[str, ...]) -> bool:
        """Return whether an item is new to those who meet, so that the program would not write "(continued)"."""
        keys = [{(body, heading, number) for number in numbers} for body in part.bodies or ("",)]
        is_known = any(of_body <= self._taken_up for of_body in keys)
        self._taken_up.update(*keys)
        return not is_known


def _is_said(part: NotePart) -> bool:
    """Return whether "(continued)" is in a heading as the program prints it; in other forms it is often left over."""
    item = part.item
    if item is None or item.continued is None or not stands_out(part.line):
        return False
    return all(run.italic for run in part.words.cut(item.continued.start + 1, item.continued.end - 1).pieces)


def _number(item: str) -> Tree:
    return int(item) if item.isdigit() else item
