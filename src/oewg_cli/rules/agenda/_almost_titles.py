"""Find titles of agenda items that texts have beside the number, without quotation marks, with one other word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._other_agendas import is_of_other_agenda
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.numbers.numbered_mentions import NumberedMention, numbered_mentions
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.subject_words import WORD, compared
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE})
_FEWEST = 3
_FEWEST_SHARED = 2
_LONG = 5
_MOST = 20
_LONGEST = 300
_MOST_ITEMS = 300
_MOST_MORE = 3
"""So many words more than the title may be in the text."""
_BEFORE = r"(?:\s\((?:see\s|under\s)?|,\s(?:as\s|under\s)?|\s(?:under|as|in)\s)(?:the\s)?(?:agenda\s)?$"
_AFTER = (
    r"(?:,?\s(?:on|about|concerning|regarding|covering|relating\sto|devoted\sto|dealing\swith|which\sis\s(?:on|about))|,|:|\s\(|\s[–—])"
    r"\s?(?:the\s)?(?=[^\W_])"
)


class AlmostTitle(NamedTuple):
    """Words that are the title of an item but for one word, `written` instead of `right`."""

    wording: Wording
    written: str
    right: str
    item: PlacedItem


def almost_titles(context: CheckContext) -> Iterator[AlmostTitle]:
    """Return what is almost the title of the item whose number is beside it, in reading order."""
    mentions = [
        each
        for each in context.picture.read(numbered_mentions)
        if each.kind == "item" and len(each.labels) == 1 and each.match.field.role in _ROLES
    ]
    items: dict[str, list[tuple[PlacedItem, list[str]]]] = {}
    for item in list(context.once(agendas_of).all_items())[:_MOST_ITEMS] if mentions else ():
        words = compiled(WORD).findall(shown(item.item.title))
        if _FEWEST <= len(words) <= _MOST:
            items.setdefault(item.number, []).append((item, words))
    for each in mentions:
        label = each.labels[0]
        own = items.get(" ".join([str(label.number), *(f"({letter})" for letter in label.letters)]), [])
        found = list(_beside(each.match, own))
        for item, differing, wording, words in found if all(differing for _, differing, _, _ in found) else ():
            is_meant = (
                len(differing) == 1
                and not _is_next(context, differing[0])
                and _is_meant(context, differing[0], words, item)
            )
            if is_meant and not _is_of_others(context, each, wording, is_number=_is_number(differing[0][0])):
                yield AlmostTitle(wording, *differing[0], item)


def _beside(
    match: TextMatch, items: Sequence[tuple[PlacedItem, list[str]]]
) -> Iterator[tuple[PlacedItem, list[tuple[str, str]], Wording, list[str]]]:
    """Return the words beside an item that are as many as its title has, and those that differ, with the right ones."""
    plain = match.field.plain
    lead = compiled(_BEFORE).search(plain, max(0, match.start - _LONGEST), match.start) if items else None
    after = compiled(_AFTER).match(plain, match.end) if items else None
    for item, words in items:
        # The words of the title, and those on the far side of them.
        parts = []
        if lead is not None:
            before = _words(plain, max(0, match.start - _LONGEST), lead.start())
            parts.append((before[-len(words) :], before[-len(words) - _MOST_MORE : -len(words)]))
        if after is not None:
            following = _words(plain, after.end(), after.end() + _LONGEST)
            parts.append((following[: len(words)], following[len(words) : len(words) + _MOST_MORE]))
        for part, beyond in parts:
            if len(part) == len(words):
                pairs = [(one[0], two) for one, two in zip(part, words, strict=True)]
                differing = [(one, two) for one, two in pairs if compared(one.casefold()) != compared(two.casefold())]
                # `Communications received under the Protocol` has one word more than the title.
                more = {compared(each[0].casefold()) for each in beyond}
                if not any(compared(right.casefold()) in more for _, right in differing):
                    yield item, differing, Wording(match.field, part[0].start(), part[-1].end()), words


def _words(plain: str, start: int, end: int) -> list[re.Match[str]]:
    return list(compiled(WORD).finditer(plain, start, min(end, len(plain))))


def _is_meant(context: CheckContext, differing: tuple[str, str], words: Sequence[str], item: PlacedItem) -> bool:
    """Return whether the other words are enough to know the title, and nothing at the item has the differing word."""
    if len(words) >= _LONG and all(_is_number(word) for word in differing):
        return True
    written, right = compared(differing[0].casefold()), compared(differing[1].casefold())
    shared = [word for each in words if (word := compared(each.casefold())) is not None and each != differing[1]]
    if written is None or right is None or len(set(shared)) < _FEWEST_SHARED or set(shared) <= general_words():
        return False
    return not any(written in slot.words for slot in context.picture.read(Schedule).of_item(item.number))


def _is_next(context: CheckContext, differing: tuple[str, str]) -> bool:
    """Return whether the session after this one is called the next one, or by its number where the title has `next`."""
    numbers = {spelled_ordinals("en").get(word.casefold()) for word in differing} - {None}
    following = {number + 1 for number in session_numbers(context.programme)}
    return bool(numbers & following) and any(word.casefold() in {"next", "following"} for word in differing)


def _is_number(word: str) -> bool:
    return word.isdecimal() or word.casefold() in spelled_ordinals("en")


def _is_of_others(context: CheckContext, mention: NumberedMention, wording: Wording, *, is_number: bool) -> bool:
    match = mention.match
    sentence = context.picture.sentence_at(match.field, match.start)
    is_past = sentence.tense is Tense.PAST and " session" in sentence.folded
    # A body that the title names is not that of the agenda.
    owner = context.picture.owners.owner(match.field, min(match.start, wording.start), match.end)
    # The other session is that which the title names with a wrong number.
    return is_past or owner is Owner.OTHER or (not is_number and is_of_other_agenda(match, context))
