"""Replace, remove or add values in a file, in the form in which the file is typed."""

import json
from collections.abc import Iterator, Sequence

from oewg_cli.rollover.moved_days import DayMove
from oewg_cli.source.loader import Format
from oewg_cli.source.respelling import edit_in
from oewg_cli.source.tree import KeyValue, Mapping, Scalar
from oewg_cli.source.yaml_formatting import scalar as yaml_scalar
from oewg_cli.text.edits import Edit
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_LINE_END = lazy_pattern(r"\r\n|[\r\n]|\Z")
_NUMBER_OR_DATE = lazy_pattern(r"[0-9-]+")
_COMMA = lazy_pattern(r"[ \t]*,")


def replace_value(scalar: Scalar, text: str, written_as: Format) -> Edit:
    """Return the edit that writes another value: in the same quotes, or without quotes if there are none.

    A text that these quotes cannot contain is written with other quotes.
    """
    if not scalar.style and _NUMBER_OR_DATE.fullmatch(text):
        return Edit(scalar.span, text)
    return edit_in(scalar, Span(0, len(scalar.text)), text, written_as) or Edit(scalar.span, _spelled(text, written_as))


def move_edits(scalar: Scalar, moves: Sequence[DayMove]) -> list[Edit] | None:
    """Return the edits that make moves in a text within its own quotes; None if the quotes make that impossible.

    The new texts are words, digits and spaces, which are the same in all quotes and without any.
    """
    edits = [Edit(scalar.part(move.start, move.end), move.text) for move in moves]
    return None if any(edit.span == scalar.span for edit in edits) else edits


def _spelled(text: str, written_as: Format) -> str:
    return yaml_scalar(text) if written_as is Format.YAML else json.dumps(text, ensure_ascii=False)


def line_start(text: str, offset: int) -> int:
    """Return where the line of an offset begins."""
    begin = text.rfind("\n", 0, offset) + 1
    return max(begin, text.rfind("\r", begin, offset) + 1)


def line_end(text: str, offset: int) -> Span:
    """Return the line end after an offset; an empty span at the end of the text."""
    found = _LINE_END.search(text, offset)
    return Span(*found.span()) if found else Span(len(text), len(text))


def remove_entries(text: str, mapping: Mapping, keys: Sequence[str]) -> Iterator[Edit]:
    """Remove entries from a mapping: their whole lines, or within braces only the entries."""
    if text[mapping.start : mapping.start + 1] != "{":
        for key in keys:
            yield Edit(_lines(text, mapping.entries[key]), "")
        return
    kept_before: KeyValue | None = None
    run: list[KeyValue] = []
    for key, entry in mapping.entries.items():
        if key in keys:
            run.append(entry)
        else:
            if run:
                yield Edit(Span(run[0].key.start, entry.key.start), "")
            kept_before, run = entry, []
    if run:
        yield Edit(_last_in_braces(text, kept_before, run), "")


def format_entry(key: str, value: str, written_as: Format) -> str:
    """Return an entry whose value is a number or a lower-case word, in the syntax of a format."""
    if written_as is Format.YAML:
        return f"{key}: {value}"
    quoted = value if value.isdigit() else f'"{value}"'
    return f"{key} = {quoted}" if written_as is Format.TOML else f'"{key}": {quoted}'


def _lines(text: str, entry: KeyValue) -> Span:
    """Return the whole lines of an entry, without the empty lines after a block of text."""
    last = entry.key.start + len(text[entry.key.start : entry.value.end].rstrip())
    return Span(line_start(text, entry.key.start), line_end(text, last).end)


def _last_in_braces(text: str, before: KeyValue | None, run: Sequence[KeyValue]) -> Span:
    """Return the last entries in braces with the comma before them, or the one after them if a comment is between."""
    start, end = run[0].key.start, run[-1].value.end
    if before is not None and "#" not in text[before.value.end : start]:
        return Span(before.value.end, end)
    comma = _COMMA.match(text, end)
    return Span(start, comma.end() if comma else end)


def insert_before(text: str, mapping: Mapping, key: str, entries: Sequence[str], written_as: Format) -> Edit:
    """Add entries before the entry of a key, on lines of their own if that entry has its own line."""
    at = mapping.entries[key].key.start
    begin = line_start(text, at)
    lead, is_in_braces = text[begin:at], text[mapping.start : mapping.start + 1] == "{"
    if lead.strip() and (written_as is not Format.TOML or is_in_braces):
        return Edit(Span(at, at), "".join(f"{spelled}, " for spelled in entries))
    end = "," * is_in_braces + (text[slice(*line_end(text, at))] or "\n")
    return Edit(Span(begin, begin), "".join(f"{lead}{spelled}{end}" for spelled in entries))
