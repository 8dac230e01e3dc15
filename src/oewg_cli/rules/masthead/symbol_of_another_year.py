"""MST015."""

from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.masthead.own_symbol import own_symbol
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import long_date
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.sessions import session_at
from oewg_cli.un.symbols import Symbol

_AFTERWARDS = timedelta(days=31)
"""How long documents of a session of the Assembly may still come out when the next one has opened."""


@rule("MST015", "symbol-of-another-year", Severity.WARNING)
def symbol_of_another_year(document: Document) -> Iterator[Hit]:
    """The symbol of the note names a year, or a session of the General Assembly, that is not its own.

    ## Why

    The note of one session is mostly made from that of the session before it, and its symbol is left over. The year of
    the masthead and that of the session are both right, and in the series of the Economic and Social Council the next
    one, since its sessions begin in July. An addendum or a correction keeps the year of the document it belongs to.
    Symbols without a year or a session are not judged.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: symbols of the General
    Assembly bear the session since 1976, those of many other series the year.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/2, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    session, dated = document.programme.session, document.programme.masthead.date
    symbol = own_symbol(document)
    # A symbol too late for the date of the note is told of by REF009.
    if symbol is None or session.closes < session.opens or _fits(document, symbol) or symbol.is_ahead(dated):
        return
    named = f"the {ordinal(symbol.session, 'en')} session" if symbol.session else f"the year {symbol.year}"
    yield Hit(
        _place(document, symbol.session or symbol.year),
        f"The symbol names {named}, but the note is dated {long_date(dated, 'en')} and the session opens on "
        f"{long_date(session.opens, 'en')}.",
        f"Check the symbol: its {'session' if symbol.session else 'year'} is mostly left over from the last note.",
        (
            (Place(("masthead", "date")), "the date of the note"),
            (Place(("session", "opens")), "the session opens here"),
        ),
    )


def _fits(document: Document, symbol: Symbol) -> bool:
    session, dated = document.programme.session, document.programme.masthead.date
    numbered, year = symbol.session, symbol.year
    first, last = min(dated, session.opens), max(dated, session.closes)
    # What is added to a document comes out later than the document itself.
    later = 1 if symbol.suffixes else 0
    if numbered is not None:
        return numbered >= session_at(first - _AFTERWARDS) - later
    if year is not None:
        return first.year - later <= year <= last.year + (symbol.series == "E")
    return True


def _place(document: Document, number: int | None) -> Place:
    path = ("masthead", "symbol")
    start = (document.programme.masthead.symbol or "").find(f"/{number}/") + 1
    return Place(path, "value", start, start + len(str(number))) if start else Place(path)
