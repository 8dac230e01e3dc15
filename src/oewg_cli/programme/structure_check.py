"""Check the structure of a tree that is not plainly valid, and say what is wrong with it."""

from bisect import bisect_right
from collections.abc import Collection
from operator import itemgetter

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from oewg_cli.findings.finding import Finding
from oewg_cli.programme.document import Document
from oewg_cli.programme.key_checks import CheckedKeys, is_empty
from oewg_cli.programme.model import Programme
from oewg_cli.programme.plain_reader import plain
from oewg_cli.programme.pydantic_errors import explain
from oewg_cli.programme.pydantic_model import validator
from oewg_cli.programme.structure_rules import NOT_A_PROGRAMME
from oewg_cli.programme.structure_words import MISSING_FROM
from oewg_cli.source.loader import format_of
from oewg_cli.source.tree import Mapping, Node, NodePath, Sequence, walk
from oewg_cli.text.source_text import SourceText, Span

_CONSEQUENCES = {"missing", "too_short", "no_hours", *MISSING_FROM}
_DECISIVE = frozenset({"time", "when", "body", "kind"})
"""The keys of a meeting without which it would be another meeting: if one cannot be read, the meeting is left out."""


def check_structure(
    source: SourceText, root: Node | None, syntax: Collection[Finding]
) -> tuple[Document | None, list[Finding]]:
    """Return a document of what is right in a tree, if anything is, and a finding for everything that is wrong.

    What is wrong is removed from the tree and the rest is tried again, so that one wrong value does not hide everything
    else. The document names the outermost keys under which something was left out, here or by a finding about its
    syntax.
    """
    if not isinstance(root, Mapping) or not root.entries:
        return None, [_not_a_programme(source, root)]
    outermost = sorted((entry.key.span.start, key) for key, entry in root.entries.items())
    written_as = format_of(source)
    keys = CheckedKeys(root, written_as)
    if not root.entries:
        return None, [_not_a_programme(source, root)]
    findings = keys.findings
    losses = [*syntax, *keys.losses]
    first_round = True
    while True:
        try:
            programme = validator().validate_python(plain(root))
        except ValidationError as failure:
            errors = _real_errors(root, failure)
        else:
            lost = frozenset(key for loss in losses for key in _keys_of_loss(source, outermost, loss.span))
            return Document(source, root, programme, lost), findings
        explained = [
            explain(root, _real_path(root, error["loc"]), error, written_as)
            for error in errors
            if not _is_reported_already(root, error, losses, first_round=first_round)
        ]
        findings += explained
        losses += explained
        first_round = False
        if not all(_remove(root, path) for path in _wrong_paths(root, errors)):
            return None, findings


def _not_a_programme(source: SourceText, root: Node | None) -> Finding:
    empty = not source.text.strip() or root is None or is_empty(root)
    first_line = source.line(1)
    return Finding(
        NOT_A_PROGRAMME,
        NOT_A_PROGRAMME.severity,
        "The file is empty." if empty else "The file has no keys of a programme.",
        Span(0, len(first_line)),
        "A programme begins with keys such as `masthead:` and `session:`; `oewg schema` shows them all.",
    )


def _keys_of_loss(source: SourceText, outermost: list[tuple[int, str]], span: Span) -> set[str]:
    """Return the outermost keys that lost something: the one around it, and itself if it is one; all if unknown."""
    at = bisect_right(outermost, span.start, key=itemgetter(0))
    around = outermost[at - 1][1] if at else None
    known = set(Programme.keys)
    itself = source.text[span.start : span.end].strip("\"'")
    return {around, itself} & known if around in known else known


def _real_path(root: Node, loc: tuple[int | str, ...]) -> NodePath:
    """Return the steps of pydantic's location that lead to a node; tags of unions and missing keys lead to none."""
    path: list[int | str] = []
    node = root
    for step in loc:
        if isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)].value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _real_errors(root: Node, failure: ValidationError) -> list[ErrorDetails]:
    """Return the errors, without those that call a list empty because its items are wrong."""
    errors = []
    for error in failure.errors(include_url=False, include_input=False):
        node, _ = walk(root, _real_path(root, error["loc"]))
        if error["type"] != "too_short" or (isinstance(node, Sequence) and not node.items):
            errors.append(error)
    return errors


def _is_reported_already(root: Node, error: ErrorDetails, losses: Collection[Finding], *, first_round: bool) -> bool:
    """Return whether an error only follows from what was left out before, or from an empty value."""
    if not first_round and error["type"] in _CONSEQUENCES:
        return True
    node, _ = walk(root, _real_path(root, error["loc"]))
    is_of_text_or_keys = error["type"] in MISSING_FROM or error["loc"][0] == "paragraphs"
    if is_of_text_or_keys and isinstance(node, Mapping):
        if not node.entries:
            return any(node.start <= loss.span.start < node.end for loss in losses)
        typed = (node.entries[key].value for key in MISSING_FROM.get(error["type"], ()) if key in node.entries)
        return any(is_empty(value) for value in typed)
    return error["type"] != "missing" and is_empty(node)


def _wrong_paths(root: Node, errors: list[ErrorDetails]) -> list[NodePath]:
    """Return the paths to leave out, the last of a list first, so that the indices of the others stay right."""
    paths = {_left_out(_real_path(root, error["loc"])) for error in errors}
    return sorted(paths, key=_order, reverse=True)


def _left_out(path: NodePath) -> NodePath:
    """Return what is left out for a mistake at a path: itself, or the meeting that it decides about."""
    is_decisive = path[:1] == ("programme",) and path[2:3] == ("meetings",) and path[4:5] and path[4] in _DECISIVE
    return path[:4] if is_decisive else path


def _order(path: NodePath) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _remove(root: Mapping, path: NodePath) -> bool:
    """Remove a node from the tree, unless it is the root; return whether it could be."""
    if not path:
        return False
    parent, _ = walk(root, path[:-1])
    step = path[-1]
    if isinstance(parent, Mapping):
        parent.entries.pop(str(step), None)
    elif isinstance(parent, Sequence) and isinstance(step, int) and step < len(parent.items):
        del parent.items[step]
    return True
