"""Find which of the bodies that meet does what a clause says."""

from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule import Schedule
from oewg_cli.statements.scheduling_clauses import Clause
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.body_names import body_names

_LONGEST_WORD = 32
_AFTER_NAME = r"\s*|,\s(?:which|that|who)\s[^;.]*,\s*"
_LONGER_NAME = r"\b(?!(?:The|This|A|An|Its|That)\b)[A-Z][\w’'-]*\s$"


class Agent(NamedTuple):
    """The bodies that do something, which all meet, and where the sentence names them; none if it names none."""

    bodies: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


class Agents:
    """Finds who does what the clauses of one text say."""

    def __init__(self, picture: Picture, field: TextField) -> None:
        self._picture = picture
        self._field = field

    def of(self, sentence: NoteSentence, clause: Clause) -> Agent | None:
        """Return who does it, if the text says so and they meet; None if it is a body that does not meet."""
        offset = sentence.start
        first = bisect_left(self._starts, offset + clause.start)
        names = body_names(self._field.plain)
        for number in range(max(0, first - 1), len(names)):
            named = names[number]
            if named.place.start >= offset + clause.end:
                break
            start, end = named.place.start - offset, named.place.end - offset
            is_subject = not clause.object_first and clause.start <= start and end <= clause.verb_start
            is_subject = (
                is_subject and compiled(_AFTER_NAME).fullmatch(sentence.text, end, clause.verb_start) is not None
            )
            lead = sentence.text[clause.verb_end : max(clause.verb_end, start)]
            is_agent = clause.object_first and compiled(r"\s*by\s(?:the\s)?").fullmatch(lead) is not None
            if is_subject or (is_agent and start < clause.end):
                before = max(0, start - _LONGEST_WORD)
                if compiled(_LONGER_NAME).search(sentence.text, before, max(0, start)):
                    return None
                bodies = meeting_body(self._picture, named.mention.text)
                return None if bodies is None else Agent(bodies, start, end)
        return Agent()

    @cached_property
    def _starts(self) -> list[int]:
        return [named.place.start for named in body_names(self._field.plain)]


def meeting_body(picture: Picture, name: str) -> tuple[str, ...] | None:
    """Return the body that meets and has a name; nothing for the body of the note, None for one that does not meet."""
    folded = folded_name(name)
    own = picture.programme.bodies
    others = {body for meeting in picture.read(Schedule).meetings for body in meeting.bodies} - {own[0].name}
    shorts = {body.name: body.short for body in own if body.short is not None}
    for body in others:
        if folded.startswith(folded_name(body)) or folded == folded_name(shorts.get(body, body)):
            return (body,)
    return () if picture.owners.is_own_name(name) else None
