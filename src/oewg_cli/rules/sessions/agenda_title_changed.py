"""SES007."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import expected
from oewg_cli.un.symbols import compact


@rule("SES007", "agenda-title-changed", Severity.WARNING)
def agenda_title_changed(document: Document) -> Iterator[Hit]:
    """An item of the same agenda has another title than last session.

    ## Why

    The titles of an agenda are adopted with it, and stay as long as it does. Where the symbol of the agenda is the
    same, one of the two titles is mistyped. Agendas with other symbols, or without, are not compared.

    ## Authority

    Agendas as adopted; ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced
    exactly.

    ## Bad

    ```yaml
    agenda:
      symbol: A/AC.999/2023/1
      items: {1: Organisation of the work, 2: Measurement of clouds}
    ```

    ## Good

    ```yaml
    agenda:
      symbol: A/AC.999/2023/1
      items: {1: Organization of work, 2: Measurement of clouds}
    ```
    """
    agenda, last = document.programme.agenda, document.last
    if agenda is None or last is None or last.agenda is None or agenda.symbol is None or last.agenda.symbol is None:
        return
    if compact(agenda.symbol) != compact(last.agenda.symbol):
        return
    titles = expected(document)
    for number, title in agenda.items.items():
        path = ("agenda", "items", number)
        was = titles.get(path)
        if was is not None and title.split() != was.split():
            yield Hit(
                Place(path),
                f"Last session item {number} of the same agenda was called {quoted(was)}.",
                "Check the title in the agenda as adopted.",
            )
