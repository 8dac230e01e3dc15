"""Spell a new part of the text of a scalar in a file, in the quotes that it has there."""

from functools import lru_cache
from unicodedata import category

from oewg_cli.source.loader import Format
from oewg_cli.source.tree import Scalar
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import Span

_NOT_PUT_IN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_ENDS_A_WORD = (": ", " #", "\t")
_BLOCKS = frozenset("|>")
_OF_FLOW = frozenset("[]{},")
_BEGINNINGS = frozenset("!&*?|>%@`\"'#-:[]{},")


def respell(scalar: Scalar, part: Span, text: str, written_as: Format, *, is_in_flow: bool = True) -> str | None:
    """Spell `text` so that it can replace a part of the scalar's text; None if that is not safe.

    No line end, tab or other control character is written, and in a plain YAML scalar nothing that could be a mark of
    YAML: commas and brackets only outside flow collections, `is_in_flow` false. Offsets are code points of the
    scalar's text. Source: YAML 1.2.2, sections 7.3 and 8.1; RFC 8259, section 7; TOML 1.0.
    """
    start, end = part
    if not _can_be_put_in(text) or scalar.style == "*":
        return None
    if scalar.style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    if scalar.style == "'" and "'" in text:
        return text.replace("'", "''") if written_as is Format.YAML else None
    if scalar.style:
        return None if scalar.style in _BLOCKS and _moves_a_line(scalar.text, start, end, text) else text
    new_marks = _OF_FLOW & set(text) - set(scalar.text[start:end]) if is_in_flow else ()
    return text if written_as is Format.YAML and _stays_plain(scalar.text, start, end, text) and not new_marks else None


def edit_in(scalar: Scalar, part: Span, text: str, written_as: Format, *, is_in_flow: bool = True) -> Edit | None:
    """Return the edit that replaces a part of the scalar's text by `text`; None if that is not safe.

    A text on one line that can no longer be plain YAML is put in quotes as a whole.
    """
    spelled = respell(scalar, part, text, written_as, is_in_flow=is_in_flow)
    if spelled is None:
        return _put_in_quotes(scalar, part, text, written_as)
    start, end = part
    span = scalar.part(start, end)
    if span == scalar.span and (start, end) != (0, len(scalar.text)):
        return None
    if (text or scalar.text[end : end + 1])[:1] == " " and _comes_after_escaped_break(scalar, start, span):
        return Edit(span, f"\\{spelled}") if text else None
    return Edit(span, spelled)


def _put_in_quotes(scalar: Scalar, part: Span, text: str, written_as: Format) -> Edit | None:
    """Return the edit that writes a plain YAML text in quotes, with a part replaced; None for any other scalar."""
    is_on_one_line = scalar.end - scalar.start == len(scalar.text)
    is_plain_text = written_as is Format.YAML and not scalar.style and isinstance(scalar.value, str)
    if not is_plain_text or not is_on_one_line or not _can_be_put_in(text):
        return None
    whole = scalar.text[: part.start] + text + scalar.text[part.end :]
    if '"' in whole or "\\" in whole:
        return Edit(scalar.span, "'" + whole.replace("'", "''") + "'")
    return Edit(scalar.span, f'"{whole}"')


def _can_be_put_in(text: str) -> bool:
    return all(category(char) not in _NOT_PUT_IN for char in text)


def _comes_after_escaped_break(scalar: Scalar, start: int, span: Span) -> bool:
    """Return whether a line begins here after a backslash, where a space that is not escaped would be indentation."""
    before = scalar.part(start - 1, start).end if start else scalar.start + 1
    return scalar.style == '"' and before < span.start


def _moves_a_line(old: str, start: int, end: int, text: str) -> bool:
    """Return whether a line of a block would begin with a space, or be joined to another one."""
    begins_a_line = start == 0 or old[start - 1].isspace()
    begins_with_space = (text or old[end : end + 1])[:1] == " "
    return (begins_a_line and begins_with_space) or old[start:end].endswith("\n")


def _stays_plain(whole: str, start: int, end: int, text: str) -> bool:
    """Return whether a plain scalar can still be one if `text` replaces `whole[start:end]`.

    Only what is there and next to it is checked, since a long scalar may be asked about at each of its words.
    """
    before, after = whole[max(0, start - 1) : start], whole[end : end + 1]
    first = (whole[: min(start, 1)] + text + after)[:1]
    last = (before + text + (whole[-1:] if after else ""))[-1:]
    first_mark, last_mark = _marks(whole)
    return (
        bool(first)
        and first not in _BEGINNINGS
        and not (first.isspace() or last.isspace() or last == ":")
        and not (first_mark <= start or last_mark >= end)
        and not any(char in before + text + after for char in _ENDS_A_WORD)
    )


@lru_cache(maxsize=64)
def _marks(text: str) -> tuple[int, int]:
    """Return where the first mark that no plain scalar has ends, and where the last one begins."""
    ends = [at + len(char) for char in _ENDS_A_WORD if (at := text.find(char)) >= 0]
    starts = [text.rfind(char) for char in _ENDS_A_WORD]
    return min(ends, default=len(text) + 1), max(starts)
