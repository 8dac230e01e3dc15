"""Find out which runs of asterisks and underscores are emphasis: CommonMark 0.31, "Emphasis and strong emphasis"."""

from collections.abc import Sequence
from itertools import accumulate
from unicodedata import category

from oewg_cli.formats.markdown.reader.tokens import Token, TokenKind

_STRONG = 2
_MULTIPLE = 3


def emphasis_token(text: str, start: int, end: int) -> Token:
    """Make a token of a run; the characters around it show whether it can open emphasis and whether it can close it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    left = _leans(after, before)
    right = _leans(before, after)
    if text[start] == "_":
        opens, closes = left and (not right or _is_punctuation(before)), right and (not left or _is_punctuation(after))
        return Token(TokenKind.STARS, start, end, "_", opens, closes)
    return Token(TokenKind.STARS, start, end, "*", left, right)


class _Run:
    """A run that may open or close emphasis, and how much of it is not used up."""

    __slots__ = ("after", "before", "char", "closes", "end", "key", "left", "length", "opens", "start")

    def __init__(self, token: Token) -> None:
        self.start, self.end = token.start, token.end
        self.char, self.opens, self.closes = token.value, token.opens, token.closes
        self.length = self.left = token.end - token.start
        self.key = (self.char, self.opens, self.length % _MULTIPLE)
        self.before: list[TokenKind] = []
        self.after: list[TokenKind] = []


def with_emphasis(tokens: Sequence[Token]) -> list[Token]:
    """Replace runs by tokens that begin and end bold and italics; what is left of a run is text."""
    runs = {token.start: _Run(token) for token in tokens if token.kind is TokenKind.STARS}
    _pair(list(runs.values()))
    found: list[Token] = []
    for token in tokens:
        if token.kind is TokenKind.STARS:
            found += _tokens(runs[token.start])
        else:
            found.append(token)
    return found


def _pair(runs: Sequence[_Run]) -> None:
    """Pair each run that can close with the nearest one that can open; `bottoms` are places already searched."""
    openers: list[_Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        while run.closes and run.left:
            number = _opener(openers, run, bottoms.get(run.key, 0))
            if number is None:
                bottoms[run.key] = run.start
                break
            del openers[number + 1 :]
            _use(openers[number], run)
            if not openers[number].left:
                openers.pop()
        if run.opens and run.left:
            openers.append(run)


def _opener(openers: Sequence[_Run], closer: _Run, bottom: int) -> int | None:
    for number in range(len(openers) - 1, -1, -1):
        opener = openers[number]
        if opener.start < bottom:
            return None
        if opener.char == closer.char and not _cannot_pair(opener, closer):
            return number
    return None


def _cannot_pair(opener: _Run, closer: _Run) -> bool:
    """Return whether two runs do not belong together by the rule of three."""
    if not (opener.closes or closer.opens):
        return False
    return (opener.length + closer.length) % _MULTIPLE == 0 and bool(
        opener.length % _MULTIPLE or closer.length % _MULTIPLE
    )


def _use(opener: _Run, closer: _Run) -> None:
    strong = opener.left >= _STRONG and closer.left >= _STRONG
    kind = TokenKind.BOLD if strong else TokenKind.ITALIC
    for run, side in ((opener, opener.after), (closer, closer.before)):
        run.left -= _STRONG if strong else 1
        side.append(kind)


def _tokens(run: _Run) -> list[Token]:
    """Return the tokens of a run: it closes first, then comes what is left of it, then it opens."""
    tokens = [Token(kind, 0, _length(kind), closes=True) for kind in run.before]
    if run.left:
        tokens.append(Token(TokenKind.TEXT, 0, run.left, run.char * run.left))
    tokens += [Token(kind, 0, _length(kind), opens=True) for kind in reversed(run.after)]
    ends = [*accumulate((token.end for token in tokens), initial=run.start)]
    return [token._replace(start=start, end=end) for token, start, end in zip(tokens, ends, ends[1:], strict=False)]


def _length(kind: TokenKind) -> int:
    return _STRONG if kind is TokenKind.BOLD else 1


def _leans(inner: str, outer: str) -> bool:
    """Return whether a run leans on one of its neighbours, as an opening or closing mark does."""
    if not inner or inner.isspace():
        return False
    return not _is_punctuation(inner) or not outer or outer.isspace() or _is_punctuation(outer)


def _is_punctuation(character: str) -> bool:
    return bool(character) and category(character)[0] in "PS"
