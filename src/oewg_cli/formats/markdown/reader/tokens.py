"""The kinds of marks in a paragraph, before it is known which of them belong together."""

from enum import Enum, auto
from typing import NamedTuple


class TokenKind(Enum):
    """What a token does: it shows a text, or is left out, or changes the form of what comes after it."""

    TEXT = auto()
    GONE = auto()
    BREAK = auto()
    JOINT = auto()
    NOTE = auto()
    PICTURE = auto()
    TABLE = auto()
    STARS = auto()
    TAG = auto()
    BOLD = auto()
    ITALIC = auto()
    RAISED = auto()
    LINK = auto()


class Token(NamedTuple):
    """A mark in the text of a paragraph; what is between tokens is text.

    `value` is the text that is shown, the identity of a footnote, the address of a link or the name of a tag. `opens`
    says whether a form begins, or a run of stars can begin one, and `closes` whether it ends, or the run can end one.
    """

    kind: TokenKind
    start: int
    end: int
    value: str = ""
    opens: bool = False
    closes: bool = False
