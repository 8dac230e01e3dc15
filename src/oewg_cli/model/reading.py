"""All texts of a programme as one, to be searched for words and forms, and what in them is in the words of others."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate

from oewg_cli.kernel.text import Span
from oewg_cli.load.tree import Place
from oewg_cli.model.prose import ADOPTED, Prose, Role

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTATION = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|‘[^’\n]*’(?!\w)")


class Passage:
    """A stretch of one text as the reader sees it; offsets are code points of the plain text of that prose."""

    __slots__ = ("_reading", "end", "match", "prose", "start")

    def __init__(
        self, reading: "Reading", prose: Prose, start: int, end: int, match: re.Match[str] | None = None
    ) -> None:
        self.prose = prose
        self.start = start
        self.end = end
        self.match = match
        self._reading = reading

    def part(self, start: int, end: int) -> "Passage":
        """Give another stretch of the same text."""
        return Passage(self._reading, self.prose, start, end)

    @property
    def text(self) -> str:
        """Give the words of the passage."""
        return self.prose.plain[self.start : self.end]

    @property
    def place(self) -> Place:
        """Name the place of the passage in the document."""
        return self.prose.plain_place(self.start, self.end)

    @property
    def place_to_change(self) -> Place | None:
        """Name the place if it can be written anew as a whole: not across the marks of italics, links or footnotes."""
        return (
            self.prose.plain_place(self.start, self.end) if self.prose.is_of_one_piece(self.start, self.end) else None
        )

    @property
    def is_quotation(self) -> bool:
        """Tell whether the passage stands in quotation marks or in a registered name, or is part of a reference."""
        spans = self._reading.quoted_spans(self.prose)
        at = bisect_right(spans, (self.start, len(self.prose.plain))) - 1
        return at >= 0 and self.end <= spans[at].end

    @property
    def is_verbatim(self) -> bool:
        """Tell whether the passage repeats words of others, which no editor of the note may change.

        These are quotations, references, the registered name of the body, the titles of agenda items, and the texts
        below an item, which quote a mandate.
        """
        return self.prose.role in ADOPTED or self.is_quotation


class Reading:
    """The plain texts of all prose, one to a line, in the order in which they are read.

    Addresses are blanks in it, so that nothing is found in them; no text holds a line end, so that no form that is
    searched for can reach over two texts. `names` are those that nobody may write in another way: that of the body, and
    those that the settings name.
    """

    def __init__(self, prose: Sequence[Prose], names: Sequence[str]) -> None:
        self._prose = prose
        self._names = [re.compile(re.escape(name), re.IGNORECASE) for name in names]
        self._quoted: dict[Prose, list[Span]] = {}
        self._starts = [0, *accumulate(len(text.plain) + 1 for text in prose)]

    @cached_property
    def text(self) -> str:
        """Give the texts, each with a line end behind it."""
        return "".join(f"{prose.plain}\n" for prose in self._prose)

    def find(self, pattern: re.Pattern[str], roles: Container[Role] = frozenset(Role)) -> Iterator[Passage]:
        """Give what a pattern finds in the texts of these roles, in reading order.

        `^` and `$` are the ends of a text if the pattern is compiled with `re.MULTILINE`. A pattern must not match a
        line end. One that begins with a letter or a word that is seldom met is the fastest.
        """
        for match in pattern.finditer(self.text):
            number = bisect_right(self._starts, match.start()) - 1
            prose = self._prose[number]
            if prose.role in roles:
                before = self._starts[number]
                yield Passage(self, prose, match.start() - before, match.end() - before, match)

    @cached_property
    def words(self) -> frozenset[str]:
        """Give the words of all texts, each once, in small letters; `group's` and `e-mail` are one word."""
        return frozenset(_WORD.findall(self.text.lower()))

    def find_words(self, wanted: AbstractSet[str], roles: Container[Role] = frozenset(Role)) -> Iterator[Passage]:
        """Give the places of words, which are wanted in small letters, in reading order."""
        found = self.words & wanted
        if found:
            yield from (passage for passage in self.find(_WORD, roles) if passage.text.lower() in found)

    def quoted_spans(self, prose: Prose) -> list[Span]:
        """Give the stretches of a text that are in the words of others, sorted and none within another.

        These are quotations, names that nobody may write in another way, and references.
        """
        if prose not in self._quoted:
            found = [
                Span(*match.span()) for pattern in (_QUOTATION, *self._names) for match in pattern.finditer(prose.plain)
            ]
            found += [Span(reference.start, reference.end) for reference in prose.references]
            widest: list[Span] = []
            for span in sorted(found, key=lambda span: (span.start, -span.end)):
                if not widest or span.end > widest[-1].end:
                    widest.append(span)
            self._quoted[prose] = widest
        return self._quoted[prose]
