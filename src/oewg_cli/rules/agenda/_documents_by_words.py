"""Find documents with the symbol of one of another item than that which the words around them are about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rules.agenda._documents_of_entries import cited_symbols, is_of_series, places_of_documents
from oewg_cli.rules.agenda._items_of_documents import is_in_line
from oewg_cli.rules.agenda._other_agendas import is_document_elsewhere
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.agenda.item_clauses import ItemClause, item_clauses
from oewg_cli.statements.documents.cited_documents import CitedDocument, cited_documents
from oewg_cli.statements.documents.named_documents import named_documents
from oewg_cli.statements.documents.typed_documents import TypedDocument
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_FEWEST = 2


class _Agenda(NamedTuple):
    """The items by their numbers: the words of the title of each, and the only document that it has."""

    titles: dict[str, Words]
    alone: dict[str, TypedDocument]

    def words_of_line(self, number: str) -> Words:
        return frozenset(word for each, words in self.titles.items() if is_in_line(each, number) for word in words)


def documents_by_words(context: CheckContext, reported: set[Wording]) -> Iterator[Violation]:
    """Report a symbol where the text speaks of an item that has one other document, which is not cited there.

    Where the number of the item is not in the same sentence, no other text may cite that document either.
    """
    places = places_of_documents(context) if all(body.agenda is None for body in context.programme.bodies) else {}
    if len(places) < _FEWEST:
        return
    titles = {each.number: subject_words(shown(each.item.title)) for each in context.once(agendas_of).all_items()}
    titles = {number: words - general_words() or words for number, words in titles.items()}
    agenda = _Agenda(titles, {number: typed for number in titles if (typed := _only_document(places, number))})
    in_texts: dict[TextField, list[CitedDocument]] = {}
    for each in context.picture.read(cited_documents):
        if each.wording.field.role in _ROLES:
            in_texts.setdefault(each.wording.field, []).append(each)
    clauses: dict[TextField, list[ItemClause]] = {}
    for clause in context.picture.read(item_clauses):
        clauses.setdefault(clause.at.field, []).append(clause)
    for field, cited in in_texts.items():
        here = {each.symbol.document for each in cited}
        for each in cited:
            own = places.get(each.symbol.document, {})
            is_open = len(own) == 1 and each.wording not in reported
            number = _meant(context, agenda, each, clauses.get(field, []), next(iter(own))) if is_open else ""
            typed = agenda.alone.get(number)
            if typed is None or typed.symbol.document in here or not _is_near(typed, each):
                continue
            yield _violation(each, number, typed, *next(iter(own.items())))


def _only_document(places: Mapping[str, Mapping[str, TypedDocument]], number: str) -> TypedDocument | None:
    """Return the document of an item or of its parts, if there is one alone."""
    found = [there[each] for there in places.values() for each in there if number in line_of(each)]
    return found[0] if len({each.symbol.document for each in found}) == 1 else None


def _is_near(typed: TypedDocument, cited: CitedDocument) -> bool:
    return is_of_series(typed.symbol.document, cited.symbol.document)


def _meant(
    context: CheckContext, agenda: _Agenda, cited: CitedDocument, clauses: Sequence[ItemClause], own: str
) -> str:
    """Return the item of which the words around a document speak, if none of them is of the item that has it."""
    part = _part(cited)
    words = subject_words(part.text)
    if words & agenda.words_of_line(own):
        return ""
    beside = [each for each in clauses if part.start <= each.at.start < part.end]
    if not beside:
        number = _by_title(context, agenda, cited, words) or _before(context, cited, clauses, own)
        typed = agenda.alone.get(number)
        return number if typed is not None and typed.symbol.document not in context.once(cited_symbols) else ""
    is_elsewhere = any(is_document_elsewhere(each.mention.match, context) for each in beside)
    is_open = not is_elsewhere and cited.tense is not Tense.PAST
    return _only([number for each in beside for number in each.numbers], own) if is_open else ""


def _part(cited: CitedDocument) -> Wording:
    """Return the sentence of a document; if it has several, from the one before to this one."""
    field, sentence = cited.wording.field, cited.sentence
    others = field.references_between(sentence.start, sentence.end)
    before = max((each.end for each in others if each.end <= cited.wording.start), default=sentence.start)
    is_alone = len({each.text for each in others if "/" in each.text}) == 1
    return Wording(field, sentence.start, sentence.end) if is_alone else Wording(field, before, cited.wording.end)


def _only(numbers: Sequence[str], own: str) -> str:
    is_own = any(is_in_line(number, own) for number in numbers)
    return numbers[0] if len(set(numbers)) == 1 and not is_own else ""


def _by_title(context: CheckContext, agenda: _Agenda, cited: CitedDocument, words: Words) -> str:
    """Return the only item whose title is in the words, or has all words of the name of the document."""
    names = [each.name for each in context.picture.read(named_documents) if each.wording == cited.wording]
    name = subject_words(names[0]) - general_words() if names else frozenset()
    meant = [number for number, title in agenda.titles.items() if len(title) >= _FEWEST and title <= words]
    meant = meant or [number for number, title in agenda.titles.items() if name and name <= title]
    most = max((len(agenda.titles[number]) for number in meant), default=0)
    best = [number for number in meant if len(agenda.titles[number]) == most]
    return best[0] if len(best) == 1 else ""


def _before(context: CheckContext, cited: CitedDocument, clauses: Sequence[ItemClause], own: str) -> str:
    """Return the one item that the sentences before name."""
    before = [each for each in clauses if each.sentence.end <= cited.sentence.start]
    is_elsewhere = any(is_document_elsewhere(each.mention.match, context) for each in before)
    return _only([number for each in before for number in each.numbers], own) if before and not is_elsewhere else ""


def _violation(
    cited: CitedDocument, number: str, typed: TypedDocument, own: str, own_typed: TypedDocument
) -> Violation:
    return Violation(
        cited.wording.location,
        f"{quoted(cited.wording.text)} is a document of item {own}, but the text speaks of item {number}, "
        f"which has {quoted(typed.wording.text)}.",
        "Correct the symbol here, or `documents` there.",
        (
            (typed.wording.location, f"the document of item {number}"),
            (own_typed.wording.location, f"a document of item {own}"),
        ),
    )
