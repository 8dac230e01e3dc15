"""The items of an agenda by the stems of their titles, to tell which of them some words mean."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.rules.agenda._items_of_documents import is_in_line
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.schedule.subject_stems import stems
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_FEWEST = 2
_SYMBOL = r"\S+/\S+"
_FIRST_WORD = r"\W*(?:(?i:the|its|an?|this|these|draft|proposed|provisional|is|are|one|for|on)\s)*(?P<word>[\w’-]+)"
_LED_IN = r"^\W*(?i:after|as|at|before|besides|during|following|in|once|on|upon|until|when|while)\b.*,\s"
"""What is said before the thing of a sentence: `After the Director has spoken, the Committee will turn to`."""

_BY_PERSON = (
    r"\b(?:moderated|(?:co-)?chaired|led|facilitated|opened|closed|hosted|headed|introduced|delivered|given|addressed"
    r"|presided\sover)\sby\s(?:the\s|its\s|an?\s)?[^,;:()]{2,120}"
)
"""Who acts, and is named under another item too: `begins with a panel, moderated by the Executive Secretary`."""


class KnownItem(NamedTuple):
    """An agenda item, the stems of its title, and for what agendas have such an item, such as an election.

    `title` has the stems that say which item is meant, `words` those of the whole title, `named` also those of the
    names of its documents and of what the programme does under it.
    """

    item: PlacedItem
    title: Words
    words: Words
    kinds: frozenset[str]
    named: Words


def known_item(item: PlacedItem, planned: Words) -> KnownItem:
    """Return an item with what is known of its title, and the words of what the programme does under it."""
    title = shown(item.item.title)
    kinds = read_data("item_signs")["en"].items()
    of_title = frozenset(name for name, kind in kinds if compiled(kind["titles"]).search(title.casefold()))
    named = stems_of(compiled(_SYMBOL).sub(" ", " ".join([title, *map(shown, item.item.documents or ())])))
    return KnownItem(item, stems_of(title), stems(subject_words(title)), of_title, named | planned)


def item_of_title(words: Words, others: Sequence[KnownItem]) -> tuple[KnownItem, bool] | None:
    """Return the item of whose title most words are there, and whether it is enough: all words of a short one are."""
    scores = [_score(words, each, others) for each in others]
    most = max(scores, default=0)
    last = last_in_line([each for each, score in zip(others, scores, strict=True) if score == most > 0])
    return (last, most >= _FEWEST) if last is not None and (most >= _FEWEST or last.title <= words) else None


def item_of_words(text: str, near: Words, others: Sequence[KnownItem]) -> tuple[KnownItem, bool] | None:
    """Return the item that has all words of a text which any other one has, and more.

    One word alone has to be first, without another one that tells: `The budget is before`, not `who speak on it`.
    """
    near &= stems_of(compiled(_BY_PERSON).sub("", compiled(_LED_IN).sub("", text)))
    found = [(each, near & each.named) for each in others]
    item, most = max(found, key=lambda each: len(each[1]), default=(None, near))
    first = compiled(_FIRST_WORD).match(text)
    is_first = most == near and first is not None and stems_of(first["word"]) & near
    if item is None or not (len(most) >= _FEWEST or is_first):
        return None
    rest = (each for one, each in found if not is_in_line(one.item.number, item.item.number))
    return (item, len(most) >= _FEWEST) if all(each < most for each in rest) else None


def last_in_line(items: Sequence[KnownItem]) -> KnownItem | None:
    """Return the only one of some items, or its sub-item if only that is there too; of several sub-items, the first."""
    last = max(items, key=lambda each: len(each.item.number), default=None)
    is_one = last is not None and all(is_in_line(each.item.number, last.item.number) for each in items)
    is_of_one = len({each.item.number.split()[0] for each in items}) == 1
    return last if is_one or is_of_one else None


def _score(words: Words, known: KnownItem, others: Sequence[KnownItem]) -> int:
    """Return how many words of a title there are that no other item has."""
    found = words & known.title
    apart = (each for each in others if not is_in_line(each.item.number, known.item.number)) if found else ()
    return len(found.difference(*(each.title for each in apart)))


def stems_of(text: str) -> Words:
    """Return the stems of the words of a text that say which item is meant."""
    return telling(subject_words(text))


def telling(words: Words) -> Words:
    """Return the stems of those words that say which item is meant; figures are those of symbols and days."""
    return frozenset(word for word in stems(words) - _passed_over() if word.isalpha())


@cache
def _passed_over() -> Words:
    """Return the stems of words that do not say by themselves which item is meant."""
    everywhere = read_data("cited_subjects")["en"]["everywhere"]
    return stems(frozenset([*general_words(), *everywhere, *read_data("item_signs")["everywhere"]]))
