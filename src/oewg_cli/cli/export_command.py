"""`oewg export`."""

from collections.abc import Iterable, Sequence
from functools import partial
from os.path import realpath
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from oewg_cli.api import checking, exporting
from oewg_cli.cli import options
from oewg_cli.cli.parallel import parallel_map
from oewg_cli.cli.printing import print_segments, say
from oewg_cli.config.settings import Options, Settings
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.files.byte_limits import LARGEST_DESIGN_FILE
from oewg_cli.files.reading import read_regular
from oewg_cli.files.writing import check_stays_within, clear_unfinished, write_atomically
from oewg_cli.lint.reporters.registry import REPORTERS, ReportForm
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.note.design import Design, File
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import STDIN, read_document, read_source, shown_name
from oewg_cli.source.discovery import is_programme_file, refusal_of_link
from oewg_cli.source.loader import SUFFIXES

_FEW = 8
"""So many notes are written sooner than another process has started."""


class _Asked(NamedTuple):
    """What is asked of each file."""

    chosen: SettingsResolver
    formats: Sequence[str]
    folder: Path | None
    force: bool
    refresh: bool
    by_hook: bool


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

    Without --docx and --md both are written, beside FILE or into the folder given with -o, under the name of
    FILE. The programme is checked first: if it has an error, the findings are shown and nothing is written.
    Files are replaced as a whole or not at all, and the same programme gives the same bytes.

    With --only-programmes a Word or Markdown file stands for the programme beside it that it was written from.

    The exit code is 0 if the note was written, 1 if the programme has errors, and 2 if the command could not do
    its work.
    """
    formats = [name for name, wanted in (("docx", docx), ("md", md)) if wanted or docx == md]
    said = Options(
        word_profile=word_profile,
        programme_layout=programme_layout,
        emblem=emblem,
        recycle=recycle,
        template=template,
    )
    asked = _Asked(
        checking.settings_resolver(said, config, isolated=isolated), formats, output, force, refresh, only_programmes
    )
    programmes = list(dict.fromkeys(_programmes(files) if only_programmes else files))
    _check_targets(programmes, asked)
    codes = [_tell(told) for told in parallel_map(partial(_export, asked), programmes, _FEW)]
    raise typer.Exit(max(codes, default=ExitCode.CLEAN))


class _Told(NamedTuple):
    """What came of one file: the exit code, the findings to be shown, and the sentences to be said."""

    code: ExitCode
    findings: list[Segment]
    sentences: list[str]


def _tell(told: _Told) -> ExitCode:
    if told.findings:
        print_segments(told.findings)
    for sentence in told.sentences:
        say(sentence)
    return told.code


def _programmes(files: Sequence[Path]) -> list[Path]:
    """Return the programmes among files, and those beside which a note of theirs stands among them."""
    found = []
    for file in files:
        beside = [file.with_suffix(suffix) for suffix in SUFFIXES] if file.suffix in {".docx", ".md"} else [file]
        found += [path for path in beside if refusal_of_link(path) or is_programme_file(path)]
    return found


def _export(asked: _Asked, file: Path) -> _Told:
    refusal = refusal_of_link(file) if asked.by_hook else None
    if refusal is not None:
        return _Told(ExitCode.FAILURE, [], [refusal])
    try:
        return _export_one(file, asked)
    except CommandError as error:
        return _Told(ExitCode.FAILURE, [], [str(error)])


def _export_one(file: Path, asked: _Asked) -> _Told:
    source = read_source(file)
    policy = checking.policy_of(asked.chosen, str(file))
    design = _design(asked.chosen.settings(str(file)), asked.formats)
    exported = exporting.export(source, asked.formats, policy, design)
    has_errors = checking.is_failure(asked.chosen, str(file), exported.checked)
    is_shown = exported.checked.findings and (has_errors or not asked.refresh)
    findings = list(REPORTERS[ReportForm.FULL]([exported.checked])) if is_shown else []
    if has_errors and not (asked.force and exported.files):
        why = "too little of it can be read to make a note" if asked.force else "the programme has errors"
        return _Told(ExitCode.FINDINGS, findings, [f"Nothing was written, since {why}."])
    targets = {_target(file, asked.folder, suffix): content for suffix, content in exported.files.items()}
    _check_users_files(targets, design)
    for target in targets:
        check_stays_within(target, _folder(file, asked.folder))
        clear_unfinished(str(target.parent))
    if asked.refresh:
        targets = {target: content for target, content in targets.items() if not _is_current(target, content)}
    sentences = []
    for target, content in targets.items():
        write_atomically(target, content, _folder(file, asked.folder))
        sentences.append(f"Written: {shown_name(target)}")
    sentences += exported.remarks
    if exported.lost:
        sentences.append("What could not be read of the programme is not in the note.")
    code = ExitCode.FINDINGS if has_errors or (asked.refresh and targets) else ExitCode.CLEAN
    return _Told(code, findings, sentences)


def _design(settings: Settings, formats: Sequence[str]) -> Design:
    """Return how the note is set, with the user's files read; raises CommandError for one that cannot be read.

    Only Word takes such files, and without it they are not looked at.
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
        raise CommandError(f"{use}: {error}") from None


def _check_users_files(targets: Iterable[Path], design: Design) -> None:
    """See that no note takes the place of a file that it is set with; raises CommandError where one would."""
    used = {realpath(file.name) for file in (design.emblem, design.recycle, design.template) if file}
    for target in targets:
        if realpath(target) in used:
            raise CommandError(f"{target} is a file that the note is set with: give another folder with -o.")


def _check_targets(files: Sequence[Path], asked: _Asked) -> None:
    """See that no note takes the place of its programme or of another note; raises CommandError where one would."""
    if asked.folder is not None and asked.folder.exists() and not asked.folder.is_dir():
        raise CommandError(f"{asked.folder} is not a folder.")
    written_from: dict[str, Path] = {}
    for file in files:
        for target in (_target(file, asked.folder, suffix) for suffix in asked.formats):
            if realpath(target) == realpath(file):
                raise CommandError(f"{target} is the programme itself: give another folder with -o.")
            other = written_from.setdefault(realpath(target), file)
            if other != file:
                raise CommandError(f"{other} and {file} would both be written to {target}.")


def _target(file: Path, folder: Path | None, suffix: str) -> Path:
    """Return the file to which the note of a programme is written in a format."""
    return _folder(file, folder) / f"{'programme' if str(file) == STDIN else file.stem}.{suffix}"


def _folder(file: Path, folder: Path | None) -> Path:
    """Return the folder that a note is written to: the one that was named, or that of its programme."""
    return folder or (Path() if str(file) == STDIN else file.parent)


def _is_current(target: Path, content: bytes) -> bool:
    try:
        return read_regular(str(target), len(content)) == content
    except OSError:
        return False
