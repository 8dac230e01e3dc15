"""A document: a programme together with the text and the tree that it was read from."""

from typing import NamedTuple

from oewg_cli.programme.model import Programme
from oewg_cli.source.loader import format_of
from oewg_cli.source.respelling import edit_in
from oewg_cli.source.tree import Node, NodeLocation, NodePath, Scalar, locate, walk
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import SourceText, Span

_FLOW_BEGINNINGS = frozenset("[{")


class Document(NamedTuple):
    """A programme together with the text and the tree that it was read from.

    `unread_keys` are the outermost keys under which a part of the text could not be read: what is missing there in the
    programme may be in the text. `is_imported` says that the text is a source document in Word or Markdown, in which
    nothing can be edited.
    """

    source: SourceText
    root: Node
    programme: Programme
    unread_keys: frozenset[str] = frozenset()
    is_imported: bool = False

    def span(self, location: NodeLocation) -> Span:
        """Return the code points of the text at a named location."""
        return locate(self.root, location)

    def edit(self, location: NodeLocation, text: str) -> Edit | None:
        """Return the edit that writes another text at a location, in the quotes used there; None if it cannot be."""
        node, _ = walk(self.root, location.path)
        if self.is_imported or not isinstance(node, Scalar) or location.part == "key":
            return None
        start = 0 if location.start is None else location.start
        end = len(node.text) if location.end is None else location.end
        is_in_flow = not node.style and self._is_in_flow(location.path)
        return edit_in(node, Span(start, end), text, format_of(self.source), is_in_flow=is_in_flow)

    def _is_in_flow(self, path: NodePath) -> bool:
        """Return whether a node is in a flow collection of YAML, such as `[a, b]`."""
        around = (walk(self.root, path[:length])[0].start for length in range(len(path)))
        return any(self.source.text[start : start + 1] in _FLOW_BEGINNINGS for start in around)
