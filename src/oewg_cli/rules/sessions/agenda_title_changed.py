from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.sessions._last_session import expected, same_agendas
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import compact


@rule("SES007", "agenda-title-changed", Severity.WARNING)
def agenda_title_changed(context: CheckContext) -> Iterator[Violation]:
    """An item of the same agenda has another title than last session.

    ## Why

    The titles of an agenda are adopted with it and do not change. If the symbol of the agenda is the same, one of the
    two titles is mistyped. Agendas with other symbols, or without symbols, are not compared. The agenda
    of a body is compared with that of the body of the same name.

    ## Authority

    Agendas as adopted; ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced
    exactly.

    ## Bad

    ```yaml
    # item 1 in the last note, with the same agenda: Organization of work
    agenda:
      symbol: A/AC.999/2023/1
      items: {1: Organisation of the work, 2: Measurement of clouds}
    ```

    ## Good

    ```yaml
    # item 1 in the last note, with the same agenda: Organization of work
    agenda:
      symbol: A/AC.999/2023/1
      items: {1: Organization of work, 2: Measurement of clouds}
    ```
    """
    if context.last_session is None:
        return
    titles = expected(context)
    for path, agenda, old_path, before in same_agendas(context.programme, context.last_session):
        if agenda.symbol is None or before.symbol is None or compact(agenda.symbol) != compact(before.symbol):
            continue
        for number, title in agenda.titles.items():
            was = titles.get((*old_path, number, "title"))
            if was is not None and title.split() != was.split():
                yield Violation(
                    NodeLocation((*path, number, "title")),
                    f"In the note of the last session, item {number} of the same agenda has the title {quoted(was)}.",
                    "Check the title in the agenda as adopted.",
                )
