"""Two versions of a programme with their notes, and what of the old one is what of the new one."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from oewg_cli.diffing.footnote_identities import FootnoteIdentities
from oewg_cli.diffing.printed_texts import PrintedText, printed_text
from oewg_cli.note.blocks import Run
from oewg_cli.note.note import Note
from oewg_cli.programme.model import Programme


class ComparedVersions(NamedTuple):
    """An old and a new version, and their notes `before` and `after`.

    `items` are the new numbers of agenda items that have another number now. `days` is by how many days the session
    moved as a whole.
    """

    old: Programme
    new: Programme
    before: Note
    after: Note
    footnotes: FootnoteIdentities
    items: Mapping[str, str]
    days: int = 0

    def old_text(self, runs: Iterable[Run]) -> PrintedText:
        """Return a text of the old note."""
        return printed_text(runs, self.footnotes.marks_of_old)

    def new_text(self, runs: Iterable[Run]) -> PrintedText:
        """Return a text of the new note."""
        return printed_text(runs, self.footnotes.marks_of_new)
