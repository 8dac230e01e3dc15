"""Find what a clause speaks of without its name, since it was named before: `It will be concluded on Friday`."""

import re
from collections.abc import Sequence

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.governed_times import goes_on
from oewg_cli.statements.timing.subject_clauses import NEXT_OBJECT
from oewg_cli.text.lazy_patterns import compiled

_PRONOUN = (
    r"(?<!\bon\s)(?<!\bopen\s)(?<!\bclose\s)(?<!\bdeclare\s)\b(?:it(?!\s(?:(?:will|shall|is\sto|does)\s(?:not\s)?)?(?:meets?|convenes?|sits?|holds?|[a-z]+\sits)\b)|they|(?<!first\sof\s)(?<!last\sof\s)them"
    r"|s?he\swill\s(?:then\s|also\s)?(?:speak|introduce|report|make|deliver|present|take\sthe\sfloor|do\sso)"
    r"|the\sitem(?!\s[0-9(])|this\s(?:sub-)?(?:item|subject|matter|topic))\b"
)
"""What is named before; `it will meet` and `it will conclude its work` are of a body, `act on it` of a draft."""
_STILL = r"(?:It|They|These|Both|All\sof\sthem)\s(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\b"
_LONGEST_START = 60
_SEVERAL = r"(?<!s)s\b|\sand\s|[0-9]"
_SHORT = (
    r"\bthe\s(?P<noun>debate|discussion|dialogue|panel|exchange|segment|forum|ceremony|hearing|review|event|briefing)"
    r"(?=,?\s(?:will|shall|is|are|begins|ends|starts|which|takes|continues|opens|closes)\b)"
)
"""How what was named in full is called after that."""
_OTHERS = (
    r"(?:The\s|Its\s|All\s)?(?:[\w-]+\s){0,3}?[\w-]+s(?:\s(?:of|for|from)\s[^,;]{2,80})?(?:,[^;]{2,160},)?"
    r"\s(?:will|shall|are|have|may|should|must)\s"
)
"""Those who act, more than one: `The two Vice-Chairs, from Peru and Ghana, will`."""
_TAKEN_UP = (
    r"\bthey\s(?:(?:will|shall|are\sto)\s(?:(?:then|also|first|all)\s)?be|are)\s"
    r"(?:considered|taken\sup|discussed|examined|reviewed|introduced|presented|scheduled|planned)\b"
    r"|\b(?:set\saside|reserved|foreseen|planned|scheduled|needed)\sfor\s(?:all\sof\s)?them\b"
    r"|\b(?:devoted|allotted|allocated|assigned|given)\sto\s(?:all\sof\s)?them\b"
    r"|\b(?:consider|take\sup|discuss|examine|review)\s(?:all\sof\s)?them\b"
)
"""What is done with documents, and not by those who act: `They will be considered`, `Monday is set aside for them`."""
_AND_WILL = (
    r",?\s(?:and|but)\s(?:(?:then|also)\s)?(?:will|shall|is\sto|are\sto)\s(?:meet|convene|sit"
    r"|be\s(?:held|considered|discussed|examined|reviewed|taken\sup|introduced|resumed|continued))\b"
)

_ON_DRAFTS = frozenset({"draft", "proposal", "amendment", "text"})
_ACTION = (
    r"\b(?:action\son\s(?:them|these|those)|(?:act|decide|vote)\s(?:up)?on\sthem"
    r"|(?:they|these|them)\b[^.;]{0,120}?\bacted\s(?:up)?on)\b"
)
_DRAFTS = (
    r"(?i)\b(?:draft|proposed)\s(?P<kind>resolution|decision|recommendation|conclusion|proposal)s\b"
    r"|\b(?:proposal|amendment)s\b"
)


def action_on_them(schedule: Schedule, sentence: NoteSentence) -> list[NamedPart]:
    """Return the action on the drafts that were named before: `Action on them will be taken on Friday`."""
    found = compiled(_ACTION).search(sentence.folded) if "act" in sentence.folded else None
    drafts = list(compiled(_DRAFTS).finditer(sentence.field.plain, 0, sentence.start)) if found is not None else []
    if found is None or not drafts:
        return []
    slots = tuple(slot for slot in schedule.slots if "action" in slot.words and not slot.words.isdisjoint(_ON_DRAFTS))
    own = tuple(slot for slot in slots if (drafts[-1]["kind"] or "").casefold() in slot.words) or slots
    shown = sentence.text[slice(*found.span())]
    return [NamedPart(*found.span(), shown, frozenset({"action"}), (("the action on drafts", own),))] if own else []


def word_for(before: NamedPart | None, sentence: NoteSentence, clause: tuple[int, int]) -> re.Match[str] | None:
    """Return the word for what was named before: `it`, or `the debate` after the general debate; None without one."""
    found = compiled(_PRONOUN).search(sentence.folded, *clause)
    is_several = found is not None and found[0] in {"they", "them"}
    if is_several and before is not None and (_is_one(before) or _has_others(before, sentence, found)):
        return None
    if found is not None or before is None:
        return found
    nouns = compiled(_SHORT).finditer(sentence.folded, *clause)
    known = [slot.words for slot in before.slots]
    return next((each for each in nouns if any(each["noun"] in words for words in known)), None)


def part_of_footnote(picture: Picture, field: TextField) -> NamedPart | None:
    """Return the only entry in which a footnote is marked, if the footnote begins with a word for it: `The debate`."""
    noun = compiled(_SHORT).match(field.plain[:_LONGEST_START].casefold()) if field.role is Role.FOOTNOTE else None
    entries = picture.read(EntriesOfTexts).entries(field) if noun is not None else []
    items = {each for _, entry in entries if entry.items for each in entry.items.ends}
    if noun is None or len(entries) != 1 or len(items) > 1:
        return None
    schedule = picture.read(Schedule)
    own = [slot for slot in schedule.slots if slot.path == entries[0][0] and noun["noun"] in slot.words]
    # Without a heading the entry is the item, wherever it is taken up.
    is_item = bool(own and items) and entries[0][1].heading is None
    slots = tuple(schedule.of_item(items.pop()) if is_item else own)
    shown = f"the {noun['noun']}"
    return NamedPart(0, 0, shown, frozenset({noun["noun"]}), ((f"“{noun['noun']}”", slots),)) if slots else None


def _is_one(before: NamedPart) -> bool:
    """Return whether what was named is one thing: `the side event` is not meant by `seven of them`."""
    return len(before.apart) == 1 and not before.item and compiled(_SEVERAL).search(before.shown) is None


def is_still_about_it(sentence: NoteSentence) -> bool:
    """Return whether a sentence without a name says more of what was named before it: `They were posted in May`."""
    return compiled(_STILL).match(sentence.text) is not None


def _has_others(before: NamedPart, sentence: NoteSentence, word: re.Match[str] | None) -> bool:
    """Return whether several others act where something was named: `Two Chairs will lead the talks. They report`."""
    taken_up = compiled(_TAKEN_UP).finditer(sentence.folded) if before.item and word is not None else ()
    if any(word is not None and each.start() <= word.start() and word.end() <= each.end() for each in taken_up):
        return False
    plain = sentence.field.plain
    started = [start for start, _ in sentence.field.sentences if start <= sentence.start][-2:]
    named = (start for start in started if plain.startswith(before.shown, start + before.start))
    acting = (compiled(_OTHERS).match(plain, start, start + before.start) for start in named)
    return any(each is not None for each in acting)


def meant_before(
    before: NamedPart | None, sentence: NoteSentence, clause: tuple[int, int], stated: Sequence[Occasion]
) -> list[NamedPart]:
    """Return what was named before if a clause without a name speaks of it."""
    start = clause[0]
    if before is None or compiled(NEXT_OBJECT).match(sentence.text, start):
        return []
    word = word_for(before, sentence, clause)
    at = word.span() if word is not None else None
    if at is None and stated and start:
        # `The list will be open from Monday and will close on Friday.`
        lead = sentence.text[start : stated[0].start]
        is_same = goes_on(lead, with_verb=True) or compiled(_AND_WILL).match(lead)
        at = (start, start) if is_same else None
    return [before._replace(start=at[0], end=at[1])] if at is not None else []
