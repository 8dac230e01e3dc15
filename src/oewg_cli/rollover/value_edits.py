"""How a value is written anew, taken out of a file or put into it, in the way that file is typed."""

import json
import re
from collections.abc import Iterator, Sequence

from oewg_cli.rollover.moved_days import DayMove
from oewg_cli.source.loader import Format
from oewg_cli.source.respelling import edit_in
from oewg_cli.source.tree import KeyValue, Mapping, Scalar
from oewg_cli.source.yaml_formatting import scalar as yaml_scalar
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import Span

_LINE_END = re.compile(r"\r\n|[\r\n]|\Z")
_NUMBER_OR_DATE = re.compile(r"[0-9-]+")
_COMMA = re.compile(r"[ \t]*,")


def rewritten(scalar: Scalar, text: str, written_as: Format) -> Edit:
    """Return the edit that writes another value: in the quotes that are there, and without quotes where none are.

    A text that cannot stand in them is spelled anew as a whole.
    """
    if not scalar.style and _NUMBER_OR_DATE.fullmatch(text):
        return Edit(scalar.span, text)
    return edit_in(scalar, 0, len(scalar.text), text, written_as) or Edit(scalar.span, _spelled(text, written_as))


def moved_in(scalar: Scalar, moves: Sequence[DayMove]) -> list[Edit] | None:
    """Return the edits that move a text on in its own quotes; None where its spelling cannot be followed.

    What is written are words, figures and blanks, which stand for themselves in all quotes and without any.
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
    """Return the sign that ends the line of an offset; an empty span at the end of the text."""
    found = _LINE_END.search(text, offset)
    return Span(*found.span()) if found else Span(len(text), len(text))


def without(text: str, mapping: Mapping, keys: Sequence[str]) -> Iterator[Edit]:
    """Take entries out of a mapping: their lines with what else stands there, or within braces the entries alone."""
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


def entry(key: str, value: str, written_as: Format) -> str:
    """Spell an entry whose value is a number or a word in small letters."""
    if written_as is Format.YAML:
        return f"{key}: {value}"
    quoted = value if value.isdigit() else f'"{value}"'
    return f"{key} = {quoted}" if written_as is Format.TOML else f'"{key}": {quoted}'


def _lines(text: str, entry: KeyValue) -> Span:
    """Return the whole lines of an entry; blank lines that follow a block of text are left."""
    last = entry.key.start + len(text[entry.key.start : entry.value.end].rstrip())
    return Span(line_start(text, entry.key.start), line_end(text, last).end)


def _last_in_braces(text: str, before: KeyValue | None, run: Sequence[KeyValue]) -> Span:
    """Return last entries in braces, with the comma before them, or the one behind where a comment stands between."""
    start, end = run[0].key.start, run[-1].value.end
    if before is not None and "#" not in text[before.value.end : start]:
        return Span(before.value.end, end)
    comma = _COMMA.match(text, end)
    return Span(start, comma.end() if comma else end)


def put_before(text: str, mapping: Mapping, key: str, entries: Sequence[str], written_as: Format) -> Edit:
    """Put entries before the one of a key, on lines of their own if that has one."""
    at = mapping.entries[key].key.start
    begin = line_start(text, at)
    lead, is_in_braces = text[begin:at], text[mapping.start : mapping.start + 1] == "{"
    if lead.strip() and (written_as is not Format.TOML or is_in_braces):
        return Edit(Span(at, at), "".join(f"{spelled}, " for spelled in entries))
    end = "," * is_in_braces + (text[slice(*line_end(text, at))] or "\n")
    return Edit(Span(begin, begin), "".join(f"{lead}{spelled}{end}" for spelled in entries))
