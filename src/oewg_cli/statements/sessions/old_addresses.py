"""Read which addresses of websites name the session before or its year: `https://example.org/rain-2023`."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.lazy_patterns import compiled

_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])(?![/-][0-9]{1,2}(?![0-9]))"
"""A year in an address that is not part of a date such as `/2023/05/` or of a longer number."""
_NUMBER = r"(?<=[a-z])-?([1-9][0-9]{0,2})(?![0-9])"
_PARTS = r"^(?:https?://|mailto:)?(?P<name>[^/?]*)(?P<path>.*)$"
_TYPED = r"(?<![\w.@/-])[\w.-]*(?:19|20)[0-9]{2}[\w.-]*@[\w-]+(?:\.[\w-]+)+"
"""An address of mail with a year that is typed without marks."""
_YEARS_BEFORE = 4
"""How many years before the session the one before it was, at most; sessions are held every year to every four."""
_LOWEST = 10
"""The number from which sessions are told by it in addresses; lower ones are versions and parts."""


_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE, Role.BULLET})


class OldAddress(NamedTuple):
    """An address of a website in a text; `words` is the part that names the session before or its year."""

    location: NodeLocation
    address: str
    words: str


def old_addresses(picture: Picture) -> tuple[OldAddress, ...]:
    """Return the addresses that name the year before the session, or the number before that of the session.

    An address that names this year or this number too is right, and so may be one in a sentence of the past, or in one
    that names that year itself.
    """
    fields = [field for field in picture.fields if field.role in _ROLES and ("://" in field.text or "@" in field.text)]
    return tuple(found for field in fields for found in _in_field(picture, field))


def _in_field(picture: Picture, field: TextField) -> Iterator[OldAddress]:
    year = picture.programme.session.opens.year - 1
    numbers = session_numbers(picture.programme)
    sentences = picture.sentences_of(field)
    with_year = {each for each in sentences if str(year) in each.text and _names_year(each.text, str(year))}
    at = 0
    for inline in field.inlines:
        start, at = at, at + len(inline.text)
        if inline.link is None:
            continue
        number = bisect_right(sentences, start, key=attrgetter("start")) - 1
        sentence = sentences[number] if number >= 0 else None
        if sentence is None or sentence.tense is Tense.PAST or sentence in with_year:
            continue
        parts = compiled(_PARTS).match(inline.link.lower())
        path, name = (parts["path"], parts["name"]) if parts else ("", "")
        words = _old_year_in_name(name, year) or _old_words(path, year, list(numbers))
        if words is not None:
            yield OldAddress(field.location(inline.start, inline.end), inline.link, words)
    for match in compiled(_TYPED).finditer(field.plain) if "@" in field.plain else ():
        words = _old_year_in_name(match[0], year)
        if (
            words is not None
            and "mailto:" not in field.text
            and picture.sentence_at(field, match.start()).tense is not Tense.PAST
        ):
            yield OldAddress(field.plain_location(*match.span()), match[0], words)


def _names_year(text: str, year: str) -> bool:
    """Return whether a text has a year that is not in an address."""
    return any(year in word and "@" not in word and "/" not in word for word in text.split())


def _old_year_in_name(name: str, year: int) -> str | None:
    """Return the year of a session before that a mailbox has in its name: `forum2025@example.org`.

    These are made for one session; one that names this year, or an old one, is right.
    """
    years = {int(found) for found in compiled(_YEAR).findall(name.rpartition("@")[0])}
    old = [each for each in years if year - _YEARS_BEFORE < each <= year]
    return str(max(old)) if old and not years & {year + 1, year + 2} else None


def _old_words(path: str, year: int, numbers: list[int]) -> str | None:
    years = {int(found) for found in compiled(_YEAR).findall(path)}
    own = {int(found) for found in compiled(_NUMBER).findall(path)}
    if years & {year + 1, year + 2} or own & set(numbers):
        return None
    if year in years:
        return str(year)
    old = [number - 1 for number in numbers if number > _LOWEST and number - 1 in own]
    return str(old[0]) if old else None
