"""`oewg validate`."""

from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import checking
from oewg_cli.cli import options
from oewg_cli.cli.check_files import Checking, check
from oewg_cli.cli.printing import print_text, say
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
        ReportForm | None, typer.Option(help="How findings are reported. [default: full]", show_default=False)
    ] = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    extend_select: options.ExtendSelect = None,
    profile: options.InProfile = None,
    fail_on: options.FailsOn = None,
    against: options.Against = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is safe to mend, and report what is left.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Mend also what could change the meaning; look at what it did.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule, instead of showing them.")
    ] = False,
    show_files: Annotated[bool, typer.Option("--show-files", help="List the files that would be checked.")] = False,
    settings_only: Annotated[
        bool, typer.Option("--show-settings", help="Show the settings in force, and where they come from.")
    ] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check all files, also those that are known.")] = False,
    cache_dir: options.CacheDir = None,
    only_programmes: options.OnlyProgrammes = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The name of the file that comes from standard input.", show_default=False),
    ] = None,
) -> None:
    """Check programmes of work and show what is wrong, where, and what would be right.

    In a folder each .yaml, .yml, .json or .toml file is checked that has at least two of the keys masthead,
    session, paragraphs, agenda and programme at its outermost level. Faults of syntax and structure are always
    reported, unless they are ignored by code.

    The exit code is 0 if no programme has an error (warnings and remarks may be there, see --fail-on), 1 if one
    has, and 2 if the command could not do its work.
    """
    if statistics and output_format is not None:
        raise CommandError("--statistics is a table of its own; leave --output-format out.")
    said = Options(
        profile,
        options.selectors(select),
        options.selectors(ignore),
        options.selectors(extend_select),
        fail_on,
        output_format,
    )
    named = paths or [Path()]
    if settings_only:
        where = named[0] / "*" if named[0].is_dir() else named[0]
        print_text(show_settings(load_settings(where, config, isolated=isolated), said))
        return
    if show_files:
        refused = _show_files(
            named, checking.settings_resolver(said, config, isolated=isolated), only_programmes=only_programmes
        )
        raise typer.Exit(ExitCode.FAILURE if refused else ExitCode.CLEAN)
    asked = Checking(
        said,
        config,
        isolated,
        no_cache,
        cache_dir,
        only_programmes,
        stdin_filename,
        fix,
        unsafe_fixes,
        diff,
        statistics,
        against,
    )
    raise typer.Exit(check(named, asked))


def _show_files(named: list[Path], chosen: SettingsResolver, *, only_programmes: bool) -> bool:
    """List the files that would be checked, and say which are refused; return whether any are."""
    found = find_programmes(named, chosen.excludes)
    for candidate in found:
        if candidate.refusal is not None:
            say(candidate.refusal)
        elif not only_programmes or is_programme_file(candidate.path):
            print_text(f"{shown_name(candidate.path)}\n")
    return any(candidate.refusal for candidate in found)
