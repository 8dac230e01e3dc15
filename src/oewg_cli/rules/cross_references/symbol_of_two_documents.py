from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.cross_references._names_of_documents import are_of_two_documents
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.documents.symbols_in_lists import ListedSymbol, lists_of_symbols
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS

_PART_AFTER = lazy_pattern(r",?\s(?:para|annex|sect|chap|part|table|art|p{1,2}\.|vol)")


@rule("XRF010", "symbol-of-two-documents", Severity.WARNING, words=(*PARTS_OF_SYMBOLS, "draft"))
def symbol_of_two_documents(context: CheckContext) -> Iterator[Violation]:
    """Two different documents have the same symbol.

    ## Why

    One of the symbols is wrong, and its link leads to the other document. Names of which one is the shorter form of the
    other are those of one document. Where the two names are not in the same sentence, it is a remark. REF015 compares
    the titles of documents under `documents`.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly.

    ## Bad

    ```yaml
    paragraphs:
      - >-
        The group will have before it the report of the Secretariat on rain (A/AC.999/2024/3) and the report of the
        Secretariat on snow (A/AC.999/2024/3). See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - >-
        The group will have before it the report of the Secretariat on rain (A/AC.999/2024/3) and the report of the
        Secretariat on snow (A/AC.999/2024/4). See the annex.
    ```
    """
    first_of: dict[str, NamedDocument] = {}
    reported: set[Wording] = set()
    for document in context.picture.read(named_documents):
        first = first_of.setdefault(document.symbol.document, document)
        is_part = _PART_AFTER.match(document.wording.field.plain, document.wording.end) is not None
        if first is not document and not is_part and are_of_two_documents(first.name, document.name):
            reported.add(document.wording)
            yield Violation(
                document.wording.location,
                _message(document.wording, first.named, document.named),
                "Correct one of the symbols, or give the document the same name.",
                (
                    (first.wording.location, "the other document"),
                    (first.named.location, "its name"),
                    (document.named.location, "the name of this one"),
                ),
                None if first.sentence is document.sentence else Severity.INFO,
            )
    yield from _of_lists(context, reported)


def _of_lists(context: CheckContext, reported: set[Wording]) -> Iterator[Violation]:
    """Report a symbol that one sentence or list has after two names: `Chad (E/2027/5) and Niger (E/2027/5)`."""
    for listed in context.picture.read(lists_of_symbols):
        first_of: dict[str, ListedSymbol] = {}
        for each in listed:
            first = first_of.setdefault(each.symbol, each)
            names = (first.name.text.casefold(), each.name.text.casefold())
            if first is not each and each.wording not in reported and are_of_two_documents(*names):
                yield Violation(
                    each.wording.location,
                    _message(each.wording, first.name, each.name),
                    "Correct one of the symbols.",
                    ((first.wording.location, "the other document"),),
                )


def _message(symbol: Wording, *names: Wording) -> str:
    one, other = (quoted(" ".join(name.text.split())) for name in names)
    return f"{quoted(symbol.text)} is the symbol of two documents here: {one} and {other}."
