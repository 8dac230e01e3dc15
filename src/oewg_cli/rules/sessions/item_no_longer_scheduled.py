from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.front_page import Agenda
from oewg_cli.rules.agenda._taken_up import taken_up, taken_up_here
from oewg_cli.rules.sessions._last_session import expected, same_agendas
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import compact


@rule(
    "SES011", "item-no-longer-scheduled", Severity.INFO, needs=("agenda", "body", "programme"), formerly=("item-lost",)
)
def item_no_longer_scheduled(context: CheckContext) -> Iterator[Violation]:
    """An agenda item that was scheduled last session is no longer scheduled.

    ## Why

    An item that is considered at session after session is missed if it is not scheduled. It may have been concluded; it
    may have been forgotten. An item that is not the same one on both agendas is not checked. The agendas
    of bodies are compared by the names of the bodies; a range of items schedules all that are between its ends.

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
    if last is None:
        return
    texts = expected(context)
    now, before = taken_up_here(context), taken_up(last)
    for path, agenda, old_path, old_agenda in same_agendas(context.programme, last):
        for number in before.get(old_path, ()):
            title = texts.get((*old_path, number, "title"))
            if number in now.get(path, ()) or title is None or not _is_the_same(agenda, old_agenda, number, title):
                continue
            yield Violation(
                NodeLocation(("programme",), "key"),
                f"Agenda item {number}, {quoted(title)}, was scheduled last session, but is not now.",
                "Schedule it, if it is still open.",
            )


def _is_the_same(agenda: Agenda, before: Agenda, number: str, title: str) -> bool:
    """Return whether an item of the last session is on this agenda too, or was on one with the same symbol."""
    if number in agenda.items:
        return agenda.items[number].title.split() == title.split()
    symbols = (agenda.symbol, before.symbol)
    return all(symbols) and compact(str(symbols[0])) == compact(str(symbols[1]))
