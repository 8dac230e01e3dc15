"""Read the cells of a column of agenda items: numbers alone, `3. Title`, and sub-items after their item."""

import re
from collections.abc import Iterator, Sequence

from oewg_cli.importing.line_forms.entry_heading import entry_heading
from oewg_cli.importing.line_forms.item_line import item_heading
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfEntry, LineOfText
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_NUMBER = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]?){0,2}(?: ?\([a-z]{1,3}\)){0,2}"
_NUMBERED = lazy_pattern(rf" *(?P<number>{_NUMBER})(?:[.:)] *(?=[^\W\d_]|[\"“])| +(?=[A-Z\"“]))")
_LETTERED = lazy_pattern(r" *(?P<letter>\([a-z]{1,3}\)) *(?=\S)")
_LETTER = lazy_pattern(r"\([a-z]{1,3}\)")
_ONLY_NUMBER = lazy_pattern(rf" *(?P<number>{_NUMBER})[.:)]? *(?=\([a-z]\) *[^\W\d_])", re.IGNORECASE)
_NEXT = lazy_pattern(r"; *(?:and )?(?=\([a-z]{1,3}\) )")
_ONE = rf"{_NUMBER}(?: ?[–-] ?(?:{_NUMBER}|\([a-z]{{1,3}}\)))?"
_SEPARATOR = r"(?:, ?(?:and )?|; ?| and | ?& ?| ?/ ?)"
_NUMBERS = lazy_pattern(
    rf" *(?:(?:agenda )?items? )?(?P<all>{_ONE}(?:{_SEPARATOR}(?:{_ONE}|\([a-z]{{1,3}}\))){{0,40}})[.]? *",
    re.IGNORECASE,
)
_BRACKETED = lazy_pattern(r"\[ ?(?:agenda )?items? ", re.IGNORECASE)
_LONGEST_NUMBERS, _LONGEST_LINE, _LONGEST_LISTED = 200, 2_000, 120
_RANGE = lazy_pattern(r"[–-]")


class ItemReader:
    """Read cells with agenda items one after the other; the letter of a sub-item follows the last number of an item."""

    def __init__(self) -> None:
        self._item: str | None = None

    def lines(self, lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
        """Return the lines of a cell, each item as the heading of an entry.

        A line without a number begins an entry where no line has one.
        """
        have_numbers = any(_begins_item(line) for line in lines)
        for line in (part for each in lines for part in _parts(each)):
            words = Words(line.runs).strip()
            number, title = _number_and_title(words, line, self._item)
            if number is not None:
                self._item = number.plain.partition("(")[0].strip()
                said = (_added(": ", words), *title.pieces) if title.plain else ()
                yield _entry(line, (_added("Agenda item ", words), *number.pieces, *said))
            elif item_heading(words.plain) is not None or entry_heading(words.plain) is not None:
                yield LineOfEntry(*line)
            elif have_numbers or line.form is TextForm.ITEM:
                yield line
            else:
                yield LineOfEntry(*line)

    def numbers(self, lines: Sequence[SourceLine]) -> list[Words]:
        """Return the numbers of agenda items of a cell that has nothing else, of each line its own; empty for others.

        A letter alone is that of a sub-item of the item before.
        """
        found = [self._number(line) for line in lines]
        numbers = [words for words in found if words is not None] if all(words is not None for words in found) else []
        self._item = numbers[-1].plain.partition("(")[0].strip() if numbers else self._item
        return numbers

    def _number(self, line: SourceLine) -> Words | None:
        words = Words(line.runs).strip()
        if self._item is None or _LETTER.fullmatch(words.plain) is None:
            return _only_numbers(line)
        return Words((_added(f"{self._item} ", words), *words.pieces))


def has_item_number(lines: Sequence[SourceLine]) -> bool:
    """Return whether a cell has the number of an item alone, or in front of a title without the word "item"."""
    return any(_number_and_title(Words(line.runs).strip(), line, None)[0] is not None for line in lines)


def with_numbers(numbers: Sequence[Words], titles: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Return entries of the numbers in one cell and the titles in another, line by line where they are as many.

    Titles that are more than one number are the title of the item and the text under it.
    """
    if not titles:
        for number in numbers:
            yield _of_numbers(number, None)
    elif len(numbers) == len(titles) or len(numbers) == 1:
        yield from map(_of_numbers, numbers, titles)
        yield from below(titles[len(numbers) :])
    else:
        joined = Words(run for place, number in enumerate(numbers) for run in _listed(place, number, len(numbers)))
        yield _of_numbers(joined, titles[0])
        yield from below(titles[1:])


def _begins_item(line: SourceLine) -> bool:
    words = Words(line.runs).strip()
    return _number_and_title(words, line, None)[0] is not None or item_heading(words.plain) is not None


def below(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Return lines under an item: items as entries, one line as a text, and several short ones as a list."""
    are_listed = len(lines) > 1 and all(
        len(line.text) <= _LONGEST_LISTED and not line.text.rstrip().endswith(".") for line in lines
    )
    for line in lines:
        if item_heading(line.text) is not None or entry_heading(line.text) is not None:
            yield LineOfEntry(*line)
        else:
            yield LineOfText(*(bulleted(line) if are_listed else line))


def bulleted(line: SourceLine) -> SourceLine:
    """Return a line as one of a list."""
    return line if line.form is TextForm.ITEM else line._replace(form=TextForm.ITEM, marker="•", level=1)


def _entry(line: SourceLine, runs: tuple[SourceRun, ...]) -> SourceLine:
    return LineOfEntry(*line._replace(runs=runs, marker=None, form=TextForm.PLAIN, level=0))


def _added(text: str, words: Words) -> SourceRun:
    """Return a run that the program adds, at the place of words."""
    at = words.span().start
    bold = bool(words.pieces) and words.pieces[0].bold
    return SourceRun(text, Span(at, at), bold=bold)


def _number_and_title(words: Words, line: SourceLine, item: str | None) -> tuple[Words | None, Words]:
    """Return the number of an item and its title; None for all other lines, and where the number is in brackets."""
    if _BRACKETED.search(words.plain) or item_heading(words.plain) or entry_heading(words.plain):
        return None, words
    if line.marker is not None:
        number = _only_marker(line.marker, words, item)
        return (number, words) if number is not None else (None, words)
    lettered = _LETTERED.match(words.plain)
    if lettered is not None and item is not None:
        letter = words.cut(*lettered.span("letter"))
        return Words((_added(f"{item} ", words), *letter.pieces)), words.cut(lettered.end())
    found = _NUMBERED.match(words.plain)
    if found is not None:
        return words.cut(*found.span("number")), words.cut(found.end())
    only = _only_numbers(line)
    return (only, Words(())) if only is not None and re.fullmatch(_NUMBER, only.plain) else (None, words)


def _only_marker(marker: str, words: Words, item: str | None) -> Words | None:
    """Return the number that a program puts before a line, as that of an item."""
    text = marker.strip().rstrip(".:)")
    if re.fullmatch(r"\(?[a-z]", text) and item is not None:
        return Words((_added(f"{item} ({text.strip('(')})", words),))
    return Words((_added(text, words),)) if re.fullmatch(_NUMBER, text) else None


def _parts(line: SourceLine) -> Iterator[SourceLine]:
    """Divide `5. (a) Clouds; (b) Rain` into lines; an item with a title has a line of its own."""
    words = Words(line.runs).strip()
    if len(words.plain) > _LONGEST_LINE or line.marker is not None:
        yield line
        return
    only = _ONLY_NUMBER.match(words.plain)
    has_letter = only is not None or (_NUMBERED.match(words.plain) is not None and ": (a) " in words.plain)
    if not has_letter and _LETTERED.match(words.plain) is None:
        yield line
        return
    number, at = "", 0
    if only is not None:
        number, at = only["number"].strip(), only.end()
    elif has_letter:
        at = words.plain.find(": (a) ") + 2
        yield line._replace(runs=words.cut(0, at - 2).pieces)
    ends = [*_NEXT.finditer(words.plain, at)]
    starts = [at, *(found.end() for found in ends)]
    for start, end in zip(starts, [*(found.start() for found in ends), len(words.plain)], strict=True):
        part = words.cut(start, end).strip()
        lead = (_added(f"{number} ", part),) if number else ()
        yield line._replace(runs=(*lead, *part.pieces))


def _only_numbers(line: SourceLine) -> Words | None:
    words = Words(line.runs).strip()
    found = _NUMBERS.fullmatch(words.plain) if len(words.plain) <= _LONGEST_NUMBERS else None
    return words.cut(*found.span("all")) if found is not None else None


def _listed(place: int, number: Words, count: int) -> Iterator[SourceRun]:
    if place:
        yield _added(" and " if place == count - 1 else ", ", number)
    yield from number.pieces


def _of_numbers(number: Words, title: SourceLine | None) -> SourceLine:
    """Return the entry of one item with its title, or of several items with words of their own."""
    said = Words(title.runs).strip() if title is not None else Words(())
    items = [*_divided(number)]
    line = title if title is not None else SourceLine(number.pieces, number.span())
    if len(items) == 1 and not _RANGE.search(items[0].text):
        lead = (_added("Agenda item ", number), *items)
        return _entry(line, (*lead, _added(": ", number), *said.pieces) if said.plain else lead)
    listed: list[SourceRun] = []
    for place, item in enumerate(items):
        listed += [_added(" and " if place == len(items) - 1 else ", ", number)] if place else []
        listed.append(item)
    several = "items " if len(items) > 1 or _RANGE.search(items[0].text) else "item "
    if not said.plain:
        return _entry(line, (_added(f"Agenda {several}", number), *listed))
    return _entry(line, (*said.pieces, _added(f" ({several}", number), *listed, _added(")", number)))


def _divided(numbers: Words) -> Iterator[SourceRun]:
    """Return the items of a list of numbers one by one; a letter alone belongs to the item before it."""
    at, item = 0, ""
    text = re.sub(r" to ", " – ", numbers.plain)
    for piece in re.split(_SEPARATOR, text):
        start = text.find(piece, at)
        at = start + len(piece)
        shown = f"{item} {piece}" if piece.startswith("(") else piece.strip()
        item = shown.partition("(")[0].strip()
        bold = bool(numbers.pieces) and numbers.pieces[0].bold
        yield SourceRun(shown, numbers.span(start, at), bold=bold)
