"""Checks files and reports what was found in them."""

import os
import sys
from collections.abc import Sequence
from os.path import isdir
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api import checking
from oewg_cli.cli.batch_check import FileResult, FixFile, Job, Last, run
from oewg_cli.cli.printing import print_document, print_segments, print_text, say, watched
from oewg_cli.config.settings import Options
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.fastpath.cache_folder import cache_folder, distrusted
from oewg_cli.fastpath.record_store import Store, prepare
from oewg_cli.fastpath.replay import Request, asked, total
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.lint.reporters.parts import parts_of, segments_of
from oewg_cli.lint.reporters.registry import REPORTERS, ReportForm, statistics
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import STDIN
from oewg_cli.source.discovery import Candidate, candidates, no_programme_in


class Checking(NamedTuple):
    """What is asked of a check: what is said of the settings, which of them count, and what is shown of the findings.

    `fix`, `unsafe_fixes` and `diff` are what is mended, `statistics` counts instead of showing, `against` is the
    programme of the last session.
    """

    options: Options = Options()
    config: str | None = None
    isolated: bool = False
    no_cache: bool = False
    cache_dir: str | None = None
    only_programmes: bool = False
    stdin_filename: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    statistics: bool = False
    against: Path | None = None

    @property
    def fixes_file(self) -> bool:
        """Return whether anything is mended, or is shown as if it were."""
        return self.fix or self.unsafe_fixes or self.diff


def check_plainly(request: Request) -> ExitCode:
    """Check files as a hook asks for it; gives the exit code."""
    options = Options(output_format=request.form)
    checking = Checking(options, only_programmes=request.only_programmes, cache_dir=request.cache_dir)
    return check([Path(file) for file in request.files], checking)


def check(paths: Sequence[Path], asked_for: Checking) -> ExitCode:
    """Check files and the programmes in folders, report on them, and give the exit code.

    Raises CommandError where the command line, a settings file or a folder has something wrong in it.
    """
    chosen = checking.settings_resolver(asked_for.options, asked_for.config, isolated=asked_for.isolated)
    form = _form(chosen, asked_for.options.output_format)
    in_parts = form in (ReportForm.FULL, ReportForm.CONCISE) and not asked_for.statistics
    job = Job(
        chosen,
        parts=parts_of(form) if in_parts else None,
        store=_store(form, asked_for) if in_parts else None,
        only_programmes=asked_for.only_programmes,
        stdin_name=asked_for.stdin_filename,
        mend=_fix_round(asked_for),
        settings_bytes=SettingsBytes(),
        last=None if asked_for.against is None else _last(asked_for.against, paths),
    )
    found = candidates(list(paths), chosen.excludes, by_hook=asked_for.only_programmes)
    outcomes = _run(job, found)
    for outcome in outcomes:
        for note in outcome.notes:
            say(note)
    has_failed = _say_failures(paths, outcomes, found)
    if asked_for.diff:
        has_findings = _show_difference(outcomes)
    else:
        records = [outcome.record for outcome in outcomes if outcome.record.is_programme]
        has_findings = any(record.fails for record in records)
        if records or not has_failed:
            _report(outcomes, form, in_parts=in_parts, only_statistics=asked_for.statistics)
    return ExitCode.FAILURE if has_failed else ExitCode.FINDINGS if has_findings else ExitCode.CLEAN


def _form(chosen: SettingsResolver, typed: str | None) -> ReportForm:
    """Return the form of the report: as typed, else as settled, else the one for where the command runs."""
    here = chosen.settings(STDIN)
    if typed is None and "output-format" not in here.typed and "GITHUB_ACTIONS" in os.environ:
        return ReportForm.GITHUB
    return ReportForm(here.output_format)


def _store(form: ReportForm, asked_for: Checking) -> Store | None:
    """Return the store of what is known of files, unless the check asks for more than a store can know."""
    if asked_for.no_cache or asked_for.fixes_file or asked_for.config or asked_for.isolated or asked_for.against:
        return None
    said = asked_for.options._replace(output_format=None)
    options = "" if said == Options() else repr(said)
    folder = cache_folder(asked_for.cache_dir)
    if folder is None:
        return None
    reason = distrusted(folder)
    if reason is not None:
        say(f"The cache {folder} is not used: {reason}.")
        return None
    prepare(folder)
    return Store(folder, asked(form, only_programmes=asked_for.only_programmes, options=options))


def _last(path: Path, paths: Sequence[Path]) -> Last:
    """Read the programme of the last session; raises CommandError where there is none."""
    if str(path) == STDIN and path in paths:
        raise CommandError("Standard input holds one programme only: name a file with --against.")
    from oewg_cli.cli.programme_versions import read_version  # noqa: PLC0415 - a check alone does not wait for it

    return Last(None if str(path) == STDIN else path, read_version(str(path)).programme)


def _fix_round(asked_for: Checking) -> FixFile | None:
    if not asked_for.fixes_file:
        return None
    from oewg_cli.cli.fix_files import file_fixer  # noqa: PLC0415 - a check alone does not wait for it

    return file_fixer(unsafe=asked_for.unsafe_fixes, only_show=asked_for.diff)


def _run(job: Job, found: Sequence[Candidate]) -> list[FileResult]:
    """Do the job, show how far it is where that takes long, and keep what came of it, of a broken run too."""
    outcomes: list[FileResult] = []

    def keep() -> None:
        if job.store is not None:
            job.store.put([(outcome.key, outcome.record) for outcome in outcomes if outcome.key])

    signals.register(keep)
    try:
        outcomes.extend(watched(run(job, found), len(found)))
    finally:
        keep()
        signals.forget(keep)
    return outcomes


def _show_difference(outcomes: Sequence[FileResult]) -> bool:
    """Print what would change in all files; tell whether anything would."""
    difference = "".join(outcome.difference for outcome in outcomes)
    print_text(difference)
    return bool(difference)


def _report(outcomes: Sequence[FileResult], form: ReportForm, *, in_parts: bool, only_statistics: bool) -> None:
    """Print what was found in all files; on standard error where the mended text of standard input is printed."""
    typed = [outcome.text for outcome in outcomes if outcome.text is not None]
    if typed:
        print_document("".join(typed))
    checked = [outcome.checked for outcome in outcomes if outcome.checked]
    if only_statistics:
        report = list(statistics(checked))
    elif in_parts:
        records = [outcome.record for outcome in outcomes if outcome.record.is_programme]
        report = [segment for record in records for segment in segments_of(record.parts)]
        report += [Segment(f"{total(records)}\n")] * (form is ReportForm.FULL)
    else:
        report = list(REPORTERS[form](checked))
    print_segments(report, sys.stderr if typed else None)


def _say_failures(paths: Sequence[Path], outcomes: Sequence[FileResult], found: Sequence[Candidate]) -> bool:
    """Say which files could not be checked, and which folders hold no programme; tell whether there are any."""
    failures = [outcome.error for outcome in outcomes if outcome.error]
    searched = {path for path in paths if str(path) != STDIN and isdir(path)}
    for outcome, candidate in zip(outcomes, found, strict=True):
        if candidate.folder and (outcome.record.is_programme or outcome.error):
            searched.discard(candidate.folder)
    failures += [str(no_programme_in(folder)) for folder in sorted(searched)]
    for failure in failures:
        say(failure)
    return bool(failures)
