"""Read of which agenda items, or of which event, a part of a sentence speaks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_NUMBER = r"[1-9][0-9]{0,2}(?![0-9/]|[.:][0-9])(?:[ \u00a0]?\([a-z]{1,4}\)){0,2}"
_LETTER = r"\([a-z]{1,4}\)"
_JOINT = r"(?:,\s(?:and\s)?|\s(?:and|or|to|through)\s|\s?[–-]\s?)"
_NUMBERS = rf"{_NUMBER}(?:{_JOINT}(?:{_NUMBER}|{_LETTER})){{0,20}}"
_ITEMS = rf"(?:the\s)?(?:agenda\s|sub-)?[Ii]tems?\s(?P<numbers>{_NUMBERS})"
_LEADS = r"^(?:(?:and|while|but|that|then|it|whereas|as|both|where|also)\s){0,3}"
_CUTS = (
    r"\sat\sthe\s(?:end|beginning|start|close|outset|opening)\b"
    r"|\swith\s(?:two|three|four|five|six|seven|eight|nine|ten|several|[0-9]{1,2})\s(?:[a-z-]+\s)?[a-z]+s\b"
    r"|\sin\s(?:the\s)?(?:[A-Z][\w’-]*\s){0,5}(?:Rooms?|Hall|Chamber|Lounge|Building|Theatre|Auditorium|Gallery|Restaurant)\b"
    r"|\s\(|,|\sunder\s(?:the\s)?(?:agenda\s)?[Ii]tems?\s|\sby\sthe\s|\s(?:which|that|who|as)\s|\s–\s|:"
)
_OF_OTHERS = (
    r"\sof\s(?:the\s)?(?!(?:[a-z]+\s){0,3}agenda\b(?!\sof))|\s(?:on|of)\s(?:the|its)\s(?:[a-z]+\s){0,3}agenda\sof\b"
)
_MOST_IN_RANGE = 50
_LONGEST = 200
_TWO = 2
_SUB_ITEMS = rf"\b[Ss]ub-items?\s\([a-z]\)(?:{_JOINT}\([a-z]\)){{0,20}}(?!\sof\s)"
_BOTH_ITEMS = (
    r"\b(?:[Bb]oth(?:\sof)?(?:\sthe(?:se)?)?|[Tt]he(?:se)?\stwo)\s(?:agenda\s)?items\b"
    r"(?!\s(?:[0-9]|of\s|under\s|on\s(?![0-9]|[A-Z][a-z]+day\b)))"
)
_WITH = (" with ", " with its ", " with the ", " including ", " including its ")
_ONE_ITEM = r"\b[Ii]tem\s([1-9][0-9]?)\b(?!/|\.[0-9])"


class SubjectMention(NamedTuple):
    """What a part of a sentence names: agenda items by their numbers, or an event by its words.

    `start` and `end` are code points of the text; `shown` are the words as typed. `under` are the items under which
    the event is said to be, and `noun` is what is done with it, `adoption`, which is one of its words.
    `meetings` are the numbers of meetings, where the text speaks of one of them; `is_title` is true if the words are
    those of the title of an agenda item.
    """

    start: int
    end: int
    shown: str
    items: tuple[str, ...] = ()
    words: Words = frozenset()
    under: tuple[str, ...] = ()
    noun: str | None = None
    meetings: tuple[int, ...] = ()
    is_title: bool = False


def subject_mention(text: str, start: int, end: int) -> SubjectMention | None:
    """Return what a part of a text begins with, if it is items or words; articles and connecting words may be before.

    Return None if items of another agenda are meant, `item 5 of the agenda of the Council`.
    """
    while start < end and text[start] in " ,;:(":
        start += 1
    lead = compiled(_LEADS).match(text[start : min(end, start + _LONGEST)].lower())
    start += lead.end() if lead else 0
    part = text[start : min(end, start + _LONGEST)]
    items = _items().match(part)
    if items is not None:
        if compiled(_OF_OTHERS).match(part, items.end("numbers")):
            return None
        shown = part[: items.end("numbers")]
        return SubjectMention(start, start + len(shown), shown, items=item_numbers(items["numbers"]))
    cut = compiled(_CUTS).search(part)
    shown = (part[: cut.start()] if cut else part).rstrip()
    shown = re.sub(
        r"(?:\s(?:on|at|in|during|from|for|of|to|until|by|the|its|will|and|or))+\s*$|[\s.;]+$", "", shown.rstrip(" .;")
    )
    under = compiled(rf"(?:\sunder\s|\s\(){_ITEMS}").search(part)
    is_of_others = under is not None and compiled(_OF_OTHERS).match(part, under.end("numbers")) is not None
    mentioned = item_numbers(under["numbers"]) if under and not is_of_others else ()
    words = subject_words(shown)
    # `No meeting will be held on Monday`: nothing is.
    if not words or shown.casefold().startswith("no "):
        return None
    return SubjectMention(start, start + len(shown), shown, words=words, under=mentioned)


def items_named_under(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the items under which a part of a text says that something is done: `will be introduced under item 4`."""
    match = compiled(rf"\bunder\s{_ITEMS}").search(text, start, end)
    if match is None or compiled(_OF_OTHERS).match(text, match.end("numbers")):
        return ()
    return item_numbers(match["numbers"])


def item_mentions(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Return the agenda items that a text names by their numbers, each with its start and end; not those of others."""
    for match in compiled(rf"\b{_ITEMS}").finditer(text):
        if not compiled(_OF_OTHERS).match(text, match.end("numbers")):
            yield match.start(), match.end("numbers"), item_numbers(match["numbers"])


def item_numbers(typed: str) -> tuple[str, ...]:
    """Return the numbers of items as agendas have them: `5 (a) and (b)` are two, `4 to 6` three."""
    found: list[str] = []
    last_end = 0
    for match in compiled(rf"{_NUMBER}|{_LETTER}").finditer(typed):
        number = " ".join(match[0].replace("\u00a0", " ").replace("(", " (").split())
        if number.startswith("(") and found:
            number = f"{found[-1].split(' ')[0]} {number}"
        joint = typed[last_end : match.start()].strip(" ,")
        last_end = match.end()
        if found and joint in {"to", "through", "–", "-"} and number.isdigit() and found[-1].isdigit():
            first, last = int(found[-1]), int(number)
            found += [str(each) for each in range(first + 1, min(last, first + _MOST_IN_RANGE))]
        found.append(number)
    return tuple(dict.fromkeys(found))


def items_in(sentence: NoteSentence, only_items: Mapping[str, str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Return the agenda items that a sentence names: by their numbers, by their letters alone, or as both of two.

    `only_items` has the number of the only item that has a sub-item with a letter, such as `(c)`.
    """
    yield from item_mentions(sentence.text)
    yield from _sub_items_alone(sentence, only_items)
    yield from _both_items(sentence)


def _sub_items_alone(
    sentence: NoteSentence, only_items: Mapping[str, str]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Return the sub-items that a sentence names by their letters alone.

    They are those of the item that is named last before them, and where none is, of the only one that has them. What
    is said of an item `with sub-items (a) and (b)` is not said of these.
    """
    matches = compiled(_SUB_ITEMS).finditer(sentence.text) if "ub-item" in sentence.text else ()
    for match in matches:
        before = compiled(_ONE_ITEM).findall(sentence.field.plain, 0, sentence.start + match.start())
        letter = compiled(_LETTER).search(match[0])
        item = before[-1] if before else only_items.get(letter[0]) if letter else None
        if item is not None and not sentence.text.endswith(_WITH, 0, match.start()):
            letters = match[0][match[0].index("(") :]
            yield (*match.span(), item_numbers(f"{item} {letters}"))


def _both_items(sentence: NoteSentence) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Return where a sentence says `both items`, of the only two that its text names before."""
    match = compiled(_BOTH_ITEMS).search(sentence.text) if "items" in sentence.text else None
    if match is not None:
        before = item_mentions(sentence.field.plain[: sentence.start + match.start()])
        items = tuple(dict.fromkeys(number for _, _, numbers in before for number in numbers))
        if len(items) == _TWO:
            yield (*match.span(), items)


def main_word(shown: str) -> Words:
    """Return the main word of what is named: `panel discussion on lakes` is a discussion."""
    head = compiled(r"\s(?:of|on|for|with|by|among|between|to|in|at|about|regarding|concerning)\s").split(shown)[0]
    words = head.split()
    return subject_words(words[-1]) if words else frozenset()


@cache
def _items() -> re.Pattern[str]:
    work = "|".join(read_data("scheduling_words")["work_on"]).replace(" ", r"\s")
    lead = rf"(?:(?:the|its|their)\s)?(?:(?!an?\s)[a-z]+\s)?(?:(?:{work})\s(?:of|on|under)\s)?"
    return re.compile(rf"(?i:{lead}){_ITEMS}")
