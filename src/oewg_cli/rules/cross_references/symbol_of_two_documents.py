from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.cross_references._names_of_documents import are_of_two_documents
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.documents.renamed_documents import renamed_documents
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
    the titles of documents under `documents`. The name that an entry has in its text is compared where it differs in
    one word.

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
    if context.picture.index.has_any(("resolution",)) and context.picture.index.has_any(("decision",)):
        yield from _drafts(context)
    if context.picture.index.texts_with(("respectively",)):
        yield from _exchanged(context)
    for renamed in context.picture.read(renamed_documents):
        yield Violation(
            renamed.wording.location,
            f"{quoted(renamed.named.wording.text)} is called {quoted(_shown(renamed.named))} elsewhere."
            if renamed.is_certain
            else f"No document has {quoted(renamed.wording.text)} in its name; one is {quoted(_shown(renamed.named))}.",
            "Give the document the same name, or correct `documents` here."
            if renamed.is_certain
            else "Give the document the same name, or add the symbol of the document that is meant.",
            ((renamed.named.named.location, "the other name"),),
            None if renamed.is_certain else Severity.INFO,
        )


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


def _shown(document: NamedDocument) -> str:
    return " ".join(document.named.text.split())


def _exchanged(context: CheckContext) -> Iterator[Violation]:
    """Report symbols that are given to documents in turn, in another order than the documents are named."""
    from oewg_cli.statements.documents.respective_symbols import exchanged_symbols  # noqa: PLC0415 - few texts have them

    for each in context.picture.read(exchanged_symbols):
        yield Violation(
            each.wording.location,
            f"{quoted(each.wording.text)} are not in the order in which the text speaks of these documents.",
            "Exchange the symbols here, or in the list of documents.",
            tuple((NodeLocation(field.path), "listed here") for field in each.listed),
        )


def _drafts(context: CheckContext) -> Iterator[Violation]:
    """Report what is a draft resolution in one place, and a draft decision in another."""
    from oewg_cli.rules.cross_references._kinds_of_drafts import drafts_of_two_kinds  # noqa: PLC0415 - as above

    for draft, other in drafts_of_two_kinds(context):
        yield Violation(
            draft.wording.location,
            f"This is a draft {draft.kind} here, but a draft {other.kind} in another place.",
            "Find out which of the two is right, and correct the other one.",
            ((other.wording.location, "the other place"),),
            None if draft.symbol is not None else Severity.INFO,
        )
