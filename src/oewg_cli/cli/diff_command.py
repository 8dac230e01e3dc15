"""`oewg diff`, and `oewg git-diff` for git."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import checking
from oewg_cli.cli import options
from oewg_cli.cli.date_arguments import parse_date
from oewg_cli.cli.fix_files import counted_rules
from oewg_cli.cli.printing import print_message, print_segments, print_text
from oewg_cli.cli.programme_versions import read_version
from oewg_cli.config.settings import Options, is_author
from oewg_cli.diffing.reporters.change_report import ChangeReport
from oewg_cli.diffing.reporters.registry import CHANGES_REPORTERS, ChangesForm
from oewg_cli.files.writing import write_atomically
from oewg_cli.findings.finding import CheckResult
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
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="The folder to write to. [default: the current folder]",
            show_default=False,
        ),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The author of the changes. [default: Secretariat]", show_default=False),
    ] = None,
    changed_on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The date of the changes. [default: none]", show_default=False)
    ] = None,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Make the fixes in NEW that the changes require, such as /Rev.1.")
    ] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with exit code 1 if anything changed.")] = False,
    word_profile: options.WordProfileOption = None,
    programme_layout: options.ProgrammeLayoutOption = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Show what changed between two versions of a programme, in the words of a drafter.

    A version is a programme, a note in Word or Markdown, or REV:path for a file in a git revision. A meeting that
    moved is still the same meeting, and a change that no reader can see is not reported. With --docx or --md the new
    note is written with all changes marked. Its name is that of NEW, with the ending .redline.docx or .redline.md.

    The exit code is 0, or 1 with --exit-code if anything changed, and 2 if the command could not do its work.
    """
    on = parse_date("--changed-on", changed_on)
    if author is not None and not is_author(author):
        raise CommandError(f"--author must be a name such as Secretariat, not {quoted(visible(author))}.")
    if output is not None and output.exists() and not output.is_dir():
        raise CommandError(f"{output} is not a folder.")
    before, after = read_version(old), read_version(new)
    from oewg_cli.api import comparing  # noqa: PLC0415 - the other commands do not wait for it

    compared = comparing.diff(before, after)
    report = ChangeReport(before.source.name, after.source.name, compared.changes)
    print_segments(CHANGES_REPORTERS[output_format](report), wraps=output_format is ChangesForm.TEXT)
    if docx or md:
        typed = Options(word_profile=word_profile, programme_layout=programme_layout, author=author)
        settings = checking.settings_resolver(typed, config, isolated=isolated).settings(new).with_options(typed)
        design = Design(settings.word_profile, settings.programme_layout)
        design = design._replace(author=settings.author or design.author, changed_on=on)
        formats = [name for name, wanted in (("docx", docx), ("md", md)) if wanted]
        from oewg_cli.api import exporting  # noqa: PLC0415 - the other commands do not wait for it

        for ending, content in exporting.redline(before, after, formats, design).items():
            target = (output or Path()) / f"{_stem(new)}.redline.{ending}"
            write_atomically(target, content, output)
            print_message(f"Written: {target}")
    if unsafe_fixes and after.is_imported and any(finding.rule.fix for finding in compared.due.findings):
        raise CommandError(_NOT_A_PROGRAMME_FILE.format(name=visible(new)))
    _fix_or_show(compared.due, new, fix=unsafe_fixes, shown=output_format is ChangesForm.TEXT)
    raise typer.Exit(ExitCode.FINDINGS if exit_code and compared.changes else ExitCode.CLEAN)


def _fix_or_show(due: CheckResult, new: str, *, fix: bool, shown: bool) -> None:
    """Make the fixes that the changes require in the new version, or show the findings."""
    if fix and any(finding.fix for finding in due.findings):
        path = Path(new)
        if due.source.name != shown_name(path) or not path.is_file() or SUFFIXES.get(path.suffix.lower()) is None:
            raise CommandError(_NOT_A_PROGRAMME_FILE.format(name=visible(new)))
        fixed = apply_fixes(due.source.text, due.findings)
        write_atomically(path, ("\ufeff" * due.source.bom + fixed.text).encode())
        print_message(f"Fixed in {new}: {counted_rules(Counter(finding.rule for finding in fixed.findings))}.")
        print_message(f"Written: {new}")
    elif shown and due.findings:
        print_segments([Segment("\n"), *report_of([due], ReportForm.FULL, window_width(sys.stdout))], wraps=True)


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
        before, after = read_version(old_file), read_version(new_file)
        from oewg_cli.api import comparing  # noqa: PLC0415 - the other commands do not wait for it

        compared = comparing.diff(before, after)
        print_segments(CHANGES_REPORTERS[ChangesForm.TEXT](ChangeReport("before", "after", compared.changes)))
    except CommandError as error:
        print_text(f"{visible(str(error))}\n")
