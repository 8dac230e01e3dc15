"""Compare the keys of a tree with the keys that the model knows."""

from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.programme.key_rules import EMPTY_VALUE, UNKNOWN_KEY
from oewg_cli.programme.model import Programme
from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar, Sequence
from oewg_cli.text.edits import Edit
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.suggestions import nearest

SIMILAR = 0.7
"""How similar a mistyped key or value must be to the known one that it is taken for, from 0 to 1."""


class CheckedKeys:
    """The findings about the keys of a tree, and those of them for which something was left out."""

    def __init__(self, root: Mapping) -> None:
        self.findings: list[Finding] = []
        self.losses: list[Finding] = []
        self._check(root, Programme, "")

    def _check(self, node: Node, model: type[BaseModel] | None, name: str) -> None:
        if isinstance(node, Sequence):
            for item in node.items:
                if isinstance(item, Scalar):
                    self._check_value(item, item, name)
                else:
                    self._check(item, model, name)
        elif isinstance(node, Mapping):
            if model is not None:
                self._adopt(node, model, name)
            parts = _parts_of(model) if model else {}
            for key, (shown, value) in node.entries.items():
                part = parts.get(key, _UNKNOWN)
                if isinstance(value, Scalar):
                    self._check_value(value, shown, key, needed=part.needed)
                else:
                    self._check(value, part.model, key)

    def _adopt(self, mapping: Mapping, model: type[BaseModel], name: str) -> None:
        """Add a finding for each unknown key; use the known key it looks like, or leave it out."""
        known = _parts_of(model)
        if mapping.entries.keys() <= known.keys():
            return
        kept: dict[str, KeyValue] = {}
        for key, entry in mapping.entries.items():
            meant = key if key in known else nearest(key, known, cutoff=SIMILAR, fold=True)
            if key not in known:
                is_taken = meant in mapping.entries or meant in kept
                fix = None if is_taken else _renamed(entry.key, meant)
                self._unknown(entry.key, (name, model), meant, fix)
                if meant is None or is_taken:
                    self.losses.append(self.findings[-1])
                    continue
            kept[meant or key] = entry
        mapping.entries = kept

    def _unknown(self, key: Scalar, part: tuple[str, type[BaseModel]], meant: str | None, fix: Fix | None) -> None:
        name, model = part
        home = None if meant else _home_of(key.text, part)
        if meant:
            advice = f"Did you mean `{meant}`?"
        elif name == "entries" and " " in key.text:
            advice = (
                "If the colon belongs to the text, put the whole line in quotes; an agenda item is `item: 3` alone."
            )
        elif home is not None:
            advice = f"{quoted(key.text)} belongs {f'under `{home}`' if home else 'at the outermost level'}."
        else:
            advice = f"The keys here are {listing(list(_parts_of(model)))}."
        where = f"under `{name}`" if name else "in a programme"
        self._add(UNKNOWN_KEY, key, f"There is no key {quoted(key.text)} {where}.", advice, fix)

    def _check_value(self, value: Scalar, shown: Node, name: str, *, needed: bool = False) -> None:
        if not is_empty(value):
            return
        if shown is value:
            message, advice = f"A line of the list `{name}` is empty.", "Fill it in, or remove the hyphen."
        else:
            message = f"{quoted(name)} has no value."
            write = "Write its value after the colon"
            advice = f"{write}." if needed else f"{write}, or remove the line."
        self._add(EMPTY_VALUE, shown, message, advice)
        self.losses.append(self.findings[-1])

    def _add(self, rule: RuleInfo, node: Node, message: str, advice: str, fix: Fix | None = None) -> None:
        self.findings.append(Finding(rule, rule.severity, message, node.span, advice, fix=fix))


def _renamed(key: Scalar, meant: str | None) -> Fix | None:
    if meant is None:
        return None
    return Fix(f"Write `{meant}`.", (Edit(key.part(0, len(key.text)), meant),), safe=False)


class _Level(NamedTuple):
    """What the format says of a key: whether it must be there, and which part of the format its value is."""

    needed: bool
    model: type[BaseModel] | None


_UNKNOWN = _Level(needed=False, model=None)


@cache
def _parts_of(model: type[BaseModel]) -> dict[str, _Level]:
    """Return the keys of a part of the format as they are typed, with what the format says of them."""
    return {
        field.alias or name: _Level(field.is_required(), model_in(field.annotation))
        for name, field in model.model_fields.items()
    }


def is_empty(node: Node) -> bool:
    """Return whether a value is missing."""
    return isinstance(node, Scalar) and (node.value is None or not node.text.strip())


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys of a part of the format as they are typed."""
    return list(_parts_of(model))


def model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type a field can have
    """Return the part of the format that the values of a field are, or are lists of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model_in, get_args(annotation))), None)


def _home_of(key: str, part: tuple[str, type[BaseModel]]) -> str | None:
    """Return the key under which a misplaced one belongs, empty for the outermost level; None if there is none.

    It is looked for first within the part where it is, then everywhere.
    """
    roots: tuple[tuple[str, type[BaseModel]], ...] = (part, ("", Programme))
    for root in roots:
        waiting = [root]
        for name, model in waiting:
            if key in model.model_fields and model is not part[1]:
                return name
            waiting.extend(_parts_within(model))
    return None


@cache
def _parts_within(model: type[BaseModel]) -> tuple[tuple[str, type[BaseModel]], ...]:
    """Return the keys of a part of the format whose values are parts, with these."""
    inner = ((key, model_in(field.annotation)) for key, field in model.model_fields.items())
    return tuple((key, found) for key, found in inner if found is not None)
