"""Turn the errors of pydantic into findings, in words that a drafter understands."""

from pydantic_core import ErrorDetails

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.programme.format_part import Part
from oewg_cli.programme.model import Programme
from oewg_cli.programme.pydantic_model import descriptions_of
from oewg_cli.programme.structure_rules import INVALID_HOURS, MISSING_KEY, VALUE_NOT_ALLOWED, WRONG_KIND
from oewg_cli.programme.structure_words import ADVICE, CUSTOM, FORMS, KINDS, MISSING_FROM, ONE, SUBJECTS, TEXT_OR_KEYS
from oewg_cli.programme.value_advice import (
    advice_on_date,
    advice_on_item,
    advice_on_job,
    advice_on_kind,
    advice_on_time,
    seen,
)
from oewg_cli.programme.value_fixes import allowed_values, is_of_hours, suggested_value
from oewg_cli.programme.value_types import ITEM_NUMBER, TIME_FORM
from oewg_cli.source.loader import Format
from oewg_cli.source.tree import Mapping, Node, NodeLocation, NodePath, Scalar, Sequence, locate, walk
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted

_KEY = "[key]"
_OF_ONE_OR_SEVERAL = frozenset({"string_type", "list_type", "tuple_type", "item_kind"})
_OF_TEXTS = frozenset({"entries", "paragraphs", "body"})
"""The lists whose members can be a text."""

_RANGE_OF_ITEMS = lazy_pattern(r"[–—-]| to ")


def explain(root: Node, path: NodePath, error: ErrorDetails, written_as: Format) -> Finding:
    """Turn an error of validation into a finding; `path` is the part of its location that leads to a node.

    If only one thing can be meant, the finding suggests it and has the fix.
    """
    finding = _explained(root, path, error, written_as)
    node, _ = walk(root, path)
    if not isinstance(node, Scalar) or error["loc"][-1] == _KEY:
        return finding
    meant = suggested_value(path, error, node, written_as)
    return finding if meant is None else finding._replace(advice=meant[0], fix=meant[1])


def _explained(root: Node, path: NodePath, error: ErrorDetails, written_as: Format) -> Finding:
    kind = error["type"]
    if kind == "missing":
        return _missing_key(root, path, str(error["loc"][-1]), written_as)
    if kind in MISSING_FROM and kind not in CUSTOM:
        return _missing_key(root, path, MISSING_FROM[kind][0], written_as)
    node, _ = walk(root, path)
    is_key = error["loc"][-1] == _KEY
    if kind in KINDS or kind in _OF_ONE_OR_SEVERAL:
        return _of_wrong_kind(root, path, kind)
    place = NodeLocation(path, "key" if is_key or not isinstance(node, Scalar) else "value")
    name = _name(path)
    rule = CUSTOM.get(kind)
    if rule is None:
        return _finding(root, VALUE_NOT_ALLOWED, place, *_not_allowed(error, name, path, node, is_key=is_key))
    if kind == "two_times":
        place = NodeLocation((*path, "when"), "key")
    subject = quoted(node.text) if isinstance(node, Scalar) else SUBJECTS.get(kind, f"`{name}`")
    advice = advice_on_time(path, node) if kind == "time_form" else ADVICE.get(kind)
    return _finding(
        root,
        rule,
        place,
        f"{subject} {error['msg']}.",
        advice or (advice_on_date(node) if kind == "date_form" else None),
    )


def _of_wrong_kind(root: Node, path: NodePath, kind: str) -> Finding:
    node, _ = walk(root, path)
    name = _name(path)
    place = NodeLocation(path, "value" if isinstance(node, Scalar) else "key")
    advised = kind
    if kind == "model_type" and path[-3:-1] == ("agenda", "items"):
        kind = advised = "string_type"
    if kind == "string_type" and isinstance(node, Scalar) and is_of_hours(path):
        return _finding(root, INVALID_HOURS, place, f"{quoted(node.text)} {TIME_FORM}.", advice_on_time(path, node))
    if kind == "model_type" and name in TEXT_OR_KEYS and isinstance(path[-1], int):
        message = f"{TEXT_OR_KEYS[name]}, but this is {seen(node)}."
        return _finding(
            root, WRONG_KIND, place, message, advice_on_kind("string_type", name, node) if name in _OF_TEXTS else None
        )
    if name in ONE and kind in _OF_ONE_OR_SEVERAL and path[0] != "footnotes":
        is_list = kind in {"list_type", "tuple_type"}
        wanted = f"{ONE[name]}, or a list of them" if is_list else ONE[name]
        advised = "string_type" if name in {"body", "documents"} else "date" if name == "date" else ""
    else:
        wanted = KINDS[kind]
    message = f"`{name}` must be {wanted}, but this is {seen(node)}."
    return _finding(root, WRONG_KIND, place, message, advice_on_job(path, node) or advice_on_kind(advised, name, node))


def _finding(root: Node, rule: RuleInfo, place: NodeLocation, message: str, advice: str | None = None) -> Finding:
    return Finding(rule, rule.severity, message, locate(root, place), advice)


def _missing_key(root: Node, path: NodePath, key: str, written_as: Format) -> Finding:
    place = NodeLocation(path, "key")
    model = _model_at(path)
    description = descriptions_of(model).get(model.keys[key].name) if model else None
    where = f"paragraph {int(path[1]) + 1}" if path[:1] == ("paragraphs",) and path[1:] else f"`{_name(path)}`"
    message = f"The key `{key}` is missing in {where}." if path else f"The file has no key `{key}`."
    added = f"`{key}:`" if written_as is Format.YAML else f"`{key}`"
    advice = f"Add {added}, {description[:1].lower()}{description[1:]}" if description else f"Add {added}."
    return _finding(root, MISSING_KEY, place, message, advice)


def _not_allowed(error: ErrorDetails, name: str, path: NodePath, node: Node, *, is_key: bool) -> tuple[str, str | None]:
    kind, context = error["type"], error.get("ctx", {})
    written = str(path[-1]) if is_key else node.text if isinstance(node, Scalar) else ""
    shown = quoted(written) if written or isinstance(node, Scalar) else seen(node)
    if kind == "literal_error":
        if name == "language":
            return f"Notes are written in English only so far, so `language` must be `en`, not {shown}.", None
        return f"`{name}` can be {listing(allowed_values(error), 'or')}, but not {shown}.", None
    if kind in {"item_form", "string_pattern_mismatch"}:
        pattern = ITEM_NUMBER if kind == "item_form" else context.get("pattern", "")
        is_range = kind == "item_form" and _RANGE_OF_ITEMS.search(written)
        form = "a range such as 5–7 or 5 (a)–(c)" if is_range else FORMS.get(pattern, "in another form")
        message = (
            f"The key {quoted(written)} must be {form}." if is_key else f"`{name}` must be {form}, but not {shown}."
        )
        is_item = pattern == ITEM_NUMBER and not is_key
        return message, advice_on_item(path, written) if is_item else advice_on_job(path, node)
    if kind in {"too_short", "no_hours"}:
        return f"`{name}` must not be empty.", "Fill it in."
    if kind == "too_long":
        count = len(node.items) if isinstance(node, Sequence) else len(node.entries) if isinstance(node, Mapping) else 1
        return f"`{name}` can have at most {context['max_length']} entries, but has {count:,}.", None
    limits = {
        "greater_than_equal": f"at least {context.get('ge')}",
        "less_than_equal": f"at most {context.get('le')}",
    }
    return f"`{name}` must be {limits.get(kind, 'another value')}, but not {shown}.", None


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
