"""Make the runs of lines from the marks of a paragraph."""

from typing import NamedTuple

from oewg_cli.formats.markdown.reader.lexer import KnownNames, tokens
from oewg_cli.formats.markdown.reader.line_joining import LineJoint
from oewg_cli.formats.markdown.reader.paragraph_text import ParagraphText
from oewg_cli.formats.markdown.reader.tokens import Token, TokenKind
from oewg_cli.note.source_document import SourceRun, Unread
from oewg_cli.text.source_text import Span

_UNREAD = {TokenKind.PICTURE: "a picture", TokenKind.TABLE: "a table of HTML"}
_SPACES = " \t"


class LineRuns(NamedTuple):
    """The runs of one line of a paragraph, and whether it is separate from the first one and not of its kind."""

    pieces: tuple[SourceRun, ...]
    is_separate: bool = False


def line_runs(content: ParagraphText, known: KnownNames, unread: list[Unread]) -> list[LineRuns]:
    """Return the lines of a paragraph that show something; what cannot become text is added to `unread`."""
    builder = _RunBuilder(content)
    for token in tokens(content, known):
        builder.take(token)
        if token.kind in _UNREAD:
            unread.append(Unread(_UNREAD[token.kind], content.span(token.start, token.end)))
    return builder.end()


class _RunBuilder:
    def __init__(self, content: ParagraphText) -> None:
        self._content = content
        self._at = 0
        self._forms = {TokenKind.BOLD: 0, TokenKind.ITALIC: 0, TokenKind.RAISED: 0}
        self._links: list[str] = []
        self._runs: list[SourceRun] = []
        self._is_separate = False
        self._lines: list[LineRuns] = []

    def take(self, token: Token) -> None:
        """Add the text before a token, and then apply the token."""
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
            self._line(is_separate=False)

    def end(self) -> list[LineRuns]:
        """Add the rest, and return all lines."""
        self._plain(len(self._content.text))
        self._line(is_separate=False)
        return self._lines

    def _plain(self, end: int) -> None:
        if end > self._at:
            self._add(self._content.text[self._at : end], self._at, end)

    def _join(self, token: Token) -> None:
        joint = self._content.joint(token.start)
        if not self._runs:
            return
        if joint is LineJoint.SPACE:
            self._add(" ", token.start, token.end)
        elif joint is not LineJoint.NOTHING:
            self._line(is_separate=joint is LineJoint.SEPARATE)

    def _add(self, text: str, start: int, end: int, note: str | None = None) -> None:
        span = self._content.span(start, end)
        bold, italic, raised = (count > 0 for count in self._forms.values())
        link = self._links[0] if self._links else None
        self._runs.append(SourceRun(text, span, bold, italic, raised, link, note))

    def _line(self, *, is_separate: bool) -> None:
        runs = _trimmed(self._runs)
        self._runs = []
        if any(run.footnote is not None or run.text.strip() for run in runs):
            self._lines.append(LineRuns(runs, self._is_separate))
        self._is_separate = self._is_separate or is_separate


def _trimmed(runs: list[SourceRun]) -> tuple[SourceRun, ...]:
    """Remove the spaces at the beginning and at the end of a line."""
    shown = [number for number, run in enumerate(runs) if run.footnote is not None or run.text.strip(_SPACES)]
    if not shown:
        return ()
    kept = runs[shown[0] : shown[-1] + 1]
    kept[0] = _without_lead(kept[0])
    kept[-1] = _without_trail(kept[-1])
    return tuple(kept)


def _without_lead(run: SourceRun) -> SourceRun:
    text = run.text.lstrip(_SPACES)
    less = len(run.text) - len(text)
    return run._replace(text=text, span=Span(run.span.start + less, run.span.end)) if less else run


def _without_trail(run: SourceRun) -> SourceRun:
    text = run.text.rstrip(_SPACES)
    less = len(run.text) - len(text)
    return run._replace(text=text, span=Span(run.span.start, run.span.end - less)) if less else run
