"""Search all texts of a programme at once, and find the parts of them that repeat the words of others."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate

from oewg_cli.programme.name_search import Name, folded
from oewg_cli.programme.quotations import quotations, titles_of_works
from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.programme.word_parts import WordParts
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.cardinals import COUNT_IN_FIGURES, number_words

_WORD = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DIGIT = lazy_pattern("[0-9]")
_NUMBER_OF = lazy_pattern(r"\bnumber\b")
_COMMON = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ \n"
_ALL = frozenset(Role)


class TextMatch:
    """A part of one text as the reader sees it; offsets are code points of the plain text of that field."""

    __slots__ = ("_index", "end", "field", "match", "start")

    def __init__(
        self, index: "TextIndex", field: TextField, start: int, end: int, match: re.Match[str] | None = None
    ) -> None:
        self.field = field
        self.start = start
        self.end = end
        self.match = match
        self._index = index

    def part(self, start: int, end: int) -> "TextMatch":
        """Return another part of the same text."""
        return TextMatch(self._index, self.field, start, end)

    @property
    def text(self) -> str:
        """Return the text of the match."""
        return self.field.plain[self.start : self.end]

    @property
    def location(self) -> NodeLocation:
        """Return the location of the match in the document."""
        return self.field.plain_location(self.start, self.end)

    @property
    def location_to_change(self) -> NodeLocation | None:
        """Return the location if it can be replaced as a whole: not across marks of italics, links or footnotes."""
        return (
            self.field.plain_location(self.start, self.end)
            if self.field.is_of_one_piece(self.start, self.end)
            else None
        )

    @property
    def is_quotation(self) -> bool:
        """Return whether the match is quoted: in quotation marks, a title, a registered name, or a reference."""
        spans = self._index.quoted_spans(self.field)
        at = bisect_right(spans, (self.start, len(self.field.plain))) - 1
        return at >= 0 and self.end <= spans[at].end

    @property
    def is_verbatim(self) -> bool:
        """Return whether the match repeats words of others, which an editor of the note may not change.

        These are quotations, references, titles of works, the registered names of bodies, themes, the names of rooms,
        kinds of meetings and documents, the titles of agenda items, and the texts under an item, which quote a mandate.
        """
        return self.field.role in ADOPTED or self.is_quotation


class _Lines:
    """Some of the texts, each with a line end after it, and where each begins."""

    def __init__(self, fields: Sequence[TextField]) -> None:
        self._fields = fields
        self.text = "".join([f"{each.plain}\n" for each in fields])

    def field_at(self, offset: int) -> tuple[TextField, int]:
        """Return the text at an offset of the whole, and where it begins."""
        number = bisect_right(self._starts, offset) - 1
        return self._fields[number], self._starts[number]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate([len(each.plain) + 1 for each in self._fields])]


class TextIndex:
    """The plain texts of all fields, one to a line, in reading order.

    Addresses are spaces in it, so that nothing is found in them; no text has a line end, so that no pattern can match
    across two texts. `names` are those that must not be written in another way: that of the body, and those in the
    settings.
    """

    def __init__(self, fields: Sequence[TextField], names: Sequence[str]) -> None:
        self._fields = fields
        self._names = names
        self._with_parts: dict[str, list[int]] = {}
        self._quoted: dict[TextField, list[Span]] = {}
        self._of_roles: dict[frozenset[Role], _Lines] = {}

    @cached_property
    def text(self) -> str:
        """Return the texts, each with a line end after it."""
        return self._all.text

    @cached_property
    def chars(self) -> frozenset[str]:
        """Return the characters in all texts, except for the letters from A to Z and the space.

        A rule that looks for a character asks this first: most characters are in no text of a programme.
        """
        chars = self.text.encode("utf-8", "surrogatepass").translate(None, _COMMON)
        return frozenset(chars.decode("utf-8", "surrogatepass"))

    @cached_property
    def odd(self) -> str:
        """Return all that is between two spaces and is not a lower-case word, each once, with spaces around it.

        These are names, numbers, and all with another character, `Assembly`, `75/240,` and `e-mail`: a small part of
        the texts, in the order in which each appears first. A rule whose pattern needs a capital, a digit or another
        character asks here whether there may be one before it searches the texts. Every kind of space is one space
        here, and so is the end of a text.
        """
        return f" {' '.join(self._lower_and_odd[1])} "

    @cached_property
    def _lower_and_odd(self) -> tuple[list[str], list[str]]:
        """Return what is between two spaces, each once: the lower-case words, then all the rest."""
        lower: list[str] = []
        odd: list[str] = []
        for word in dict.fromkeys(self.text.split()):
            (lower if word.isalpha() and word.islower() else odd).append(word)
        return lower, odd

    def has_any(self, parts: Iterable[str]) -> bool:
        """Return whether one of some parts of words, which are passed in lower case, is in a text as typed or as read.

        A part may have any characters, so footnote marks and addresses are found here too, but a space only at its
        beginning: ` once` is a word, or begins one.
        """
        return self._held.has_any(parts)

    def held_of(self, parts: Iterable[str]) -> tuple[str, ...]:
        """Return those of some parts, which are passed in lower case, that may be in a text; most are in none.

        A space at the beginning of a part stands for the beginning of a word; of a part with spaces in it, each word is
        looked for alone.
        """
        return self._held.held_of(tuple(parts))

    @cached_property
    def _held(self) -> WordParts:
        typed = [each.text for each in self._fields if each.text != each.plain]
        return WordParts(" ".join([self.text, *typed]))

    @cached_property
    def has_counts(self) -> bool:
        """Return whether a text may count something."""
        if not self.words.isdisjoint(number_words()) or COUNT_IN_FIGURES.search(self._lines_with_digits.text):
            return True
        return "number" in self.text and _NUMBER_OF.search(self.text) is not None

    def texts_with(self, parts: Iterable[str]) -> list[TextField]:
        """Return the texts that have one of some parts, which are passed in lower case, in reading order.

        All texts are searched for a part at once: with many parts, that takes far less than to ask each text for each.
        """
        found: set[int] = set()
        for part in self.held_of(parts):
            # Many readers ask for the same parts.
            if (numbers := self._with_parts.get(part)) is None:
                numbers = self._with_parts[part] = self._numbers_with(part)
            found.update(numbers)
        return [self._fields[number] for number in sorted(found)]

    def _numbers_with(self, part: str) -> list[int]:
        text, starts = self._folded
        found = []
        at = text.find(part)
        while 0 <= at < len(text):
            found.append(bisect_right(starts, at) - 1)
            at = text.find(part, starts[found[-1] + 1])
        return found

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """Return the texts in lower case, each with a line end after it, and where each begins and the last ends."""
        lines = [f"{each.plain.casefold()}\n" for each in self._fields]
        return "".join(lines), [0, *accumulate(map(len, lines))]

    @cached_property
    def with_figures(self) -> tuple[TextField, ...]:
        """Return the texts with a digit from 0 to 9 in them; most have none."""
        return tuple([field for field in self._fields if _DIGIT.search(field.plain)])

    def find(self, pattern: re.Pattern[str], roles: frozenset[Role] = _ALL) -> Iterator[TextMatch]:
        """Return what a pattern finds in the texts of these roles, in reading order.

        `^` and `$` are the ends of a text if the pattern is compiled with `re.MULTILINE`. A pattern must not match a
        line end. One that begins with a rare letter or word is the fastest.
        """
        return self._find(pattern, self._all if roles is _ALL else self._lines_of(roles))

    def find_number(self, pattern: re.Pattern[str]) -> Iterator[TextMatch]:
        """Return what a pattern that needs a digit from 0 to 9 finds, as `find` does, in the texts that have one."""
        return self._find(pattern, self._lines_with_digits)

    def find_with(self, parts: Iterable[str], pattern: re.Pattern[str]) -> Iterator[TextMatch]:
        """Return what a pattern that needs one of some parts, in lower case, finds in the texts that have one."""
        fields = self.texts_with(parts)
        return self._find(pattern, _Lines(fields)) if fields else iter(())

    def match(self, start: int, end: int) -> TextMatch:
        """Return what is between two offsets of `text`, within one of the texts."""
        field, before = self._all.field_at(start)
        return TextMatch(self, field, start - before, end - before)

    def _find(self, pattern: re.Pattern[str], lines: _Lines) -> Iterator[TextMatch]:
        for match in pattern.finditer(lines.text):
            field, before = lines.field_at(match.start())
            yield TextMatch(self, field, match.start() - before, match.end() - before, match)

    @cached_property
    def _all(self) -> _Lines:
        return _Lines(self._fields)

    @cached_property
    def _lines_with_digits(self) -> _Lines:
        return _Lines(self.with_figures)

    def _lines_of(self, roles: frozenset[Role]) -> _Lines:
        if roles not in self._of_roles:
            self._of_roles[roles] = _Lines([field for field in self._fields if field.role in roles])
        return self._of_roles[roles]

    @cached_property
    def line(self) -> str:
        """Return all texts in lower case, with one space between words and around the whole."""
        return f" {' '.join(self.lower_words)} "

    @cached_property
    def lower_words(self) -> list[str]:
        """Return what is between two spaces of the texts, in lower case and in reading order."""
        return self.text.lower().split()

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words of all texts, each once, in lower case; `group's` and `e-mail` are one word."""
        return frozenset([*self._lower_and_odd[0], *_WORD.findall(self.odd.lower())])

    @cached_property
    def typed_words(self) -> frozenset[str]:
        """Return the words of all texts, each once in each form in which it was typed, in capital letters or not."""
        return frozenset([*self._lower_and_odd[0], *_WORD.findall(self.odd)])

    def find_words(self, wanted: AbstractSet[str], roles: frozenset[Role] = _ALL) -> Iterator[TextMatch]:
        """Return the matches of words, which are passed in lower case, in reading order."""
        found = self.words & wanted
        if found:
            lines = _Lines([field for field in self.texts_with(map(str.casefold, found)) if field.role in roles])
            for match in _WORD.finditer(lines.text):
                if match[0].lower() in found:
                    field, before = lines.field_at(match.start())
                    yield TextMatch(self, field, match.start() - before, match.end() - before, match)

    def quoted_spans(self, field: TextField) -> list[Span]:
        """Return the spans of a text that are in the words of others, sorted and none within another.

        These are quotations, names that must not be written in another way, references, and what is in italics or the
        text of a link, as titles of works are.

        Source: Editorial Manual, "Italics".
        """
        if field not in self._quoted:
            found = list(quotations(field.plain))
            text_folded = folded(field.plain)
            found += [span for name in self._looked_for for span in name.find(field.plain, text_folded)]
            found += [Span(reference.start, reference.end) for reference in field.references]
            found += titles_of_works(field)
            widest: list[Span] = []
            for span in sorted(found, key=lambda span: (span.start, -span.end)):
                if not widest or span.end > widest[-1].end:
                    widest.append(span)
            self._quoted[field] = widest
        return self._quoted[field]

    @cached_property
    def _looked_for(self) -> list[Name]:
        return [Name(name) for name in self._names]
