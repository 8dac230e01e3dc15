"""Decide whether a document is a programme of work, and say what speaks against it."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.files.data_files import read_data_file
from oewg_cli.importing.line_forms.title_block_line import numbered
from oewg_cli.importing.recognition_words import words_of
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.note.source_document import Region
from oewg_cli.text.quoting import quoted, visible

_READS = (
    "oewg import reads programmes in English whose days are on lines or in cells of their own, such as "
    "`Monday, 5 May 2025`, with their hours and items"
)
_ABOVE = frozenset({Region.BODY, Region.BOX, Region.FIRST_HEAD})
_MOST_LINES, _LONGEST_LINE, _LEAST_SENTENCE, _MOST_SENTENCES = 60, 300, 60, 2
_LONGEST_TITLE, _HALF = 120, 2
_TIMED = frozenset({PartKind.HOURS, PartKind.STRETCH, PartKind.MEETING})
_SHORT = frozenset({PartKind.HEADING, PartKind.TEXT, PartKind.BULLET, PartKind.DOCUMENTS, PartKind.ITEM_TITLE})
_OF_TEXT = frozenset({PartKind.PARAGRAPH, PartKind.TEXT, PartKind.HEADING, PartKind.UNPLACED, PartKind.BODY})


class DocumentKind(NamedTuple):
    """Another kind of document: what it is in words, and the line that says so.

    `is_record` is set for kinds that have a day and hours at their head, as minutes do, and `may_list_days` for those
    in which days without hours and items are a programme, as in a letter.
    """

    what: str
    line: str
    is_record: bool = False
    may_list_days: bool = False


class _Days(NamedTuple):
    """How many days there are, how many have hours, meetings or items, and how many anything short under them."""

    found: int
    timed: int
    filled: int


def why_no_programme(recognized: Recognized) -> str | None:
    """Return why a document is not a programme of work, as the end of a sentence about it; None for a programme.

    Days with hours or items make one, whatever else a document is, and several days with anything short. Where it says
    that it is something else, such as a report with a list of what was done, half of its days have hours or items;
    a letter may have days without them. One day, or a session alone, makes none where there are many sentences.
    """
    days = _days_of(recognized.parts)
    above = [*_lines_above(recognized)]
    kind = next(filter(None, map(kind_of_line, above)), None)
    is_named = any(title in line.casefold() for line in above if _is_title(line) for title in words_of("titles"))
    if kind is not None and not kind.may_list_days and not is_named:
        are_enough = days.timed > int(kind.is_record) and _HALF * days.timed >= days.found
        return None if are_enough else _reason(recognized, days, kind)
    is_sure = is_named or _HALF * days.filled >= days.found or _sentences(recognized) <= _MOST_SENTENCES
    if is_sure and (days.timed or days.filled > 1 or (days.filled and is_named)):
        return None
    if kind is None and _has_rest(recognized, days, is_named=is_named):
        return None
    return _reason(recognized, days, kind)


def kind_of_line(text: str) -> DocumentKind | None:
    """Return the kind of a document of which a line is the title or the salutation; None for any other line."""
    folded = text.casefold().strip(' *_[(“"').replace("’", "'")
    for kind, begins in _kinds():
        at = next((words for words in begins if folded.startswith(words)), None)
        if at is not None and not folded[len(at) : len(at) + 1].isalnum():
            return kind._replace(line=text.strip())
    return None


def _has_rest(recognized: Recognized, days: _Days, *, is_named: bool) -> bool:
    """Return whether one day, days without anything, or a session without days are there without many sentences."""
    front, sentences = recognized.front, _sentences(recognized)
    if days.found:
        return is_named or sentences <= _MOST_SENTENCES
    has_dates = bool(front.dates and front.texts) and (is_named or not sentences)
    return bool(front.session or has_dates) and sentences <= _MOST_SENTENCES


def _reason(recognized: Recognized, days: _Days, kind: DocumentKind | None) -> str:
    front = recognized.front
    if not _has_text(recognized) and recognized.source_document.unread:
        return f"has only pictures, and no text that can be read; {_READS}"
    looks = f"looks like {kind.what}: it says {quoted(visible(kind.line))}, and it " if kind is not None else ""
    if 0 < _HALF * days.timed < days.found:
        lacks = (
            f"has hours or items under only {days.timed} of its {days.found} dates, so it is not a programme of work"
        )
    elif days.timed:
        lacks = "does not say that it is a programme of work"
    elif days.found or front.session or front.dates or kind is not None:
        lacks = "has no day with hours or items under it, so it is not a programme of work"
    else:
        lacks = "has no day and no session in it, so it is not a programme of work"
    return f"{looks}{lacks}; {_READS}"


def _has_text(recognized: Recognized) -> bool:
    return any(line.text.strip() for line in recognized.source_document.lines)


def _days_of(parts: tuple[NotePart, ...]) -> _Days:
    under: list[set[PartKind]] = []
    for part in parts:
        if part.kind is PartKind.DAY:
            under.append(set())
        elif under and (part.kind in _TIMED or (part.item is not None or part.entry is not None)):
            under[-1].add(PartKind.HOURS)
        elif under and part.kind in _SHORT and not _is_sentence(part.words.plain):
            under[-1].add(PartKind.HEADING)
    timed = sum(PartKind.HOURS in kinds for kinds in under)
    return _Days(len(under), timed, sum(map(bool, under)))


def _lines_above(recognized: Recognized) -> Iterator[str]:
    """Return the lines above the first day that can say what a document is; one in a table says what is in it."""
    days = (part.words.span().start for part in recognized.parts if part.kind is PartKind.DAY)
    end = min(days, default=None)
    lines = (line for line in recognized.source_document.lines if line.region in _ABOVE and line.text.strip())
    for _, line in zip(range(_MOST_LINES), lines, strict=False):
        if end is not None and line.span.start >= end and line.region is Region.BODY:
            return
        text = line.text[:_LONGEST_LINE]
        if line.cell is None and numbered(text, line.marker) is None:
            yield text


def _sentences(recognized: Recognized) -> int:
    """Count the paragraphs of a text that are sentences."""
    texts = [part.words.plain for part in recognized.parts if part.kind in _OF_TEXT]
    texts += [words.plain for each in recognized.front.texts.values() for words in each]
    numbers = sum(part.kind is PartKind.PARAGRAPH and part.number is not None for part in recognized.parts)
    return max(numbers, sum(map(_is_sentence, texts)))


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not text.rstrip().endswith(".")


def _is_sentence(text: str) -> bool:
    return len(text) >= _LEAST_SENTENCE and text.rstrip(' *”"').endswith((".", ";", ":"))


@cache
def _kinds() -> tuple[tuple[DocumentKind, tuple[str, ...]], ...]:
    """Return the kinds, each with the words with which a line of it begins, and without that line."""
    return tuple(
        (
            DocumentKind(kind["what"], "", kind.get("is_record", False), kind.get("may_list_days", False)),
            tuple(kind["begins"]),
        )
        for kind in read_data_file(__file__, "document_kinds_en")["kinds"]
    )
