"""Find names that were chosen for the last session and are still there: States, cities and persons who act, themes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import meetings_of
from oewg_cli.programme.quotations import quotations
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.rollover.past_sessions import is_of_earlier_session
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_list import is_own_name, place_words

if TYPE_CHECKING:
    from oewg_cli.source.tree import NodePath

_ACTED_BY = r"\b(?i:{verbs}) by (?:(?:the|a|an|H\.E\.|Mr\.|Ms\.|Mrs\.|Dr\.) )?(?P<who>[^.;:()]{{2,120}})"
_OFFICERS = r"\b(?i:{offices})\b[^.;:()]{{0,80}}?\b(?:of|from|are|is|:) (?P<who>[^.;:()]{{2,120}})"
_OFFICERS_BESIDE = r"\b(?P<office>(?i:{offices}))\b[^.;:()]{{0,80}}?\((?P<who>[A-Z][^.;:()]{{2,120}})\)"
_NAME = r"(?<![\w/-])[A-Z][\w’'-]+(?![\w/-])"
_THEME = r"\b(?:{themes})\b"
_KEYNOTE = r"\b(?i:keynote\s(?:address|speech|statement)(?:es|s)?)\sby\s(?P<who>[^.;:,()]{2,120})"
_IN_ADDRESS = r"://.*(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,}"
_OF_DOCUMENTS = ("undocs.", "docs.un.org", "digitallibrary", "/RES/", "/DEC/")
"""In the addresses of documents, which stay."""
_FURTHEST = 160
_FEWEST_LINES = 2

Kept = tuple[TextField, Span]


def kept_names(
    last: Programme,
    programme: Programme,
    fields: Iterable[TextField],
    pairs: Iterable[tuple[TextField, TextField]],
) -> Iterator[Kept]:
    """Return names and themes of texts that are those of the last note, and lists of States that are the same.

    Names of side events, keynote speakers and addresses of websites with a number are looked at too.
    Names are those of States and cities, and others that are no words, of those who moderate, chair or speak; those of
    States in parentheses after an officer are left over where the text around them is another. `pairs` are the texts of
    both notes that match; in the programme a text of the same kind is looked for.
    """
    titles = {field.plain for field in fields if field.role is Role.AGENDA_TITLE}
    for old, new in pairs:
        yield from ((new, span) for span in (*_in_text(old.plain, new, titles), *_addresses(old, new)))
    in_programme = [field for field in fields if field.path[0] == "programme"]
    before: dict[Role, set[str]] = defaultdict(set)
    lists: dict[NodePath, list[str]] = defaultdict(list)
    for field in texts_of(last):
        if field.path[0] == "programme":
            before[field.role].add(field.plain)
        if field.role is Role.BULLET:
            lists[field.path[:-1]].append(field.plain)
    for field in in_programme:
        if field.role in {Role.TEXT, Role.ASIDE, Role.HEADING} and field.plain in before[field.role]:
            keynotes = compiled(_KEYNOTE).finditer(field.plain) if "eynote" in field.plain else ()
            yield from ((field, Span(*match.span("who"))) for match in keynotes)
            yield from ((field, span) for span in _in_text(field.plain, field, titles))
    side_events = _side_events(last).keys()
    paths = {path for name, path in _side_events(programme).items() if name in side_events}
    yield from ((field, Span(*field.words_span)) for field in in_programme if field.path in paths)
    yield from _same_lists(in_programme, {tuple(lines) for lines in lists.values()})


def _in_text(old: str, new: TextField, titles: Collection[str]) -> Iterator[Span]:
    acted, officers, beside = _patterns()
    if new.plain != old:
        before = {(each["office"].casefold(), each["who"]) for each in compiled(beside).finditer(old)}
        for match in compiled(beside).finditer(new.plain) if before else ():
            names = compiled(_NAME).findall(match["who"])
            if (match["office"].casefold(), match["who"]) in before and all(map(_is_of_person_or_state, names)):
                yield Span(*match.span("who"))
    for pattern in (acted, officers):
        for match in compiled(pattern).finditer(new.plain):
            named = [name for name in compiled(_NAME).finditer(match["who"]) if is_own_name(name[0])]
            is_kept = bool(named) and match[0] in old and not compiled(_organization()).search(match["who"])
            if is_kept:
                start = match.start("who")
                yield Span(start + named[0].start(), start + named[-1].end())
    for start, end in new.sentences:
        theme = compiled(_theme()).search(new.plain, start, end)
        for span in quotations(new.plain) if theme else ():
            is_named = theme is not None and theme.end() <= span.start <= theme.end() + _FURTHEST
            quoted = new.plain[slice(*span)]
            is_kept = quoted in old and quoted[1:-1] not in titles and not is_of_earlier_session(new, span)
            if is_named and span.end <= end and is_kept:
                yield Span(*span)


def _addresses(old: TextField, new: TextField) -> Iterator[Span]:
    """Return the addresses of websites with a number, such as that of an event, that are in both texts."""
    before = {each.link for each in old.inlines} if "://" in new.text else set()
    at = 0
    for inline in new.inlines if before else ():
        start, at = at, at + len(inline.text)
        link = inline.link if inline.link in before else None
        if link and compiled(_IN_ADDRESS).search(link) and not any(each in link for each in _OF_DOCUMENTS):
            yield Span(start, at)


def _side_events(programme: Programme) -> dict[str, "NodePath"]:
    """Return the names of the side events of a programme with their paths."""
    return {
        text: (*placed.path, key)
        for placed in meetings_of(programme)
        if "side event" in (placed.meeting.kind or "").casefold()
        for key, text in (("heading", placed.meeting.heading), ("text", placed.meeting.text))
        if text is not None and "side event" not in text.casefold()
    }


def _is_of_person_or_state(name: str) -> bool:
    return name.lower() in place_words() or is_own_name(name)


def _same_lists(fields: list[TextField], before: set[tuple[str, ...]]) -> Iterator[Kept]:
    """Return the first line of each list of States that is one of the last note, line by line."""
    lists: dict[NodePath, list[TextField]] = defaultdict(list)
    for field in fields:
        if field.role is Role.BULLET:
            lists[field.path[:-1]].append(field)
    for lines in lists.values():
        is_same = tuple(line.plain for line in lines) in before
        if is_same and len(lines) >= _FEWEST_LINES and all(_names_state(line.plain) for line in lines):
            yield lines[0], Span(*lines[0].words_span)


def _names_state(line: str) -> bool:
    words = compiled(_NAME).findall(line)
    return bool(words) and all(word.lower() in place_words() for word in words)


@cache
def _patterns() -> tuple[str, str, str]:
    data = read_data("leftovers")
    offices = "|".join(data["acting"])
    acted = _ACTED_BY.format(verbs="|".join(data["acted"]))
    beside = "|".join(dict.fromkeys((*data["acting"], *data["officers"])))
    return acted, _OFFICERS.format(offices=offices), _OFFICERS_BESIDE.format(offices=beside)


@cache
def _organization() -> str:
    return rf"\b(?:{'|'.join(read_data('leftovers')['organizations'])})\b"


@cache
def _theme() -> str:
    return _THEME.format(themes="|".join(read_data("leftovers")["themes"]))
