"""Comments: what reviewers wrote in the margin, and the text that each is about."""

from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.note.source_document import SourceComment
from oewg_cli.text.source_text import Span

_START, _END, _REFERENCE = qname("w:commentRangeStart"), qname("w:commentRangeEnd"), qname("w:commentReference")
_CHARS = {qname("w:tab"): "\t", qname("w:br"): "\n", qname("w:cr"): "\n", qname("w:noBreakHyphen"): "\u2011"}
ANCHORS = (_START, _END, _REFERENCE)
"""The elements that mark the text that a comment is about."""


class WordComments:
    """The comments of a file by their identities, and the places of their anchors."""

    def __init__(self, root: ParsedElement | None) -> None:
        comments = () if root is None else root
        self._comments = {
            each.get(qname("w:id"), "") or "": each for each in comments if each.tag == qname("w:comment")
        }
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._anchors: list[str] = []

    def add_anchor(self, anchor: ParsedElement, offset: int) -> None:
        """Record where a comment begins or ends; one without a range is at its reference."""
        identity = anchor.get(qname("w:id"), "") or ""
        self._anchors.append(identity)
        if anchor.tag == _END:
            self._ends[identity] = offset
        else:
            self._starts.setdefault(identity, offset)
            self._ends.setdefault(identity, offset)

    @property
    def anchor_count(self) -> int:
        """Return how many anchors were recorded, as a place to go back to."""
        return len(self._anchors)

    def go_back(self, anchor_count: int, offset: int) -> None:
        """Move the anchors that were recorded since then to the offset at which the text ends again."""
        for identity in self._anchors[anchor_count:]:
            for places in (self._starts, self._ends):
                places[identity] = min(places.get(identity, offset), offset)
        del self._anchors[anchor_count:]

    def skip(self, element: ParsedElement, offset: int) -> None:
        """Record the comments on an element that is not read."""
        if self._comments:
            for anchor in element.iter(*ANCHORS):
                self.add_anchor(anchor, offset)

    def in_order(self) -> tuple[SourceComment, ...]:
        """Return all comments in the order of the text; those without an anchor are at its beginning."""
        made = []
        for identity, comment in self._comments.items():
            start = self._starts.get(identity, 0)
            span = Span(start, max(start, self._ends.get(identity, start)))
            made.append(SourceComment(_text(comment), comment.get(qname("w:author"), "") or "", span))
        return tuple(sorted(made, key=lambda comment: comment.span))


def _text(comment: ParsedElement) -> str:
    parts = []
    for each in comment.iter(qname("w:p"), qname("w:t"), *_CHARS):
        if each.tag == qname("w:p"):
            parts.append("\n")
        else:
            parts.append(_CHARS.get(each.tag) or each.text or "")
    return "".join(parts).strip()
