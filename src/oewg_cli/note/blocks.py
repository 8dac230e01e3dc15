"""The smallest parts of a note: blocks, each a paragraph of one kind, made of runs."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.text.counting_letters import counting_letters


class RunChange(StrEnum):
    """How a run or a block differs from an earlier version; a move has two ends."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved-here"
    MOVED_AWAY = "moved-away"


ONLY_OLD = frozenset({RunChange.DELETED, RunChange.MOVED_AWAY})
"""The changes of what is in the earlier version only."""
ONLY_NEW = frozenset({RunChange.INSERTED, RunChange.MOVED_HERE})
"""The changes of what is in the later version only."""


UNNUMBERED = 0
"""The number of the only paragraph of a note, which is printed without one."""


class Run(NamedTuple):
    """A piece of text in one form.

    A run is either text, in italics or not, with the address it links to or None; or, where `mark` is set, the mark of
    the footnote with that number, and then `text` is what is raised before the number: a comma after another mark, else
    nothing. `change` is how it differs from an earlier version, None if it does not. `is_asterisks` is set for a text
    that is the mark of an asterisk footnote, `*`, or the comma between two such marks.
    """

    text: str = ""
    italic: bool = False
    link: str | None = None
    mark: int | None = None
    change: RunChange | None = None
    is_asterisks: bool = False


class BlockKind(StrEnum):
    """What a block is in the document; a writer gives each kind its form."""

    BODY = "body"
    SESSION = "session"
    THEME = "theme"
    PLACE_AND_DATES = "place-and-dates"
    AGENDA_ITEM = "agenda-item"
    AGENDA_ITEM_TITLE = "agenda-item-title"
    TITLE = "title"
    SUBTITLE = "subtitle"
    TITLE_LINE = "title-line"
    STATUS = "status"
    NOTE_HEADING = "note-heading"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    ANNEX = "annex"
    ANNEX_TITLE = "annex-title"
    WEEK = "week"
    DAY = "day"
    HOURS = "hours"
    MEETING = "meeting"
    STRETCH = "stretch"
    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"
    DOCUMENTS = "documents"


class Block(NamedTuple):
    """One paragraph of the note.

    `aside` is text run in after a heading in the form of the text, not of the heading; after the hours, it is who
    meets, and after "Documentation: ", the documents. `number` is the number of a paragraph, UNNUMBERED for the only
    one, or that of a subparagraph in its paragraph, None for other kinds; `label` is how it is printed. `origin` is
    the identity of the node of the programme it was made from, such as `programme/2024-03-04/10:00/2`: it stays the
    same when other nodes are added or removed, so that a comparison, a calendar or an editor knows which meeting this
    is. `change` is how the whole block, with its end, differs from an earlier version, `move` the name that the two
    ends of a move share, and `was` the earlier number, where it is another. `level` is how deep an entry is in other
    entries, 0 for one that is in none.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    aside: tuple[Run, ...] = ()
    number: int | None = None
    origin: str = ""
    change: RunChange | None = None
    move: str = ""
    was: int | None = None
    level: int = 0

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to print, as the hours of a meeting that has none."""
        return not self.runs and not self.aside

    @property
    def label(self) -> str | None:
        """Return the number as it is printed: `1.`, or `(a)` for a subparagraph; None where there is none."""
        return self._label(self.number) if self.number else None

    @property
    def old_label(self) -> str | None:
        """Return the earlier number as it was printed, empty for none; None where it is the same."""
        return None if self.was is None else self._label(self.was) if self.was else ""

    def _label(self, number: int) -> str:
        return f"({counting_letters(number)})" if self.kind is BlockKind.SUBPARAGRAPH else f"{number}."


ChangeBlock = Callable[[Block], Block]
"""Returns a block in place of another one of the same kind."""
