"""Read how many meetings texts give an agenda item, whatever the verb is: `Item 5 will occupy five meetings`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import CountedThing, things_in
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.subject_mentions import SubjectMention, item_mentions
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.statements.timing.order_and_count import CountedTime
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_KINDS = frozenset({"full", "whole", "plenary", "formal", "consecutive", "successive"})
_UNCERTAIN = (
    r"\b(?i:may|can|could|might|should|would|if|unless|or|not?|each|every|except|besides|first|last|next|further|other|additional"
    r"|where|when|until|after|before|than|past|remaining|respectively|originally|usually|instead)\b|[“”]"
)
_OTHER_ACT = (
    r"\b(?:begin|start|commenc|open|clos|end|conclud|preced|follow|introduc|report|adopt|elect|present|join|combin|requir|request"
    r"|propos|suggest|ask|wish|want|interpret|available|broadcast|webcast|translat)\w*"
)
_OF_ALL = r"\b[Oo]f\s(?:the|its|these|all)\s$"
_ENDS = r"\s*(?:[,;:.)]|$|(?:are|is|will|have|has|in\s(?:all|total)|altogether|and)\b)(?!\s(?:of|among)\b)"
_BETWEEN = r"(?:,\sto\swhich)?[\s,(]+(?:(?!an?\s(?!total))[A-Za-z]+[\s,]+){0,8}"
_AT = r"(?<!ed)(?<!\sup)(?<!with)\s(?:at|in|during|of|for|with)(?:\s(?:the|all|its))?\s$"
_SUBJECT_OF = r"\b(?:total|whole|all|subject|part|most)\sof\s$"
_VERBS = r"(?:are|is|will|shall|be|have|has|been|to|set|aside|given|kept|left|[a-z]+ed|[a-z]+ly|deal)\s"
_ITEM_AFTER = rf"\s(?:{_VERBS}){{0,5}}(?:for|to|on|with|over\sto|consider|discuss|examine|address)\s(?:the\s)?"
_PREPOSITIONS = r"\b(?:for|to|on|of|with|in|at|from|by)\s"


class MeetingsOfItems(NamedTuple):
    """The items to which a text gives a number of meetings."""

    subject: SubjectMention
    counted: CountedTime


def meetings_of_items(picture: Picture) -> tuple[MeetingsOfItems, ...]:
    """Return the numbers in reading order; a sentence with a time, several numbers or several items has none."""
    return tuple(
        found
        for sentence in picture.sentences(*_ROLES, having="meetings")
        if "item" in sentence.folded and sentence.tense is not Tense.PAST and not sentence.is_too_long
        for found in _in_sentence(picture, sentence)
    )


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[MeetingsOfItems]:
    items = list(item_mentions(sentence.text))
    # What comes after a colon says what is done at these meetings: `considered at four meetings: it is introduced on`.
    part = sentence.text.partition(": ")[0]
    text = part if items and items[0][1] <= len(part) else sentence.text
    items = [each for each in items if each[1] <= len(text)]
    things = [each for each in things_in(sentence) if each.noun == "meeting" and each.end <= len(text)]
    things = things if len(items) == 1 else []
    if len(things) != 1 or not {*things[0].words[:-1]} <= _KINDS or things[0].in_number or things[0].is_both:
        return
    (start, end, numbers), thing = items[0], things[0]
    is_given = _is_after(text, end, thing) if end <= thing.start else _is_before(text, start, thing)
    around = text[:start] + text[end:]
    if (
        not is_given
        or compiled(f"{_UNCERTAIN}|{_OTHER_ACT}").search(around)
        or "under " in text[:start].casefold()[-10:]
    ):
        return
    # `Item 5 has two meetings on Tuesday` is held against the programme otherwise.
    has_time = any(each.days or each.half_day for each in occasions(text, 0, len(text), picture.read(calendar_of)))
    if not has_time and is_of_this_session(picture, sentence, [(start, end), (thing.start, thing.end)]):
        subject = SubjectMention(start, end, text[start:end], items=numbers)
        yield MeetingsOfItems(subject, CountedTime(thing.number, "meeting", thing.wording))


def _is_after(text: str, end: int, thing: CountedThing) -> bool:
    """Return whether a number is given to the item before it: `Item 5, with four meetings, is the main one`."""
    gap = text[end : thing.start]
    is_led = compiled(_AT).search(gap) is None or compiled(rf"{_SUBJECT_OF}|^,?\s(?:is\s)?(?:with|for)\s").search(gap)
    is_near = compiled(_BETWEEN).fullmatch(gap) is not None and compiled(_OF_ALL).search(gap) is None
    return is_near and bool(is_led) and compiled(_ENDS).match(text, thing.end) is not None


def _is_before(text: str, start: int, thing: CountedThing) -> bool:
    """Return whether a number is given to the item after it: `four meetings on item 5`."""
    if compiled(_OF_ALL).search(text[: thing.start]):
        return False
    work = "|".join(read_data("scheduling_words")["work_on"]).replace(" ", r"\s")
    gap = compiled(rf"\b(?:{work})\s(?:of|on|under)\s$").sub("", text[thing.end : start])
    return compiled(_ITEM_AFTER).fullmatch(gap) is not None and len(compiled(_PREPOSITIONS).findall(gap)) <= 1
