"""Find where a text gives a numbered event another subject than the programme: `round table 4, on the return of`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.schedule.numbered_events import numbered_events
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_SUBJECT = r"(?:the\s|its\s)?[“]?(?P<subject>(?![A-Z][a-z]+day\b|[0-9]|(?:first|last|same|next)\b)[^,;:.()”]{{3,80}})"
_AFTER = (
    r"(?:\s\([^()]{{0,60}}\))?(?:,?\s(?:on|about|concerning|regarding|entitled)"
    r"|,?\s(?:which\s)?(?:(?:will|shall|is\sto)\s)?(?:be\s|is\s)?(?:looks?\sat|deals?\swith|discuss(?:es)?|address(?:es)?"
    r"|examines?|covers?|concerns?|on|about|(?:devoted|dedicated)\sto|focus(?:es)?\son))\s"
)
_LEFT_TO = (
    r"(?:\A|[,;:]\s|\band\s)(?P<subject>[^,;:.()]{{3,60}}?)\s(?:is|are|will\sbe)\s(?:left\sto|the\s(?:subject|theme|topic)\sof"
    r"|(?:discussed|considered|examined|taken\sup|addressed)\s(?:at|in|by)|dealt\swith\s(?:at|in)|reserved\sfor|assigned\sto)"
    r"\s(?:the\s)?{name}\s(?P<number>{numbers})\b"
)
_FORMS = (rf"\b{{name}}\s(?P<number>{{numbers}})\b{_AFTER}{_SUBJECT}", _LEFT_TO)
_END = (
    r"\s(?:will|shall|is|are|was|were|has|have|follows?|takes?|meets?|begins?|starts?|at|under|in\sthe\s(?:morning|afternoon)"
    r"|on\s(?:[A-Z]|[0-9]|the\s[a-z]+\s(?:day|morning|afternoon)\b))\b.*$"
)
_OF = r"(?:[Tt]he\s)?(?P<head>[\w-]+)\sof\s(?:the\s)?(?P<rest>.+)"
_SAME_LETTERS = 4
"""Words that begin with so many letters alike may be forms of one: `include`, `inclusion`."""


class OtherSubject(NamedTuple):
    """A numbered event with a subject that is that of another number, or only almost its own, by a text."""

    wording: Wording
    name: str
    own: str
    slot: Slot
    other: str = ""


def other_subjects(context: CheckContext) -> Iterator[OtherSubject]:
    """Return the subjects in reading order; what is said of the past, or of another session, is left out."""
    bodies = {body.casefold().rpartition(" ")[0] for each in context.meetings for body in each.bodies}
    for name, slots in context.picture.read(numbered_events).items():
        # What a body does is for other rules.
        sentences = [] if name in bodies else context.picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having=name)
        subjects = _subjects_of(context, name, slots) if sentences else {}
        for sentence in sentences:
            is_other = sentence.is_too_long or sentence.tense is Tense.PAST
            if not is_other and all(each.meant is Meant.THIS for each in mentions_in(context.picture, sentence)):
                yield from _in_sentence(sentence, name, slots, subjects)


def _subjects_of(context: CheckContext, name: str, numbered: dict[str, list[Slot]]) -> dict[str, list[str]]:
    """Return the subjects of the events of a name by their numbers, without titles of items."""
    titles = {subject_words(shown(each.item.title)) for each in Agendas(context.programme).all_items()}
    texts = {words: text for words, text in context.picture.read(Schedule).texts.items() if words not in titles}
    return {number: _subjects(slots, name, texts) for number, slots in numbered.items()}


def _in_sentence(
    sentence: NoteSentence, name: str, numbered: dict[str, list[Slot]], subjects: dict[str, list[str]]
) -> Iterator[OtherSubject]:
    for form in _FORMS:
        pattern = form.format(name=f"(?i:{re.escape(name)})", numbers="|".join(map(re.escape, numbered)))
        for match in compiled(pattern).finditer(sentence.text):
            said = compiled(_END).sub("", match["subject"])
            own, start = subjects[match["number"]], match.start("subject")
            if not own or any(_is_like(said, each) for each in own):
                continue
            others = [number for number, known in subjects.items() if any(_is_like(said, each) for each in known)]
            # Two of them cannot have one subject: `Round table A: investment`, `Round table B: investment`.
            known = [each for number, of_same in subjects.items() if number != match["number"] for each in of_same]
            is_doubled = any(subject_words(each) == subject_words(one) for each in known for one in own)
            if others or is_doubled or any(_is_almost(said, each) for each in own):
                wording = sentence.part(start, start + len(said))
                other = f"{name} {others[0]}" if others else ""
                slot = numbered[match["number"]][0]
                yield OtherSubject(wording, f"{name} {match['number']}", own[0], slot, other)


def _subjects(slots: list[Slot], name: str, texts: dict[frozenset[str], str]) -> list[str]:
    """Return of what places speak beside their name and number, as typed."""
    found = [texts.get(words, "") for slot in slots for words in slot.phrases if words not in slot.lines]
    after = (compiled(rf"(?i:{re.escape(name)})\s\w+(?:\s?[:.,–—]\s?|$)").sub("", each) for each in found)
    return [each for each in after if each and subject_words(each)]


def _is_like(said: str, subject: str) -> bool:
    words, others = subject_words(said), subject_words(subject)
    return bool(words) and (words <= others or others <= words)


def _is_almost(said: str, subject: str) -> bool:
    """Return whether two subjects are of the same, but one of another part of it: `return`, `inclusion of migrants`."""
    one, two = compiled(_OF).fullmatch(said.strip()), compiled(_OF).fullmatch(subject.strip())
    if one is None or two is None:
        return False
    is_same = subject_words(one["rest"]) == subject_words(two["rest"])
    heads = (one["head"].casefold(), two["head"].casefold())
    return is_same and heads[0][:_SAME_LETTERS] != heads[1][:_SAME_LETTERS]
