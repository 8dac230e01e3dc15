"""The picture that a note gives of itself: its sentences, and the statements that are read from them once."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import PlacedDay, PlacedMeeting, days_of, meetings_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextIndex
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence, sentences_of
from oewg_cli.statements.owners import Owners

Statements = TypeVar("Statements")

_MOST_BEFORE = 50
"""The sentences before one in its text that it may go on from; no paragraph has so many."""


class Picture:
    """A programme and its texts, and what readers of statements have found in them; `index` searches all texts at once.

    A reader is a function that gets the picture and returns statements of one kind; rules ask for them by `read`.
    """

    def __init__(self, programme: Programme, fields: Sequence[TextField], index: TextIndex) -> None:
        self.programme = programme
        self.fields = fields
        self.index = index
        self._read: dict[object, Any] = {}

    def read(self, reader: Callable[["Picture"], Statements]) -> Statements:
        """Return what a reader finds; it is called once, however many rules need it."""
        if reader not in self._read:
            self._read[reader] = reader(self)
        found: Statements = self._read[reader]
        return found

    @cached_property
    def days(self) -> tuple[PlacedDay, ...]:
        """Return the days in the order of the document."""
        return tuple(days_of(self.programme))

    @cached_property
    def meetings(self) -> tuple[PlacedMeeting, ...]:
        """Return the meetings of all days in the order of the document."""
        return tuple(meetings_of(self.programme, self.days))

    @cached_property
    def owners(self) -> Owners:
        """Return what decides of which body a text speaks."""
        return Owners(self.programme)

    def sentences(self, *roles: Role, having: str = "") -> list[NoteSentence]:
        """Return the sentences of the texts with these roles, in reading order; all texts if no role is named.

        `having` is a part of a word in lower case that the sentence must have; texts without it are not read further.
        """
        return [
            sentence
            for field in (self.index.texts_with((having,)) if having else self.fields)
            if not roles or field.role in roles
            for sentence in self.sentences_of(field)
            if having in sentence.folded
        ]

    def lead_of(self, field: TextField) -> TextField | None:
        """Return the text before the list to which a text belongs; None if it is no line of a list."""
        return self._by_path.get((*field.path[:-2], "text"))

    def sentence_at(self, field: TextField, offset: int) -> NoteSentence:
        """Return the sentence at an offset of the plain text of a field."""
        sentences = self.sentences_of(field)
        return sentences[bisect_right(sentences, offset, key=attrgetter("start")) - 1]

    def sentences_before(self, sentence: NoteSentence, most: int = _MOST_BEFORE) -> tuple[NoteSentence, ...]:
        """Return the last sentences before one in the same text, at most so many, in order."""
        sentences = self.sentences_of(sentence.field)
        at = bisect_left(sentences, sentence.start, key=attrgetter("start"))
        return sentences[max(0, at - most) : at]

    def sentence_after(self, sentence: NoteSentence) -> NoteSentence | None:
        """Return the sentence after one in the same text; None after the last one."""
        sentences = self.sentences_of(sentence.field)
        at = bisect_left(sentences, sentence.end, key=attrgetter("start"))
        return sentences[at] if at < len(sentences) else None

    def sentences_of(self, field: TextField) -> tuple[NoteSentence, ...]:
        """Return the sentences of a text in order."""
        return self._by_field[field]

    @cached_property
    def _by_path(self) -> dict[NodePath, TextField]:
        return {field.path: field for field in self.fields if field.path[-1] == "text"}

    @cached_property
    def _by_field(self) -> "_Sentences":
        return _Sentences()


class _Sentences(dict[TextField, tuple[NoteSentence, ...]]):
    """The sentences of each text, divided when the text is first asked for."""

    def __missing__(self, field: TextField) -> tuple[NoteSentence, ...]:
        self[field] = found = tuple(sentences_of(field))
        return found
