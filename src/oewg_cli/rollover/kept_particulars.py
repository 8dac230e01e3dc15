"""Find what belonged to the last session only and is still there, while what is around it has changed."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.rollover.kept_beside_new import has_same_neighbours
from oewg_cli.rollover.past_sessions import is_of_earlier_session, tells_history
from oewg_cli.rollover.possibly_outdated import established_body, founding_resolutions
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.plan_periods import periods_in
from oewg_cli.un.references.references import NumberReference, SymbolReference
from oewg_cli.un.un_data import read_data

_PERSON = r"\b(?:Mr|Ms|Mrs|Dr)\.?\s(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]+"
_ADDRESS = "@"
_THEME = r"\b[Tt]heme\b[^.;:“”]{0,60}\s(?P<theme>“[^“”]{3,120}”)"
_CITED_PART = (
    r"\b(?:paragraphs?|paras?\.|pages?)\s[0-9IVX][^\s,;()]*"
    r"(?:(?:,| to| and|–|, and)\s?[0-9IVX][0-9IVX()a-z]*)*"
)
_BESIDE = 4
"""The code points between a document and the part of it that is cited after it: `A/78/1), paragraphs 3 to 5`."""
_RECENT = 4
"""How many years before the last note a resolution was adopted that may have been followed by another one."""
_SESSIONS_BEFORE = 2
_FIRST_YEAR = 1946
"""Resolutions and decisions of some bodies are numbered by the year: `decision 2025/19`."""
_PARTS = frozenset({"list", "documents", "heading", "text", "aside"})
_FEWEST = 2
"""How many texts beside one that is kept must be new, so that it should be too."""

Kept = tuple[TextField, Span]


def kept_particulars(
    last: Programme, coming: Programme, fields: Iterable[TextField], pairs: Iterable[tuple[TextField, TextField]]
) -> Iterator[Kept]:
    """Return words of texts that are those of the last note although their text, or their entry, has changed.

    In paragraphs and footnotes these are persons, themes, resolutions and decisions of the years before the last note,
    years of proposed plans, and stages of drafts and parts of reports whose symbols have changed. In the programme they
    are subjects, speakers and titles of events. `pairs` are the texts of both notes that match; one that is the same
    throughout has none.
    """
    founding = founding_resolutions(fields)
    for old, new in pairs:
        if old.plain != new.plain:
            yield from ((new, span) for span in _in_text(last, coming, old, new, founding))
    yield from _in_programme(last, coming, fields)


def _in_text(
    last: Programme, coming: Programme, old: TextField, new: TextField, founding: Collection[str]
) -> Iterator[Span]:
    for match in compiled(_PERSON).finditer(new.plain):
        sentence = _sentence(new, match.start())
        is_kept = match[0] in old.plain and _ADDRESS not in sentence.text and not tells_history(sentence)
        if is_kept and has_same_neighbours(old.plain, new.plain, match[0], match.start()):
            yield Span(*match.span())
    yield from _themes(coming, old, new)
    yield from (span for span in _resolutions(last, old, new) if new.plain[slice(*span)] not in founding)
    if last.session.opens.year < coming.session.opens.year:
        known = {(each.plan, each.first, each.last) for each in periods_in(old.plain)}
        for period in periods_in(new.plain):
            if (period.plan, period.first, period.last) in known:
                yield period.years
    for pattern in (compiled(_CITED_PART), _stage()):
        for match in pattern.finditer(new.plain):
            is_same = match[0] in old.plain
            if is_same and _cites_another(old, new, match.start()):
                yield Span(*match.span())


def _themes(coming: Programme, old: TextField, new: TextField) -> Iterator[Span]:
    """Return the themes in quotation marks that the old text has too, and no title or other text of this note."""
    for match in compiled(_THEME).finditer(new.plain):
        theme = match["theme"][1:-1].rstrip(".,;").casefold()
        is_known = any(theme in field.plain.casefold() for field in texts_of(coming) if field.plain != new.plain)
        is_kept = match["theme"] in old.plain and not is_known
        number = coming.session.number
        own = f"{ordinal(number, 'en')} session" if number is not None else "this session"
        is_own = own in _sentence(new, match.start()).folded
        if is_kept and (is_own or not is_of_earlier_session(new, Span(*match.span()))):
            yield Span(*match.span("theme"))


def _resolutions(last: Programme, old: TextField, new: TextField) -> Iterator[Span]:
    cited = {each.text for each in old.references if isinstance(each, NumberReference)}
    for reference in new.references:
        if not isinstance(reference, NumberReference) or reference.text not in cited:
            continue
        if _is_recent(last, reference) and not established_body(new.plain, reference.start):
            yield Span(reference.start, reference.end)


def _is_recent(last: Programme, reference: NumberReference) -> bool:
    """Return whether a resolution was adopted shortly before the last note, by its year or the number of a session."""
    if reference.adopted is not None:
        return any(year >= last.masthead.date.year - _RECENT for year in reference.adopted.years)
    number = compiled(r"([0-9]{1,4})/[0-9]").match(reference.text)
    if number is not None and int(number[1]) >= _FIRST_YEAR:
        return int(number[1]) >= last.masthead.date.year - _RECENT
    numbers = {last.session.number, *(body.number for body in last.bodies)}
    return number is not None and any(
        each is not None and each - _SESSIONS_BEFORE <= int(number[1]) < each for each in numbers
    )


def _cites_another(old: TextField, new: TextField, start: int) -> bool:
    """Return whether the document after some words, or shortly before them, is not one that the last note has there."""
    known = {each.text for each in old.references}
    first, end = next(((one, end) for one, end in new.sentences if one <= start < end), (0, len(new.plain)))
    cited = [each for each in new.references if first <= each.start < end and isinstance(each, SymbolReference)]
    before = [each for each in cited if start - _BESIDE <= each.end <= start]
    after = [each for each in cited if each.start > start and not _ends_citation(new.plain[start : each.start])]
    of_part = before[-1:] or after[:1]
    return bool(of_part) and of_part[0].text not in known


def _ends_citation(between: str) -> bool:
    """Return whether the words between a cited part and a document say that the part is one of the note itself."""
    return "above" in between or "below" in between


def _sentence(field: TextField, at: int) -> NoteSentence:
    start, end = next(((start, end) for start, end in field.sentences if start <= at < end), (0, len(field.plain)))
    return NoteSentence(field, start, end)


def _in_programme(last: Programme, coming: Programme, fields: Iterable[TextField]) -> Iterator[Kept]:
    before: dict[Role, set[str]] = defaultdict(set)
    for field in texts_of(last):
        before[field.role].add(field.plain)
    groups: dict[NodePath, list[TextField]] = defaultdict(list)
    for field in fields:
        if field.path[0] == "programme":
            groups[_entry(field)].append(field)
    by_kind: dict[str, list[TextField]] = defaultdict(list)
    for path, group in groups.items():
        bullets = [field for field in group if field.role is Role.BULLET]
        yield from _kept_of(bullets, before[Role.BULLET])
        others = [field for field in group if field.role in {Role.BULLET, Role.DOCUMENTS}]
        is_new = bool(others) and all(field.plain not in before[field.role] for field in others)
        for field in group:
            if field.role in {Role.HEADING, Role.TEXT} and field.plain in before[field.role] and is_new:
                yield from _whole(field)
        kind = _kind_of_meeting(coming, path)
        if kind is not None:
            by_kind[kind] += [field for field in group if field.role is Role.HEADING]
    for headings in by_kind.values():
        yield from _kept_of(headings, before[Role.HEADING])


def _kind_of_meeting(programme: Programme, path: NodePath) -> str | None:
    """Return the kind of a meeting that has a heading of its own, such as a side event."""
    if len(path) != len(("programme", 0, "meetings", 0)) or path[2] != "meetings":
        return None
    meetings = programme.programme[int(path[1])].meetings
    return meetings[int(path[3])].kind if meetings else None


def _kept_of(fields: list[TextField], before: set[str]) -> Iterator[Kept]:
    """Return those texts of a list that are not new, if most of them are."""
    kept = [field for field in fields if field.plain in before]
    if len(fields) - len(kept) >= max(_FEWEST, len(kept) + 1):
        for field in kept:
            yield from _whole(field)


def _whole(field: TextField) -> Iterator[Kept]:
    """Return a text if it is about a subject of its own, and not one of every session such as `Opening statements`."""
    subject = _event().sub("", field.plain)
    words = compiled(r"[\w’'-]+").findall(subject.casefold())
    if len(words) > 1 and not _procedure() & set(words):
        yield field, Span(*field.words_span)


def _entry(field: TextField) -> NodePath:
    """Return the path of the entry or meeting that a text is in."""
    path = field.path
    return path[: next((at for at, key in enumerate(path) if key in _PARTS), len(path))]


@cache
def _stage() -> re.Pattern[str]:
    stages, drafts = ("|".join(read_data("leftovers")[name]) for name in ("stages", "drafts"))
    return re.compile(rf"\b(?:{stages})\s(?:{drafts})\b", re.IGNORECASE)


@cache
def _procedure() -> frozenset[str]:
    return frozenset(read_data("leftovers")["procedure"])


@cache
def _event() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(read_data('leftovers')['events'])})\s(?:on|about)\s", re.IGNORECASE)
