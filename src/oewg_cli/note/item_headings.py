"""Compose the headings of agenda items, in running form and with "(continued)" where an item comes again."""

from collections.abc import Sequence

from oewg_cli.note.blocks import Run
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.agendas import Agendas, PlacedItem
from oewg_cli.programme.item_references import ItemReferences
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.value_types import EntryState
from oewg_cli.un.phrases import listed, phrases
from oewg_cli.un.running_titles import title_after_colon


class ItemHeadings:
    """Composes the heading of an entry with agenda items each time that they are taken up, in the order of printing.

    An item is continued from the second time to the last, whatever comes between (A/AC.292 programmes of work), over
    the meetings of one body, and where an entry has words of its own for it, only with the same words. Only the word
    "continued" is in italics. Several items are continued if each of them is.
    """

    def __init__(self, agendas: Agendas, composer: RunComposer, language: str) -> None:
        self._agendas = agendas
        self._composer = composer
        self._unmarked = RunComposer({}, language)
        self._language = language
        self._words = phrases(language)
        self._taken_up: set[tuple[str | None, str, str]] = set()
        self._marked: set[tuple[str | int, ...]] = set()

    def next(self, entry: EntryInEntry, items: ItemReferences, bodies: Sequence[str]) -> tuple[Run, ...]:
        """Return the heading for the next time that items are taken up; only the first has the marks of the title."""
        runs = self._own_words(entry.heading, items) if entry.heading else self._heading(items, bodies)
        is_continued = self._is_continued(_words(entry), items, bodies)
        return with_state(runs, entry.state or ("continued" if is_continued else None), self._language)

    def _heading(self, items: ItemReferences, bodies: Sequence[str]) -> tuple[Run, ...]:
        if items.single is None:
            numbers = [reference.printed(self._language) for reference in items.references]
            return (Run(self._words["agenda_items"].format(numbers=listed(numbers, self._language))),)
        name = self._words["agenda_item"].format(number=items.single)
        title = self._title(self._agendas.titled(items.single, bodies))
        return (Run(f"{name}: "), *title) if title else (Run(name),)

    def _own_words(self, heading: str, items: ItemReferences) -> tuple[Run, ...]:
        words = self._words["item_after_heading"]["one" if items.single else "several"]
        numbers = listed([reference.printed(self._language) for reference in items.references], self._language)
        return (*self._composer.runs(TextField((), Role.HEADING, heading)), Run(words.format(numbers=numbers)))

    def _is_continued(self, heading: str, items: ItemReferences, bodies: Sequence[str]) -> bool:
        """Return whether all of the items were taken up before by one of these bodies, and note that they are now."""
        numbers = items.numbers_on(self._agendas.items_for(bodies))
        keys = [{(body, heading, number) for number in numbers} for body in bodies or (None,)]
        is_continued = any(of_body <= self._taken_up for of_body in keys)
        self._taken_up.update(*keys)
        return is_continued

    def _title(self, placed: PlacedItem | None) -> tuple[Run, ...]:
        """Return the title of an item."""
        if placed is None:
            return ()
        composer = self._unmarked if placed.path in self._marked else self._composer
        self._marked.add(placed.path)
        field = TextField((), Role.AGENDA_TITLE, placed.for_headings()[1])
        runs = composer.runs(field)
        return runs if placed.item.in_headings is not None else running(runs, field.plain, self._language)


def with_state(runs: tuple[Run, ...], state: EntryState | None, language: str) -> tuple[Run, ...]:
    """Return the runs of a heading with its state in parentheses, or its word alone; only the word is in italics."""
    if state is None:
        return runs
    word = phrases(language)["states"][state]
    return (*runs, Run(" ("), Run(word, italic=True), Run(")")) if runs else (Run(word.capitalize(), italic=True),)


def _words(entry: EntryInEntry) -> str:
    """Return the words that an entry has for its items, without marks and with one space between them."""
    return " ".join(TextField((), Role.HEADING, entry.heading).plain.split()) if entry.heading else ""


def running(runs: tuple[Run, ...], title: str, language: str) -> tuple[Run, ...]:
    """Return the runs of an adopted title as they are after a colon; what begins in italics or with a mark stays."""
    if not runs or runs[0].italic or not runs[0].text:
        return runs
    form = title_after_colon(title.lstrip(), language)
    return (runs[0]._replace(text=form[:1] + runs[0].text[1:]), *runs[1:])
