"""`oewg export`."""

from pathlib import Path
from typing import Annotated

import typer

from oewg_cli import api
from oewg_cli.atomic import write_atomically
from oewg_cli.cli.exit_codes import ExitCode
from oewg_cli.cli.printing import print_segments, say
from oewg_cli.cli.validate import exit_code
from oewg_cli.kernel.errors import CommandError
from oewg_cli.load.source import STDIN, read_source
from oewg_cli.report.registry import REPORTERS, ReportForm


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The programme; - is standard input.", show_default=False)
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
            help="The folder to write to. [default: that of FILE]",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write the note even if the programme has errors.")] = False,
) -> None:
    """Write the note of a programme in the official layout, as Word and as Markdown.

    Without --docx and --md both are written, beside FILE or into the folder given with -o, under the name of
    FILE. The programme is checked first: if it has an error, the findings are shown and nothing is written.
    Files are replaced as a whole or not at all, and the same programme gives the same bytes.

    The exit code is 0 if the note was written, 1 if the programme has errors, and 2 if the command could not do
    its work.
    """
    source = read_source(file)
    exported = api.export(
        source, formats=[name for name, wanted in (("docx", docx), ("md", md)) if wanted or docx == md]
    )
    has_errors = exit_code([exported.checked]) is ExitCode.FINDINGS
    if exported.checked.findings:
        print_segments(REPORTERS[ReportForm.FULL]([exported.checked]))
    if has_errors and not (force and exported.files):
        why = "too little of it can be read to make a note" if force else "the programme has errors"
        say(f"Nothing was written, since {why}.")
        raise typer.Exit(ExitCode.FINDINGS)
    stem = "programme" if str(file) == STDIN else file.stem
    folder = output or (Path() if str(file) == STDIN else file.parent)
    targets = {suffix: folder / f"{stem}.{suffix}" for suffix in exported.files}
    for target in targets.values():
        if target.resolve() == file.resolve():
            raise CommandError(f"{target} is the programme itself: give another folder with -o.")
    for suffix, target in targets.items():
        write_atomically(target, exported.files[suffix])
        say(f"Written: {target}")
    if exported.lost:
        say("What could not be read of the programme is not in the note.")
    raise typer.Exit(ExitCode.FINDINGS if has_errors else ExitCode.CLEAN)
