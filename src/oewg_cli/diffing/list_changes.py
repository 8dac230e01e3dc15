"""Find what changed in a list: the lines under an entry, or the subparagraphs of a paragraph."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.text_changes import text_changes, word_changes
from oewg_cli.text.quoting import listing, quoted

_FEW_MOVED = 2


class ListLine(NamedTuple):
    """A line of a list: its text, its identity, and the letters that are printed before it, such as `(a)`."""

    text: PrintedText
    origin: str
    label: str = ""


class ComparedList(NamedTuple):
    """A list that is in both versions, and how it is named; `prefix` and `at` as those of a place."""

    kind: ChangeKind
    where: str
    holder: str
    origin: str
    prefix: str = ""
    at: str = ""
    is_numbered: bool = False

    def label(self, line: ListLine) -> str:
        """Return how a line is named."""
        return f"{self.holder} {line.label}" if self.is_numbered else f"a line under {self.holder}"

    def change(self, said: str, old: str | None, new: str | None, origin: str) -> Change:
        """Return a change of the list."""
        text = sentence(f"{self.prefix}{said}")
        kind = self.kind
        if self.is_numbered and (old is None or new is None):
            kind = ChangeKind.PARAGRAPH_ADDED if old is None else ChangeKind.PARAGRAPH_REMOVED
        return Change(kind, self.where, text, old, new, origin=origin)


def list_changes(
    compared: ComparedList, old: Sequence[ListLine], new: Sequence[ListLine], places: list[TextPlace]
) -> Iterator[Change]:
    """Return the lines that were moved, added, removed and reworded, and add them to the places."""
    matcher = PartMatcher(old, new)
    matcher.match_equal(lambda line: (line.text.text, line.text.marks))
    matcher.match_equal(lambda line: line.text.text)
    matcher.match_similar(lambda line: line.text.text)
    matcher.match_single_gaps()
    yield from _moves(compared, matcher)
    olds = {other: one for one, other in matcher.new_of_old.items()}
    for number in matcher.only_old:
        yield from _line_changes(compared, old[number], None, places)
    for number, line in enumerate(new):
        yield from _line_changes(compared, old[olds[number]] if number in olds else None, line, places)


def _line_changes(
    compared: ComparedList, old: ListLine | None, new: ListLine | None, places: list[TextPlace]
) -> Iterator[Change]:
    line = new or old
    if line is None:
        return
    place = TextPlace(
        compared.kind,
        compared.where,
        compared.label(line),
        line.origin,
        old and old.text,
        new and new.text,
        compared.prefix,
        compared.at,
    )
    places.append(place)
    if old and new:
        yield from text_changes(place)
        return
    texts = old and old.text.text, new and new.text.text
    said = f"{place.label} {'was added' if new else 'was removed'}"
    yield compared.change(said, *texts, line.origin)._replace(words=word_changes(*texts))


def _moves(compared: ComparedList, matcher: PartMatcher[ListLine]) -> Iterator[Change]:
    moved = sorted(matcher.moved())
    if not moved:
        return
    exchanged = matcher.exchanged()
    before, names = (listing([line.text.text for line in lines]) for lines in (matcher.old, matcher.new))
    if exchanged:
        two = listing([matcher.new[matcher.new_of_old[old]].text.text for old in exchanged])
        yield compared.change(f"the lines {two} under {compared.holder} changed places", before, names, compared.origin)
    elif len(moved) > _FEW_MOVED:
        said = f"the lines under {compared.holder} are in another order: {names}"
        yield compared.change(said, before, names, compared.origin)
    else:
        for old in moved:
            new = matcher.new_of_old[old]
            line = quoted(matcher.new[new].text.text)
            said = f"the line {line} under {compared.holder} is now line {new + 1}; it was line {old + 1}"
            if old == new:
                said = f"the line {line} under {compared.holder} is at another place among the lines"
            yield compared.change(said, f"line {old + 1}", f"line {new + 1}", matcher.new[new].origin)
