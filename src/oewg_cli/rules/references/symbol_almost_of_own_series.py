from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.owners import Owner
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS, Symbol

_PARTS = 2
"""How many components name a body: `E/CN.6`."""


@rule("REF024", "symbol-almost-of-own-series", Severity.INFO, words=PARTS_OF_SYMBOLS)
def symbol_almost_of_own_series(context: CheckContext) -> Iterator[Violation]:
    """A document has the symbol of a neighbouring body, such as E/CN.5 in a note of E/CN.6.

    ## Why

    One wrong digit in the symbol of the own body makes it that of another body, and leads to another document. Only
    documents of the same year are reported, in sentences that name no other body; the symbol may still be meant.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: the second component names the body.

    ## Bad

    ```yaml
    paragraphs:
      - The Working Group will have before it a report on clouds (A/AC.998/2024/4). See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The Working Group will have before it a report on clouds (A/AC.999/2024/4). See the annex.
    ```
    """
    own = context.once(own_symbol)
    if own is None or own.year is None:
        return
    for named in context.picture.read(named_documents):
        if _is_neighbour(named.symbol, own) and not _is_of_other(named, context):
            body = "/".join(own.components[:_PARTS])
            yield Violation(
                named.wording.location,
                f"{quoted(named.wording.text)} is a document of another body; the symbols of this one"
                f" begin with {quoted(body)}.",
                "Correct the symbol if a document of this body is meant.",
                ((NodeLocation(("masthead", "symbol")), "the symbol of the note"),),
            )


def _is_neighbour(symbol: Symbol, own: Symbol) -> bool:
    """Return whether a symbol differs from the own one in the number of the body only, with the same year."""
    if symbol.year != own.year or min(len(symbol.components), len(own.components)) <= _PARTS:
        return False
    one, other = symbol.components[1].partition("."), own.components[1].partition(".")
    is_alike = symbol.series == own.series and one[0] == other[0] and one[2] != other[2]
    return is_alike and one[2].isdigit() and other[2].isdigit() and len(one[2]) == len(other[2])


def _is_of_other(named: NamedDocument, context: CheckContext) -> bool:
    """Return whether the sentence speaks of another body, whose document it may be."""
    end = named.wording.start
    return context.picture.owners.owner(named.named.field, end, named.wording.end) is Owner.OTHER
