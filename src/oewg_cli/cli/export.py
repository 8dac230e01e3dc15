"""`oewg export`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from oewg_cli import api
from oewg_cli.atomic import write_atomically
from oewg_cli.cli import options
from oewg_cli.cli.exit_codes import ExitCode
from oewg_cli.cli.printing import print_segments, say
from oewg_cli.kernel.errors import CommandError
from oewg_cli.load.discover import is_programme_file
from oewg_cli.load.loader import SUFFIXES
from oewg_cli.load.source import STDIN, read_source
from oewg_cli.report.registry import REPORTERS, ReportForm
from oewg_cli.settings.choosing import Choosing
from oewg_cli.settings.settings import Options


class _Asked(NamedTuple):
    """What is asked of each file."""

    chosen: Choosing
    formats: Sequence[str]
    folder: Path | None
    force: bool
    refresh: bool


def export(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILES", help="The programmes; - is standard input.", show_default=False)
    ],
    *,
    docx: Annotated[bool, typer.Option("--docx", help="Write the note as a Word file.")] = False,
    md: Annotated[bool, typer.Option("--md", help="Write the note as Markdown.")] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="The folder to write to. [default: that of each file]",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write the note even if the programme has errors.")] = False,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Write only what is not up to date, and end with 1 if anything was not.")
    ] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    only_programmes: options.OnlyProgrammes = False,
) -> None:
    """Write the note of a programme in the official layout, as Word and as Markdown.

    Without --docx and --md both are written, beside FILE or into the folder given with -o, under the name of
    FILE. The programme is checked first: if it has an error, the findings are shown and nothing is written.
    Files are replaced as a whole or not at all, and the same programme gives the same bytes.

    With --only-programmes a Word or Markdown file stands for the programme beside it that it was written from.

    The exit code is 0 if the note was written, 1 if the programme has errors, and 2 if the command could not do
    its work.
    """
    formats = [name for name, wanted in (("docx", docx), ("md", md)) if wanted or docx == md]
    asked = _Asked(api.choosing(Options(), config, isolated=isolated), formats, output, force, refresh)
    programmes = list(dict.fromkeys(_programmes(files) if only_programmes else files))
    _check_targets(programmes, asked)
    codes = [_export(file, asked) for file in programmes]
    raise typer.Exit(max(codes, default=ExitCode.CLEAN))


def _programmes(files: Sequence[Path]) -> list[Path]:
    """Give the programmes among files, and those beside which a note of theirs stands among them."""
    found = []
    for file in files:
        beside = [file.with_suffix(suffix) for suffix in SUFFIXES] if file.suffix in {".docx", ".md"} else [file]
        found += [path for path in beside if is_programme_file(path)]
    return found


def _export(file: Path, asked: _Asked) -> ExitCode:
    try:
        return _export_one(file, asked)
    except CommandError as error:
        say(str(error))
        return ExitCode.FAILURE


def _export_one(file: Path, asked: _Asked) -> ExitCode:
    source = read_source(file)
    policy = api.policy_of(asked.chosen, str(file))
    exported = api.export(source, asked.formats, policy)
    has_errors = api.is_failure(asked.chosen, str(file), exported.checked)
    if exported.checked.findings and (has_errors or not asked.refresh):
        print_segments(REPORTERS[ReportForm.FULL]([exported.checked]))
    if has_errors and not (asked.force and exported.files):
        why = "too little of it can be read to make a note" if asked.force else "the programme has errors"
        say(f"Nothing was written, since {why}.")
        return ExitCode.FINDINGS
    targets = {_target(file, asked.folder, suffix): content for suffix, content in exported.files.items()}
    if asked.refresh:
        targets = {target: content for target, content in targets.items() if not _is_current(target, content)}
    for target, content in targets.items():
        write_atomically(target, content)
        say(f"Written: {target}")
    if exported.lost:
        say("What could not be read of the programme is not in the note.")
    return ExitCode.FINDINGS if has_errors or (asked.refresh and targets) else ExitCode.CLEAN


def _check_targets(files: Sequence[Path], asked: _Asked) -> None:
    """See that no note takes the place of its programme or of another note; raises CommandError where one would."""
    written_from: dict[Path, Path] = {}
    for file in files:
        for target in (_target(file, asked.folder, suffix) for suffix in asked.formats):
            if target.resolve() == file.resolve():
                raise CommandError(f"{target} is the programme itself: give another folder with -o.")
            other = written_from.setdefault(target.resolve(), file)
            if other != file:
                raise CommandError(f"{other} and {file} would both be written to {target}.")


def _target(file: Path, folder: Path | None, suffix: str) -> Path:
    """Give the file to which the note of a programme is written in a format."""
    is_stdin = str(file) == STDIN
    within = folder or (Path() if is_stdin else file.parent)
    return within / f"{'programme' if is_stdin else file.stem}.{suffix}"


def _is_current(target: Path, content: bytes) -> bool:
    try:
        return target.read_bytes() == content
    except OSError:
        return False
