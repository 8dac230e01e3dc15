from collections.abc import Iterator
from itertools import takewhile

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.references.symbols import Symbol, parse_symbol
from oewg_cli.un.un_data import read_data


@rule("AGD009", "agenda-of-another-body", Severity.WARNING, keys=("agenda.symbol",))
def agenda_of_another_body(context: CheckContext) -> Iterator[Violation]:
    """The agenda has the symbol of another body than the note.

    ## Why

    The agenda is that of the body itself, so that both symbols have the same beginning: A/AC.292/2021/1 and
    A/AC.292/2024/2. The years may differ, because one agenda can be used at several sessions. A committee may also use
    the agenda of the body that it belongs to. In a note of several bodies nothing is compared: its symbol is that of
    one of them, or of all together.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: the first parts of a symbol mean the
    organ and its subsidiary body.

    ## Bad

    ```yaml
    agenda:
      symbol: A/AC.998/2024/1
      items: {1: Organization of work, 2: Measurement of clouds}
    ```

    ## Good

    ```yaml
    agenda:
      symbol: A/AC.999/2021/1
      items: {1: Organization of work, 2: Measurement of clouds}
    ```
    """
    programme, own = context.programme, context.once(own_symbol)
    if own is None or len(programme.bodies) > 1:
        return
    agendas = ((("agenda",), programme.agenda), (("body", 0, "agenda"), programme.bodies[0].agenda))
    for path, agenda in agendas:
        symbol = parse_symbol(" ".join((agenda.symbol or "").split())) if agenda else None
        if symbol is not None and not any(_agree(one, other) for one in _bodies(symbol) for other in _bodies(own)):
            yield Violation(
                NodeLocation((*path, "symbol")),
                f"The agenda {symbol.text} belongs to {_name(symbol)}, but the note {own.text} to {_name(own)}.",
                "Correct one of the two symbols.",
                ((NodeLocation(("masthead", "symbol")), "the symbol of the note"),),
            )


def _bodies(symbol: Symbol) -> list[list[str]]:
    """Return the organ and the bodies in a symbol, and those in the second symbol of a joint document.

    In the series of some bodies, such as `IDB.49`, the number is that of a session.
    """
    symbols = [each for each in (symbol, symbol.joint) if each is not None]
    return [[each.series.partition(".")[0], *takewhile(_is_of_body, each.components[1:])] for each in symbols]


def _is_of_body(component: str) -> bool:
    head = component.partition(".")[0]
    return head.isalpha() and head not in read_data("symbols")["natures"]


def _agree(one: list[str], other: list[str]) -> bool:
    """Return whether both are of the same body, or one is of a body that the other belongs to."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _name(symbol: Symbol) -> str:
    return "/".join(_bodies(symbol)[0])
