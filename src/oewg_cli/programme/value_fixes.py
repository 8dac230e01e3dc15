"""Suggest a value for one that cannot be read, and fix it, if only one thing can be meant."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pydantic_core import ErrorDetails

from oewg_cli.findings.fix import Fix
from oewg_cli.programme.key_checks import SIMILAR
from oewg_cli.programme.list_suggestions import meant_days, meant_items
from oewg_cli.programme.value_suggestions import (
    ValueSuggestion,
    meant_date,
    meant_hours,
    meant_item,
    meant_number,
    meant_start,
    meant_word,
)
from oewg_cli.programme.value_types import ITEM_NUMBER, MEETING_ID, NAMED_HOURS
from oewg_cli.source.loader import Format
from oewg_cli.source.respelling import edit_in
from oewg_cli.source.tree import NodePath, Scalar
from oewg_cli.text.edits import Edit
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.source_text import Span
from oewg_cli.text.suggestions import nearest
from oewg_cli.un.phrases import phrases

_KEPT = frozenset("|>*")
"""The styles of scalars that are not replaced as a whole: blocks and aliases."""
_PLAIN_IN_YAML = lazy_pattern(r"[0-9][0-9–()a-z -]*")


class _Spelled(NamedTuple):
    """A value as it is shown in the advice, and the edit that writes it, if that is safe."""

    shown: str
    edit: Edit | None
    safe: bool


def suggested_value(
    path: NodePath, error: ErrorDetails, node: Scalar, written_as: Format
) -> tuple[str, Fix | None] | None:
    """Return the advice on a value that cannot be read, and the fix; None if more than one thing can be meant."""
    spelled = _several(path, error, node, written_as) or _as_number_or_text(path, error, node)
    if spelled is None:
        meant = _meant(path, error, node)
        if meant is None:
            return None
        edit = edit_in(node, Span(0, len(node.text)), meant.text, written_as)
        spelled = _Spelled(quoted(meant.text), edit, meant.safe)
    if spelled.edit is None:
        return f"Did you mean {spelled.shown}?", None
    fix = Fix(f"Write {spelled.shown}.", (spelled.edit,), spelled.safe)
    return fix.title, fix


def allowed_values(error: ErrorDetails) -> list[str]:
    """Return the values that a key can have, of an error about another value."""
    return [part.strip("' ") for part in error["ctx"]["expected"].replace(" or ", ", ").split(",")]


def _meant(path: NodePath, error: ErrorDetails, node: Scalar) -> ValueSuggestion | None:
    kind, text = error["type"], node.text
    if kind == "string_pattern_mismatch":
        read: Callable[[str], ValueSuggestion | None] | None = _OF_PATTERNS.get(error["ctx"].get("pattern", ""))
        return read(text) if read else None
    if kind in {"time_form", "string_type"}:
        return _meant_time(path, text) if is_of_hours(path) else None
    if kind == "date_form":
        return meant_date(text) or (_only(meant_days(text)) if is_of_day(path) else None)
    if kind == "item_form":
        return _only(meant_items(text))
    if kind in _ENDS:
        return ValueSuggestion("–".join(reversed(_ENDS[kind](text))), safe=False)
    return _meant_word(error, text) if kind == "literal_error" else None


_ENDS: dict[str, Callable[[str], Sequence[str]]] = {
    "reversed_range": lazy_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").findall,
}
"""The ends of a range that is typed with the later one first."""

_OF_PATTERNS = {ITEM_NUMBER: meant_item, MEETING_ID: meant_word}


def is_of_hours(path: NodePath) -> bool:
    """Return whether a path is that of hours: `time`, or a name under `hours`."""
    return path[-1] == "time" or "hours" in path[-2:-1]


def is_of_day(path: NodePath) -> bool:
    """Return whether a path is that of the dates of a day, which can be a range or a list."""
    return path[0] == "programme" and "date" in path


def _meant_time(path: NodePath, text: str) -> ValueSuggestion | None:
    meant = meant_hours(text) or (meant_start(text) if path[-1] == "time" else None)
    has_names = path[-1] == "time" and "entries" not in path
    return None if meant is not None and meant.text in NAMED_HOURS and not has_names else meant


def _meant_word(error: ErrorDetails, text: str) -> ValueSuggestion | None:
    allowed = allowed_values(error)
    named = next((code for code, name in phrases("en")["languages"].items() if name == text.capitalize()), None)
    meant = named if named in allowed else nearest(text, allowed, cutoff=SIMILAR, fold=True)
    return ValueSuggestion(meant, safe=False) if meant else None


def _only(values: tuple[str, ...]) -> ValueSuggestion | None:
    return ValueSuggestion(values[0], safe=False) if len(values) == 1 else None


def _several(path: NodePath, error: ErrorDetails, node: Scalar, written_as: Format) -> _Spelled | None:
    """Return the list that is meant by one text, `[3, 4]`."""
    kind = error["type"]
    if kind == "date_form" and is_of_day(path):
        values = meant_days(node.text)
    elif kind == "item_form" or (kind == "string_pattern_mismatch" and error["ctx"].get("pattern") == ITEM_NUMBER):
        values = meant_items(node.text)
    else:
        return None
    if len(values) < 2 or (kind == "string_pattern_mismatch" and any("–" in value for value in values)):  # noqa: PLR2004 - a list
        return None
    if isinstance(path[-1], int):
        return _Spelled(f"{listing(values)}, each as a value of the list", None, safe=False)
    spelled = f"[{', '.join(_in_list(value, written_as) for value in values)}]"
    edit = None if node.style in _KEPT else Edit(node.span, spelled)
    return _Spelled(quoted(spelled), edit, safe=False)


def _in_list(value: str, written_as: Format) -> str:
    is_plain = value.isdecimal() or (written_as is Format.YAML and _PLAIN_IN_YAML.fullmatch(value))
    return value if is_plain else f'"{value}"'


def _as_number_or_text(path: NodePath, error: ErrorDetails, node: Scalar) -> _Spelled | None:
    """Return the number that is meant by `34th`, or the text by the number 1.1."""
    kind = error["type"]
    if kind == "int_type":
        number = meant_number(node.text)
        edit = Edit(node.span, number.text) if number and node.style not in _KEPT else None
        return _Spelled(quoted(number.text), edit, safe=False) if number else None
    is_number = isinstance(node.value, float) and re.fullmatch(ITEM_NUMBER, node.text) is not None
    if is_number and kind in {"tuple_type", "list_type", "string_type", "item_kind"} and _is_of_item(path):
        return _Spelled(f'`"{node.text}"`, in quotes', Edit(node.span, f'"{node.text}"'), safe=True)
    return None


def _is_of_item(path: NodePath) -> bool:
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    return name == "item" or path[:2] == ("item", "number")
