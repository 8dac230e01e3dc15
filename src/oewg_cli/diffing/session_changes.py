"""Find what changed in the place and the dates of the session, and in those of its parts."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.scheduled_meetings import later
from oewg_cli.diffing.text_changes import word_changes
from oewg_cli.note.session_lines import dates_lines
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import has_years
from oewg_cli.un.dates.dates import date_range

_TITLE_BLOCK = "Title block"
_SESSION = "session/dates"


class _Part(NamedTuple):
    """A part of a session: the line of its place and dates, what it is in the new version, and its identity."""

    line: str
    key: tuple[object, ...]
    origin: str


def place_and_dates_changes(versions: ComparedVersions) -> Iterator[Change]:
    """Return whether the place or the dates of the session or its parts changed, unless it moved as a whole."""
    old, new = versions.old.session, versions.new.session
    language = versions.new.language
    if old.parts or new.parts:
        yield from _part_changes(versions)
        if has_years(versions.old) == has_years(versions.new) or (old.opens, old.closes) == (new.opens, new.closes):
            return
    elif versions.terms.days and old.opens != new.opens:
        return
    elif old.place.strip() != new.place.strip():
        yield _change("the place is {}; it was {}", old.place.strip(), new.place.strip(), _SESSION)
    if (old.opens, old.closes) != (new.opens, new.closes):
        before, after = (date_range(each.opens, each.closes, language) for each in (old, new))
        yield _change("the dates are {}; they were {}", before, after, _SESSION)


def _part_changes(versions: ComparedVersions) -> Iterator[Change]:
    matcher = PartMatcher(_parts(versions.old, versions.terms.days), _parts(versions.new, 0))
    matcher.match_equal(lambda part: part.key)
    matcher.match_similar(lambda part: part.line)
    matcher.match_equal(lambda part: part.origin)
    for one in matcher.only_old:
        line = matcher.old[one].line
        yield _change("the place and dates of a part were removed: {1}", line, None, matcher.old[one].origin)
    for other in matcher.only_new:
        line = matcher.new[other].line
        yield _change("the place and dates of a part were added: {0}", None, line, matcher.new[other].origin)
    for one, other in matcher.pairs():
        old, new = matcher.old[one], matcher.new[other]
        if old.key != new.key:
            yield _change("the place and dates of a part are {}; they were {}", old.line, new.line, new.origin)
    if matcher.moved():
        olds, news = ("; ".join(part.line for part in parts) for parts in (matcher.old, matcher.new))
        yield _change("the lines of place and dates are in another order: {}", olds, news, _SESSION)


def _parts(programme: Programme, days: int) -> list[_Part]:
    lines = list(dates_lines(programme))
    parts = programme.session.parts
    if not parts:
        return [_Part(line, (line,), origin) for origin, line in lines]
    return [
        _Part(line, (later(part.opens, days), later(part.closes, days), part.place, part.format), origin)
        for part, (origin, line) in zip(parts, lines, strict=True)
    ]


def _change(said: str, old: str | None, new: str | None, origin: str) -> Change:
    text = said.format(new, old)
    words = word_changes(old, new)
    return Change(ChangeKind.SESSION, _TITLE_BLOCK, f"{text[:1].upper()}{text[1:]}.", old, new, words, origin)
