"""Find what the programme has panels, visits and other events on: `Round table on kites`, `kind: side event`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._known_items import stems_of
from oewg_cli.statements.subject_words import Words
from oewg_cli.text.lazy_patterns import compiled

KINDS = (
    *("panel", "round table", "roundtable", "workshop", "seminar", "webinar", "symposium", "visit", "tour"),
    *("excursion", "dialogue", "briefing", "side event", "lecture", "debate", "hearing", "training", "exhibition"),
    "evaluation",
)
_ROLES = (Role.HEADING, Role.TEXT)
SUBJECT = r"(?P<subject>(?!(?:the|an?|which|what|how|whether|this|these|that|those|it)\b)[^,.;:()–—“”]{3,90})"
_IN_ENTRY = (
    rf"\b(?i:(?P<kind>{'|'.join(KINDS)}))(?:\sdiscussion)?(?::|\s(?:on|about|to|(?<=n\s)of))\s"
    rf"(?:the\s|an?\s)?{SUBJECT}"
)


class EventOfKind(NamedTuple):
    """What is of a kind in the programme, and the words of what it is on."""

    kind: str
    words: Words
    field: TextField


def events_of_kinds(context: CheckContext) -> tuple[EventOfKind, ...]:
    """Return what the programme has of each kind, with the words for its subject."""
    return tuple(_find(context))


def _find(context: CheckContext) -> Iterator[EventOfKind]:
    kinds = {each.path: each.meeting.kind.casefold() for each in context.meetings if each.meeting.kind is not None}
    named = [field for field in context.text_index.texts_with(KINDS) if field.role in _ROLES]
    of_meetings = [field for field in context.texts(*_ROLES) if field.path[:-1] in kinds] if kinds else []
    for field in dict.fromkeys((*named, *of_meetings)):
        of_meeting = next((kind for kind in KINDS if kinds.get(field.path[:-1], "").endswith(kind)), None)
        match = compiled(_IN_ENTRY).search(field.plain) if field.path[0] == "programme" else None
        kind = match["kind"].casefold() if match else of_meeting
        words = stems_of(match["subject"] if match else field.plain) if kind else frozenset()
        if kind is not None and words:
            yield EventOfKind(kind, words, field)
