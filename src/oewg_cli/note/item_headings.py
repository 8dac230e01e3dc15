"""Compose the headings of agenda items, in running form and with "(continued)" where an item comes again."""

from oewg_cli.note.blocks import Run
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.model import Agenda
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.phrases import phrases
from oewg_cli.un.running_titles import title_after_colon


class ItemHeadings:
    """Composes the heading of an item each time that it is scheduled, in the order of the programme.

    An item is continued from the second time to the last, whatever comes between (A/AC.292 programmes of work); only
    the word "continued" is in italics.
    """

    def __init__(self, agenda: Agenda | None, composer: RunComposer, language: str) -> None:
        self._items = agenda.items if agenda else {}
        self._composer = composer
        self._unmarked = RunComposer({}, language)
        self._language = language
        self._scheduled: set[str] = set()
        self._marked: set[str] = set()

    def next(self, item: str) -> tuple[Run, ...]:
        """Return the heading for the next time that an item is scheduled; only the first has the marks of the title."""
        words = phrases(self._language)
        name = words["agenda_item"].format(number=item)
        title = self._title(item)
        runs = (Run(f"{name}: "), *title) if title else (Run(name),)
        if item in self._scheduled:
            runs = (*runs, Run(" ("), Run(words["continued"], italic=True), Run(")"))
        self._scheduled.add(item)
        return runs

    def _title(self, item: str) -> tuple[Run, ...]:
        """Return the title of an item."""
        titled = titled_item(item, self._items)
        if titled is None:
            return ()
        composer = self._unmarked if titled in self._marked else self._composer
        self._marked.add(titled)
        found = self._items[titled]
        field = TextField((), Role.AGENDA_TITLE, found.title if found.in_headings is None else found.in_headings)
        runs = composer.runs(field)
        return runs if found.in_headings is not None else running(runs, field.plain, self._language)


def running(runs: tuple[Run, ...], title: str, language: str) -> tuple[Run, ...]:
    """Return the runs of an adopted title as they are after a colon; what begins in italics or with a mark stays."""
    if not runs or runs[0].italic or not runs[0].text:
        return runs
    form = title_after_colon(title.lstrip(), language)
    return (runs[0]._replace(text=form[:1] + runs[0].text[1:]), *runs[1:])
