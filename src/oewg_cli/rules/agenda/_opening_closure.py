"""Headings that open or close a session."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.entries import entries_under
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.un_data import read_data

_WORD = "session"


class Frame(NamedTuple):
    """An opening or a closure of a session at a meeting: its words, and where they are; `end` is first or last."""

    meeting: PlacedMeeting
    words: str
    end: str
    location: NodeLocation


class _Line(NamedTuple):
    """What a meeting is about: a heading, or the title of an agenda item, whose path is `item`."""

    path: NodePath
    text: str
    item: NodePath | None = None


def frames_of(context: CheckContext) -> Iterator[Frame]:
    """Return the openings and closures of sessions at meetings, in the order of the document.

    An item that is the opening is "(continued)" when the same body takes it up again.
    """
    lines = [(meeting, line) for meeting in context.meetings if meeting.bodies for line in _lines(context, meeting)]
    # An item is often repeated; its title is checked once for each body, if it has the word "session" at all.
    framing = {line.text for _, line in lines if _WORD in line.text.casefold()}
    if not framing:
        return
    shown = {text: TextField((), Role.HEADING, text).plain for text in framing}
    patterns = _patterns(context)
    seen: set[tuple[tuple[str, ...], NodePath]] = set()
    for meeting, line in lines:
        if line.text not in framing:
            continue
        tried = dict.fromkeys(patterns.get(body, patterns[None]) for body in meeting.bodies)
        match = next(filter(None, (pattern.match(shown[line.text]) for pattern in tried)), None)
        if match is None or (match["opening"] and line.item and (meeting.bodies, line.item) in seen):
            continue
        if line.item is not None:
            seen.add((meeting.bodies, line.item))
            location = NodeLocation(line.path)
        else:
            location = TextField(line.path, Role.HEADING, line.text).plain_location(*match.span(match.lastgroup or ""))
        end = "first" if match["opening"] else "last"
        yield Frame(meeting, match[match.lastgroup or ""], end, location)


def _lines(context: CheckContext, meeting: PlacedMeeting) -> Iterator[_Line]:
    """Return the headings of a meeting and of its entries, and the titles of the items without a heading."""
    if meeting.meeting.heading is not None:
        yield _Line((*meeting.path, "heading"), meeting.meeting.heading)
    known = agendas_of(context).items_for(meeting.bodies)
    for path, entry in entries_under(meeting.path, meeting.meeting.entries):
        if entry.heading is not None:
            yield _Line((*path, "heading"), entry.heading)
            continue
        for place, reference in enumerate(entry.references or ()):
            for number in reference.ends:
                if number in known:
                    yield _Line((*path, "item", place), known[number].item.title, known[number].path)


def _patterns(context: CheckContext) -> dict[str | None, re.Pattern[str]]:
    """Return a pattern for each body of the note, and one for all others.

    It matches the start of a heading that opens or closes this session, and no other one. The words are in its group
    `opening` or `closure`. They are the whole heading, or are followed by a dash, a comma, a colon or a parenthesis;
    "Opening of the session (continued)" does not match.
    """
    session = context.programme.session
    found: dict[str | None, re.Pattern[str]] = {None: _pattern(session.number, session.kind)}
    for body in context.programme.bodies:
        found[body.name] = _pattern(body.number or session.number, body.kind or session.kind)
    return found


@lru_cache(maxsize=32)
def _pattern(number: int | None, kind: str | None) -> re.Pattern[str]:
    named = ordinal(number, "en") if number else None
    before = "".join(rf"(?:{word}\s+)?" for word in (named, kind) if word)
    wordings = read_data("opening_and_closure")["en"]
    groups = "|".join(
        f"(?P<{end}>{'|'.join(_spaced(wording, f'{before}session') for wording in wordings[end])})"
        for end in ("opening", "closure")
    )
    return re.compile(rf"\s*(?:{groups})(?=\s*(?:$|[–—:;,]|\((?!\s*cont))|\s-\s)", re.IGNORECASE)


def _spaced(wording: str, name: str) -> str:
    return r"\s+".join(wording.split()).format(session=name)
