"""Read the agenda items of a programme: their titles, and how each is scheduled."""

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from oewg_cli.importing.drafted_programme import Tree
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.programme.item_references import read_reference
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.running_titles import title_after_colon

_LANGUAGE = "en"
_DASH = " – "
_FIRST_WORD = lazy_pattern(r"[^\W\d_][^A-Z\W]*(?:\W|$)")
"""A word that has no capital letter but perhaps its first, unlike `eHealth`."""
_MOST_DASHES = 20
"""How many of them are looked at in one title."""


class ScheduledItem(NamedTuple):
    """An agenda item as a heading has it: its number, its title, its marks, and the text run in after it."""

    number: str
    title: Words
    marks: tuple[str, ...]
    aside: Words | None


def scheduled(part: NotePart, titles: Mapping[str, Container[str]]) -> ScheduledItem | None:
    """Read the heading of an item; None for the heading of something else.

    `titles` are the titles that the items have anywhere: what comes after one of them and a dash is not part of it.
    """
    item = part.item
    if item is None:
        return None
    title = part.words.cut(item.title.start, item.title.end)
    aside = part.aside
    if aside is None:
        at = _end_of_known(title.plain, titles.get(item.number, ()))
        if at is not None:
            title, aside = title.cut(0, at), title.cut(at + len(_DASH))
    run_in = aside.marks if aside else ()
    marks = tuple(mark.footnote for mark in part.words.marks if mark.footnote is not None and mark not in run_in)
    return ScheduledItem(item.number, title.without_marks().strip(), marks, aside)


def _end_of_known(title: str, titles: Container[str]) -> int | None:
    end, at = None, title.find(_DASH)
    for _ in range(_MOST_DASHES):
        if at < 0:
            break
        end = at if at and title[:at] in titles else end
        at = title.find(_DASH, at + 1)
    return end


def titles_of(parts: Iterable[NotePart]) -> dict[str, dict[str, None]]:
    """Return the titles that headings have for each item, each once, in their order."""
    titles: dict[str, dict[str, None]] = {}
    for part in parts:
        if part.item is not None:
            title = part.words.plain[slice(*part.item.title)].strip()
            titles.setdefault(part.item.number, {})[title] = None
    return titles


class Schedulings:
    """The headings with which each item is scheduled first by those who meet."""

    def __init__(self, parts: Iterable[NotePart]) -> None:
        self._first: dict[tuple[str, str], NotePart] = {}
        self._number: dict[str, NotePart] = {}
        self._known: set[tuple[str, str]] = set()
        self._new: set[int] = set()
        for part in parts:
            self._take_up(part)
            if part.item is not None and part.kind is PartKind.HEADING:
                self._number.setdefault(part.item.number, part)
                for body in part.bodies or ("",):
                    self._first.setdefault((body, part.item.number), part)

    def _take_up(self, part: NotePart) -> None:
        """Note the items of a heading, also several of them or those after words of its own."""
        numbers = [part.item.number] if part.item is not None else part.entry.items if part.entry is not None else []
        ends = [end for number in numbers for end in read_reference(number).ends]
        keys = (
            {(body, end) for end in ends for body in part.bodies or ("",)} if part.kind is PartKind.HEADING else set()
        )
        if not keys <= self._known:
            self._new.add(part.words.span().start)
        self._known |= keys

    def is_new(self, part: NotePart) -> bool:
        """Return whether those who meet take up the item of a heading for the first time, in any words."""
        return part.words.span().start in self._new

    def first(self, part: NotePart) -> NotePart:
        """Return the heading with which one of those who meet took up the item of a heading first, perhaps itself."""
        if part.item is None or part.kind is not PartKind.HEADING:
            return part
        firsts = [self._first[body, part.item.number] for body in part.bodies or ("",)]
        return min(firsts, key=lambda each: each.words.span().start)

    @property
    def of_items(self) -> Mapping[str, NotePart]:
        """Return the first heading of each item, of any body."""
        return self._number


def adopted_title(item: Tree) -> Tree:
    """Return the title of a drafted agenda item as adopted."""
    return item.get("title") if isinstance(item, dict) else item


def runs_on(titles: Mapping[str, Iterable[str]]) -> bool:
    """Return whether most titles of a document run on after a colon, so that a capital letter there means a name.

    Those that begin with a known name say nothing.
    """
    begun = [title for of_item in titles.values() for title in of_item if title_after_colon(title, _LANGUAGE) != title]
    in_lower_case = sum(title[:1].islower() for of_item in titles.values() for title in of_item)
    return in_lower_case > len(begun)


def drafted_item(title: Words, names: Mapping[str, str], others: Container[str], *, is_running: bool) -> Tree:
    """Return an agenda item with its title as adopted, and `in_headings` where headings have it in another form.

    An adopted title begins with a capital letter. `others` are all titles that the item has in the document. Where
    titles do not run on (`is_running`), a capital letter says nothing, and the program changes it.
    """
    typed = markup(title, names)
    adopted = typed[:1].upper() + typed[1:]
    if not _FIRST_WORD.match(typed):
        return typed
    if title_after_colon(adopted, _LANGUAGE) == typed:
        return adopted
    is_kept = typed != adopted or (is_running and title.plain[:1].lower() + title.plain[1:] not in others)
    return {"title": adopted, "in_headings": typed} if is_kept else adopted
