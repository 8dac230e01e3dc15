"""From a tree to a document, or to findings that say why not; mostly to both."""

from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from oewg_cli.kernel.finding import Finding
from oewg_cli.kernel.text import SourceText, Span
from oewg_cli.load.tree import Mapping, Node, Path, Scalar, Sequence, walk
from oewg_cli.model import faults
from oewg_cli.model.document import Document
from oewg_cli.model.explain import explain
from oewg_cli.model.keys import CheckedKeys, is_empty
from oewg_cli.model.programme import Programme

_CONSEQUENCES = {"missing", "no_subject", "too_short"}


class Built(NamedTuple):
    """What came of a tree: a document, where one could be made, and the findings about its structure."""

    document: Document | None
    findings: list[Finding]


def build(source: SourceText, root: Node | None) -> Built:
    """Make a document of a tree, with every fault of its structure as a finding.

    What is at fault is left out of the tree and the rest is tried again, so that one wrong value does not hide
    everything else; the document then tells that it is not whole.
    """
    if not isinstance(root, Mapping):
        return Built(None, [_not_a_programme(source, root)])
    keys = CheckedKeys(root)
    findings, whole = keys.findings, keys.whole
    first_round = True
    while True:
        try:
            programme = Programme.model_validate(_plain(root))
        except ValidationError as failure:
            errors = failure.errors(include_url=False, include_input=False)
        else:
            return Built(Document(source, root, programme, whole=whole), findings)
        findings += [
            explain(root, _real_path(root, error["loc"]), error)
            for error in errors
            if not _is_told_already(root, error, first_round=first_round)
        ]
        first_round = whole = False
        if not all(_remove(root, path) for path in _faulty_paths(root, errors)):
            return Built(None, findings)


def _not_a_programme(source: SourceText, root: Node | None) -> Finding:
    empty = root is None or is_empty(root)
    first_line = source.line(1)
    return Finding(
        faults.NOT_A_PROGRAMME,
        faults.NOT_A_PROGRAMME.severity,
        "The file is empty." if empty else "The file holds no keys with values behind them.",
        Span(0, len(first_line)),
        "A programme begins with keys such as `masthead:` and `session:`; `oewg schema` shows them all.",
    )


def _plain(node: Node) -> Any:  # noqa: ANN401 - whatever stands in the file
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(entry.value) for key, entry in node.entries.items()}


def _real_path(root: Node, loc: tuple[int | str, ...]) -> Path:
    """Give the steps of pydantic's location that lead to a node; tags of unions and missing keys lead to none."""
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


def _is_told_already(root: Node, error: ErrorDetails, *, first_round: bool) -> bool:
    """Tell whether an error only follows from what was left out before, or from an empty value."""
    if not first_round and error["type"] in _CONSEQUENCES:
        return True
    node, _ = walk(root, _real_path(root, error["loc"]))
    if error["type"] == "too_short" and isinstance(node, Sequence) and node.items:
        return True
    return error["type"] != "missing" and is_empty(node)


def _faulty_paths(root: Node, errors: list[ErrorDetails]) -> list[Path]:
    """Give what has to be left out, the last of a list first, so that the places of the others stay right."""
    paths = {_real_path(root, error["loc"]) for error in errors}
    return sorted(paths, key=_order, reverse=True)


def _order(path: Path) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _remove(root: Mapping, path: Path) -> bool:
    """Leave a node out of the tree; the root cannot be."""
    if not path:
        return False
    parent, _ = walk(root, path[:-1])
    step = path[-1]
    if isinstance(parent, Mapping):
        parent.entries.pop(str(step), None)
    elif isinstance(parent, Sequence) and isinstance(step, int) and step < len(parent.items):
        del parent.items[step]
    return True
