"""The titles of agenda items and headings in the form in which they are compared."""

import re
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import number_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern

CONTINUED = lazy_pattern(r"\(\s*(?:continued|cont(?:['’]?d)?\.?)\s*\)", re.IGNORECASE)
"""The word for an item that is continued, in its right and its wrong forms."""

_OF_NOTE: NodePath = ("agenda", "items")
_ALIKE = str.maketrans("’‘–‑", "''--")


# The same titles and headings are repeated from note to note.
@lru_cache(maxsize=1024)
def wording(text: str) -> str:
    """Return a title as it is compared, without case, "(continued)" and the forms of dashes and quotes."""
    return " ".join(CONTINUED.sub(" ", text).translate(_ALIKE).casefold().split()).rstrip(" .")


def heading_wording(heading: str | None) -> str:
    """Return the heading of an entry as typed in the form in which it is compared; nothing if there is none."""
    return wording(TextField((), Role.HEADING, heading).plain) if heading is not None else ""


class WordedTitle(NamedTuple):
    """A title of an agenda: the number of its item, its wording, and the path of the items of the agenda."""

    field: TextField
    number: str
    wording: str
    agenda: NodePath


def worded_titles(context: CheckContext) -> tuple[WordedTitle, ...]:
    """Return the titles of the agendas with their wording, that of the note first."""
    fields = (field for field in context.texts(Role.AGENDA_TITLE) if field.path[0] != "item")
    return tuple(WordedTitle(field, number_of(field.path), wording(field.plain), field.path[:-2]) for field in fields)


class Titles(NamedTuple):
    """The titles that a meeting can take up by their words, and each by its number; the same title may have several."""

    by_wording: dict[str, list[WordedTitle]]
    by_number: dict[str, WordedTitle]


class TitlesOfMeetings:
    """The titles of the agenda of each meeting: those of its bodies, then those of the note.

    By their words the titles of the note are those of its first body: each body opens and closes its own session.
    """

    def __init__(self, context: CheckContext) -> None:
        programme = context.programme
        self._titles = context.once(worded_titles)
        self._bodies = {
            body.name: ("body", place, "agenda", "items")
            for place, body in enumerate(programme.bodies)
            if body.agenda is not None
        }
        self._body = programme.body
        self._meetings = {
            meeting.path: meeting.bodies for meeting in context.meetings if meeting.meeting.bodies is not None
        }
        self._found: dict[tuple[bool, tuple[NodePath, ...]], Titles] = {}

    def heading(self, field: TextField) -> Titles:
        """Return the titles for a heading of a day, a meeting or an entry."""
        bodies = self._meetings.get(field.path[:4], ()) if self._meetings else ()
        own = tuple(self._bodies[body] for body in bodies or (self._body,) if body in self._bodies)
        is_of_note = not bodies or self._body in bodies
        if (is_of_note, own) not in self._found:
            self._found[is_of_note, own] = self._of(own, with_note=is_of_note)
        return self._found[is_of_note, own]

    def _of(self, own: tuple[NodePath, ...], *, with_note: bool) -> Titles:
        titles = Titles({}, {})
        for agenda in (*own, _OF_NOTE):
            for title in self._titles:
                if title.agenda == agenda:
                    titles.by_number.setdefault(title.number, title)
                    if with_note or agenda != _OF_NOTE:
                        titles.by_wording.setdefault(title.wording, []).append(title)
        titles.by_wording.pop("", None)
        return titles
