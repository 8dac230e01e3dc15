"""`oewg validate`."""

from pathlib import Path
from typing import Annotated

import typer

from oewg_cli import api
from oewg_cli.cli.exit_codes import ExitCode
from oewg_cli.cli.printing import print_segments, say
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.finding import Checked
from oewg_cli.load.discover import find_programmes
from oewg_cli.load.source import read_source
from oewg_cli.report.registry import REPORTERS, ReportForm


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS",
            help="Files, or folders that are searched for programmes; - is standard input. [default: this folder]",
            show_default=False,
        ),
    ] = None,
    *,
    output_format: Annotated[ReportForm, typer.Option(help="How findings are reported.")] = ReportForm.FULL,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            help="Only these rules: codes (SLT001), beginnings of codes (SLT) or names, with commas.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Not these rules; where both fit, the longer selector counts."),
    ] = None,
    only_programmes: Annotated[
        bool,
        typer.Option("--only-programmes", help="Pass over named files that do not look like programmes, as hooks do."),
    ] = False,
) -> None:
    """Check programmes of work and show what is wrong, where, and what would be right.

    In a folder each .yaml, .yml, .json or .toml file is checked that has at least two of the keys masthead,
    session, paragraphs, agenda and programme at its outermost level. Faults of syntax and structure are always
    reported, unless they are ignored by code.

    The exit code is 0 if no programme has an error (warnings and remarks may be there), 1 if one has, and 2 if
    the command could not do its work.
    """
    chosen = api.selection(_split(select), _split(ignore))
    checked: list[Checked] = []
    failed = False
    for path in find_programmes(paths or [Path()], only_programmes=only_programmes):
        try:
            checked.append(api.validate(read_source(path), chosen))
        except CommandError as error:
            say(str(error))
            failed = True
    if checked or not failed:
        print_segments(REPORTERS[output_format](checked))
    raise typer.Exit(ExitCode.FAILURE if failed else exit_code(checked))


def exit_code(checked: list[Checked]) -> ExitCode:
    """Tell how a check ends: with findings if one of them is an error."""
    has_error = any(finding.severity is Severity.ERROR for document in checked for finding in document.findings)
    return ExitCode.FINDINGS if has_error else ExitCode.CLEAN


def _split(selectors: list[str] | None) -> list[str]:
    return [part for selector in selectors or () for part in selector.split(",") if part.strip()]
