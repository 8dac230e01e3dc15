"""Hold the symbols of supplements to the Official Records against the session and the number before them."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import spelled_ordinals

_SUPPLEMENT = (
    r"General\sAssembly,\s(?P<session>[A-Z][a-z]+(?:-[A-Za-z]+)?)\sSession,\sSupplement\sNo\.\s(?P<number>[0-9]+)(?P<letter>[A-Z]?)"
    r"\s\((?P<symbol>A/(?P<of>[0-9]{1,3})/(?P<last>[0-9]+))(?![0-9])"
)


def wrong_supplements(context: CheckContext) -> Iterator[Violation]:
    """Report the symbols that do not agree: `Eighty-second Session, Supplement No. 21 (A/81/21)`."""
    for field in context.text_index.texts_with(("supplement no",)):
        for match in compiled(_SUPPLEMENT).finditer(field.plain):
            session = spelled_ordinals("en").get(match["session"].casefold())
            right = f"A/{session}/{match['number']}"
            if session is not None and right != match["symbol"]:
                yield Violation(
                    field.plain_location(*match.span("symbol")),
                    f"By its session and its number, this supplement is {quoted(right)}.",
                    "Correct the symbol, or the session or the number of the supplement.",
                )
