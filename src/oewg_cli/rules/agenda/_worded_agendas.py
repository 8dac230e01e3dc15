"""Tell of which item of an agenda the text of an entry speaks."""

from collections.abc import Mapping
from functools import cache, cached_property, lru_cache

from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_FEWEST = 2
_TAKEN_UP = (
    r"(?:[\w-]+\s){0,2}?(?P<act>[\w-]+)\s(?:of|on)\s(?P<subject>[^,;:.()]{3,120}?)"
    r"(?=\s(?:and|at|by|followed|for|from|in|to|which|with)\b|[,;:.(]|$)"
)
"""What is taken up, without who does it: `Introduction of the report on rain by the Director`."""


class WordedAgenda:
    """The items that a meeting can take up, by the words of their titles and of the names of their documents."""

    def __init__(self, items: Mapping[str, PlacedItem]) -> None:
        self.numbers = list(items)
        self._items = items
        self._own: dict[tuple[str, ...], Words | None] = {}

    @cached_property
    def _titles(self) -> list[tuple[PlacedItem, Words]]:
        return [(each, subject_words(shown(each.item.title)) - general_words()) for each in self._items.values()]

    @cached_property
    def _phrases(self) -> list[tuple[PlacedItem, Words]]:
        of_documents = (
            (each, subject_words(shown(document).partition(" (")[0]) - general_words())
            for each in self._items.values()
            for document in each.item.documents or ()
            if " " in document
        )
        return [*self._titles, *of_documents]

    def _own_words(self, numbers: tuple[str, ...]) -> Words | None:
        """Return the words of items, of their sub-items and those to which they belong; None without a title."""
        if numbers not in self._own:
            lines = {each for number in numbers for each in line_of(number)}
            own = [
                words
                for each, words in self._phrases
                if each.number in lines or not set(numbers).isdisjoint(line_of(each.number))
            ]
            self._own[numbers] = frozenset[str]().union(*own) if own else None
        return self._own[numbers]

    def meant(self, text: str, numbers: tuple[str, ...]) -> PlacedItem | None:
        """Return the only item, or its sub-item, whose title a text has that has no word of its own title."""
        words, own = _without_general(text), self._own_words(numbers)
        if own is None or not words.isdisjoint(own):
            return None
        named = [each for each, title in self._titles if len(title) >= _FEWEST and title <= words]
        named = named or [each for each, title in self._titles if len(words) >= _FEWEST and words <= title]
        subject = compiled(_TAKEN_UP).match(shown(text)) if not named else None
        is_taken_up = subject is not None and subject["act"].casefold() in read_data("item_subjects")["en"]["acts"]
        if subject is not None and is_taken_up and (of_subject := _without_general(subject["subject"])):
            named = [each for each, phrase in self._phrases if of_subject <= phrase]
            # The item of its own agenda is meant where a body has one.
            agenda = next((self._items[number].path[:-1] for number in numbers if number in self._items), ())
            named = [each for each in named if each.path[:-1] == agenda] or named
        last = max(named, key=lambda item: len(item.number), default=None)
        return last if last is not None and all(each.number in line_of(last.number) for each in named) else None


# The same texts are in many notes.
@lru_cache(maxsize=2048)
def _without_general(text: str) -> Words:
    return subject_words(shown(text)) - _passed_over()


@cache
def _passed_over() -> frozenset[str]:
    # Proposals are acted on under any item.
    return frozenset([*general_words(), *spelled_ordinals("en"), "proposal"])
