from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.rules.references._citations import cited_symbols, symbol_fields
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.symbols import Symbol, parse_symbol


@rule("REF009", "symbol-of-future-document", Severity.WARNING, formerly=["symbol-of-the-future"])
def symbol_of_future_document(context: CheckContext) -> Iterator[Violation]:
    """A document symbol has a session or a year that is too late for the date of the note.

    ## Why

    Documents are issued up to some months before a session opens, so the next session or the next year is possible.
    More than that is usually a mistyped digit. Those under `documents` may be issued until the session closes, and
    have no later year if they are of the series of the note.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: symbols of the General
    Assembly have the session since 1976, those of other series the year.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns document A/87/265.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns document A/78/265.
    ```
    """
    day = context.programme.masthead.date
    for path, text in symbol_fields(context.programme):
        symbol = parse_symbol(text.strip())
        if symbol is not None and symbol.is_ahead(day):
            yield Violation(NodeLocation(path), _message(text, symbol, day), _ADVICE)
    for field, reference in context.once(cited_symbols):
        # The documents of the session may be issued until it closes.
        closes = context.programme.session.closes
        known = max(day, closes) if field.role is Role.DOCUMENTS else day
        if reference.symbol.is_ahead(known):
            message = _message(reference.text, reference.symbol, day)
            yield Violation(field.plain_location(reference.start, reference.end), message, _ADVICE)
        elif field.role is Role.DOCUMENTS and _is_after_session(context, reference.symbol):
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"{quoted(reference.text)} is from the year {reference.symbol.year}, but the session closes in "
                f"{closes.year}.",
                "Check the symbol, and the dates of the session.",
                ((NodeLocation(("session", "closes")), "the session closes here"),),
            )


def _is_after_session(context: CheckContext, symbol: Symbol) -> bool:
    """Return whether a document of the series of the note is from a year after the session."""
    own, year = context.once(own_symbol), context.programme.session.closes.year
    if own is None or own.year is None or symbol.year is None or symbol.year <= year:
        return False
    return symbol.document.partition(f"/{symbol.year}/")[0] == own.document.partition(f"/{own.year}/")[0]


def _message(text: str, symbol: Symbol, day: date) -> str:
    period = f"session {symbol.session}" if symbol.session is not None else f"the year {symbol.year}"
    return f"{quoted(text)} is from {period}, but the date of the note is {long_date(day, 'en')}."


_ADVICE = "Check the symbol, and the date in the masthead."
