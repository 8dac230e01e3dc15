"""Read what texts say that an agenda item is about, without quotation marks: `regional cooperation (item 7)`.

The words are in `un/data/item_subjects.toml`; quoted titles are read in `item_titles.py`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.numbers.numbered_mentions import Label, NumberedMention, numbered_mentions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET, Role.HEADING, Role.STATUS})
_LONGEST = 160
_WORDS = r"[^()“”\"\[\],.;:–—]{3,120}"
_VERB = (
    r"\b(?:will|shall|should|is|are|was|were|be|been|has|have|had|can|may|must|(?<!for\s)(?<!of\s)that|which|who|whose|where"
    r"|when|by|at)\b"
)
_ACTS = r"(?:will|shall|should|may|must|can)\s(?!(?:[a-z]+\s){0,2}be\b)"
_AGENDA_BEFORE = r"(?:\bthe\s)?(?:\b(?:provisional\s)?[Aa]genda\s)?$"
_OPEN = r"\s\((?:see\s|under\s)?$"
_APPOSED = r",\s(?:as\s|under\s)?$"
_UNDER = r"\s(?:under|as|in)\s$"
_IS = r",?\s(?:which\s)?(?:is|are|being)\s$"
_PLACE = (
    r"(?:\s(?:listed|mentioned|referred\sto|contained)\sin\sparagraphs?\s[0-9]{1,3}(?:\s\([a-z]\))?\s(?:above|below))?"
)
# Before a comma and the subject: "As requested in decision 3/15, the note will be introduced under item 6".
_LED_IN = r"(?:^|[.!?]\s)(?:After|As|At|Before|During|Following|In|On|Pursuant)\s[^,.;:()]{1,100},\s$"
_NEW_CLAUSE = r"(?<=,\s)(?:and|but|while|whereas)\s(?=(?:the|its|this)\s)"
_UNDER_BEFORE = r"\b[Uu]nder\s(?:the\s)?(?:agenda\s)?$"
_LED = (
    r"(?:^|[.,;:(–—]\s?)(?:(?:and|but|while|then)\s)?(?:[A-Za-z]+\s(?:(?:for|to|regards)\s)?(?:the\s)?(?:agenda\s)?)?$"
)
"""What is before the number of an item with which a sentence or a clause begins."""
_LONGEST_LEAD = 40
_SUB_ITEM = r"\b(?P<place>{places})\ssub-?item\b"


class ItemSubject(NamedTuple):
    """An agenda item and the words that say what it is about.

    `at` are the words that name the item, and `match` is where they are. The words of a subject that `is_tail` may
    begin later. One that `is_loose` is next to the number, after a comma only, and may be the next of a list.
    """

    number: str
    at: Wording
    wording: Wording
    match: TextMatch
    is_tail: bool = False
    is_loose: bool = False


def item_subjects(picture: Picture) -> tuple[ItemSubject, ...]:
    """Return the agenda items of which texts say what they are about, in reading order."""
    items = [
        each for each in picture.read(numbered_mentions) if each.kind == "item" and each.match.field.role in _ROLES
    ]
    found = [subject for each in items if len(each.labels) == 1 for subject in _of_item(each.match, each.labels[0])]
    if "sub-item" in picture.index.text and items:
        found += _of_places(picture, items)
    return tuple(found)


def _of_item(match: TextMatch, label: Label) -> Iterator[ItemSubject]:
    number = " ".join([str(label.number), *(f"({letter})" for letter in label.letters)])
    for start, end, is_loose in subjects_after(match):
        yield ItemSubject(number, label.wording, Wording(match.field, start, end), match, is_loose=is_loose)
    for start, end, is_tail in _before(match):
        yield ItemSubject(number, label.wording, Wording(match.field, start, end), match, is_tail)


def _of_places(picture: Picture, items: list[NumberedMention]) -> Iterator[ItemSubject]:
    """Return what is said of `its last sub-item` of the item that is named before it in the same text."""
    agenda = Agendas(picture.programme)
    known = [item.number for item in agenda.all_items()]
    by_field: dict[TextField, list[NumberedMention]] = {}
    for each in items:
        by_field.setdefault(each.match.field, []).append(each)
    for match in picture.index.find(_sub_items(), _ROLES):
        in_text = by_field.get(match.field, [])
        at = bisect_right(in_text, match.start, key=lambda each: each.match.end) - 1
        if at < 0 or match.match is None or match.is_quotation:
            continue
        number = str(in_text[at].labels[-1].number)
        own = [each for each in known if each.startswith(f"{number} (") and each.count("(") == 1]
        place = match.match["place"].casefold()
        data = read_data("item_subjects")["en"]
        at = len(own) - 1 if place in data["last"] else data["places"].index(place)
        if 0 <= at < len(own):
            for start, end, is_loose in subjects_after(match):
                named = Wording(match.field, match.start, match.end)
                yield ItemSubject(own[at], named, Wording(match.field, start, end), match, is_loose=is_loose)


def subjects_after(match: TextMatch) -> Iterator[tuple[int, int, bool]]:
    """Return where the words after the number are that say what the item is about, and whether they are loose."""
    plain = match.field.plain
    found = _words_after().match(plain, match.end, min(len(plain), match.end + _LONGEST))
    if found is None:
        return
    group = next(name for name, words in found.groupdict().items() if words)
    start, end = found.span(group)
    if group == "led":
        # `Under item 6, the Commission will hold a debate on soils`
        if compiled(_UNDER_BEFORE).search(plain, max(0, match.start - _LONGEST_LEAD), match.start):
            yield start, end, False
        return
    verb = None if group == "remark" else compiled(_VERB).search(plain, start, end)
    if group == "apposed" and verb is not None:
        # `Under item 3, the ministers will consider`, `Subject to a vote under item 3, the session will be held`: that
        # is not what the item is about.
        is_led = compiled(_LED).search(plain, max(0, match.start - _LONGEST_LEAD), match.start) is not None
        if not is_led or compiled(_ACTS).match(plain, verb.start()):
            return
    end = verb.start() if verb is not None else end
    if verb is None or verb.start() > start:
        yield start, start + len(plain[start:end].rstrip()), group == "apposed"


def _before(match: TextMatch) -> Iterator[tuple[int, int, bool]]:
    """Return where the words before the number are, back to a verb or a comma, and whether they may begin later."""
    plain, first = match.field.plain, max(0, match.start - _LONGEST)
    agenda = compiled(_AGENDA_BEFORE).search(plain, first, match.start)
    end = agenda.start() if agenda is not None else match.start
    after = plain[match.end : match.end + 1]
    for lead in (_OPEN, _APPOSED, _UNDER, _IS):
        found = compiled(lead).search(plain, first, end)
        if found is None or (lead == _OPEN and after not in "),;") or (lead == _APPOSED and after not in ",.;)"):
            continue
        end = found.start()
        if lead == _UNDER:
            passive = _done().search(plain, first, end)
            active = None if passive is not None else _doing().search(plain, first, end)
            if passive is not None:
                yield from _back(plain, first, passive.start(), is_whole=True)
            elif active is not None:
                yield *active.span("words"), False
            return
        yield from _back(plain, first, end, is_whole=False)


def _back(plain: str, first: int, end: int, *, is_whole: bool) -> Iterator[tuple[int, int, bool]]:
    stops = [found.end() for found in compiled(rf"[()“”\"\[\],.;:–—]|{_VERB}").finditer(plain, first, end)]
    start = stops[-1] if stops else first
    start += len(plain[start:end]) - len(plain[start:end].lstrip())
    # What is cut in the middle of a sentence is not the whole subject.
    is_led_in = compiled(_LED_IN).search(plain, first, start) is not None
    # `The session will be held in May, and its agenda will be considered under item 9`
    clause = compiled(_NEW_CLAUSE).match(plain, start, end)
    begun = max((plain.rfind(mark, first, start) for mark in (". ", ";", ":")), default=0) + 1
    if clause is not None and compiled(_VERB).search(plain, max(first, begun), start):
        start, is_led_in = clause.end(), True
    is_sentence = start == 0 or is_led_in or plain[:start].rstrip().endswith((".", ";", ":", "("))
    if start < end and (is_sentence or not is_whole):
        yield start, end, not is_whole


@cache
def _words_after() -> re.Pattern[str]:
    about, doing = ("|".join(read_data("item_subjects")["en"][key]).replace(" ", r"\s") for key in ("about", "doing"))
    the = r"(?:the\s|its\s)?"
    agenda = r"(?:\sof\s(?:the|its)\s(?:[a-z]+\s)?agenda)?"
    return compiled(
        rf"(?:\s(?:above|below))?{agenda}(?:\s\({the}(?P<remark>{_WORDS}(?:,\s{_WORDS})?)\)"
        rf"|,?\s(?:which\s)?(?:(?:is|will(?:\sbe)?|are)\s)?(?:{about})\s(?!not\b|also\b){the}(?P<about>{_WORDS})"
        rf"|,\s(?:the\s|it\s)(?:[^,.;:()]{{3,100}}?\s)?(?:will|shall|is\sto)\s(?:[a-z]+\s)?(?:{doing})\s(?:an?\s|the\s|its\s)?"
        rf"(?P<led>{_WORDS}?)(?=\s(?:on|in|at|from|during|which|that)\s(?:the\s(?:morning|afternoon)|[A-Z][a-z]+day\b|[0-9])|[.,;])"
        rf"|(?::|,|\s[–—])\s(?!and\b|or\b|but\b|while\b|with\b){the}(?P<apposed>{_WORDS})(?=[,.;)–—]|$))"
    )


@cache
def _done() -> re.Pattern[str]:
    done, now = ("|".join(read_data("item_subjects")["en"][key]).replace(" ", r"\s") for key in ("done", "done_now"))
    return compiled(
        rf"{_PLACE}\s(?:(?:will|shall|is\sto|are\sto|may|should)\s(?:[a-z]+\s)?be\s(?:{done})|(?:is|are)\s(?:{now}))(?:\s(?:by|at|on|in)\s[^.;:]{{1,60}})?,?$"
    )


@cache
def _doing() -> re.Pattern[str]:
    doing = "|".join(read_data("item_subjects")["en"]["doing"]).replace(" ", r"\s")
    return compiled(rf"\b(?:{doing})\s(?:the\s|its\s)?(?P<words>{_WORDS})$")


@cache
def _sub_items() -> re.Pattern[str]:
    data = read_data("item_subjects")["en"]
    return compiled(_SUB_ITEM.format(places="|".join([*data["places"], *data["last"]])))
