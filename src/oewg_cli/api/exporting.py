"""Write the note of a programme."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.api.checking import Policy, check_loaded, default_policy, load
from oewg_cli.diffing.merged_note import merged
from oewg_cli.findings.finding import CheckResult
from oewg_cli.formats.layouts.layout_choice import choose_layout
from oewg_cli.formats.layouts.programme_layout import TABLES
from oewg_cli.formats.registry import writer_for
from oewg_cli.note.composer import compose
from oewg_cli.note.design import PLAIN, Design
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.note.note import Note
from oewg_cli.programme.document import Document
from oewg_cli.text.source_text import SourceText

_CHOSEN_LAYOUT = "The layout is {layout}, because {reason}. Choose another one with --programme-layout."


class ExportResult(NamedTuple):
    """A note in the requested formats, by the ending of the file, and the result of the check of the programme.

    There are no files if the text cannot be read as a programme. `lost` is true if a part of it could not be read and
    is not in the note. `remarks` are sentences on what was done with the user's files, and which layout was chosen.
    """

    checked: CheckResult
    files: dict[str, bytes]
    lost: bool = False
    remarks: tuple[str, ...] = ()


def export(
    source: SourceText, formats: Sequence[str], policy: Policy | None = None, design: Design = PLAIN
) -> ExportResult:
    """Check a programme and write its note in each of the formats `docx` and `md`.

    Raises CommandError if the text is nested too deep, or a file of the user is not what it should be.
    """
    loaded = load(source)
    checked = check_loaded(source, loaded, policy or default_policy())
    if loaded.document is None:
        return ExportResult(checked, {})
    note = compose(loaded.document.programme)
    chosen = choose_layout(note, design)
    design = design._replace(layout=chosen.layout)
    remarks = [remark for name in formats for remark in writer_for(name).remarks(note, design)]
    if chosen.reason:
        remarks.append(_CHOSEN_LAYOUT.format(layout=chosen.layout, reason=chosen.reason))
    return ExportResult(checked, write_note(note, formats, design), bool(loaded.document.unread_keys), tuple(remarks))


def redline(old: Document, new: Document, formats: Sequence[str], design: Design = PLAIN) -> dict[str, bytes]:
    """Write the note of the new version with all changes from the old one marked, in the formats `docx` and `md`.

    Editorial Manual, "Instructions for authors": in a revised text all changes, deletions included, are shown with
    tracked changes.
    """
    layout = choose_layout(compose(new.programme), design).layout
    both = merged(old.programme, new.programme, by_place=layout in TABLES)
    return write_note(both, formats, design._replace(layout=layout))


def write_note(note: Note, formats: Sequence[str], design: Design) -> dict[str, bytes]:
    """Write a note in each of the formats `docx` and `md`; its design has a layout."""
    files = {}
    kept = keep_together(note, with_days=design.layout not in TABLES)
    for name in formats:
        writer = writer_for(name)
        files[name] = writer.write(kept if writer.has_no_break_spaces else note, design)
    return files
