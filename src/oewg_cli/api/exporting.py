"""Write the note of a programme."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.api.checking import Policy, check_loaded, default_policy, load
from oewg_cli.diffing.merged_note import merged
from oewg_cli.findings.finding import CheckResult
from oewg_cli.formats.registry import WRITERS
from oewg_cli.note.blocks import Note
from oewg_cli.note.composer import compose
from oewg_cli.note.design import PLAIN, Design
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.programme.document import Document
from oewg_cli.text.source_text import SourceText


class ExportResult(NamedTuple):
    """A note in the formats asked for, by the ending of the file, and what was found in the programme.

    There are no files where the text cannot be understood as a programme; `lost` tells whether a part of it could not
    and is not in the note. `remarks` are sentences on what was done with the user's files.
    """

    checked: CheckResult
    files: dict[str, bytes]
    lost: bool = False
    remarks: tuple[str, ...] = ()


def export(
    source: SourceText, formats: Sequence[str], policy: Policy | None = None, design: Design = PLAIN
) -> ExportResult:
    """Check a programme and write its note in each of the formats `docx` and `md`.

    Raises CommandError where the text is nested too deep, and for a file of the user's that is not what it should be.
    """
    loaded = load(source)
    checked = check_loaded(source, loaded, policy or default_policy())
    if loaded.document is None:
        return ExportResult(checked, {})
    note = compose(loaded.document.programme)
    remarks = tuple(remark for name in formats for remark in WRITERS[name].remarks(note, design))
    return ExportResult(checked, _written(note, formats, design), bool(loaded.document.unread_keys), remarks)


def redline(old: Document, new: Document, formats: Sequence[str], design: Design = PLAIN) -> dict[str, bytes]:
    """Write the note of the later version with all changes against the earlier one, in the formats `docx` and `md`.

    Editorial Manual, "Instructions for authors": in a revised text all changes, deletions included, are shown with
    tracked changes.
    """
    return _written(merged(old.programme, new.programme), formats, design)


def _written(note: Note, formats: Sequence[str], design: Design) -> dict[str, bytes]:
    return {
        name: WRITERS[name].write(keep_together(note) if WRITERS[name].holds_lines else note, design)
        for name in formats
    }
