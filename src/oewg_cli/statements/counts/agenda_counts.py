"""Read how many items a text gives the agenda, or sub-items an item."""

import re
from collections import Counter
from functools import cache

from oewg_cli.programme.text_fields import ADOPTED
from oewg_cli.statements.counts.sub_item_counts import AgendaCount, sub_item_counts
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_LONGEST_SUBJECT = 60
_AGENDA = r"(?i:(?:(?:draft|provisional|annotated|adopted)\s){0,2}agenda)"
_OF_AGENDA = rf"\s(?:of|on|in)\s(?:the|its)\s{_AGENDA}\b"
_ON_AGENDA = rf"\son\s(?:the|its)\s{_AGENDA}(?!\s(?:for|on|of|in)\b)"
_OF_THAT_AGENDA = r"agenda(?:\s\([^()]{1,60}\))?\s(?:of|for)\s(?:the\s|its\s|that\s)?"
_SOME_AFTER = (
    rf"\s(?:on|about|concerning|relating|dealing|requiring|calling|more|fewer|less)\b(?!\s(?:the|its)\s{_AGENDA})"
)
_ITEM_AFTER = r"\s(?:of|under)\s(?:agenda\s)?item\s(?P<item>[0-9]{1,3})\b"
_ITEM_BEFORE = (
    r"\b(?i:(?:agenda\s)?item)\s(?P<item>[0-9]{1,3})"
    r"(?:,?\s\([^()]{1,200}\),?|,?\s(?:entitled|on)?\s?[“\"'‘][^”\"]{1,200}[”\"'’],?)?"
)
_ALL = r"(?:\b(?i:the|its|all|under|each\sof)\s(?:the\s)?)$"


def agenda_counts(picture: Picture) -> tuple[AgendaCount, ...]:
    """Return the numbers of items and sub-items that texts give the agenda of the note."""
    found = _of_things(picture)
    known = {each.wording for each in found}
    others = [each for each in sub_item_counts(picture) if each.wording not in known]
    sentences = [picture.sentence_at(each.wording.field, each.wording.start) for each in others]
    own = [each for each, at in zip(others, sentences, strict=True) if _is_own(picture, at, at.end)]
    return (*found, *own)


def _of_things(picture: Picture) -> tuple[AgendaCount, ...]:
    return tuple(
        count
        for thing in picture.read(counted_things)
        if thing.noun in {"item", "sub-item", "part"} and thing.sentence.field.role not in ADOPTED
        if (count := _of_agenda(picture, thing)) is not None
    )


def _of_agenda(picture: Picture, thing: CountedThing) -> AgendaCount | None:
    sentence, text = thing.sentence, thing.sentence.text
    before = text[: thing.start]
    wording = thing.wording_of_number
    end = sentence.start + thing.start if thing.in_number else sentence.end
    if thing.noun == "part" and not _are_sub_items(picture, thing):
        return None
    if thing.noun in {"sub-item", "part"}:
        after = compiled(_ITEM_AFTER).match(text, thing.end)
        is_of_item = after is not None and (thing.is_both or compiled(_ALL).search(before))
        item = after if is_of_item else _item_before().search(before)
        # The title of an item may name other bodies.
        place = sentence.start + item.end("item") if item else end
        is_own = item is not None and (_is_own(picture, sentence, place) or _is_of_panel(picture, sentence, item))
        return AgendaCount(wording, thing.number, item["item"]) if item is not None and is_own else None
    pronoun = _pronoun().match(before)
    if pronoun is not None and _follows_agenda(picture, sentence):
        return AgendaCount(wording, thing.number, None)
    # `The agenda has two items on archives`: what comes after the items makes them some of all.
    is_some = compiled(_SOME_AFTER).match(text, thing.end) is not None
    is_whole = (_agenda_before().search(before) is not None and not is_some) or (
        compiled(r"\b(?i:the|all|its|there\sare)\s(?:the\s)?$").search(before) is not None
        and compiled(_OF_AGENDA).match(text, thing.end) is not None
    )
    has = compiled(r"\b(?:has|have|with)\s$").search(before) is not None
    is_whole = is_whole or (has and compiled(_ON_AGENDA).match(text, thing.end) is not None)
    is_named = thing.words[:-1] == ("agenda",) and not compiled(r"\s[0-9]").match(text, thing.end)
    is_whole = is_whole or (thing.in_number and thing.words == ("agenda", "item"))
    is_named = is_named and compiled(r"\b(?i:the|its|all)\s(?:the\s)?$").search(before) is not None
    # `The nine items of the provisional agenda (A/AC.999/2024/1) were proposed by the Bureau`
    symbol = picture.programme.agenda.symbol if picture.programme.agenda is not None else None
    is_cited = symbol is not None and symbol in text
    if (is_named or (is_whole and thing.words[:-1] in {(), ("agenda",)})) and _is_own(
        picture, sentence, end, is_cited=is_cited
    ):
        return AgendaCount(wording, thing.number, None)
    return None


def _is_of_panel(picture: Picture, sentence: NoteSentence, item: re.Match[str]) -> bool:
    """Return whether a body that meets in the programme takes up an item, on the agenda of the note that has it."""
    agenda = picture.programme.agenda
    mentions = mentions_in(picture, sentence)
    is_known = agenda is not None and item["item"] in agenda.items and sentence.tense is not Tense.PAST
    met = {body for each in picture.meetings for body in each.bodies} if is_known and not mentions else set()
    return "agenda" not in sentence.folded and any(sentence.text.startswith((body, f"The {body}")) for body in met)


def _are_sub_items(picture: Picture, thing: CountedThing) -> bool:
    """Return whether the parts of an item can only be its sub-items: it has some, or another item has as many."""
    after = compiled(_ITEM_AFTER).match(thing.sentence.text, thing.end)
    agenda = picture.programme.agenda
    if after is None or agenda is None:
        return False
    counts = Counter(number.partition(" (")[0] for number in agenda.items if number.count("(") == 1)
    return after["item"] in counts or thing.number in counts.values()


def _is_own(picture: Picture, sentence: NoteSentence, end: int, *, is_cited: bool = False) -> bool:
    """Return whether the agenda of the note is spoken of: not in the past, or by its symbol."""
    if any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence)):
        return False
    return (is_cited or sentence.tense is not Tense.PAST) and picture.owners.owner(
        sentence.field, end, end
    ) is not Owner.OTHER


def _follows_agenda(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence begins with "It" or "They", and the one before it speaks of the agenda of the note."""
    if not sentence.text.startswith(("It ", "This ")) or sentence.start == 0:
        return False
    before = picture.sentence_at(sentence.field, sentence.start - 1)
    at = before.folded.find("agenda", 0, _LONGEST_SUBJECT)
    # `The agenda was adopted at the organizational session. It has eight items.`
    of_agenda = compiled(_OF_THAT_AGENDA).match(before.text, max(at, 0))
    last = at if of_agenda is None else of_agenda.end()
    if at < 0 or any(each.meant is not Meant.THIS and each.start <= last for each in mentions_in(picture, before)):
        return False
    end = before.start + at + len("agenda")
    return picture.owners.owner_named_after(sentence.field, end) is not Owner.OTHER


@cache
def _verbs() -> str:
    return "|".join(read_data("counted_statements")["agenda"]["verbs"]).replace(" ", r"\s")


@cache
def _agenda_before() -> re.Pattern[str]:
    of_session = r"(?:\s(?:of|for)\s(?:the|its)\s(?:[\w-]+\s){0,2}session)?"
    # A symbol in the clause has full stops of its own.
    clause = (
        r"(?:,\s[^,;:]{3,80})?,(?:\swhich)?|\s(?:was|is|has\sbeen)\s[^,;:]{3,80}?\sand|\s\([^()]{3,40}\),?(?:\swhich)?"
    )
    return re.compile(
        rf"\b{_AGENDA}{of_session}(?:(?:{clause}){{0,2}}\s(?:{_verbs()})\s|,?\swith\s(?:its\s)?|\sof\s)(?:the\s)?$"
    )


@cache
def _item_before() -> re.Pattern[str]:
    return re.compile(
        rf"{_ITEM_BEFORE}(?:\s(?:{_verbs()}|is\sdivided\sinto)\s(?:the\s)?"
        r"|,?\s(?:with|and)\s(?:(?:all|each)\sof\s)?(?:its\s)?"
        r"|,\sthe\s[\w\s]{2,60}\s(?:considers?|discuss|takes?\sup|examine|review)\s(?:the\s|its\s)?)$"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(rf"^(?:It|This)\s(?:{_verbs()})\s$")
