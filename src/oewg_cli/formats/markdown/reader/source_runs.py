"""Makes the pieces of lines from the marks of a paragraph."""

from typing import NamedTuple

from oewg_cli.formats.markdown.reader.lexer import KnownNames, tokens
from oewg_cli.formats.markdown.reader.line_joining import Joint
from oewg_cli.formats.markdown.reader.paragraph_text import Content
from oewg_cli.formats.markdown.reader.tokens import Token, TokenKind
from oewg_cli.note.source_document import SourceRun, Unread
from oewg_cli.text.source_text import Span

_UNREAD = {TokenKind.PICTURE: "a picture", TokenKind.TABLE: "a table of HTML"}
_SPACES = " \t"


class DrawnRuns(NamedTuple):
    """The pieces of one line of a paragraph, and whether it stands apart from the first one and is not of its kind."""

    pieces: tuple[SourceRun, ...]
    apart: bool = False


def drawn(content: Content, known: KnownNames, unread: list[Unread]) -> list[DrawnRuns]:
    """Return the lines of a paragraph that show something; what cannot become text is added to `unread`."""
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
        self._forms = {TokenKind.BOLD: 0, TokenKind.ITALIC: 0, TokenKind.RAISED: 0}
        self._links: list[str] = []
        self._pieces: list[SourceRun] = []
        self._apart = False
        self._lines: list[DrawnRuns] = []

    def take(self, token: Token) -> None:
        """Draw the text before a token, and then what the token does."""
        if token.kind is TokenKind.TEXT and token.value == self._content.text[token.start : token.end]:
            return
        self._plain(token.start)
        self._at = token.end
        kind = token.kind
        if kind is TokenKind.TEXT:
            self._add(token.value, token.start, token.end)
        elif kind is TokenKind.NOTE:
            self._add("", token.start, token.end, note=token.value)
        elif kind in self._forms:
            self._forms[kind] += 1 if token.opens else -1
        elif kind is TokenKind.LINK and token.opens:
            self._links.append(token.value)
        elif kind is TokenKind.LINK:
            self._links.pop()
        elif kind is TokenKind.JOINT:
            self._join(token)
        elif kind in {TokenKind.BREAK, TokenKind.TABLE}:
            self._line(apart=False)

    def end(self) -> list[DrawnRuns]:
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
        if joint is Joint.SPACE:
            self._add(" ", token.start, token.end)
        elif joint is not Joint.NOTHING:
            self._line(apart=joint is Joint.APART)

    def _add(self, text: str, start: int, end: int, note: str | None = None) -> None:
        span = self._content.span(start, end)
        bold, italic, raised = (count > 0 for count in self._forms.values())
        link = self._links[0] if self._links else None
        self._pieces.append(SourceRun(text, span, bold, italic, raised, link, note))

    def _line(self, *, apart: bool) -> None:
        pieces = _trimmed(self._pieces)
        self._pieces = []
        if any(piece.note is not None or piece.text.strip() for piece in pieces):
            self._lines.append(DrawnRuns(pieces, self._apart))
        self._apart = self._apart or apart


def _trimmed(pieces: list[SourceRun]) -> tuple[SourceRun, ...]:
    """Take the blanks at the beginning and at the end of a line away."""
    shown = [number for number, piece in enumerate(pieces) if piece.note is not None or piece.text.strip(_SPACES)]
    if not shown:
        return ()
    kept = pieces[shown[0] : shown[-1] + 1]
    kept[0] = _without_lead(kept[0])
    kept[-1] = _without_trail(kept[-1])
    return tuple(kept)


def _without_lead(piece: SourceRun) -> SourceRun:
    text = piece.text.lstrip(_SPACES)
    less = len(piece.text) - len(text)
    return piece._replace(text=text, span=Span(piece.span.start + less, piece.span.end)) if less else piece


def _without_trail(piece: SourceRun) -> SourceRun:
    text = piece.text.rstrip(_SPACES)
    less = len(piece.text) - len(text)
    return piece._replace(text=text, span=Span(piece.span.start, piece.span.end - less)) if less else piece
