"""Find documents with a symbol that no item lists, where the item of which they are has another one of the series."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.documents.documents_of_items import documents_of_items
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.schedule.subject_mentions import item_mentions
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.un_data import read_data

_FEWEST = 2
_ON = r"\b(?:on|about|concerning|regarding|for|to)\b"


class ListedDocument(NamedTuple):
    """A document that an item of an agenda lists: the number of the item, and the symbol."""

    number: str
    symbol: str


def unlisted_documents(
    context: CheckContext, listed: Mapping[str, PlacedItem]
) -> Iterator[tuple[NamedDocument, ListedDocument]]:
    """Return the documents that texts cite for an item, or by its title, and the only one that this item lists."""
    of_items: dict[str, list[str]] = {}
    for symbol, item in listed.items():
        of_items.setdefault(item.number, []).append(symbol)
    alone = {number: symbols[0] for number, symbols in of_items.items() if len(symbols) == 1}
    items = {item.number: item for item in listed.values()}
    documents = context.picture.read(named_documents) if alone else ()
    cited = {each.place: each.number for each in context.picture.read(documents_of_items)} if documents else {}
    titles = {number: subject_words(shown(items[number].item.title)) for number in alone}
    all_titles = {each.number: subject_words(shown(each.item.title)) for each in context.once(agendas_of).all_items()}
    shown_of = _items_of_paragraphs(context, documents, listed)
    for document in documents:
        is_known = document.symbol.document in listed or document.base in listed
        # `The provisional agenda` alone is that of this session, not the one that an item has.
        if is_known or _is_past(document) or document.name in read_data("agenda_mentions")["en"]["agenda"]:
            continue
        name = _in_full(context, document.name)
        of_number = cited.get(document.wording)
        for number, symbol in alone.items():
            shared = (titles[number] & name) - general_words()
            is_named = len(titles[number]) >= _FEWEST and bool(shared) and titles[number] <= name
            is_named = is_named or number in _named_in_short(name, all_titles)
            is_meant = is_named or (of_number == number and bool(shared)) or shown_of.get(document.wording) == number
            if is_meant and of_number in {None, number} and _is_of_series(document.symbol.document, symbol):
                yield document, ListedDocument(number, symbol)
                break


def _items_of_paragraphs(
    context: CheckContext, documents: Sequence[NamedDocument], listed: Mapping[str, PlacedItem]
) -> dict[Wording, str]:
    """Return the only item of a paragraph for its only document, where no text cites a document of that item.

    A document whose name says on what it is may be of another subject.
    """
    fields = [each.wording.field for each in documents]
    found: dict[Wording, str] = {}
    for document in documents:
        field = document.wording.field
        is_alone = fields.count(field) == 1 and field.role in PARAGRAPHS and document.symbol.document not in listed
        if is_alone and compiled(_ON).search(document.name) is None:
            numbers = {number for _, _, each in item_mentions(field.plain) for number in each}
            if len(numbers) == 1:
                found[document.wording] = numbers.pop()
    texts = context.texts(*PARAGRAPHS, Role.FOOTNOTE) if found else ()
    cited = {each.document for field in texts for each in field.references if isinstance(each, SymbolReference)}
    known = {item.number for symbol, item in listed.items() if symbol in cited}
    return {place: number for place, number in found.items() if number not in known}


def _is_past(document: NamedDocument) -> bool:
    """Return whether something was done with a document; what is said after its symbol may be how it was prepared."""
    sentence = document.sentence
    return NoteSentence(sentence.field, sentence.start, document.wording.start).tense is Tense.PAST


def _named_in_short(name: Words, titles: Mapping[str, Words]) -> list[str]:
    """Return the only item of which the title has all words of a name, two or more: `the plan for the medium term`."""
    words = name - general_words()
    found = [number for number, title in titles.items() if len(words) >= _FEWEST and words <= title]
    return found if len(found) == 1 else []


def _in_full(context: CheckContext, name: str) -> Words:
    """Return the words of a name, with those of bodies in full for their short names."""
    shorts = {body.short: body.name for body in context.programme.bodies if body.short is not None}
    full = " ".join(each for short, each in shorts.items() if folded_name(short) in name)
    return subject_words(f"{name} {full}")


def _is_of_series(symbol: str, other: str) -> bool:
    """Return whether two symbols differ only in their last number."""
    one, two = symbol.rpartition("/"), other.rpartition("/")
    return one[0] == two[0] and one[2].isdecimal() and two[2].isdecimal() and one[2] != two[2]
