"""Find the documents that texts cite for an item, where the programme has them for others, or others for it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.agenda._items_of_documents import is_in_line
from oewg_cli.rules.agenda._other_agendas import is_document_elsewhere
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.documents.documents_of_items import DocumentOfItem, documents_of_items, is_for_another_body
from oewg_cli.statements.documents.named_documents import named_documents
from oewg_cli.statements.documents.typed_documents import TypedDocument, item_of, typed_documents
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import SymbolReference

_NUMBER = r"[1-9][0-9]*(?:\s\([a-z]\))*"


class OtherDocument(NamedTuple):
    """A document that a text cites for an item, and what the programme has: the same for `number`, or another one."""

    cited: DocumentOfItem
    typed: TypedDocument
    number: str


def other_documents(context: CheckContext) -> Iterator[OtherDocument]:
    """Return the documents cited for an item that the programme has for others, or not at all and another one for it.

    That one must be of the same series, and no text cites it, or it has a place under another item as well. In a note
    of several agendas the number of an item does not say which agenda is meant.
    """
    if any(body.agenda is not None for body in context.programme.bodies):
        return
    places = places_of_documents(context)
    cited_at_all = context.once(cited_symbols) if places else {}
    names = {each.wording: subject_words(each.name) for each in context.picture.read(named_documents) if places}
    titles = {each.number: subject_words(shown(each.item.title)) for each in context.once(agendas_of).all_items()}
    for cited in context.picture.read(documents_of_items) if places else ():
        if is_document_elsewhere(cited.match, context):
            continue
        if cited.symbol in places:
            there = places[cited.symbol]
            is_right = any(is_in_line(number, cited.number) for number in there)
            if not is_right and not is_for_another_body(context.picture, cited):
                number, typed = next(iter(there.items()))
                yield OtherDocument(cited, typed, number)
            continue
        own = {
            symbol: there[number]
            for symbol, there in places.items()
            for number in there
            if is_in_line(number, cited.number)
        }
        # `Under item 1, the group may consult the note on rain`: a document more, with a subject of its own.
        subject = names.get(cited.place, frozenset()) - general_words()
        is_more = bool(subject) and not subject & titles.get(cited.number, subject)
        near = [symbol for symbol in own if is_of_series(symbol, cited.symbol)]
        # Where no text has the one for the item, the next number is that of no further one.
        near = [each for each in near if not is_more or (each not in cited_at_all and is_next(each, cited.symbol))]
        if len(own) == len(near) == 1 and (near[0] not in cited_at_all or is_of_others(places[near[0]], cited.number)):
            yield OtherDocument(cited, own[near[0]], cited.number)


def violation_of(other: OtherDocument) -> Violation:
    """Return what is said of a document that the programme has for others; of another one for the item, a remark."""
    cited, typed = other.cited, other.typed
    is_same = typed.symbol.document == cited.symbol
    return Violation(
        cited.at.location if is_same else cited.place.location,
        f"In the programme, {quoted(cited.symbol)} is a document of item {other.number}, not of item {cited.number}."
        if is_same
        else f"Is {quoted(cited.place.text)} the document of item {cited.number} that is {quoted(typed.wording.text)} "
        "elsewhere?",
        "Correct the number or the symbol here, or `documents` there.",
        (
            (cited.place.location if is_same else cited.at.location, "the document" if is_same else "the item"),
            (typed.wording.location, f"a document of item {other.number}"),
        ),
        None if is_same else Severity.INFO,
    )


def places_of_documents(context: CheckContext) -> dict[str, dict[str, TypedDocument]]:
    """Return by its symbol for which items each document is typed, on the agenda or in the programme."""
    found: dict[str, dict[str, TypedDocument]] = {}
    for each in context.picture.read(typed_documents):
        for number in re.split(r",\s*", item_of(context.programme, each.path)):
            # An item that is typed otherwise, such as a range, leaves it open of which one a document is.
            for typed in each.documents:
                found.setdefault(typed.symbol.document, {}).setdefault(number, typed)
    return {
        symbol: there for symbol, there in found.items() if all(compiled(_NUMBER).fullmatch(number) for number in there)
    }


def cited_symbols(context: CheckContext) -> dict[str, Wording]:
    """Return the symbols that the texts have, each with one of its places; those under `documents` are left out."""
    return {
        each.symbol.document: Wording(field, each.start, each.end)
        for field in context.picture.fields
        if field.role is not Role.DOCUMENTS and "/" in field.plain
        for each in field.references
        if isinstance(each, SymbolReference)
    }


def is_of_others(there: dict[str, TypedDocument], number: str) -> bool:
    """Return whether a document is also that of an item of which the one with a number is no part."""
    return any(not is_in_line(each, number) for each in there)


def is_of_series(symbol: str, other: str) -> bool:
    """Return whether two symbols differ only in their last number."""
    one, two = symbol.rpartition("/"), other.rpartition("/")
    ends = [compiled(r"(\D*)[0-9]+").fullmatch(each[2]) for each in (one, two)]
    return one[0] == two[0] and all(ends) and len({end[1] for end in ends if end is not None}) == 1


def is_next(symbol: str, other: str) -> bool:
    """Return whether the last numbers of two symbols of a series follow each other."""
    ends = [int(found[0]) for each in (symbol, other) if (found := compiled(r"[0-9]+\Z").search(each)) is not None]
    return ends[0] - ends[-1] in {1, -1}
