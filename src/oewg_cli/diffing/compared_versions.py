"""Two versions of a programme with their notes, and what of the old one is what of the new one."""

from collections.abc import Iterable
from typing import NamedTuple

from oewg_cli.diffing.footnote_identities import FootnoteIdentities
from oewg_cli.diffing.printed_texts import PrintedText, printed_text
from oewg_cli.diffing.scheduled_meetings import SAME_TERMS, NewTerms
from oewg_cli.note.blocks import Run
from oewg_cli.note.note import Note
from oewg_cli.programme.model import Programme


class ComparedVersions(NamedTuple):
    """An old and a new version, and their notes `before` and `after`.

    `terms` is what of the old one has another name or date in the new one.
    """

    old: Programme
    new: Programme
    before: Note
    after: Note
    footnotes: FootnoteIdentities
    terms: NewTerms = SAME_TERMS

    def old_text(self, runs: Iterable[Run]) -> PrintedText:
        """Return a text of the old note."""
        return printed_text(runs, self.footnotes.marks_of_old)

    def new_text(self, runs: Iterable[Run]) -> PrintedText:
        """Return a text of the new note."""
        return printed_text(runs, self.footnotes.marks_of_new)
