"""Find the space that is missing after a colon or a hyphen where YAML stops being readable."""

from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_LINE = lazy_pattern(
    r"(?m)^ *(?:- +)?(?P<typed>(?:(?P<hyphen>-)(?=[A-Za-z_]+:(?:\s|$))|[a-z_]+(?P<colon>:)(?=[^\s:/]))[^\n]*)$"
)
_NAMES = {"-": "hyphen", ":": "colon"}


class MissingSpace(NamedTuple):
    """A colon or hyphen without a space after it, by its offset in code points, and what is said of it."""

    offset: int
    message: str
    advice: str


def missing_space(text: str, offset: int) -> MissingSpace | None:
    """Return the missing space in the line of an offset or in the line above it; None if there is none.

    YAML notices `place:Geneva` and `-item: 3` only by what comes after them.
    """
    line = text.rfind("\n", 0, offset) + 1
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    for start in (line, above):
        found = _LINE.match(text, start)
        if found is None:
            continue
        at = found.start("colon" if found["hyphen"] is None else "hyphen")
        begin = found.start("typed")
        right = f"{text[begin : at + 1]} {text[at + 1 : found.end()].rstrip()}"
        return MissingSpace(at, f"There is no space after this {_NAMES[text[at]]}.", f"Write {quoted(right)}.")
    return None
