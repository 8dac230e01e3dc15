"""Tell where a text announces another session than that of the note and is right, and report where it is wrong."""

from collections.abc import Iterable

from oewg_cli.lint.rule import Violation
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.sessions.announcements import AnnouncedSession, Announcement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import listed, ordinal, ordinals_pattern


def is_short(text: str, numbers: Iterable[int]) -> bool:
    """Return whether a text names the session by its number alone: `the eleventh session, and the twelfth`."""
    return any(compiled(rf"\bthe\s{ordinal(number, 'en')}\b(?!\s[a-z])").search(text) for number in numbers)


def is_of_next_clause(text: str, end: int) -> bool:
    """Return whether another session, by its number alone, is announced after one: `, and the fourth will be`."""
    ordinals = ordinals_pattern("en")
    after = rf",\s(?:and|while|whereas|but)\sthe\s(?:{ordinals})\s(?:will|shall|is\sto)\b"
    return compiled(after).search(text, end) is not None


def of_announced(announcement: Announcement, named: AnnouncedSession, own: dict[int, NodePath]) -> Violation:
    """Report a session that a paragraph announces with another number than the title block has."""
    right = listed([ordinal(number, "en") for number in own], "en")
    several = "sessions" if len(own) > 1 else "session"
    return Violation(
        announcement.location(named.start, named.end),
        f"This paragraph announces the {ordinal(named.number, 'en')} session, but the title block has the {right}"
        f" {several}.",
        "Correct the number here, or `number` of the session.",
        ((NodeLocation(next(iter(own.values()))), "the number of the session"),),
    )
