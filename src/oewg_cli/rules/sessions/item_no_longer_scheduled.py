from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agenda_titles import title_path
from oewg_cli.programme.entries import entries_of
from oewg_cli.programme.model import Programme
from oewg_cli.rules.sessions._last_session import expected
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import compact


@rule("SES011", "item-no-longer-scheduled", Severity.INFO, needs=("agenda", "programme"), formerly=("item-lost",))
def item_no_longer_scheduled(context: CheckContext) -> Iterator[Violation]:
    """An agenda item that was scheduled last session is no longer scheduled.

    ## Why

    An item that is considered at session after session is missed if it is not scheduled. It may have been concluded; it
    may have been forgotten. An item that is not the same one on both agendas is not checked.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: each session has the items of the agenda that are open.

    ## Bad

    ```yaml
    # items 1 and 2 were scheduled last session
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {heading: Clouds over land, footnote: wind}]}]
    ```

    ## Good

    ```yaml
    # items 1 and 2 were scheduled last session
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {item: 2, footnote: wind}]}]
    ```
    """
    last = context.last_session
    if last is None or last.agenda is None or context.programme.agenda is None:
        return
    now = set(_scheduled(context.programme))
    titles = expected(context)
    for number in dict.fromkeys(_scheduled(last)):
        title = titles.get(title_path(number))
        if number not in now and title is not None and _is_the_same(context.programme, last, number, title):
            yield Violation(
                NodeLocation(("programme",), "key"),
                f"Agenda item {number}, {quoted(title)}, was scheduled last session, but is not now.",
                "Schedule it, if it is still open.",
            )


def _scheduled(programme: Programme) -> Iterator[str]:
    return (entry.item for _, entry in entries_of(programme) if entry.item is not None)


def _is_the_same(programme: Programme, last: Programme, number: str, title: str) -> bool:
    """Return whether an item of the last session is on this agenda too, or was on one with the same symbol."""
    agenda, before = programme.agenda, last.agenda
    if agenda is None or before is None:
        return False
    if number in agenda.items:
        return agenda.items[number].title.split() == title.split()
    symbols = (agenda.symbol, before.symbol)
    return all(symbols) and compact(str(symbols[0])) == compact(str(symbols[1]))
