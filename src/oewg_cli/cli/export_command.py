"""`oewg export`."""

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from os.path import realpath
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from oewg_cli.api import checking
from oewg_cli.cli import options
from oewg_cli.cli.output_files import NoteOutput, note_output, write_notes
from oewg_cli.cli.parallel import parallel_map
from oewg_cli.cli.printing import print_file, print_message, print_segments
from oewg_cli.config.settings import Options, Settings
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.files.byte_limits import LARGEST_DESIGN_FILE
from oewg_cli.formats.registry import DEFAULT_FORMATS, FORMATS, writer_for
from oewg_cli.lint.reporters.registry import ReportForm, report_of
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.lint.reporters.summary import first_of
from oewg_cli.lint.reporters.window import window_width
from oewg_cli.note.design import Design, File
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import STDIN, read_document, read_source
from oewg_cli.source.discovery import is_programme_file, refusal_of_link
from oewg_cli.source.loader import SUFFIXES

_PARALLEL_THRESHOLD = 8
"""Up to so many notes are written in less time than another process needs to start."""


class _ExportRequest(NamedTuple):
    """What the command line asks for, the same for each file."""

    resolver: SettingsResolver
    output: NoteOutput
    force: bool
    overwrite: bool
    refresh: bool
    clean: bool
    quiet: bool
    by_hook: bool


def export(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILES", help="The programmes to export; - is standard input.", show_default=False),
    ],
    *,
    docx: Annotated[bool, typer.Option("--docx", help="Write the note as a Word file.")] = False,
    md: Annotated[bool, typer.Option("--md", help="Write the note as Markdown.")] = False,
    formats: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="NAME", help=f"Write the note as {', '.join(FORMATS)}.", show_default=False),
    ] = None,
    output: options.NoteOutputOption = None,
    overwrite: options.OverwriteNotes = False,
    force: Annotated[bool, typer.Option("--force", help="Write the note even if the programme has errors.")] = False,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Write only files that are out of date; end with exit code 1 if any were.")
    ] = False,
    clean: Annotated[
        bool,
        typer.Option("--clean", help="Leave out the stamp by which a later export knows its own files."),
    ] = False,
    quiet: options.Quiet = False,
    word_profile: options.WordProfileOption = None,
    programme_layout: options.ProgrammeLayoutOption = None,
    emblem: options.Emblem = None,
    recycle: options.Recycle = None,
    template: options.Template = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    only_programmes: options.OnlyProgrammes = False,
) -> None:
    """Write the note of a programme in the official layout, as Word and as Markdown.

    Without --docx, --md and --format both are written. They have the name of the programme, and go to its folder or to
    the folder given with -o. The programme is checked first: if it has an error, the findings are shown and nothing is
    written. Each file is written completely or not at all, and the same programme gives the same bytes.

    An earlier export is replaced, but nothing is written if a file was edited since, or was not written by oewg, unless
    you add --overwrite.

    With --only-programmes you can also name a Word or Markdown file: the programme next to it is exported.

    The exit code is 0 if the note was written, 1 if the programme has errors, and 2 if the command could not do
    its work. With --refresh it is 1 if a file was not up to date, also if it was edited.
    """
    names = _formats([*(formats or ()), *["docx"] * docx, *["md"] * md])
    typed = Options(
        word_profile=word_profile,
        programme_layout=programme_layout,
        emblem=emblem,
        recycle=recycle,
        template=template,
    )
    programmes = list(dict.fromkeys(_programmes(files) if only_programmes else files))
    request = _ExportRequest(
        checking.settings_resolver(typed, config, isolated=isolated),
        note_output(output, names, len(programmes)),
        force,
        overwrite,
        refresh,
        clean,
        quiet,
        only_programmes,
    )
    if refresh and request.output.is_stdout:
        raise CommandError("--refresh cannot be used with standard output.")
    _check_targets(programmes, request)
    export = partial(_export_or_error, request)
    outcomes = parallel_map(partial(map, export), programmes, _PARALLEL_THRESHOLD)
    codes = [_print_outcome(outcome, request) for outcome in outcomes]
    raise typer.Exit(max(codes, default=ExitCode.CLEAN))


def _formats(typed: Sequence[str]) -> list[str]:
    """Return the formats that are typed, each once; raises CommandError for one that does not exist."""
    for name in typed:
        writer_for(name)
    return [name for name in FORMATS if name in typed]


class _ExportOutcome(NamedTuple):
    """The outcome for one file: the exit code, and the findings, errors, remarks and notes to print."""

    code: ExitCode
    findings: Sequence[Segment] = ()
    errors: Sequence[str] = ()
    remarks: Sequence[str] = ()
    notes: Sequence[bytes] = ()


def _print_outcome(outcome: _ExportOutcome, request: _ExportRequest) -> ExitCode:
    """Print what one file has to print, and return its exit code."""
    if outcome.findings:
        print_segments(outcome.findings, sys.stderr if request.output.is_stdout else None, wraps=True)
    for note in outcome.notes:
        print_file(note)
    for message in (*outcome.errors, *(() if request.quiet else outcome.remarks)):
        print_message(message)
    return outcome.code


def _programmes(files: Sequence[Path]) -> list[Path]:
    """Return the programmes among files, and the programmes next to the notes among them."""
    found = []
    for file in files:
        is_note = file.suffix[1:] in DEFAULT_FORMATS
        paths = [file.with_suffix(suffix) for suffix in SUFFIXES] if is_note else [file]
        found += [path for path in paths if refusal_of_link(path) or is_programme_file(path)]
    return found


def _export_or_error(request: _ExportRequest, file: Path) -> _ExportOutcome:
    refusal = refusal_of_link(file) if request.by_hook else None
    if refusal is not None:
        return _ExportOutcome(ExitCode.FAILURE, errors=[refusal])
    try:
        return _export_file(file, request)
    except CommandError as error:
        return _ExportOutcome(ExitCode.FAILURE, errors=[str(error)])


def _export_file(file: Path, request: _ExportRequest) -> _ExportOutcome:
    source = read_source(file)
    policy = checking.policy_from(request.resolver, str(file))
    formats = request.output.formats
    design = _design(request.resolver.settings(str(file)), formats)._replace(clean=request.clean)
    from oewg_cli.api import exporting  # noqa: PLC0415 - the other commands do not wait for it

    exported = exporting.export(source, formats, policy, design)
    failing = checking.failing(request.resolver, str(file), exported.checked)
    has_errors = bool(failing.findings)
    is_shown = exported.checked.findings and not request.refresh
    why = list(first_of(failing)) if request.refresh else []
    width = window_width(sys.stderr if request.output.is_stdout else sys.stdout)
    findings = list(report_of([exported.checked], ReportForm.FULL, width, quiet=request.quiet)) if is_shown else []
    if has_errors and not (request.force and exported.files):
        reason = "too little of it can be read to make a note" if request.force else "the programme has errors"
        return _ExportOutcome(ExitCode.FINDINGS, findings, [*why, f"Nothing was written, because {reason}."])
    remarks = [*exported.remarks]
    if exported.lost:
        remarks.append("The note does not contain the parts of the programme that could not be read.")
    code = ExitCode.FINDINGS if has_errors else ExitCode.CLEAN
    if request.output.is_stdout:
        return _ExportOutcome(code, findings, remarks=remarks, notes=[*exported.files.values()])
    targets = {_target(file, request.output, suffix): content for suffix, content in exported.files.items()}
    _check_design_files(targets, design)
    folder = request.output.folder or _beside(file)
    written, refused = write_notes(targets, folder, overwrite=request.overwrite, only_stale=request.refresh)
    if refused:
        code = ExitCode.FINDINGS if request.refresh else ExitCode.FAILURE
        return _ExportOutcome(code, findings, [*why, *refused])
    code = ExitCode.FINDINGS if request.refresh and written else code
    return _ExportOutcome(code, findings, why, [*written, *remarks])


def _design(settings: Settings, formats: Sequence[str]) -> Design:
    """Return the design of the note, with the user's files read; raises CommandError if one cannot be read.

    Only a Word file uses such files, so they are not read for other formats.
    """
    design = Design(settings.word_profile, settings.programme_layout)
    if "docx" not in formats:
        return design
    return design._replace(
        emblem=_file("emblem", settings.emblem),
        recycle=_file("recycle", settings.recycle),
        template=_file("template", settings.template),
    )


def _file(use: str, name: str | None) -> File | None:
    if not name:
        return None
    try:
        return File(name, read_document(Path(name), LARGEST_DESIGN_FILE))
    except CommandError as error:
        raise CommandError(f"{error} Check --{use}, or the setting `{use}`.") from None


def _check_design_files(targets: Iterable[Path], design: Design) -> None:
    """Check that no note replaces a file of its own design; raises CommandError if one would."""
    used = {realpath(file.name) for file in (design.emblem, design.recycle, design.template) if file}
    for target in targets:
        if realpath(target) in used:
            raise CommandError(f"{target} is a file that the note uses. Choose another folder with -o.")


def _check_targets(files: Sequence[Path], request: _ExportRequest) -> None:
    """Check that no note replaces its programme or another note; raises CommandError if one would."""
    written_from: dict[str, Path] = {}
    for file in files:
        for target in (_target(file, request.output, suffix) for suffix in request.output.formats):
            if realpath(target) == realpath(file):
                raise CommandError(_said_of_note(file))
            other = written_from.setdefault(realpath(target), file)
            if other != file:
                raise CommandError(f"{other} and {file} would both be written to {target}.")


def _said_of_note(file: Path) -> str:
    """Return what to do with a file that its own note would replace: mostly it is a note, not a programme."""
    programme = next(filter(Path.is_file, map(file.with_suffix, SUFFIXES)), None)
    if programme is None and file.suffix != ".docx":
        return f"{file} would be replaced by its note. Choose another folder with -o, or import it if it is a note."
    instead = f"export {programme} instead" if programme else "oewg import makes a programme of it"
    return f"{file} is a note, not a programme: {instead}."


def _target(file: Path, output: NoteOutput, suffix: str) -> Path:
    """Return the file that the note of a programme is written to in a format."""
    return output.target("programme" if str(file) == STDIN else file.stem, suffix, _beside(file))


def _beside(file: Path) -> Path:
    """Return the folder of a programme."""
    return Path() if str(file) == STDIN else file.parent
