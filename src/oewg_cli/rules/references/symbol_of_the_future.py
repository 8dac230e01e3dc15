"""REF009."""

from collections.abc import Iterator
from datetime import date

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import cited_symbols, symbol_fields
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import long_date
from oewg_cli.un.symbols import Symbol, parse_symbol


@rule("REF009", "symbol-of-the-future", Severity.WARNING)
def symbol_of_the_future(document: Document) -> Iterator[Hit]:
    """A document symbol names a session or a year too late for the date of the note.

    ## Why

    Documents of a session come out from months before it opens, so that one session or one year ahead is right. More
    than that is mostly a mistyped figure.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: symbols of the General
    Assembly bear the session since 1976, those of other series the year.

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
    day = document.programme.masthead.date
    for path, text in symbol_fields(document.programme):
        symbol = parse_symbol(text.strip())
        if symbol is not None and symbol.is_ahead(day):
            yield Hit(Place(path), _message(text, symbol, day), _ADVICE)
    for prose, reference in cited_symbols(document):
        if reference.symbol.is_ahead(day):
            message = _message(reference.text, reference.symbol, day)
            yield Hit(prose.plain_place(reference.start, reference.end), message, _ADVICE)


def _message(text: str, symbol: Symbol, day: date) -> str:
    named = f"session {symbol.session}" if symbol.session is not None else f"the year {symbol.year}"
    return f"{quoted(text)} names {named}, but the note is of {long_date(day, 'en')}."


_ADVICE = "Check the symbol, and the date in the masthead."
