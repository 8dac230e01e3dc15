"""Hold titles that texts have beside the number of an item against those of the agenda."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.agenda.item_titles import TitledItem
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled

if TYPE_CHECKING:
    from oewg_cli.source.tree import NodePath
_THEIR_ITEM = r"(?:\b(?:its|their)|[’']s?)\s(?:agenda\s)?(?:[Ii]tems?\s)?\Z"
_THEIR_AGENDA = r"\sof\s(?!the\s(?:[a-z]+\s){0,2}agenda\b(?!\sof\s))"


class TitlesOfItems:
    """The titles of the agenda items as a reader sees them, without differences of case."""

    def __init__(self, fields: Iterable[TextField]) -> None:
        self._titles: dict[NodePath, list[str]] = {}
        for field in fields:
            self._titles.setdefault(field.path[:-1], []).append(_folded(field.plain))

    def is_whole(self, title: str, item: PlacedItem) -> bool:
        """Return whether a title is exactly that of an item."""
        return _folded(title) in self._of(item)

    def is_near(self, title: str, item: PlacedItem) -> bool:
        """Return whether a title has a word of that of an item which is not in many titles."""
        return not (subject_words(title) & subject_words(item.item.title)) <= general_words()

    def is_almost(self, titled: TitledItem, item: PlacedItem) -> bool:
        """Return whether a title has half of the words of that of an item, so that no item of another body is meant.

        What was done in the past may have been done under an item of an older agenda.
        """
        one, two = subject_words(titled.title), subject_words(item.item.title)
        is_half = len(one & two) * 2 >= max(len(one), len(two))
        return is_half and self.is_near(titled.title, item) and not _is_theirs(titled)

    def is_right(self, title: str, line: Sequence[PlacedItem]) -> bool:
        """Return whether a title is that of an item or of the one it belongs to, its beginning, its end, or both."""
        folded, known = _folded(title), [own for item in line for own in self._of(item)]
        return any(_begins(own, folded) or _ends(own, folded) or _begins(folded, own) for own in known)

    def _of(self, item: PlacedItem) -> list[str]:
        return self._titles.get(item.path, [])


def _is_theirs(titled: TitledItem) -> bool:
    """Return whether a text gives an item to the agenda of another body, or tells what was done under it."""
    field, label, start = titled.wording.field, titled.label, titled.wording.start
    sentence = NoteSentence(field, *[each for each in field.sentences if each.start <= start][-1])
    is_theirs = compiled(_THEIR_ITEM).search(field.plain, sentence.start, label.start)
    is_theirs = is_theirs or compiled(_THEIR_AGENDA).search(field.plain, label.end, max(label.end, start))
    return is_theirs is not None or sentence.tense is Tense.PAST


def _begins(title: str, part: str) -> bool:
    """Return whether a title begins with whole words: `over the seas` does not begin with `over the sea`."""
    return title.startswith(part) and not title[len(part) : len(part) + 1].isalnum()


def _ends(title: str, part: str) -> bool:
    before = len(title) - len(part) - 1
    return title.endswith(part) and (before < 0 or not title[before].isalnum())


def _folded(title: str) -> str:
    return " ".join(title.replace("…", " ").split()).casefold().strip(' ,.;:“”"').removeprefix("the ")


def other_titles_in_parentheses(
    titles: TitlesOfItems, named: Sequence[TitledItem], placed: Sequence[PlacedItem]
) -> Iterator[tuple[TitledItem, PlacedItem]]:
    """Return titles in parentheses with words of that of their item, if another item has its whole title there."""
    items = {each.number: each for each in placed}
    in_parentheses = [each for each in named if each.is_in_parentheses and each.number in items]
    if not any(titles.is_whole(each.title, items[each.number]) for each in in_parentheses):
        return
    for titled in in_parentheses:
        line = [items[number] for number in line_of(titled.number) if number in items]
        is_other = titled.owner is not Owner.OTHER and not titles.is_right(titled.title, line)
        if is_other and titles.is_near(titled.title, items[titled.number]):
            yield titled, items[titled.number]
