"""Find out which typed lines are one paragraph, in a text where a program may have wrapped the lines or not.

A line is joined to the one before it where the break looks as if a program had made it, and stays a line of its own
otherwise, also where Markdown would join it: people type a masthead, a title or a day with its hours line by line, and
leave out what Markdown demands. In this order:

1. Some lines are always alone: a line in bold as a whole, a day, hours, the number of a page or a job, columns with a
   tab or three spaces between them. Nothing is joined to a line that its author broke, or by a line that begins like a
   footnote.
2. A program breaks a line only where the next word has no room. A break before a word that would have left the line
   shorter than seven eighths of the longest one of these lines was made by a person, before a lower-case letter one
   that left it shorter than three fifths; and so was each break before `_SHORTEST` columns.
3. A line that begins as a meeting or an item does, with hours before something else, `2nd meeting` or `Item 5:`, is not
   joined, unless the one before ends in the middle of something.
4. A line that goes on with a lower-case letter is joined, unless there is a colon before it. One with a bracket or a
   digit at its beginning is, unless the one before ended a sentence; so is what follows a comma, a hyphen, a word of up
   to three lower-case letters, such as `of`, or a bracket or bold that is still open.
5. Other lines, which begin with a capital, are joined if no line is longer than `_WIDEST` columns, since wider
   lines are not wrapped, the one before has at least `_WRAPPED`, it does not end in a number that is longer than a day,
   and the lines that follow end, where they end, with a sentence: they are running text, and not a heading above a
   text. After a sentence the next word must have had no room at all.

A hyphen, a dash or a slash within a word at the end of a line is joined to the next line without a space.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_SHORTEST = 40
_WRAPPED = 50
_WIDEST = 120
_FULL = 7 / 8
_RAGGED = 3 / 5
_LONGEST_ALONE = 40
_LONGEST_WORD = 20

_MARKS = "*_~\\"
_BOLD = {"**": "**", "__": "__", "<strong>": "</strong>", "<b>": "</b>"}
_TIME = r"\d{1,2}(?:[.:h]\d{2})?\s*(?:[ap]\.?\s?m\.?|h|hrs?|hours?|heures|horas|noon)?"
_ALONE = lazy_pattern(
    rf"""
      (?:[^\W\d_]+\.?,|[^\W\d_a-z][^\W\d_]*\.?)\s+\d{{1,2}}(?:st|nd|rd|th|er)?\s+(?:de\s+)?   # Monday, 4 March
      [^\W\d_]{{3,}}(?:,?\s+(?:de\s+)?\d{{4}})?
    | [^\W\d_]+,\s+[^\W\d_]+\s+\d{{1,2}}(?:,?\s+\d{{4}})?                                     # Monday, March 4
    | {_TIME}(?:\s*(?:[-–—,]|to|and|à|a|et|y)\s*{_TIME}){{0,3}}                                  # 10 a.m.–1 p.m.
    | (?!20[0-4]\d\D)[0-2]\d[0-5]\d\s*[-–—‒]\s*[0-2]\d[0-5]\d(?:\s*(?:h|hrs?|hours)\.?)?                # 0930-1100
    | \d{{1,3}}(?:\s?/\s?\d{{1,2}})? | (?:[A-Z]{{1,3}}\.)?\d{{2}}-\d{{5}}.* | \d{{7}}            # 2/3, 24-01234
    """,
    re.VERBOSE,
)
_HOURS = rf"(?>{_TIME}(?:\s*(?:[-–—]|to)\s*{_TIME})?)"
_BEGINS_MEETING = lazy_pattern(
    rf"""
      (?=[\d:.,h–-]{{1,11}}\s?(?:[ap]\.?\s?m\b|h\b|hrs?\b|hours\b|noon\b)|\d{{1,2}}[:.h]\d{{2}}|\d{{1,2}}\s?[-–—]\s?\d{{1,2}}\s?[aph])
      {_HOURS}\.?(?:(?:[,:;]?\s+|(?<=\s))(?!(?:and|as|at|by|daily|each|every|for|in|of|on|or|the|to|until|when)\b)\S|\s*[–—:(]|\s+-\s)
    | \d{{1,3}}(?:st|nd|rd|th)\s+(?:plenary\s+|formal\s+)?meeting\s*(?:$|[,:(–—])
    | (?:Agenda\s+i|I)tems?\s\d{{1,3}}(?:\s?\([a-z]\))?\s*(?:$|[.:(\[–—]|-\s|[A-Z])
    """,
    re.VERBOSE,
)
"""What begins a meeting or an item: hours with something after them, the number of a meeting, the word "Item"."""
_IN_THE_MIDDLE = lazy_pattern(
    r"""
      [,–—-]$
    | (?:^|\s)(?:about|after|agenda|an?|and|as|at|before|between|by|for|from|in|of|on|or|than|the|to|under|until|with)$
    """,
    re.VERBOSE,
)
_COLUMNS = lazy_pattern(r"\S(?: {3}|\t)")
_BEGINS_LIKE_A_FOOTNOTE = lazy_pattern(
    r"\\?\*+[ \t\\]|\*\*+\s|<sup>|\^[^\s^]|[⁰¹²³⁴-⁹]|\[\^|\d{1,2}\s+(?![^\W\d_]+,?\s+\d{4})(?=[^\W\d_a-z])"
)
_SENTENCE_END = lazy_pattern(r"[.!?:。！？؟][\"'”’»)\]]*(?:\[\^[^\[\]\s]*\]|<sup>[^<>]*</sup>|\^[^\s^]+\^|[¹²³⁰⁴-⁹])*$")
_BEGINNING = lazy_pattern(r"[^\w(\[<]*(.?)", re.DOTALL)
_CONTINUES = lazy_pattern(r"(?:[,–—-]|(?:^|\s)[^\W\d_A-Z]{1,3})$")
_OPEN = lazy_pattern(r"(?:^|[\s(])\*\*[^\s*][^*]*$|\[[^\[\]]*$|\([^()]*$")
_LONG_NUMBER = lazy_pattern(r"[^\s\d]\d+$|\d{3}$")
_WITHIN_WORD = lazy_pattern(r"\w[-‐‑–/\u00ad]$")


class LineJoint(Enum):
    """What is between a typed line and the next one: a space, nothing, or the end of the line.

    A line is either broken, and then the next one is of its kind, or the next one is separate.
    """

    SPACE = auto()
    NOTHING = auto()
    BROKEN = auto()
    SEPARATE = auto()


def line_joints(lines: Sequence[TypedLine], *, wrapped: bool = False) -> list[LineJoint]:
    """Return how each line except the last is joined to the next one; there is no empty line between them.

    Where it is known that a program wrapped them, as in a grid table, all are joined that are not broken.
    """
    if len(lines) == 1:
        return []
    if wrapped:
        return [LineJoint.BROKEN if line.broken else LineJoint.SPACE for line in lines[:-1]]
    width = max(map(_width, lines))
    full = [_is_full(before, after, width) for before, after in pairwise(lines)]
    if not any(full):
        return [_broken(before) for before in lines[:-1]]
    are_text = _running_text(lines, full)
    return [
        _joint(before, after, width, is_text=are_text[number + 1]) if full[number] else _broken(before)
        for number, (before, after) in enumerate(pairwise(lines))
    ]


def _broken(before: TypedLine) -> LineJoint:
    if before.broken:
        return LineJoint.BROKEN
    return LineJoint.SEPARATE if before.text else LineJoint.NOTHING


def _is_full(before: TypedLine, after: TypedLine, width: int) -> bool:
    """Return whether a line may have been wrapped before the next word, by its length and by what it is."""
    if before.broken or before.reach < _SHORTEST:
        return False
    share = _RAGGED if _first_char(after).islower() else _FULL
    if before.reach + 1 + _first_word(after) <= share * width:
        return False
    return not is_alone(before.text) and not is_alone(after.text)


def _joint(before: TypedLine, after: TypedLine, width: int, *, is_text: bool) -> LineJoint:
    if not _goes_on(before, after, width, is_text=is_text):
        return LineJoint.SEPARATE
    return (
        LineJoint.NOTHING
        if _WITHIN_WORD.search(before.text, len(before.text) - 2) and _is_word(after)
        else LineJoint.SPACE
    )


def is_alone(text: str) -> bool:
    """Return whether a line is never a part of a wrapped paragraph, by its form."""
    if any(text.startswith(opening) and _closes_at_end(text, opening, closing) for opening, closing in _BOLD.items()):
        return True
    shown = text.strip(_MARKS)
    return bool(_COLUMNS.search(text) or (len(shown) <= _LONGEST_ALONE and _ALONE.fullmatch(shown)))


def _is_in_the_middle(text: str) -> bool:
    """Return whether a line ends with a word or a character after which more has to come."""
    return bool(_IN_THE_MIDDLE.search(text, max(len(text) - 12, 0)) or _OPEN.search(text))


def _closes_at_end(text: str, opening: str, closing: str) -> bool:
    return text.find(closing, len(opening) + 1) >= max(len(text) - len(closing) - 1, len(opening))


def _goes_on(before: TypedLine, after: TypedLine, width: int, *, is_text: bool) -> bool:
    ended = _ends_sentence(before.text)
    continues = bool(_CONTINUES.search(before.text, max(len(before.text) - 6, 0)) or _OPEN.search(before.text))
    if _BEGINS_LIKE_A_FOOTNOTE.match(after.text) and not continues:
        return False
    if _BEGINS_MEETING.match(after.text) and not _is_in_the_middle(before.text):
        return False
    first = _first_char(after)
    if first.islower() and not before.text.endswith(":"):
        return True
    if not ended and (continues or first.isdigit() or (first and first in "([<")):
        return True
    if (
        width > _WIDEST
        or before.reach < _WRAPPED
        or _LONG_NUMBER.search(before.text, len(before.text) - 3)
        or after.indent > before.indent + 1
    ):
        return False
    return is_text and (not ended or before.reach + 1 + _first_word(after) > width)


def _running_text(lines: Sequence[TypedLine], full: Sequence[bool]) -> list[bool]:
    """Report each line whether the paragraph that it may be in ends with a sentence."""
    ends = [_ends_sentence(line.text) for line in lines]
    for number in range(len(lines) - 2, -1, -1):
        if full[number]:
            ends[number] = ends[number + 1]
    return ends


def _first_char(line: TypedLine) -> str:
    """Return the first letter, digit or opening bracket of a line."""
    beginning = _BEGINNING.match(line.text)
    return beginning[1] if beginning else ""


def _first_word(line: TypedLine) -> int:
    return len(line.text.split(maxsplit=1)[0]) if line.text else 0


def _width(line: TypedLine) -> int:
    """Return how wide a line is; an address does not count, since it cannot be broken."""
    return line.reach - sum(len(word) - _LONGEST_WORD for word in line.text.split() if len(word) > _LONGEST_WORD)


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text, max(len(text) - 80, 0)))


def _is_word(line: TypedLine) -> bool:
    return line.text[:1].isalnum()
