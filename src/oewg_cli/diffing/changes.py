"""What changed between two versions of a programme, as a drafter would say it."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from oewg_cli.note.blocks import Run, RunChange


class ChangeKind(StrEnum):
    """The kinds of changes, in the words of a drafter."""

    MASTHEAD = "masthead"
    SESSION = "session"
    SESSION_MOVED = "session-moved"
    TITLE_BLOCK = "title-block"
    PARAGRAPH_ADDED = "paragraph-added"
    PARAGRAPH_REMOVED = "paragraph-removed"
    PARAGRAPH_MOVED = "paragraph-moved"
    PARAGRAPH_CHANGED = "paragraph-changed"
    AGENDA_ITEM_RENUMBERED = "agenda-item-renumbered"
    AGENDA_TITLE_CHANGED = "agenda-title-changed"
    DAY_ADDED = "day-added"
    DAY_REMOVED = "day-removed"
    DAY_CHANGED = "day-changed"
    MEETING_ADDED = "meeting-added"
    MEETING_CANCELLED = "meeting-cancelled"
    MEETING_MOVED = "meeting-moved"
    MEETING_CHANGED = "meeting-changed"
    HOURS_CHANGED = "hours-changed"
    ORDER_CHANGED = "order-changed"
    ENTRY_ADDED = "entry-added"
    ENTRY_REMOVED = "entry-removed"
    ENTRY_MOVED = "entry-moved"
    TEXT_CHANGED = "text-changed"
    FOOTNOTE_ADDED = "footnote-added"
    FOOTNOTE_REMOVED = "footnote-removed"
    FOOTNOTE_CHANGED = "footnote-changed"
    FOOTNOTE_MARK_ADDED = "footnote-mark-added"
    FOOTNOTE_MARK_REMOVED = "footnote-mark-removed"
    FOOTNOTE_MARK_MOVED = "footnote-mark-moved"
    OTHER = "other"


class ChangedWord(NamedTuple):
    """Words of a text that changed: kept, inserted or deleted."""

    text: str
    change: RunChange | None = None


class Change(NamedTuple):
    """One change: where it is in the programme, and what a drafter would say.

    `where` is the heading under which it is reported, such as a day; `sentence` says what changed. `old` and `new` are
    the values before and after, None where there is none; `words` show a text that was reworded. `origin` is the
    identity of the node in the new version, or in the old one where it was removed.
    """

    kind: ChangeKind
    where: str
    sentence: str
    old: str | None = None
    new: str | None = None
    words: tuple[ChangedWord, ...] = ()
    origin: str = ""


def words_of(runs: Iterable[Run]) -> tuple[ChangedWord, ...]:
    """Return the words of merged runs with their changes; what changed together is together."""
    shown = (run for run in runs if run.mark is None and run.text)
    return tuple(
        ChangedWord("".join(run.text for run in together), change)
        for change, together in groupby(shown, key=lambda run: run.change)
    )
