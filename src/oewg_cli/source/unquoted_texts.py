"""Find the text without quotes in which YAML stops being readable, and put it in quotes."""

from collections.abc import Callable

from oewg_cli.findings.fix import Fix
from oewg_cli.text.edits import Edit
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import Span

_KEY = r"(?:[a-z_]+|[\"']?[0-9][0-9. ()a-z]*[\"']?): ++"
_VALUE = lazy_pattern(
    rf"(?m)^(?P<indent> *+)(?:(?:- ++)++(?:{_KEY})?+|{_KEY})"
    r"(?P<value>(?![|>{])(?:[^\n#]|(?<=\S)#)+?(?<=[^\s,]))[ \t\r]*$(?!\n(?P=indent) +\S)"
)
_CANNOT_BE_PLAIN = lazy_pattern(
    r"[@`%*&!?]|\[[^\[\]]*\] *[^\s,\]:]|(?P<quote>[\"'])(?:(?!(?P=quote)).)*(?P=quote) *[^\s,:#]|[^\"'\[].*?:(?: |$)"
)


def quoting_fix(text: str, offset: int, next_error: Callable[[str], int | None]) -> Fix | None:
    """Return the fix that puts the text at a syntax error in quotes; None if that does not certainly cure it.

    It is not safe for what may be a key that lost its line, as in `title: Programme of work subtitle: Note`.
    `next_error` returns the offset of the first syntax error of a text, None for one that can be read. A text over
    several lines, and one with a comment after it, is left to the drafter.
    """
    found = _VALUE.match(text, text.rfind("\n", 0, offset) + 1)
    if found is None or not _CANNOT_BE_PLAIN.match(found["value"]):
        return None
    start, end = found.span("value")
    value = found["value"]
    in_quotes = "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    error = next_error(f"{text[:start]}{in_quotes}{text[end:]}")
    if error is not None and error <= end + len(in_quotes) - len(value):
        return None
    has_key = any(word[-1] == ":" and word.islower() for word in value.split()[1:])
    return Fix(f"Write {quoted(in_quotes)}.", (Edit(Span(start, end), in_quotes),), safe=not has_key)
