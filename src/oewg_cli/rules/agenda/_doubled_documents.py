"""Find a document that is typed for two items, where a text has the one next to it, which is typed for none."""

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.rules.agenda._documents_of_entries import (
    cited_symbols,
    is_next,
    is_of_others,
    is_of_series,
    other_documents,
    places_of_documents,
)
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed


def doubled_documents(context: CheckContext) -> Iterator[Violation]:
    """Remark on a document of several items, where a text has the only one of its series that is a document of none."""
    places = places_of_documents(context)
    doubled = [symbol for symbol, there in places.items() if any(is_of_others(there, number) for number in there)]
    programme, cited = context.programme, context.once(cited_symbols) if doubled else {}
    known = {*places, programme.masthead.symbol, programme.agenda.symbol if programme.agenda is not None else None}
    asked = {each.cited.symbol for each in other_documents(context)} if doubled else set()
    for symbol in doubled:
        others = [each for each in cited if each not in known and is_of_series(each, symbol)]
        if len(others) == 1 and is_next(others[0], symbol) and others[0] not in asked:
            wording, (first, *more) = cited[others[0]], places[symbol].items()
            numbers = listed([first[0], *(number for number, _ in more)], "en")
            yield Violation(
                first[1].wording.location,
                f"{quoted(symbol)} is a document of items {numbers}, and {quoted(wording.text)}, which is in a text, "
                "of none.",
                "Correct one of the symbols under `documents`, if each item has its own.",
                (
                    *((each.wording.location, f"under item {number}") for number, each in more),
                    (wording.location, "the other document"),
                ),
                Severity.INFO,
            )
