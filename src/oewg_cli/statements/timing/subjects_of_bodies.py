"""Read which body texts give what the programme schedules: `Assistance is dealt with by the Working Group`.

Also read what a body reports: `Its Chair will report to the plenary`, where the programme has that report.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames, body_spoken_of
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_TO_BODY = r"[^,;:.()]{0,60}?\b(?:in|by|before)\s(?:the\s)?(?:meetings?\sof\s(?:the\s)?)?"
_TO_PART = (
    r"\s(?:will\s|shall\s|is\sto\s)?(?:begins?|starts?|deals?|continues?|goes\son|considers?|discuss(?:es)?|examines?|takes\sup|take\sup"
    r"|turns?|addresses|handles?)\b[^,;:.()]{0,24}?\s?(?:the\s)?"
)
_BY_OTHERS = (
    r"\b(?:reports?|reporting|submit\w*|presented|transmit\w*|introduced?|after|not|no|except|than|until|prepared|handed|recommend\w*"
    r"|forward\w*|refer\w*|proposed|established|adopted|if|may|or|and|outcomes?|results?|work)\b"
)
_REPORTS = (
    r"\b(?:will|shall|is\sto|are\sto)\s(?:then\s|also\s)?"
    r"(?:report(?:\s(?:orally|back))?|(?:submit|present|deliver)\s(?:its|their)\s(?:[a-z]+\s)?reports?)(?:\s\(item\s[0-9]{1,2}\))?"
    r"(?=\s(?:back\s)?(?:to|on|in|at)\s)"
)
_AND_REPORTS = (
    r"\b[Tt]he\s(?P<who>[A-Z][\w’-]*(?:\s(?:of\sthe\s)?[A-Z][\w’-]*){0,4})\s(?:will|shall|is\sto)\s[^,;:.]{3,60}?\sand\s(?:will\s|to\s)?"
    r"(?P<report>report(?:\s(?:orally|back|on\s(?:them|it)))?)(?=\s(?:back\s)?(?:to|on|in|at)\s)"
)
"""Those who do something before they report: `The Bureau will examine them and report at the fifth meeting`."""
_NUMBERS = r"[0-9]+|[ivx]+"


class SubjectOfBody(NamedTuple):
    """Something that the programme schedules, and the bodies that a text has take it up."""

    part: NamedPart
    bodies: tuple[str, ...]
    wording: Wording


def subject_of_body(
    picture: Picture, sentence: NoteSentence, clause: tuple[int, int], own: Sequence[NamedPart]
) -> SubjectOfBody | None:
    """Return what a clause gives a body, if it names one of each, and nothing else is said between them."""
    names = picture.read(MeetingNames).all_in(sentence.text) if own else []
    named = [each for each in names if clause[0] <= each[0] < clause[1]]
    # `Contact group 2` is scheduled itself.
    own = [part for part in own if not any(start < part.end and part.start < end for start, end, _ in named)]
    if len(named) != 1 or not named[0][2] or len(own) != 1:
        return None
    (start, end, bodies), part = named[0], own[0]
    is_after = part.end <= start
    gap = sentence.folded[part.end : start] if is_after else sentence.folded[end : part.start]
    is_given = compiled(_TO_BODY if is_after else _TO_PART).fullmatch(gap) is not None
    is_other = part.of_line or part.paper or part.weak or "session" in part.words or compiled(_BY_OTHERS).search(gap)
    return SubjectOfBody(part, bodies, sentence.part(start, end)) if is_given and not is_other else None


def reports_in(picture: Picture, sentence: NoteSentence) -> Iterator[NamedPart]:
    """Return where a sentence has a body report, with the places where other bodies have that report."""
    if "report" not in sentence.folded:
        return
    names = picture.read(MeetingNames).all_in(sentence.text)
    for match in compiled(_REPORTS).finditer(sentence.text):
        # `The group will report`, after a sentence on the Committee, is of neither that has a name.
        is_named = sentence.text.startswith(("It ", "Its ")) or any(end <= match.start() for _, end, _ in names)
        bodies = (body_spoken_of(picture, sentence, match.start()) or ()) if is_named else ()
        words = [subject_words(compiled(rf"\b(?i:{_NUMBERS})\b").sub("", each)) | {"report"} for each in bodies]
        slots = tuple(
            slot
            for slot in picture.read(Schedule).slots
            if {*bodies}.isdisjoint(slot.bodies)
            and any(one <= phrase for one in words if len(one) > 1 for phrase in slot.phrases)
        )
        if slots:
            name = f"the report of the {bodies[0]}"
            yield NamedPart(*match.span(), match[0], frozenset(), ((name, slots),))
    yield from _reports_after(picture, sentence)


def _reports_after(picture: Picture, sentence: NoteSentence) -> Iterator[NamedPart]:
    """Return where those who have a report in the programme do something and then report."""
    for match in compiled(_AND_REPORTS).finditer(sentence.text):
        words = subject_words(match["who"]) | {"report"}
        slots = [slot for slot in picture.read(Schedule).slots if any(words <= phrase for phrase in slot.phrases)]
        if len(words) > 1 and len({slot.meeting.path for slot in slots if slot.meeting is not None}) == 1:
            name = f"the report of the {match['who']}"
            yield NamedPart(*match.span("report"), match["report"], frozenset(), ((name, tuple(slots)),))
