"""The margin: what colleagues remarked, and the stretches of the text that they remarked on."""

from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.note.source_document import SourceComment
from oewg_cli.text.source_text import Span

_START, _END, _REFERENCE = qname("w:commentRangeStart"), qname("w:commentRangeEnd"), qname("w:commentReference")
_CHARS = {qname("w:tab"): "\t", qname("w:br"): "\n", qname("w:cr"): "\n", qname("w:noBreakHyphen"): "\u2011"}
ANCHORS = (_START, _END, _REFERENCE)
"""The elements that tell what a comment is about."""


class MarginComments:
    """The comments of a file by their identities, and where they were met."""

    def __init__(self, root: ParsedElement | None) -> None:
        comments = () if root is None else root
        self._comments = {
            each.get(qname("w:id"), "") or "": each for each in comments if each.tag == qname("w:comment")
        }
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._met: list[str] = []

    def meet(self, anchor: ParsedElement, offset: int) -> None:
        """Take note of where a comment begins or ends; one without a range stands where its sign does."""
        identity = anchor.get(qname("w:id"), "") or ""
        self._met.append(identity)
        if anchor.tag == _END:
            self._ends[identity] = offset
        else:
            self._starts.setdefault(identity, offset)
            self._ends.setdefault(identity, offset)

    @property
    def met(self) -> int:
        """Count what was met, as a place to go back to."""
        return len(self._met)

    def go_back(self, met: int, offset: int) -> None:
        """Let what was met since stand where the text was before it."""
        for identity in self._met[met:]:
            for places in (self._starts, self._ends):
                places[identity] = min(places.get(identity, offset), offset)
        del self._met[met:]

    def skip(self, element: ParsedElement, offset: int) -> None:
        """Take note of the comments on what is not read."""
        if self._comments:
            for anchor in element.iter(*ANCHORS):
                self.meet(anchor, offset)

    def comments(self) -> tuple[SourceComment, ...]:
        """Return all comments in the order of the text; those that were met nowhere stand at its beginning."""
        made = []
        for identity, comment in self._comments.items():
            start = self._starts.get(identity, 0)
            span = Span(start, max(start, self._ends.get(identity, start)))
            made.append(SourceComment(_text(comment), comment.get(qname("w:author"), "") or "", span))
        return tuple(sorted(made, key=lambda made: made.span))


def _text(comment: ParsedElement) -> str:
    parts = []
    for each in comment.iter(qname("w:p"), qname("w:t"), *_CHARS):
        if each.tag == qname("w:p"):
            parts.append("\n")
        else:
            parts.append(_CHARS.get(each.tag) or each.text or "")
    return "".join(parts).strip()
