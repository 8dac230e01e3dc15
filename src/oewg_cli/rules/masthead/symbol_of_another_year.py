from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.symbols import Symbol
from oewg_cli.un.sessions import session_at

_AFTERWARDS = timedelta(days=31)
"""How long documents of a session of the Assembly may still be issued after the next one has opened."""


@rule("MST015", "symbol-of-another-year", Severity.WARNING)
def symbol_of_another_year(context: CheckContext) -> Iterator[Violation]:
    """The year (or General Assembly session) in the symbol is not that of the note.

    ## Why

    The note of one session is usually made from that of the session before, and its symbol is left in it. Both the year
    of the masthead and the year of the session are right; in the series of the Economic and Social Council the next
    year is right too, since its sessions begin in July. An addendum or a correction keeps the year of the document it
    belongs to. Symbols without a year or a session are not checked.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: symbols of the General Assembly have
    the session since 1976, those of many other series the year.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/2, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    session, dated = context.programme.session, context.programme.masthead.date
    symbol = context.once(own_symbol)
    # REF009 reports a symbol that is too late for the date of the note.
    if symbol is None or session.closes < session.opens or _fits(context, symbol) or symbol.is_ahead(dated):
        return
    named = f"the {ordinal(symbol.session, 'en')} session" if symbol.session else f"the year {symbol.year}"
    yield Violation(
        _place(context, symbol.session or symbol.year),
        f"The symbol has {named}, but the note is dated {long_date(dated, 'en')} and the session opens on "
        f"{long_date(session.opens, 'en')}.",
        f"Check the symbol: its {'session' if symbol.session else 'year'} may be that of the last note.",
        (
            (NodeLocation(("masthead", "date")), "the date of the note"),
            (NodeLocation(("session", "opens")), "the session opens here"),
        ),
    )


def _fits(context: CheckContext, symbol: Symbol) -> bool:
    session, dated = context.programme.session, context.programme.masthead.date
    numbered, year = symbol.session, symbol.year
    first, last = min(dated, session.opens), max(dated, session.closes)
    # An addendum or a correction is issued later than its document.
    later = 1 if symbol.suffixes else 0
    if numbered is not None:
        return numbered >= session_at(first - _AFTERWARDS) - later
    if year is not None:
        return first.year - later <= year <= last.year + (symbol.series == "E")
    return True


def _place(context: CheckContext, number: int | None) -> NodeLocation:
    path = ("masthead", "symbol")
    start = (context.programme.masthead.symbol or "").find(f"/{number}/") + 1
    return NodeLocation(path, "value", start, start + len(str(number))) if start else NodeLocation(path)
