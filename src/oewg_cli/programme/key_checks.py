"""Compare the keys of a tree with the keys that the model knows."""

from collections.abc import Collection

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.programme.format_part import Part
from oewg_cli.programme.model import Programme
from oewg_cli.programme.structure_rules import EMPTY_VALUE, UNKNOWN_KEY
from oewg_cli.source.loader import Format
from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar, Sequence
from oewg_cli.text.edits import Edit
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.suggestions import nearest

SIMILAR = 0.7
"""How similar a mistyped key or value must be to the known one that it is taken for, from 0 to 1."""

_OTHER_WORDS = {
    "venue": "room",
    "location": "room",
    "start": "time",
    "hours": "time",
    "bodies": "body",
    "items": "item",
    "day": "date",
}
"""Words for keys that people type in their place, and that do not look like them."""

_TOO_DEEP = {
    ("entries", "entries"): "Entries can be in entries one level deep. Write these next to the others, or as a `list`.",
    ("entries", "meetings"): "Entries have no meetings. For parts of a meeting write `entries` in an entry.",
    ("paragraphs", "heading"): "Headings can be in `paragraphs` at the outermost level only, not under a heading.",
    ("paragraphs", "paragraphs"): "Headings can be in `paragraphs` at the outermost level only, not under a heading.",
    ("meetings", "title"): "For a heading of the meeting use `heading`; the titles of items are under `agenda`.",
}


class CheckedKeys:
    """The findings about the keys of a tree, and those of them for which something was left out."""

    def __init__(self, root: Mapping, written_as: Format) -> None:
        self._written_as = written_as
        self.findings: list[Finding] = []
        self.losses: list[Finding] = []
        self._empty_lines: dict[str, list[Scalar]] = {}
        self._check(root, Programme, "")
        self._add_empty_lines()

    def _check(self, node: Node, model: type[Part] | None, name: str) -> None:
        if isinstance(node, Sequence):
            for item in node.items:
                if isinstance(item, Scalar):
                    self._check_value(item, item, name)
                else:
                    self._check(item, model, name)
        elif isinstance(node, Mapping):
            if model is not None:
                self._adopt(node, model, name)
            keys = model.keys if model else {}
            for key, (shown, value) in node.entries.items():
                known = keys.get(key)
                if isinstance(value, Scalar):
                    self._check_value(value, shown, key, needed=known is not None and known.is_needed)
                elif known is not None and known.has_names and isinstance(value, Mapping):
                    self._check_named(value, known.part)
                else:
                    self._check(value, known.part if known else None, key)

    def _check_named(self, mapping: Mapping, model: type[Part] | None) -> None:
        """Check what is under keys that the drafter chooses."""
        for name, (shown, value) in mapping.entries.items():
            if isinstance(value, Scalar):
                self._check_value(value, shown, name)
            else:
                self._check(value, model, name)

    def _adopt(self, mapping: Mapping, model: type[Part], name: str) -> None:
        """Add a finding for each unknown key; use the known key it looks like, or leave it out."""
        known = model.keys
        if mapping.entries.keys() <= known.keys():
            return
        kept: dict[str, KeyValue] = {}
        for key, entry in mapping.entries.items():
            has_value = not _is_rest_of_text(entry)
            meant = key if key in known else _meant_key(key, known) if has_value else None
            if key not in known:
                is_taken = meant in mapping.entries or meant in kept
                fix = None if is_taken else _renamed(entry.key, meant)
                self._unknown(entry, (name, model), meant, fix)
                if meant is None or is_taken:
                    self.losses.append(self.findings[-1])
                    continue
            kept[meant or key] = entry
        mapping.entries = kept

    def _unknown(self, entry: KeyValue, part: tuple[str, type[Part]], meant: str | None, fix: Fix | None) -> None:
        key, (name, model) = entry.key, part
        home = None if meant else _home_of(key.text, part)
        if meant:
            advice = fix.title if fix else f"Did you mean `{meant}`?"
        elif _is_rest_of_text(entry):
            advice = "A comma inside `{ }` ends the value. If it belongs to the text, put the whole text in quotes."
        elif name == "paragraphs" and (" " in key.text or not key.text.islower()):
            advice = "If the colon belongs to the text, put the whole text in quotes."
        elif name == "entries" and " " in key.text:
            advice = (
                "If the colon belongs to the text, put the whole line in quotes; an agenda item is `item: 3` alone."
            )
        elif (name, key.text) in _TOO_DEEP:
            advice = _TOO_DEEP[name, key.text]
        elif name == "entries" and key.text == "title":
            advice = "The titles of items are under `agenda`. For other text use `heading` or `text`."
        elif home is not None:
            advice = f"{quoted(key.text)} belongs {f'under `{home}`' if home else 'at the outermost level'}."
        else:
            advice = f"The keys here are {listing(list(model.keys))}."
        where = f"under `{name}`" if name else "in a programme"
        self._add(UNKNOWN_KEY, key, f"There is no key {quoted(key.text)} {where}.", advice, fix)

    def _check_value(self, value: Scalar, shown: Node, name: str, *, needed: bool = False) -> None:
        if not is_empty(value):
            return
        if shown is value:
            self._empty_lines.setdefault(name, []).append(value)
            return
        message = f"{quoted(name)} has no value."
        write = f"Write its value after the {'equals sign' if self._written_as is Format.TOML else 'colon'}"
        self._add(EMPTY_VALUE, shown, message, f"{write}." if needed else f"{write}, or remove the line.")
        self.losses.append(self.findings[-1])

    def _add_empty_lines(self) -> None:
        """Add one finding for all empty lines of the lists with one name: a skeleton has one for each meeting."""
        line, mark = ("line", "hyphen") if self._written_as is Format.YAML else ("value", "empty value")
        for name, lines in self._empty_lines.items():
            if len(lines) > 1:
                message = f"{len(lines)} {line}s of the lists `{name}` are empty; this is the first."
                self._add(EMPTY_VALUE, lines[0], message, f"Fill them in, or remove the {mark}s.")
            else:
                message = f"A {line} of the list `{name}` is empty."
                self._add(EMPTY_VALUE, lines[0], message, f"Fill it in, or remove the {mark}.")
            self.losses += [self.findings[-1]._replace(span=each.span) for each in lines]

    def _add(self, rule: RuleInfo, node: Node, message: str, advice: str, fix: Fix | None = None) -> None:
        self.findings.append(Finding(rule, rule.severity, message, node.span, advice, fix=fix))


def _is_rest_of_text(entry: KeyValue) -> bool:
    """Return whether a key has no colon after it: inside `{ }` it is what comes after a comma in a text."""
    return is_empty(entry.value) and entry.value.span.start <= entry.key.span.end


def _renamed(key: Scalar, meant: str | None) -> Fix | None:
    if meant is None or key.style == "*":
        return None
    return Fix(f"Write `{meant}`.", (Edit(key.part(0, len(key.text)), meant),), safe=False)


def _meant_key(key: str, known: Collection[str]) -> str | None:
    """Return the known key that an unknown one is another word for, or looks like; None if there is none."""
    other = _OTHER_WORDS.get(key.casefold())
    return other if other in known else nearest(key, known, cutoff=SIMILAR, fold=True)


def is_empty(node: Node) -> bool:
    """Return whether a value is missing."""
    return isinstance(node, Scalar) and (node.value is None or not node.text.strip())


def _home_of(key: str, part: tuple[str, type[Part]]) -> str | None:
    """Return the key under which a misplaced one belongs, empty for the outermost level; None if there is none.

    It is looked for first within the part where it is, then everywhere.
    """
    roots: tuple[tuple[str, type[Part]], ...] = (part, ("", Programme))
    for root in roots:
        waiting = [root]
        for name, model in waiting:
            if key in model.keys and model is not part[1]:
                return name
            waiting.extend((typed, found.part) for typed, found in model.keys.items() if found.part is not None)
    return None
