"""What a note has by the numbers that are printed: its paragraphs, its footnotes and the meetings of its programme."""

from functools import cached_property
from typing import NamedTuple

from oewg_cli.programme.entries import parts_of
from oewg_cli.programme.footnote_marks import footnote_numbers
from oewg_cli.programme.model import Meeting, Programme
from oewg_cli.programme.text_and_list import paragraphs_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.picture import Picture
from oewg_cli.text.counting_letters import counting_letters
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.clauses import is_clause

_LABEL = lazy_pattern(r"\s*\(?(?P<label>[IVX]+|[A-Z]|[0-9]{1,2})[.):\s]")


class PlacedParagraph(NamedTuple):
    """A paragraph of the note, its number, and the letters of the lines of its list."""

    path: NodePath
    number: int
    letters: tuple[str, ...]
    texts: tuple[str, ...]


class Position(NamedTuple):
    """Where a text is: the number of its paragraph, and the letter of its line in a list."""

    number: int
    letter: str | None


class NoteParts:
    """The numbered parts of a note."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme

    @cached_property
    def paragraphs(self) -> tuple[PlacedParagraph, ...]:
        """Return the paragraphs in the order of their numbers, which begin with 1."""
        return tuple(
            PlacedParagraph(
                path,
                number,
                tuple(counting_letters(place) for place in range(1, len(paragraph.list) + 1)),
                (paragraph.text or "", *paragraph.list),
            )
            for number, (path, paragraph) in enumerate(paragraphs_of(self._programme), start=1)
        )

    @cached_property
    def are_of_resolution(self) -> bool:
        """Return whether paragraphs are clauses of a resolution, whose preamble has no numbers: `Recalling …,`."""
        texts = (each.texts[0] for each in self.paragraphs)
        return any(text.rstrip().endswith(",") and is_clause(text) for text in texts)

    @cached_property
    def footnotes(self) -> dict[str, int]:
        """Return the numbers of the footnotes by their names; those with asterisks have none."""
        return footnote_numbers(self._programme)

    @cached_property
    def headings(self) -> frozenset[str]:
        """Return the numbers and letters that are typed at the head of the headings of the note."""
        texts = (section.heading or "" for section in self._programme.paragraphs)
        return frozenset(found["label"] for text in texts if (found := _LABEL.match(text)))

    @property
    def has_headings(self) -> bool:
        """Return whether the note has headings above its paragraphs."""
        return any(section.heading is not None for section in self._programme.paragraphs)

    @cached_property
    def meetings(self) -> tuple[tuple[NodePath, Meeting], ...]:
        """Return the meetings of the programme in the order of the document."""
        return tuple((path, part) for path, part in parts_of(self._programme) if isinstance(part, Meeting))

    def position_of(self, field: TextField) -> Position | None:
        """Return in which paragraph a text is; None for a text that is in none."""
        if field.role not in (Role.PARAGRAPH, Role.SUBPARAGRAPH):
            return None
        own = next(each for each in self.paragraphs if field.path[: len(each.path)] == each.path)
        is_line = field.role is Role.SUBPARAGRAPH
        return Position(own.number, counting_letters(int(field.path[-1]) + 1) if is_line else None)


def note_parts(picture: Picture) -> NoteParts:
    """Return the numbered parts of the note."""
    return NoteParts(picture.programme)
