"""SES011."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.entries import entries_of
from oewg_cli.model.programme import Programme
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import expected
from oewg_cli.un.symbols import compact


@rule("SES011", "item-lost", Severity.INFO, needs=("agenda", "programme"))
def item_lost(document: Document) -> Iterator[Hit]:
    """An agenda item that was scheduled last session is scheduled no more.

    ## Why

    An item that is taken up session after session is soon missed if it is not. It may have been concluded; it may have
    been left out while the days were filled. An item that is not the same one on both agendas is not looked for.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: each session has the items of the agenda that are open.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {heading: Clouds over land, footnote: wind}]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {item: 2, footnote: wind}]}]
    ```
    """
    last = document.last
    if last is None or last.agenda is None or document.programme.agenda is None:
        return
    now = set(_scheduled(document.programme))
    titles = expected(document)
    for number in dict.fromkeys(_scheduled(last)):
        title = titles.get(("agenda", "items", number))
        if number not in now and title is not None and _is_the_same(document.programme, last, number, title):
            yield Hit(
                Place(("programme",), "key"),
                f"Last session agenda item {number}, {quoted(title)}, was scheduled, and is no more.",
                "Schedule it, if it is still open.",
            )


def _scheduled(programme: Programme) -> Iterator[str]:
    return (entry.item for _, entry in entries_of(programme) if entry.item is not None)


def _is_the_same(programme: Programme, last: Programme, number: str, title: str) -> bool:
    """Tell whether an item of the last session is on this agenda too, or was on one with the same symbol."""
    agenda, before = programme.agenda, last.agenda
    if agenda is None or before is None:
        return False
    if number in agenda.items:
        return agenda.items[number].split() == title.split()
    symbols = (agenda.symbol, before.symbol)
    return all(symbols) and compact(str(symbols[0])) == compact(str(symbols[1]))
