"""Turn the errors of pydantic into findings, in words that a drafter understands."""

import re

from pydantic_core import ErrorDetails

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.programme.format_part import Part
from oewg_cli.programme.key_checks import SIMILAR
from oewg_cli.programme.key_rules import EMPTY_VALUE, MISSING_KEY, UNCLEAR_ENTRY
from oewg_cli.programme.model import Programme
from oewg_cli.programme.pydantic_model import descriptions_of
from oewg_cli.programme.value_rules import INVALID_DATE, INVALID_HOURS, VALUE_NOT_ALLOWED, WRONG_KIND
from oewg_cli.programme.value_suggestions import ValueSuggestion, meant_date, meant_hours, meant_item, possible_dates
from oewg_cli.programme.value_types import FOOTNOTE_NAME, ITEM_NUMBER, JOB_NUMBER
from oewg_cli.source.loader import Format
from oewg_cli.source.respelling import edit_in
from oewg_cli.source.tree import Mapping, Node, NodeLocation, NodePath, Scalar, Sequence, locate, walk
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.source_text import Span
from oewg_cli.text.suggestions import nearest
from oewg_cli.un.phrases import phrases

_KEY = "[key]"
_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "tuple_type": "a list",
    "dict_type": "a block of keys",
    "model_type": "a block of keys",
    "model_attributes_type": "a block of keys",
}
_ONE = {
    "item": "the number of an agenda item, such as 5",
    "number": "the number of an agenda item, such as 5",
    "original": "the code of a language, such as en",
    "versions": "the code of a language, such as en",
    "processed": "a date such as 2024-03-04",
    "reissued": "a date such as 2024-03-04",
    "footnote": "the name of a footnote",
}
"""What a key can have that takes one value or a list of them."""

_TEXT_OR_KEYS = {
    "entries": "An entry must be a line of text, or keys such as `item`",
    "paragraphs": "A paragraph must be a text, or the keys `text` and `list`",
}
"""What the members of a list must be that are a text or a block of keys."""

_CUSTOM = {
    "date_form": INVALID_DATE,
    "no_such_date": INVALID_DATE,
    "date_range": INVALID_DATE,
    "time_form": INVALID_HOURS,
    "no_end": INVALID_HOURS,
    "no_such_time": INVALID_HOURS,
    "two_half_days": INVALID_HOURS,
    "no_subject": UNCLEAR_ENTRY,
    "two_subjects": UNCLEAR_ENTRY,
    "blank": EMPTY_VALUE,
}
_OF_ENTRY = {"no_subject", "two_subjects"}
_ADVICE = {
    "time_form": "Write the beginning and the end in 24-hour time, or `morning` or `afternoon` for the usual hours.",
    "no_end": "Write the beginning and the end, such as 10:00–13:00.",
    "no_such_time": "Write two times of the same day, from 00:00 to 24:00.",
    "two_half_days": "Write one meeting for the morning and one for the afternoon.",
    "no_subject": "Add `item:` with the number of the agenda item, or `heading:` with a heading of its own.",
    "two_subjects": "Keep either `item`, whose heading the program writes, or `heading`.",
}
_MEANT = {"time_form": meant_hours, "date_form": meant_date}
_ITEMS = ("agenda", "items")
_FORMS = {
    ITEM_NUMBER: "a number such as 5, or one such as 5 (a)",
    FOOTNOTE_NAME: "letters, digits and hyphens without spaces",
    JOB_NUMBER: "like 24-01655",
}
_JOB_DIGITS = re.compile(r"([0-9]{2})([0-9]{5})")


def explain(root: Node, path: NodePath, error: ErrorDetails, written_as: Format) -> Finding:
    """Turn an error of validation into a finding; `path` is the part of its location that leads to a node.

    If only one thing can be meant, the finding suggests it and has the fix.
    """
    finding = _explained(root, path, error, written_as)
    node, _ = walk(root, path)
    meant = _meant(error, node) if isinstance(node, Scalar) else None
    if meant is None or not isinstance(node, Scalar) or error["loc"][-1] == _KEY:
        return finding
    edit = edit_in(node, Span(0, len(node.text)), meant.text, written_as)
    fix = Fix(f"Write {quoted(meant.text)}.", (edit,), meant.safe) if edit else None
    return finding._replace(advice=fix.title if fix else f"Did you mean {quoted(meant.text)}?", fix=fix)


def _meant(error: ErrorDetails, node: Scalar) -> ValueSuggestion | None:
    kind, context = error["type"], error.get("ctx", {})
    if kind in _MEANT:
        return _MEANT[kind](node.text)
    if kind == "string_pattern_mismatch" and context.get("pattern") == ITEM_NUMBER:
        return meant_item(node.text)
    if kind == "literal_error":
        allowed = _allowed(error)
        named = next(
            (code for code, name in phrases("en")["languages"].items() if name == node.text.capitalize()), None
        )
        meant = named if named in allowed else nearest(node.text, allowed, cutoff=SIMILAR, fold=True)
        return ValueSuggestion(meant, safe=False) if meant else None
    return None


def _allowed(error: ErrorDetails) -> list[str]:
    return [part.strip("' ") for part in error["ctx"]["expected"].replace(" or ", ", ").split(",")]


def _explained(root: Node, path: NodePath, error: ErrorDetails, written_as: Format) -> Finding:
    kind = error["type"]
    if kind == "missing":
        return _missing_key(root, path, str(error["loc"][-1]), written_as)
    node, _ = walk(root, path)
    name = _name(path)
    is_key = error["loc"][-1] == _KEY
    place = NodeLocation(path, "key" if is_key or not isinstance(node, Scalar) else "value")
    if kind == "model_type" and path[:2] == _ITEMS:
        kind = "string_type"
    if kind == "model_type" and name in _TEXT_OR_KEYS:
        message = f"{_TEXT_OR_KEYS[name]}, but this is {_seen(node)}."
        return _finding(root, WRONG_KIND, place, message, _advice("string_type", node))
    if name in _ONE and kind in {"string_type", "list_type"} and path[0] != "footnotes":
        wanted = f"{_ONE[name]}, or a list of them" if kind == "list_type" else _ONE[name]
        return _finding(root, WRONG_KIND, place, f"`{name}` must be {wanted}, but this is {_seen(node)}.")
    if kind in _KINDS:
        return _finding(
            root,
            WRONG_KIND,
            place,
            f"`{name}` must be {_KINDS[kind]}, but this is {_seen(node)}.",
            _job_advice(path, node) or _advice(kind, node),
        )
    rule = _CUSTOM.get(kind)
    if rule is not None:
        subject = quoted(node.text) if isinstance(node, Scalar) else "This entry" if kind in _OF_ENTRY else f"`{name}`"
        return _finding(root, rule, place, f"{subject} {error['msg']}.", _ADVICE.get(kind) or _date_advice(kind, node))
    return _finding(root, VALUE_NOT_ALLOWED, place, *_not_allowed(error, name, path, node, is_key=is_key))


def _finding(root: Node, rule: RuleInfo, place: NodeLocation, message: str, advice: str | None = None) -> Finding:
    return Finding(rule, rule.severity, message, locate(root, place), advice)


def _missing_key(root: Node, path: NodePath, key: str, written_as: Format) -> Finding:
    place = NodeLocation(path, "key")
    model = _model_at(path)
    description = descriptions_of(model).get(key) if model else None
    where = f"paragraph {int(path[-1]) + 1}" if path[:1] == ("paragraphs",) else f"`{_name(path)}`"
    message = f"The key `{key}` is missing in {where}." if path else f"The file has no key `{key}`."
    added = f"`{key}:`" if written_as is Format.YAML else f"`{key}`"
    advice = f"Add {added}, {description[:1].lower()}{description[1:]}" if description else f"Add {added}."
    return _finding(root, MISSING_KEY, place, message, advice)


def _not_allowed(error: ErrorDetails, name: str, path: NodePath, node: Node, *, is_key: bool) -> tuple[str, str | None]:
    kind, context = error["type"], error.get("ctx", {})
    written = str(path[-1]) if is_key else node.text if isinstance(node, Scalar) else ""
    shown = quoted(written) if written or isinstance(node, Scalar) else _seen(node)
    if kind == "literal_error":
        if name == "language":
            return f"Notes are written in English only so far, so `language` must be `en`, not {shown}.", None
        return f"`{name}` can be {listing(_allowed(error), 'or')}, but not {shown}.", None
    if kind == "string_pattern_mismatch":
        pattern = context.get("pattern", "")
        form = _FORMS.get(pattern, "in another form")
        message = (
            f"The key {quoted(written)} must be {form}." if is_key else f"`{name}` must be {form}, but not {shown}."
        )
        is_item = pattern == ITEM_NUMBER and not is_key
        return message, _item_advice(path, written) if is_item else _job_advice(path, node)
    if kind == "too_short":
        return f"`{name}` must not be empty.", "Fill it in."
    if kind == "too_long":
        most, count = context["max_length"], context["actual_length"]
        return f"`{name}` can have at most {most} entries, but has {count:,}.", None
    limits = {
        "greater_than_equal": f"at least {context.get('ge')}",
        "less_than_equal": f"at most {context.get('le')}",
    }
    return f"`{name}` must be {limits.get(kind, 'another value')}, but not {shown}.", None


def _seen(node: Node) -> str:
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a block of keys"
    if isinstance(node.value, bool):
        return f"the yes-or-no value {quoted(node.text)}"
    return f"the text {quoted(node.text)}" if isinstance(node.value, str) else f"the number {quoted(node.text)}"


def _advice(kind: str, node: Node) -> str | None:
    if isinstance(node, Scalar) and kind == "string_type" and node.value is not None:
        return "If it is meant as text, put it in quotes."
    if isinstance(node, Sequence) and kind == "string_type":
        return "Write it as one text, without the brackets or hyphens of a list."
    if isinstance(node, Mapping) and kind == "string_type" and len(node.entries) == 1:
        return "If the colon belongs to the text, put the whole text in quotes."
    if kind == "int_type":
        is_quoted = isinstance(node, Scalar) and node.text.isdecimal() and len(node.text) < _length(node)
        return "Remove the quotes." if is_quoted else "Write a number, such as 7."
    if isinstance(node, Scalar) and kind == "tuple_type":
        return "Write each entry on a line of its own, with a hyphen and a space before it."
    return None


def _item_advice(path: NodePath, written: str) -> str | None:
    if written.isdecimal():
        return None
    if path[0] == "programme":
        return "Write only the number of one item; the program writes the title."
    return "Write only the number, or a list of numbers such as `[5, 6]`; the program writes the title."


def _job_advice(path: NodePath, node: Node) -> str | None:
    match = _JOB_DIGITS.fullmatch(node.text) if path == ("masthead", "job") and isinstance(node, Scalar) else None
    return f"Write the job number as `{match[1]}-{match[2]}`." if match else None


def _date_advice(kind: str, node: Node) -> str | None:
    dates = possible_dates(node.text) if kind == "date_form" and isinstance(node, Scalar) else []
    return f"Did you mean {listing(dates, 'or')}?" if dates else None


def _length(node: Scalar) -> int:
    return node.span.end - node.span.start


def _name(path: NodePath) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "programme")


def _model_at(path: NodePath) -> type[Part] | None:
    model: type[Part] | None = Programme
    is_name = False
    for step in path:
        if is_name:
            is_name = False
        elif isinstance(step, str):
            key = model.keys.get(step) if model else None
            model = key.part if key else None
            is_name = key is not None and key.has_names
    return model
