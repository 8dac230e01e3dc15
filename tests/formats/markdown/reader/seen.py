"""Writes what was read of a text in a short notation, so that a test can say what it expects."""

from collections.abc import Iterable
from itertools import groupby

from oewg_cli.formats.markdown.reader.reader import read_markdown
from oewg_cli.note.source_document import SourceDocument, SourceLine, SourceRun, TextForm
from oewg_cli.text.source_text import SourceText


def read(text: str) -> SourceDocument:
    """Read a text that is not a file."""
    return read_markdown(SourceText("case.md", text))


def seen(text: str) -> list[str]:
    """Return the lines that are read of a text in the notation of `noted`."""
    return [noted(line) for line in read(text).lines]


def noted(line: SourceLine) -> str:
    """Return a line as `#2 text` for a heading, `•1 text` for an item of this depth, `[0.1.2] text` for one in a cell.

    Pieces in a form are `{bi:text}` with letters for bold, italic and raised, `{=address:text}`, `{^note}`; a line that
    is broken off an item is `…1 text`, and a rule is `---`.
    """
    if line.form is TextForm.RULE:
        return "---"
    cell = f"[{line.cell.table}.{line.cell.row}.{line.cell.column}] " if line.cell else ""
    mark = ""
    if line.form is TextForm.HEADING:
        mark = f"#{line.level} "
    elif line.form is TextForm.ITEM:
        mark = f"{line.marker or '…'}{line.level} "
    return cell + mark + runs(line.runs)


def runs(found: Iterable[SourceRun]) -> str:
    """Return runs in the notation of `noted`, those of one form as one."""
    return "".join(
        _formed(form, "".join(run.text for run in group)) for form, group in groupby(found, key=lambda each: each[2:])
    )


def _formed(form: tuple[bool, bool, bool, str | None, str | None], text: str) -> str:
    bold, italic, raised, link, note = form
    letters = "b" * bold + "i" * italic + "r" * raised
    if note is not None:
        return f"{{{letters}^{note}}}"
    address = "" if link is None else f"={link}"
    return f"{{{letters}{address}:{text}}}" if letters or address else text


def all_lines(source_document: SourceDocument) -> list[SourceLine]:
    """Return the lines of the body and those of the footnotes."""
    return [*source_document.lines, *(line for note in source_document.notes.values() for line in note.lines)]
