"""Check files, and report what was found in them."""

import os
import sys
from collections.abc import Sequence
from os.path import isdir
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api import checking
from oewg_cli.cli.batch_check import CheckJob, FileResult, FixFile, LastSession, check_all
from oewg_cli.cli.printing import print_document, print_message, print_segments, print_text, with_progress
from oewg_cli.config.settings import Options
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.fastpath.cache_folder import cache_folder, reason_for_distrust
from oewg_cli.fastpath.record_store import RecordStore, create_store
from oewg_cli.fastpath.replay import PlainRequest, request_key, totals_of
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.lint.reporters.parts import parts_of, segments_of
from oewg_cli.lint.reporters.registry import REPORTERS, ReportForm, statistics
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.lint.reporters.window import window_width
from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import STDIN
from oewg_cli.source.discovery import Candidate, candidates, no_programme_in


class CheckRequest(NamedTuple):
    """A check as the command line asks for it.

    `options` are laid over the settings files, `config` and `isolated` say which settings files are read. `fix`,
    `unsafe_fixes` and `diff` say what is fixed, `statistics` counts the findings instead of showing them, and `against`
    is the programme of the last session. With `fix_only` only what was fixed is reported, and what prevents fixes; with
    `quiet` only findings and errors are printed.
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
    fix_only: bool = False
    quiet: bool = False

    @property
    def fixes_files(self) -> bool:
        """Return whether files are fixed, or the fixes are shown."""
        return self.fix or self.diff


def check_plain_request(plain: PlainRequest) -> ExitCode:
    """Check files as a hook asks for it, and return the exit code."""
    options = Options(output_format=plain.form)
    request = CheckRequest(
        options, no_cache=plain.no_cache, only_programmes=plain.only_programmes, cache_dir=plain.cache_dir
    )
    return check([Path(file) for file in plain.files], request)


def check(paths: Sequence[Path], request: CheckRequest) -> ExitCode:
    """Check files and the programmes in folders, report on them, and return the exit code.

    Raises CommandError if the command line, a settings file or a folder is wrong.
    """
    resolver = checking.settings_resolver(request.options, request.config, isolated=request.isolated)
    form = _form(resolver, request.options.output_format)
    in_parts = form in (ReportForm.FULL, ReportForm.CONCISE) and not request.statistics
    width = window_width(sys.stderr if request.fix and Path(STDIN) in paths else sys.stdout)
    job = CheckJob(
        resolver,
        report_parts=parts_of(form, width) if in_parts else None,
        store=_store(form, request, width) if in_parts else None,
        only_programmes=request.only_programmes,
        stdin_name=request.stdin_filename,
        fix_file=_fix_file(request),
        settings_bytes=SettingsBytes(),
        last_session=None if request.against is None else _last_session(request.against, paths),
    )
    found = candidates(list(paths), resolver.excludes, by_hook=request.only_programmes)
    results = _run(job, found)
    for result in results:
        for message in () if request.quiet else result.messages:
            print_message(message)
    has_failed = _print_failures(paths, results, found)
    if request.diff:
        has_findings = _print_differences(results)
    else:
        records = [result.record for result in results if result.record.is_programme]
        has_findings = any(record.fails for record in records)
        print_document("".join([result.text or "" for result in results]))
        if (records or not has_failed) and not request.fix_only:
            _report(results, form, request, in_parts=in_parts)
    return ExitCode.FAILURE if has_failed else ExitCode.FINDINGS if has_findings else ExitCode.CLEAN


def _form(resolver: SettingsResolver, typed: str | None) -> ReportForm:
    """Return the form of the report: as typed, else as in the settings, else the one for where the command runs."""
    settings = resolver.settings(STDIN)
    if typed is None and "output-format" not in settings.typed and "GITHUB_ACTIONS" in os.environ:
        return ReportForm.GITHUB
    return ReportForm(settings.output_format)


def _store(form: ReportForm, request: CheckRequest, width: int | None) -> RecordStore | None:
    """Return the store with the results of earlier runs; None if the request needs more than a store can know."""
    if request.no_cache or request.fixes_files or request.config or request.isolated or request.against:
        return None
    other_options = request.options._replace(output_format=None)
    options = "" if other_options == Options() else repr(other_options)
    folder = cache_folder(request.cache_dir)
    if folder is None:
        return None
    reason = reason_for_distrust(folder)
    if reason is not None:
        print_message(f"The cache {folder} is not used: {reason}.")
        return None
    create_store(folder)
    return RecordStore(folder, request_key(form, width, only_programmes=request.only_programmes, options=options))


def _last_session(path: Path, paths: Sequence[Path]) -> LastSession:
    """Read the programme of the last session; raises CommandError if there is none."""
    if str(path) == STDIN and path in paths:
        raise CommandError("Standard input can hold only one programme. Name a file with --against.")
    from oewg_cli.cli.programme_versions import read_version  # noqa: PLC0415 - other checks do not wait for it

    return LastSession(None if str(path) == STDIN else path, read_version(str(path)).programme)


def _fix_file(request: CheckRequest) -> FixFile | None:
    if not request.fixes_files:
        return None
    from oewg_cli.cli.fix_files import file_fixer  # noqa: PLC0415 - other checks do not wait for it

    return file_fixer(unsafe=request.unsafe_fixes, only_show=request.diff, only_fix=request.fix_only)


def _run(job: CheckJob, found: Sequence[Candidate]) -> list[FileResult]:
    """Check the files with progress shown, and store the results, also those of a run that was interrupted."""
    results: list[FileResult] = []

    def store_records() -> None:
        if job.store is not None:
            job.store.put([(result.key, result.record) for result in results if result.key])

    signals.register(store_records, waits=True)
    try:
        results.extend(with_progress(check_all(job, found), len(found)))
    finally:
        store_records()
        signals.forget(store_records)
    return results


def _print_differences(results: Sequence[FileResult]) -> bool:
    """Print what would change in all files; return whether anything would."""
    difference = "".join(result.difference for result in results)
    print_text(difference)
    return bool(difference)


def _report(results: Sequence[FileResult], form: ReportForm, request: CheckRequest, *, in_parts: bool) -> None:
    """Print what was found in all files, on standard error if the fixed text of standard input was printed."""
    has_text = any(result.text is not None for result in results)
    checked = [result.checked for result in results if result.checked]
    if request.statistics:
        report = list(statistics(checked))
    elif in_parts:
        records = [result.record for result in results if result.record.is_programme]
        report = [segment for record in records for segment in segments_of(record.parts)]
        report += [Segment(f"{totals_of(records)}\n")] * (form is ReportForm.FULL and not request.quiet)
    else:
        report = list(REPORTERS[form](checked))
    is_for_people = request.statistics or form is ReportForm.FULL
    print_segments(report, sys.stderr if has_text else None, wraps=is_for_people)


def _print_failures(paths: Sequence[Path], results: Sequence[FileResult], found: Sequence[Candidate]) -> bool:
    """Print which files could not be checked and which folders hold no programme; return whether there are any."""
    failures = [result.error for result in results if result.error]
    empty_folders = {path for path in paths if str(path) != STDIN and isdir(path)}
    for result, candidate in zip(results, found, strict=True):
        if candidate.folder and (result.record.is_programme or result.error):
            empty_folders.discard(candidate.folder)
    failures += [str(no_programme_in(folder)) for folder in sorted(empty_folders)]
    for failure in failures:
        print_message(failure)
    return bool(failures)
