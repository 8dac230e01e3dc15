"""The words of a text that state something, and how sure their reading is."""

from enum import StrEnum
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodeLocation


class Certainty(StrEnum):
    """How sure it is that a text states what was read: what is only likely is at most a remark."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Wording(NamedTuple):
    """A part of one text; offsets are code points of the plain text of the field."""

    field: TextField
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the words as the reader sees them."""
        return self.field.plain[self.start : self.end]

    def is_after(self, words: str) -> bool:
        """Return whether words come directly before these in the text."""
        return self.field.plain.endswith(words, 0, self.start)

    def overlaps(self, other: "Wording") -> bool:
        """Return whether a part of the same text has words that this one has too."""
        return self.field is other.field and self.start < other.end and other.start < self.end

    @property
    def location(self) -> NodeLocation:
        """Return the location of the words in the document."""
        return self.field.plain_location(self.start, self.end)
