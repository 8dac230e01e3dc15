"""Headings that open or close a session."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedEntry, PlacedMeeting
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
    # Most headings and titles do not have the word "session" at all; an item is often repeated.
    framing = {
        field.text: field.plain
        for field in context.texts(Role.HEADING, Role.AGENDA_TITLE)
        if _WORD in field.plain.casefold()
    }
    if not framing:
        return
    patterns = _patterns(context)
    seen: set[tuple[tuple[str, ...], NodePath]] = set()
    for meeting, line in _lines(context, framing):
        tried = dict.fromkeys(patterns.get(body, patterns[None]) for body in meeting.bodies)
        match = next(filter(None, (pattern.match(framing[line.text]) for pattern in tried)), None)
        if match is None or (match["opening"] and line.item and (meeting.bodies, line.item) in seen):
            continue
        if line.item is not None:
            seen.add((meeting.bodies, line.item))
            location = NodeLocation(line.path)
        else:
            location = TextField(line.path, Role.HEADING, line.text).plain_location(*match.span(match.lastgroup or ""))
        end = "first" if match["opening"] else "last"
        yield Frame(meeting, match[match.lastgroup or ""], end, location)


def _lines(context: CheckContext, framing: Container[str]) -> Iterator[tuple[PlacedMeeting, _Line]]:
    """Return the headings and titles of items that may frame a session, those of meetings before those of entries."""
    for placed_meeting in context.meetings:
        heading = placed_meeting.meeting.heading
        if heading is not None and heading in framing and placed_meeting.bodies:
            yield placed_meeting, _Line((*placed_meeting.path, "heading"), heading)
    items = {placed.number for placed in context.once(agendas_of).all_items() if placed.item.title in framing}
    for placed in context.entries:
        meeting, entry = placed.meeting, placed.entry
        if meeting is None or not meeting.bodies:
            continue
        if entry.heading is not None:
            if entry.heading in framing:
                yield meeting, _Line((*placed.path, "heading"), entry.heading)
        elif items:
            yield from ((meeting, line) for line in _titles(context, placed, meeting) if line.text in framing)


def _titles(context: CheckContext, placed: PlacedEntry, meeting: PlacedMeeting) -> Iterator[_Line]:
    known = context.once(agendas_of).items_for(meeting.bodies)
    for place, reference in enumerate(placed.entry.references or ()):
        for number in reference.ends:
            if number in known:
                yield _Line((*placed.path, "item", place), known[number].item.title, known[number].path)


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
