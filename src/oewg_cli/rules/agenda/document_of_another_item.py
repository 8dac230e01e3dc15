from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.rules.agenda._documents_by_words import documents_by_words
from oewg_cli.rules.agenda._documents_of_entries import other_documents, violation_of
from oewg_cli.rules.agenda._doubled_documents import doubled_documents
from oewg_cli.rules.agenda._entries_by_names import entries_by_names
from oewg_cli.rules.agenda._items_of_documents import Listed, is_in_line, items_of_documents
from oewg_cli.rules.agenda._other_agendas import is_document_elsewhere
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._unlisted_documents import unlisted_documents
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.documents.documents_of_items import DocumentOfItem, documents_of_items, is_for_another_body
from oewg_cli.statements.documents.named_documents import named_documents
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.quoting import quoted

_FEWEST = 2


@rule("AGD025", "document-of-another-item", Severity.WARNING, needs=("agenda", "body"), keys=("documents",))
def document_of_another_item(context: CheckContext) -> Iterator[Violation]:
    """A text gives an agenda item a document that `agenda` has under another item.

    ## Why

    A delegation prepares for the item with the wrong document. Items get new numbers, and documents are moved from one
    item to another one, while the texts stay as they are. The documents of entries count too. The name of a document is
    compared as well: the report "on training" under an item that is not about it, where another one is, is a remark.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly. Annotated agendas as issued, such as
    E/CN.6/2026/1/Add.1: each document is listed under its item.

    ## Bad

    ```yaml
    agenda:
      items: {1: {title: Organization of work, documents: [A/AC.999/2024/3]}, 2: Measurement of clouds}
    footnotes:
      wind: The report for item 2 is contained in document A/AC.999/2024/3.
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: {title: Organization of work, documents: [A/AC.999/2024/3]}, 2: Measurement of clouds}
    footnotes:
      wind: The report for item 1 is contained in document A/AC.999/2024/3.
    ```
    """
    listed, of_items = items_of_documents(context), context.picture.read(documents_of_items)
    for cited in of_items if listed else ():
        there = listed.get(cited.symbol, ())
        is_right = any(is_in_line(each.item.number, cited.number) for each in there)
        is_of_others = is_for_another_body(context.picture, cited) or is_document_elsewhere(cited.match, context)
        if there and not is_right and not is_of_others:
            yield _violation(cited, there[0])
    yield from _by_name(context, listed)
    unlisted = list(unlisted_documents(context, {symbol: each[0].item for symbol, each in listed.items()}))
    for named, meant in unlisted:
        yield Violation(
            named.wording.location,
            f"{quoted(named.wording.text)} is on no list of documents; under `agenda`, item {meant.number} has "
            f"{quoted(meant.symbol)}.",
            "Correct the symbol here, or `documents` under `agenda`.",
            tuple((NodeLocation(each.field.path), f"of item {meant.number}") for each in listed[meant.symbol]),
        )
    reported = {named.wording for named, _ in unlisted}
    others = (each for each in other_documents(context) if each.cited.symbol not in listed)
    yield from (violation_of(each) for each in others if each.cited.place not in reported)
    yield from documents_by_words(context, reported | {cited.place for cited in of_items})
    yield from (each for reader in (doubled_documents, entries_by_names) for each in reader(context))


def _violation(cited: DocumentOfItem, there: Listed) -> Violation:
    number = there.item.number
    return Violation(
        cited.at.location,
        f"Under `agenda`, {quoted(cited.symbol)} is a document of item {number}, not of item {cited.number}.",
        "Correct the number or the symbol here, or `documents` under `agenda`.",
        (
            (cited.place.location, "the document"),
            (NodeLocation(there.field.path), f"a document of item {number}"),
        ),
    )


def _by_name(context: CheckContext, listed: dict[str, list[Listed]]) -> Iterator[Violation]:
    """Report the documents whose names have the whole title of one item, and no word of that under which they are."""
    titles = [(each, subject_words(shown(each.item.title))) for each in context.once(agendas_of).all_items()]
    reported: set[str] = set()
    for document in context.picture.read(named_documents) if listed else ():
        symbol, name = document.symbol.document, subject_words(document.name)
        there = listed.get(symbol, ())
        if len(there) != 1 or symbol in reported or _has_a_word(name, there[0].item, titles):
            continue
        named = [item for item, words in titles if len(words) >= _FEWEST and words <= name]
        if len(named) == 1 and not is_in_line(named[0].number, there[0].item.number):
            reported.add(symbol)
            yield Violation(
                NodeLocation(there[0].field.path),
                f"{quoted(symbol)} is listed under item {there[0].item.number}, but its name is about "
                f"item {named[0].number}, {quoted(shown(named[0].item.title))}.",
                "Move it to `documents` of the right item, or correct one of the symbols.",
                ((document.wording.location, "named here"), (NodeLocation(named[0].title_path), "the other item")),
                Severity.INFO,
            )


def _has_a_word(name: Words, item: PlacedItem, titles: list[tuple[PlacedItem, Words]]) -> bool:
    return any(name & words for each, words in titles if is_in_line(each.number, item.number))
