"""Build a Document of a drafted programme: its places are places in the source document."""

from collections.abc import Iterator

from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.importing.drafted_programme import DraftedProgramme, Tree
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import Schedulings
from oewg_cli.programme.builder import BuildResult, build
from oewg_cli.programme.structure_rules import EMPTY_VALUE
from oewg_cli.source.tree import KeyValue, Mapping, Node, NodePath, Scalar, Sequence
from oewg_cli.text.source_text import Span

_PATHS: dict[PartKind, tuple[NodePath, ...]] = {
    PartKind.MASTHEAD: (("masthead",),),
    PartKind.SESSION: (("session",), ("session", "number"), ("session", "kind")),
    PartKind.PLACE_AND_DATES: (("session",), ("session", "place"), ("session", "opens"), ("session", "closes")),
    PartKind.AGENDA_ITEM: (("item",),),
    PartKind.AGENDA_ITEM_TITLE: (("item", "title"),),
}
"""The places of the programme that a line of the first page is about; the draft has the origins of the others."""
_QUOTED_IN_MASTHEAD = ("organ", "symbol", "job")


def build_document(recognized: Recognized, draft: DraftedProgramme) -> BuildResult:
    """Build the Document of a draft, or findings that say what the source document lacks.

    The programme is the one that is read from the YAML of the draft. Without a document the findings begin with what
    prevents it.
    """
    source = recognized.source_document.source
    spans = _SourceSpans(recognized, draft)
    root = Mapping(_entries(draft.tree, (), spans), *spans.around(()))
    drafted = {key: list(_scalars(entry.value)) for key, entry in root.entries.items()}
    built = build(source, root)
    read = {key: list(_scalars(entry.value)) for key, entry in root.entries.items()}
    gaps = [
        (path, Finding(EMPTY_VALUE, EMPTY_VALUE.severity, _question_at(path, draft), spans.around(path)))
        for path in _open_places(draft.tree, ())
    ]
    others = [finding._replace(fix=None) for finding in built.findings if finding.rule is not EMPTY_VALUE]
    if built.document is None:
        preventing = [finding for path, finding in gaps if path[0] not in read]
        return BuildResult(None, [*in_source_order(preventing), *in_source_order(others)])
    # Spans of the source document do not tell which key lost something, for several keys come from one line.
    lost = {key for key, scalars in drafted.items() if read.get(key) != scalars} | {str(path[0]) for path, _ in gaps}
    document = built.document._replace(unread_keys=frozenset(lost), is_imported=True)
    return BuildResult(document, in_source_order([*(finding for _, finding in gaps), *others]))


class _SourceSpans:
    """Where in the source document the places of a draft come from."""

    def __init__(self, recognized: Recognized, draft: DraftedProgramme) -> None:
        self._origins: dict[NodePath, Span] = {}
        self._first_within: dict[NodePath, Span] = {}
        self._first_line = Span(0, len(recognized.source_document.source.line(1)))
        for path, span in (*_first_page_origins(recognized, draft), *_item_origins(recognized), *draft.origins):
            self._origins.setdefault(path, span)
            for depth in range(len(path)):
                self._first_within.setdefault(path[:depth], span)

    def around(self, path: NodePath) -> Span:
        """Return the nearest span around a place, else that of the first place within the nearest block around it."""
        prefixes = [path[:depth] for depth in range(len(path), 0, -1)]
        for spans in (self._origins, self._first_within):
            found = next((spans[prefix] for prefix in prefixes if prefix in spans), None)
            if found is not None:
                return found
        return self._first_line


def _first_page_origins(recognized: Recognized, draft: DraftedProgramme) -> Iterator[tuple[NodePath, Span]]:
    masthead = draft.tree.get("masthead")
    for part in recognized.front.parts:
        for path in _PATHS.get(part.kind, ()):
            yield path, part.words.span()
        if part.kind is PartKind.MASTHEAD and isinstance(masthead, dict):
            for key in _QUOTED_IN_MASTHEAD:
                value = masthead.get(key)
                at = part.words.plain.find(value) if isinstance(value, str) else -1
                if isinstance(value, str) and at >= 0:
                    yield ("masthead", key), part.words.span(at, at + len(value))


def _item_origins(recognized: Recognized) -> Iterator[tuple[NodePath, Span]]:
    for number, part in Schedulings(recognized.parts).of_items.items():
        yield ("agenda", "items", number), part.words.span()


def _entries(tree: dict[str, Tree], path: NodePath, spans: _SourceSpans) -> dict[str, KeyValue]:
    return {
        key: KeyValue(_scalar(key, spans.around((*path, key))), _node(value, (*path, key), spans))
        for key, value in tree.items()
    }


def _node(tree: Tree, path: NodePath, spans: _SourceSpans) -> Node:
    span = spans.around(path)
    if isinstance(tree, dict):
        return Mapping(_entries(tree, path, spans), *span)
    if isinstance(tree, list):
        return Sequence([_node(item, (*path, number), spans) for number, item in enumerate(tree)], *span)
    return _scalar(None if _is_open(tree) else tree if isinstance(tree, int) else str(tree), span)


def _scalar(value: str | int | None, span: Span) -> Scalar:
    return Scalar("" if value is None else str(value), value, *span, _spell_nothing)


def _spell_nothing(_scalar: Scalar, _style: str) -> list[Span]:
    """Return no spans: the characters of a value are not those of its place, so a part of it is the whole place."""
    return []


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    nodes = node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries.values()]
    for inner in nodes:
        yield from _scalars(inner)


def _open_places(tree: Tree, path: NodePath) -> Iterator[NodePath]:
    """Return the places of a draft that have no value."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _open_places(value, (*path, key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from _open_places(value, (*path, number))
    elif _is_open(tree):
        yield path


def _is_open(value: Tree) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _question_at(path: NodePath, draft: DraftedProgramme) -> str:
    """Return what the draft asks at a place that has no value."""
    asked = (question.text for question in draft.questions if question.path == path and question.is_question)
    return next(asked, "The document has no words here.")
