"""Read which documents have another symbol in the texts of the note than under `documents` of entries and items."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import Role, TextField, series_of
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.documents.typed_documents import TypedDocument, TypedDocuments, item_of, typed_documents
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Certainty
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import Symbol, parse_symbol
from oewg_cli.un.un_data import read_data

_FEWEST_OF_NAME, _FEWEST_OF_TITLE = 3, 2
_FEWEST_SHARED = 2
_AHEAD = ("before it", "before them", "before the", "will be introduced", "will be available", "following")
_NEW = ("proposed", "draft", "provisional")


class DifferingDocument(NamedTuple):
    """A symbol under `documents` and the document that the texts name, which is the same one with another symbol."""

    typed: TypedDocument
    named: NamedDocument
    certainty: Certainty


def differing_documents(picture: Picture) -> tuple[DifferingDocument, ...]:
    """Return the documents with two symbols, each symbol under `documents` once.

    The texts beside `documents` name the document, the title of the item does, or one symbol of each side has no
    partner and they differ in one number only.
    """
    typed = picture.read(typed_documents)
    named = [each for each in picture.read(named_documents) if typed and _is_of_texts(each)]
    found: dict[TypedDocument, DifferingDocument] = {}
    pairs = [
        *_of_entries(typed, named),
        *_of_titles(picture, typed, named),
        *_without_partner(picture, typed, named),
        *_under_others(picture, typed, named),
    ]
    for each in pairs if named else ():
        found.setdefault(each.typed, each)
    return tuple(found.values())


def _is_of_texts(named: NamedDocument) -> bool:
    return named.wording.field.role is not Role.DOCUMENTS and named.wording.field.path[0] != "agenda"


def _of_entries(typed: Sequence[TypedDocuments], named: Sequence[NamedDocument]) -> Iterator[DifferingDocument]:
    """Return the documents that the text of an entry names in full, but that are not typed there."""
    names = [(each, _content(each.name)) for each in named]
    for entry in typed:
        beside = [field for field in entry.texts if entry.is_entry and field.role is Role.TEXT]
        words = frozenset(word for field in beside for word in subject_words(field.plain))
        meant = [each for each, name in names if words and len(name) >= _FEWEST_OF_NAME and name <= words]
        bases = {each.base for each in meant}
        if len(bases) == 1 and not bases & {each.base for each in entry.documents}:
            cites = any(reference.text in meant[0].wording.text for field in beside for reference in field.references)
            if not cites and len(entry.documents) == 1:
                yield DifferingDocument(entry.documents[0], meant[0], Certainty.CERTAIN)


def _of_titles(
    picture: Picture, typed: Sequence[TypedDocuments], named: Sequence[NamedDocument]
) -> Iterator[DifferingDocument]:
    """Return the documents whose names have the title of an agenda item, but that no item of the agenda has."""
    of_items = {each.path: each for each in typed if not each.is_entry and each.path[:2] == ("agenda", "items")}
    titles = [(field, _content(field.plain)) for field in _titles(picture)] if of_items else []
    listed = {document.base for each in of_items.values() for document in each.documents}
    for document in named if of_items else ():
        name = _content(document.name)
        in_name = [(field, words) for field, words in titles if len(words) >= _FEWEST_OF_TITLE and words <= name]
        most = max((len(words) for _, words in in_name), default=0)
        best = [field.path[:-1] for field, words in in_name if len(words) == most]
        item = of_items.get(best[0]) if len(best) == 1 else None
        if item is None or document.base in listed or _has_in_line(item, of_items.values(), document):
            continue
        if len(item.documents) == 1 and _are_near(item.documents[0].symbol, document):
            yield DifferingDocument(item.documents[0], document, Certainty.LIKELY)


def _titles(picture: Picture) -> Iterator[TextField]:
    return (each for each in picture.fields if each.role is Role.AGENDA_TITLE and each.path[:2] == ("agenda", "items"))


def _has_in_line(item: TypedDocuments, others: Iterable[TypedDocuments], document: NamedDocument) -> bool:
    number = _number(item.path)
    return any(
        document.base in {one.base for one in other.documents}
        for other in others
        if number in line_of(_number(other.path)) or _number(other.path) in line_of(number)
    )


def _number(path: NodePath) -> str:
    return str(path[2])


def _without_partner(
    picture: Picture, typed: Sequence[TypedDocuments], named: Sequence[NamedDocument]
) -> Iterator[DifferingDocument]:
    """Return the one symbol of each side that the other side does not have, where they differ in one number only."""
    by_base: dict[str, TypedDocument] = {}
    for one in (document for each in typed for document in each.documents):
        by_base.setdefault(one.base, one)
    cited = {
        reference.symbol.document
        for field in picture.fields
        if field.role is not Role.DOCUMENTS
        for reference in field.references
        if isinstance(reference, SymbolReference)
    }
    names = {each.base: each for each in reversed(named)}
    shared = by_base.keys() & names.keys()
    agenda = picture.programme.agenda
    known = {picture.programme.masthead.symbol, agenda.symbol if agenda is not None else None}
    programme = picture.programme
    mine = parse_symbol(" ".join((programme.masthead.symbol or "").split()), series_of(programme))
    alone = [each for base, each in by_base.items() if base not in names and base not in cited]
    others = [each for base, each in names.items() if base not in by_base and base not in known and _is_ahead(each)]
    for document in others if mine is not None and shared else ():
        year = mine.year if mine is not None else None
        in_year = [each for each in alone if _differs_in_year(each.symbol, document.symbol)]
        in_number = [each for each in alone if _differs_in_number(each.symbol, document.symbol)]
        rivals = [each for each in others if each.symbol.year == document.symbol.year]
        if len(in_year) == 1 and in_year[0].symbol.year == year and "session" not in document.name:
            yield DifferingDocument(in_year[0], document, Certainty.LIKELY)
        elif len(in_number) == 1 and len(alone) == len(rivals) == 1 and len(shared) >= _FEWEST_SHARED:
            yield DifferingDocument(in_number[0], document, Certainty.LIKELY)


def _under_others(
    picture: Picture, typed: Sequence[TypedDocuments], named: Sequence[NamedDocument]
) -> Iterator[DifferingDocument]:
    """Return the documents that no item or entry has, but whose place another document has, which is elsewhere too.

    Its name has most words of the title of that item, and the name of the other document none; or the items have all
    other documents that are named with it, and the other one under two of them.
    """
    places: dict[str, list[tuple[TypedDocuments, TypedDocument]]] = {}
    for each in typed:
        for one in each.documents:
            places.setdefault(one.base, []).append((each, one))
    listed = [each for each in named if each.wording.field.path[-2:-1] == ("list",) and _is_ahead(each)]
    lost = [each for each in listed if each.base not in places]
    names = {each.base: _content(each.name) for each in reversed(named)}
    titles = {str(field.path[2]): field.plain for field in _titles(picture)} if lost else {}
    for document in lost:
        for base, placed in places.items():
            if len(placed[0][0].documents) > 1 or not _differs_in_number(placed[0][1].symbol, document.symbol):
                continue
            at = [(titles.get(item_of(picture.programme, each.path), ""), one) for each, one in placed]
            strange = [(title, one) for title, one in at if not _content(title) & names.get(base, frozenset())]
            fitting = [one for title, one in strange if _is_title_of(title, document)]
            is_twice = len(at) == _FEWEST_SHARED and len({title for title, _ in at}) == len(at)
            if len(fitting) == 1 and (is_twice or len(at) == 1):
                yield DifferingDocument(fitting[0], document, Certainty.LIKELY)
            elif len(lost) == 1 < len(listed) - 1 and is_twice and len(strange) == 1 and base in names:
                yield DifferingDocument(strange[0][1], document, Certainty.LIKELY)


def _is_title_of(title: str, document: NamedDocument) -> bool:
    """Return whether the name of a document has most words of a title, or its text has all of it."""
    shown = " ".join(title.casefold().split())
    words = _content(title)
    return bool(shown) and (shown in document.sentence.folded or len(words & _content(document.name)) * 2 > len(words))


def _are_near(symbol: Symbol, document: NamedDocument) -> bool:
    if symbol.year != document.symbol.year:
        return _differs_in_year(symbol, document.symbol) and _is_ahead(document)
    return _differs_in_number(symbol, document.symbol)


def _is_ahead(document: NamedDocument) -> bool:
    """Return whether a text speaks of a document as one that is for this session, and not of one of the past."""
    field = document.wording.field
    is_past = document.sentence.tense is Tense.PAST
    is_new = document.name.startswith(_NEW) or any(each in document.sentence.folded for each in _AHEAD)
    return not is_past and (is_new or field.path[-2:-1] == ("list",))


def _differs_in_year(one: Symbol, other: Symbol) -> bool:
    if one.year is None or other.year is None or one.year == other.year:
        return False
    return one.document.replace(str(one.year), str(other.year)) == other.document


def _differs_in_number(one: Symbol, other: Symbol) -> bool:
    return one.components[:-1] == other.components[:-1] and one.components[-1] != other.components[-1]


def _content(text: str) -> Words:
    """Return the words of a name that tell it from others."""
    return subject_words(text) - _general()


@cache
def _general() -> Words:
    return frozenset(word for each in read_data("document_names")["general"] for word in (each, *subject_words(each)))
