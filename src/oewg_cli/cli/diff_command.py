"""`oewg diff`, and `oewg git-diff` for git."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import checking
from oewg_cli.cli import options
from oewg_cli.cli.date_arguments import parse_date
from oewg_cli.cli.fix_files import counted_rules
from oewg_cli.cli.output_files import NoteOutput, note_output, write_notes
from oewg_cli.cli.printing import print_file, print_message, print_segments, print_text
from oewg_cli.cli.programme_versions import read_versions
from oewg_cli.config.settings import Options, is_author
from oewg_cli.diffing.reporters.change_report import ChangeReport
from oewg_cli.diffing.reporters.registry import CHANGES_REPORTERS, ChangesForm
from oewg_cli.files.writing import write_atomically
from oewg_cli.findings.finding import Finding
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.reporters.registry import ReportForm, report_of
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.lint.reporters.window import window_width
from oewg_cli.note.design import Design
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import shown_name
from oewg_cli.source.loader import SUFFIXES
from oewg_cli.text.quoting import quoted, visible
from oewg_cli.text.source_text import SourceText

_NO_FILE = "/dev/null"
_NOT_A_PROGRAMME_FILE = "{name} is not a programme file, so it cannot be fixed."


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The old version: a file, or REV:path for a file in a git revision.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The new version.")],
    *,
    output_format: Annotated[ChangesForm, typer.Option(help="The format of the report.")] = ChangesForm.TEXT,
    docx: Annotated[
        bool, typer.Option("--docx", help="Write the new note as a Word file with tracked changes.")
    ] = False,
    md: Annotated[bool, typer.Option("--md", help="Write the new note as Markdown with all changes marked.")] = False,
    output: options.NoteOutputOption = None,
    overwrite: options.OverwriteNotes = False,
    author: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The author of the changes. [default: Secretariat]", show_default=False),
    ] = None,
    changed_on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The date of the changes. [default: none]", show_default=False)
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the safe fixes in NEW that the changes require.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix, also make other fixes in NEW, such as /Rev.1.")
    ] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with exit code 1 if anything changed.")] = False,
    quiet: options.Quiet = False,
    word_profile: options.WordProfileOption = None,
    programme_layout: options.ProgrammeLayoutOption = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Show what changed between two versions of a programme, in the words of a drafter.

    A version is a programme, a note in Word or Markdown, or REV:path for a file in a git revision. A meeting that
    moved is still the same meeting, and a change that no reader can see is not reported. With --docx or --md the new
    note is written with all changes marked. Its name is that of NEW, with the ending .redline.docx or .redline.md, in
    the current folder or where -o says. An earlier one is replaced, but not if it was edited since.

    The exit code is 0, or 1 with --exit-code if anything changed, and 2 if the command could not do its work.
    """
    on = parse_date("--changed-on", changed_on)
    if author is not None and not is_author(author):
        raise CommandError(f"--author must be a name such as Secretariat, not {quoted(visible(author))}.")
    formats = [name for name, wanted in (("docx", docx), ("md", md)) if wanted]
    target = note_output(output, formats, 1)
    if not (formats or target.name) and (output or author or changed_on):
        raise CommandError("-o, --author and --changed-on are for a note with changes marked: add --docx or --md.")
    report_stream = sys.stderr if target.is_stdout else None
    before, after = read_versions(old, new)
    from oewg_cli.api import comparing  # noqa: PLC0415 - the other commands do not wait for it

    compared = comparing.diff(before, after)
    report = ChangeReport(before.source.name, after.source.name, compared.changes)
    print_segments(CHANGES_REPORTERS[output_format](report), report_stream, wraps=output_format is ChangesForm.TEXT)
    remarks: list[str] = []
    if formats or target.name:
        typed = Options(word_profile=word_profile, programme_layout=programme_layout, author=author)
        settings = checking.settings_resolver(typed, config, isolated=isolated).settings(new).with_options(typed)
        design = Design(settings.word_profile, settings.programme_layout)
        design = design._replace(author=settings.author or design.author, changed_on=on)
        from oewg_cli.api import exporting  # noqa: PLC0415 - the other commands do not wait for it

        redlines = exporting.redline(before, after, target.formats, design)
        remarks += _write(redlines, target, f"{_stem(new)}.redline", overwrite=overwrite)
    if fix and after.is_imported and any(finding.rule.fix for finding in compared.due.findings):
        raise CommandError(_NOT_A_PROGRAMME_FILE.format(name=visible(new)))
    to_fix = [each for each in compared.due.findings if fix and each.fix and (unsafe_fixes or each.fix.safe)]
    if to_fix:
        remarks += _fix(compared.due.source, to_fix, new)
    elif output_format is ChangesForm.TEXT and compared.due.findings:
        width = window_width(report_stream or sys.stdout)
        found = report_of([compared.due], ReportForm.FULL, width, quiet=quiet)
        print_segments([Segment("\n"), *found], report_stream, wraps=True)
    for remark in () if quiet else remarks:
        print_message(remark)
    raise typer.Exit(ExitCode.FINDINGS if exit_code and compared.changes else ExitCode.CLEAN)


def _write(redlines: Mapping[str, bytes], output: NoteOutput, stem: str, *, overwrite: bool) -> Sequence[str]:
    """Write the redlines, and return sentences on what was written; raises CommandError if nothing was."""
    if output.is_stdout:
        print_file(b"".join(redlines.values()))
        return ()
    targets = {output.target(stem, ending, Path()): content for ending, content in redlines.items()}
    written, refused = write_notes(targets, output.folder or Path(), overwrite=overwrite)
    if refused:
        raise CommandError(" ".join(refused))
    return written


def _fix(source: SourceText, findings: Sequence[Finding], new: str) -> Sequence[str]:
    """Make fixes in the new version, and return sentences on what was done."""
    path = Path(new)
    if source.name != shown_name(path) or not path.is_file() or SUFFIXES.get(path.suffix.lower()) is None:
        raise CommandError(_NOT_A_PROGRAMME_FILE.format(name=visible(new)))
    fixed = apply_fixes(source.text, findings)
    write_atomically(path, ("\ufeff" * source.bom + fixed.text).encode())
    counts = counted_rules(Counter(finding.rule for finding in fixed.findings))
    return f"Fixed in {new}: {counts}.", f"Written: {new}"


def _stem(name: str) -> str:
    return Path(name.rpartition(":")[2] or "programme").stem


def git_diff(
    path: Annotated[str, typer.Argument(metavar="PATH", help="The name of the file in the repository.")],
    old_file: Annotated[str, typer.Argument(metavar="OLD-FILE", help="The old version, or /dev/null.")],
    _old_hex: Annotated[str, typer.Argument(metavar="OLD-HEX")],
    _old_mode: Annotated[str, typer.Argument(metavar="OLD-MODE")],
    new_file: Annotated[str, typer.Argument(metavar="NEW-FILE", help="The new version, or /dev/null.")],
    _new_hex: Annotated[str, typer.Argument(metavar="NEW-HEX")],
    _new_mode: Annotated[str, typer.Argument(metavar="NEW-MODE")],
    _more: Annotated[list[str] | None, typer.Argument(metavar="[MORE]")] = None,
) -> None:
    """Show what changed in a programme; git calls this with these arguments as an external diff program.

    If a version is not a programme, the output says so. The exit code is always 0, so that git goes on.
    """
    print_text(f"oewg diff {visible(path)}\n")
    try:
        if _NO_FILE in {old_file, new_file}:
            print_text("The programme was added.\n" if old_file == _NO_FILE else "The programme was deleted.\n")
            return
        before, after = read_versions(old_file, new_file)
        from oewg_cli.api import comparing  # noqa: PLC0415 - the other commands do not wait for it

        compared = comparing.diff(before, after)
        print_segments(CHANGES_REPORTERS[ChangesForm.TEXT](ChangeReport("before", "after", compared.changes)))
    except CommandError as error:
        print_text(f"{visible(str(error))}\n")
