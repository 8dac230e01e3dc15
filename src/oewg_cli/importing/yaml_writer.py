"""Write the YAML text of a programme that was read from a source document."""

from collections.abc import Iterator

from oewg_cli.importing.drafted_programme import DraftedProgramme, Tree, Value
from oewg_cli.source.tree import NodePath
from oewg_cli.source.yaml_formatting import WIDTH, comment, folded, is_shown, scalar
from oewg_cli.source.yaml_reader import read_as_others
from oewg_cli.text.lazy_patterns import lazy_pattern

_HEAD = """\
# yaml-language-server: $schema=programme.schema.json
#
# Read from {name}. A person has to decide each place that is marked "check:"; `oewg validate` lists them.
"""
_APART = frozenset({"masthead", "body", "paragraphs", "agenda", "programme", "footnotes"})
"""The outermost keys above which a line is left empty."""
_STEP = 2
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TYPED = lazy_pattern(rf"[0-9]{{2}}:[0-9]{{2}}–[0-9]{{2}}:[0-9]{{2}}|[0-9]{{2}}-[0-9]{{5}}|{_DATE}–{_DATE}")
"""Hours, job numbers and ranges of days, which need no quotes although they do not begin with a letter."""
_IN_BRACKETS = frozenset({"original", "versions", "processed", "reissued", "footnote", "number"})
_SHORT_IN_BRACKETS = frozenset({"date", "body", "item", "documents"})
"""Lists that are on one line between brackets, and those that are if they fit there."""
_OF_BRACKETS = frozenset(",[]{}")


def programme_yaml(draft: DraftedProgramme, name: str) -> str:
    """Write a programme as a drafter would: short forms, folded paragraphs, and a comment for each question.

    `name` is that of the document that it was read from. YAML reads the values of the draft again, with one space
    between words; missing values are empty.
    """
    writer = _ProgrammeWriter(draft)
    return "\n".join([comment_lines(_HEAD, name), *writer.lines(), ""])


def comment_lines(head: str, name: str) -> str:
    """Return the comment at the head of the file, whatever characters the name has."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return head.format(name=shown).rstrip("\n")


class _ProgrammeWriter:
    def __init__(self, draft: DraftedProgramme) -> None:
        self._tree = draft.tree
        self._comments: dict[NodePath, list[str]] = {}
        for question in draft.questions:
            text = f"check: {question.text}" if question.is_question else question.text
            self._comments.setdefault(self._nearest(question.path), []).append(text)

    def _nearest(self, path: NodePath) -> NodePath:
        """Return the place itself, or the innermost one around it that the programme has, at least its beginning."""
        first: NodePath = (next(iter(self._tree), "masthead"),)
        node: Tree = self._tree
        for depth, step in enumerate(path):
            if not _holds(node, step):
                return path[:depth] or first
            node = _inner(node, step)
            if isinstance(step, int) and path[depth - 1] in _IN_BRACKETS | _SHORT_IN_BRACKETS:
                return path[:depth]
            if isinstance(step, int) and _is_one_line(node):
                return path[: depth + 1]
        return path or first

    def lines(self) -> Iterator[str]:
        for key, node in self._tree.items():
            if key in _APART:
                yield ""
            yield from self._keyed(key, node, (key,), 0)

    def _keyed(self, key: str, node: Tree, path: NodePath, indent: int, lead: str | None = None) -> Iterator[str]:
        """Write a key and its value; `lead` is what comes before the key where that is not indentation."""
        before = " " * indent if lead is None else lead
        if lead is None:
            yield from self._comment_lines(path, indent)
        spelled = key if key.isdigit() else scalar(key)
        if isinstance(node, dict) and node:
            yield f"{before}{spelled}:"
            for inner, value in node.items():
                yield from self._keyed(inner, value, (*path, inner), indent + _STEP)
        elif isinstance(node, list) and node and (listed := _in_brackets(key, node, len(before) + len(spelled) + 2)):
            yield f"{before}{spelled}: {listed}"
        elif isinstance(node, (list, dict)) and not node:
            yield f"{before}{spelled}: {'[]' if isinstance(node, list) else '{}'}"
        elif isinstance(node, list):
            yield f"{before}{spelled}:"
            for number, value in enumerate(node):
                yield from self._item(value, (*path, number), indent + _STEP)
        else:
            value = None if isinstance(node, (dict, list)) else node
            yield self._value(f"{before}{spelled}:", value, indent)

    def _item(self, node: Tree, path: NodePath, indent: int) -> Iterator[str]:
        yield from self._comment_lines(path, indent)
        lead = f"{' ' * indent}- "
        if isinstance(node, dict) and _is_one_line(node):
            node = node["heading"]
        if not isinstance(node, dict):
            yield self._value(lead.rstrip(), None if isinstance(node, list) else node, indent)
            return
        for number, (key, value) in enumerate(node.items()):
            inner = (*path, key)
            if number == 0:
                yield from self._comment_lines(inner, indent)
                yield from self._keyed(key, value, inner, indent + _STEP, lead)
            else:
                yield from self._keyed(key, value, inner, indent + _STEP)

    def _comment_lines(self, path: NodePath, indent: int) -> Iterator[str]:
        return (comment(text, indent) for text in self._comments.get(path, ()))

    def _value(self, before: str, value: Value, indent: int) -> str:
        if value is None or (isinstance(value, str) and not value.strip()):
            return before
        typed = _spelled(value)
        if isinstance(value, str) and (len(before) + 1 + len(typed) > WIDTH) and is_shown(value):
            return f"{before} {folded(value, indent + _STEP)}"
        return f"{before} {typed}"


def _holds(node: Tree, step: str | int) -> bool:
    if isinstance(step, str):
        return isinstance(node, dict) and step in node
    return isinstance(node, list) and 0 <= step < len(node)


def _inner(node: Tree, step: str | int) -> Tree:
    if isinstance(step, str):
        return node[step] if isinstance(node, dict) else None
    return node[step] if isinstance(node, list) else None


def _in_brackets(key: str, node: list[Tree], at: int) -> str | None:
    """Return a list on one line that begins at a column; None for one that is written below its key."""
    values = [_spelled(value) for value in node if not isinstance(value, (dict, list))]
    if len(values) < len(node):
        return None
    listed = f"[{', '.join(values)}]"
    fits = at + len(listed) <= WIDTH and not any(_OF_BRACKETS & set(value) for value in values)
    return listed if key in _IN_BRACKETS or (key in _SHORT_IN_BRACKETS and fits) else None


def _is_one_line(node: Tree) -> bool:
    """Return whether an entry has a heading and nothing more: the format writes it as that text alone."""
    return isinstance(node, dict) and [*node] == ["heading"]


def _spelled(value: Value) -> str:
    if isinstance(value, str):
        if _TYPED.fullmatch(value) and read_as_others(value) == value:
            return value
        return scalar(value)
    return "" if value is None else str(value)
