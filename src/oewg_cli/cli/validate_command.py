"""`oewg validate`."""

from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import checking
from oewg_cli.cli import options
from oewg_cli.cli.check_files import CheckRequest, check
from oewg_cli.cli.printing import print_message, print_text
from oewg_cli.config.settings import Options
from oewg_cli.config.settings_display import show_settings
from oewg_cli.config.settings_loader import load_settings
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.lint.reporters.registry import ReportForm
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import shown_name
from oewg_cli.source.discovery import find_programmes, is_programme_file


def validate(
    paths: options.Paths = None,
    *,
    output_format: Annotated[
        ReportForm | None, typer.Option(help="The format of the report. [default: full]", show_default=False)
    ] = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    extend_select: options.ExtendSelect = None,
    profile: options.ProfileOption = None,
    fail_on: options.FailOnOption = None,
    against: options.Against = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make all safe fixes, and report what is left.")] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="With --fix, also make unsafe fixes; alone, show them like --diff."),
    ] = False,
    fix_only: Annotated[
        bool, typer.Option("--fix-only", help="Make all safe fixes, and report only them and what prevents fixes.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, but change nothing.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Show the number of findings of each rule instead of the findings.")
    ] = False,
    show_files: Annotated[bool, typer.Option("--show-files", help="List the files that would be checked.")] = False,
    only_settings: Annotated[
        bool, typer.Option("--show-settings", help="Show the settings that apply, and where they come from.")
    ] = False,
    quiet: options.Quiet = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check all files again, without stored results.")
    ] = False,
    cache_dir: options.CacheDir = None,
    only_programmes: options.OnlyProgrammes = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The file name to use for standard input.", show_default=False),
    ] = None,
) -> None:
    """Check programmes of work and show what is wrong, where, and what would be right.

    In a folder, a .yaml, .yml, .json or .toml file is checked if it has at least two of the top-level keys
    masthead, session, paragraphs, agenda and programme. Findings on syntax and structure are always reported,
    unless they are ignored by code.

    The exit code is 0 if no programme has an error (it may have warnings and remarks, see --fail-on), 1 if one
    has, and 2 if the command could not do its work.
    """
    if statistics and output_format is not None:
        raise CommandError("--statistics cannot be used with --output-format.")
    typed = Options(
        profile,
        options.selectors(select),
        options.selectors(ignore),
        options.selectors(extend_select),
        fail_on,
        output_format,
    )
    files = paths or [Path()]
    if only_settings:
        where = files[0] / "*" if files[0].is_dir() else files[0]
        print_text(show_settings(load_settings(where, config, isolated=isolated), typed))
        return
    if show_files:
        has_refused = _show_files(
            files, checking.settings_resolver(typed, config, isolated=isolated), only_programmes=only_programmes
        )
        raise typer.Exit(ExitCode.FAILURE if has_refused else ExitCode.CLEAN)
    request = CheckRequest(
        typed,
        config,
        isolated,
        no_cache,
        cache_dir,
        only_programmes,
        stdin_filename,
        fix or fix_only,
        unsafe_fixes,
        diff or (unsafe_fixes and not fix),
        statistics,
        against,
        fix_only,
        quiet,
    )
    raise typer.Exit(check(files, request))


def _show_files(files: list[Path], resolver: SettingsResolver, *, only_programmes: bool) -> bool:
    """Print the files that would be checked, and which files are refused; return whether any are."""
    found = find_programmes(files, resolver.excludes)
    for candidate in found:
        if candidate.refusal is not None:
            print_message(candidate.refusal)
        elif not only_programmes or is_programme_file(candidate.path):
            print_text(f"{shown_name(candidate.path)}\n")
    return any(candidate.refusal for candidate in found)
