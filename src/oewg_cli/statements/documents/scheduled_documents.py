"""Find in a sentence the documents that stand for what the programme schedules: `A/AC.999/2024/3 on Monday`."""

from collections.abc import Iterator, Sequence

from oewg_cli.statements.documents.named_documents import NamedDocument, base_of, named_documents
from oewg_cli.statements.documents.typed_documents import item_of, typed_documents
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

_LIST = r"\b(?:list|names|applications|nominations)\sof\s[^,;:()]{3,120}\s\((?:see\s)?\Z"


class ScheduledDocuments:
    """The documents of agenda items and entries, each with where the programme has its items or entries.

    The note itself and the agenda are not among them: texts cite them at any time.
    """

    def __init__(self, picture: Picture) -> None:
        programme, schedule = picture.programme, picture.read(Schedule)
        agenda = programme.agenda.symbol if programme.agenda is not None else None
        left_out = {" ".join(each.split()) for each in (programme.masthead.symbol, agenda) if each is not None}
        self._slots: dict[str, dict[int, Slot]] = {}
        self._names: dict[str, str] = {}
        self._named: dict[object, list[NamedDocument]] = {}
        for typed in picture.read(typed_documents):
            item = item_of(programme, typed.path)
            of_entry = [slot for slot in schedule.slots if slot.path == typed.path]
            of_item = schedule.of_item(item) if item and not of_entry else []
            # What an entry has a document for may go on at another meeting.
            again = [each for slot in of_entry for words in slot.phrases for each in schedule.of_words(words)]
            slots = [*of_entry, *again, *of_item]
            for each in typed.documents if slots else ():
                if each.base not in left_out:
                    self._slots.setdefault(each.base, {}).update((slot.order, slot) for slot in slots)
                    named = f"agenda item{'s' * (',' in item)} {item}"
                    self._names[each.base] = named if item else f"“{each.wording.text}”"
        for document in picture.read(named_documents) if self._slots else ():
            self._named.setdefault(document.wording.field, []).append(document)

    def with_named_in(self, sentence: NoteSentence, named: Sequence[NamedPart]) -> list[NamedPart]:
        """Return what a sentence names with the documents that it cites, in order.

        What is named within the name of a document is a part of it: `the report on rain (A/AC.999/2024/3)`.
        """
        found = list(named)
        for document in self._cited_in(sentence):
            within = [part for part in found if document.start <= part.start < document.end]
            orders = {slot.order for part in within if not part.weak for slot in part.slots}
            slots = tuple(slot for slot in document.slots if not orders or slot.order in orders)
            if slots:
                found = [part for part in found if part not in within]
                found.append(document._replace(apart=((document.name, slots),)))
        return sorted(found, key=lambda part: part.start)

    def _cited_in(self, sentence: NoteSentence) -> Iterator[NamedPart]:
        names = self._names_in(sentence) if "/" in sentence.text else {}
        for each in sentence.field.references if self._slots and "/" in sentence.text else ():
            if not sentence.start <= each.start < sentence.end or not isinstance(each, SymbolReference):
                continue
            base = base_of(each.symbol)
            slots = self._slots.get(base, {})
            if slots:
                end = each.end - sentence.start
                start = names[each.start] if each.start in names else _start_of_list(sentence, each.start)
                apart = ((self._names[base], tuple(slots[order] for order in sorted(slots))),)
                yield NamedPart(start, end, each.text, frozenset(), apart, paper=True, document=True)

    def _names_in(self, sentence: NoteSentence) -> dict[int, int]:
        """Return where the name of each document begins that the sentence has, by the place of its symbol."""
        return {
            each.wording.start: each.named.start - sentence.start
            for each in self._named.get(sentence.field, ())
            if sentence.start <= each.named.start < each.wording.start < sentence.end
        }


def _start_of_list(sentence: NoteSentence, start: int) -> int:
    """Return where the name of a document begins that is a list, in the sentence: `the list of candidates (`."""
    found = compiled(_LIST).search(sentence.text, 0, start - sentence.start)
    return start - sentence.start if found is None else found.start()
