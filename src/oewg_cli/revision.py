"""From two versions of a programme to what changed, what that makes due, and the note that shows it."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.compare.changes import Change
from oewg_cli.compare.merging import merged
from oewg_cli.formats.registry import WRITERS
from oewg_cli.kernel.finding import Checked, in_source_order
from oewg_cli.model.document import Document
from oewg_cli.note.design import Design
from oewg_cli.note.unbroken import unbroken
from oewg_cli.rules.engine import run
from oewg_cli.rules.versions.family import VERSION_RULES
from oewg_cli.rules.versions.what_changed import changes_of


class ComparedVersions(NamedTuple):
    """What changed between two versions, and what is due because of that, as findings about the later one."""

    changes: tuple[Change, ...]
    due: Checked


def compared(old: Document, new: Document) -> ComparedVersions:
    """Compare two versions of a programme."""
    new.earlier = old.programme
    return ComparedVersions(new.once(changes_of), Checked(new.source, in_source_order(run(new, VERSION_RULES))))


def redline(old: Document, new: Document, formats: Sequence[str], design: Design) -> dict[str, bytes]:
    """Write the note of the later version with all changes against the earlier one, in the formats `docx` and `md`.

    Editorial Manual, "Instructions for authors": in a revised text all changes, deletions included, are shown with
    tracked changes.
    """
    note = merged(old.programme, new.programme)
    return {
        name: WRITERS[name].write(unbroken(note) if WRITERS[name].holds_lines else note, design) for name in formats
    }
