"""Makes the pieces of lines from the marks of a paragraph."""

from typing import NamedTuple

from oewg_cli.formats.markdown.reader.content import Content
from oewg_cli.formats.markdown.reader.joining import Joint
from oewg_cli.formats.markdown.reader.lexer import Known, tokens
from oewg_cli.formats.markdown.reader.tokens import Kind, Token
from oewg_cli.kernel.text import Span
from oewg_cli.note.manuscript import Piece, Unread

_UNREAD = {Kind.PICTURE: "a picture", Kind.TABLE: "a table of HTML"}
_BLANKS = " \t"


class Drawn(NamedTuple):
    """The pieces of one line of a paragraph, and whether it stands apart from the first one and is not of its kind."""

    pieces: tuple[Piece, ...]
    apart: bool = False


def drawn(content: Content, known: Known, unread: list[Unread]) -> list[Drawn]:
    """Give the lines of a paragraph that show something; what cannot become text is added to `unread`."""
    drawing = _Drawing(content)
    for token in tokens(content, known):
        drawing.take(token)
        if token.kind in _UNREAD:
            unread.append(Unread(_UNREAD[token.kind], content.span(token.start, token.end)))
    return drawing.end()


class _Drawing:
    def __init__(self, content: Content) -> None:
        self._content = content
        self._at = 0
        self._forms = {Kind.BOLD: 0, Kind.ITALIC: 0, Kind.RAISED: 0}
        self._links: list[str] = []
        self._pieces: list[Piece] = []
        self._apart = False
        self._lines: list[Drawn] = []

    def take(self, token: Token) -> None:
        """Draw the text before a token, and then what the token does."""
        if token.kind is Kind.TEXT and token.value == self._content.text[token.start : token.end]:
            return
        self._plain(token.start)
        self._at = token.end
        kind = token.kind
        if kind is Kind.TEXT:
            self._add(token.value, token.start, token.end)
        elif kind is Kind.NOTE:
            self._add("", token.start, token.end, note=token.value)
        elif kind in self._forms:
            self._forms[kind] += 1 if token.opens else -1
        elif kind is Kind.LINK and token.opens:
            self._links.append(token.value)
        elif kind is Kind.LINK:
            self._links.pop()
        elif kind is Kind.JOINT:
            self._join(token)
        elif kind in {Kind.BREAK, Kind.TABLE}:
            self._line(apart=False)

    def end(self) -> list[Drawn]:
        """Draw the rest, and give all lines."""
        self._plain(len(self._content.text))
        self._line(apart=False)
        return self._lines

    def _plain(self, end: int) -> None:
        if end > self._at:
            self._add(self._content.text[self._at : end], self._at, end)

    def _join(self, token: Token) -> None:
        joint = self._content.joint(token.start)
        if not self._pieces:
            return
        if joint is Joint.BLANK:
            self._add(" ", token.start, token.end)
        elif joint is not Joint.NOTHING:
            self._line(apart=joint is Joint.APART)

    def _add(self, text: str, start: int, end: int, note: str | None = None) -> None:
        span = self._content.span(start, end)
        bold, italic, raised = (count > 0 for count in self._forms.values())
        link = self._links[0] if self._links else None
        self._pieces.append(Piece(text, span, bold, italic, raised, link, note))

    def _line(self, *, apart: bool) -> None:
        pieces = _trimmed(self._pieces)
        self._pieces = []
        if any(piece.note is not None or piece.text.strip() for piece in pieces):
            self._lines.append(Drawn(pieces, self._apart))
        self._apart = self._apart or apart


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Take the blanks at the beginning and at the end of a line away."""
    shown = [number for number, piece in enumerate(pieces) if piece.note is not None or piece.text.strip(_BLANKS)]
    if not shown:
        return ()
    kept = pieces[shown[0] : shown[-1] + 1]
    kept[0] = _without_lead(kept[0])
    kept[-1] = _without_trail(kept[-1])
    return tuple(kept)


def _without_lead(piece: Piece) -> Piece:
    text = piece.text.lstrip(_BLANKS)
    less = len(piece.text) - len(text)
    return piece._replace(text=text, span=Span(piece.span.start + less, piece.span.end)) if less else piece


def _without_trail(piece: Piece) -> Piece:
    text = piece.text.rstrip(_BLANKS)
    less = len(piece.text) - len(text)
    return piece._replace(text=text, span=Span(piece.span.start, piece.span.end - less)) if less else piece
