"""Check many files: take what the cache knows, and spread the rest over all cores."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api import checking
from oewg_cli.cli.parallel import parallel_map
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.fastpath.check_record import NOT_A_PROGRAMME, CheckRecord
from oewg_cli.fastpath.record_store import RecordStore
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.summary import count_findings
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.model import Programme
from oewg_cli.source.decoding import STDIN, decode, read_bytes, shown_name
from oewg_cli.source.discovery import Candidate, is_programme
from oewg_cli.text.source_text import SourceText

_PARALLEL_THRESHOLD = 48
"""Up to so many files are checked in less time than another process needs to start."""

_LONGEST_TOGETHER = 200_000
"""Code points of files that are checked together; more would take too much memory at a time."""


class FileResult(NamedTuple):
    """The result for one file.

    `record` is what a report for people needs, `checked` the whole check for the other reports, and `error` the
    sentence that says why the file could not be checked. `messages` are sentences about what was fixed, `difference`
    shows what would be fixed, and `text` is the fixed text of standard input. `key` is the key of the record if the
    record is to be stored.
    """

    record: CheckRecord = NOT_A_PROGRAMME
    checked: CheckResult | None = None
    error: str | None = None
    messages: tuple[str, ...] = ()
    difference: str = ""
    text: str | None = None
    key: str | None = None


class LastSession(NamedTuple):
    """The programme of the last session, and its file, which is not compared with itself."""

    path: Path | None
    programme: Programme

    def for_file(self, path: Path) -> "Programme | None":
        """Return the programme that a file is compared with."""
        with suppress(OSError, ValueError):
            if self.path is not None and str(path) != STDIN and path.samefile(self.path):
                return None
        return self.programme


class CheckJob(NamedTuple):
    """What is done with each file; the same for all files of a run.

    `report_parts` makes the report on one document for people, and is None where the whole check is needed. `store` is
    None if results of earlier runs are not used. `fix_file` does what `--fix` and similar options ask for.
    `last_session` is what each programme is compared with.
    """

    resolver: SettingsResolver
    report_parts: Callable[[CheckResult], list[str]] | None
    settings_bytes: SettingsBytes
    store: RecordStore | None = None
    only_programmes: bool = False
    stdin_name: str | None = None
    fix_file: "FixFile | None" = None
    last_session: LastSession | None = None


FixFile = Callable[[Candidate, SourceText, checking.Policy], tuple[CheckResult, FileResult]]


class _ToCheck(NamedTuple):
    """A file that is to be checked: its text and policy, and the path by which its settings are found."""

    source: SourceText
    policy: checking.Policy
    settings_path: str
    key: str | None


def check_all(job: CheckJob, candidates: Sequence[Candidate]) -> Iterator[FileResult]:
    """Check each file, and return the results in the order of the files; many files are spread over all cores."""
    check = partial(_check_files, job)
    # What the first file needs is loaded and prepared once: a process that begins after it has all of that.
    yield from check(candidates[:1])
    yield from parallel_map(check, candidates[1:], _PARALLEL_THRESHOLD)


def _check_files(job: CheckJob, candidates: Sequence[Candidate]) -> Iterator[FileResult]:
    """Check files together, as long as they are not too long for that; files are fixed one at a time."""
    if job.fix_file is not None:
        fix = partial(_fix_or_error, job, job.fix_file)
        yield from map(fix, candidates)
        return
    read: list[FileResult | _ToCheck] = []
    length = 0
    for candidate in candidates:
        each = _read_or_error(job, candidate)
        read.append(each)
        length += len(each.source.text) if isinstance(each, _ToCheck) else 0
        if length > _LONGEST_TOGETHER:
            yield from _results(job, read)
            read, length = [], 0
    yield from _results(job, read)


def _fix_or_error(job: CheckJob, fix_file: FixFile, candidate: Candidate) -> FileResult:
    try:
        read = _read(job, candidate)
        if isinstance(read, FileResult):
            return read
        return _result(job, read, *fix_file(candidate, read.source, read.policy))
    except CommandError as error:
        return FileResult(error=str(error))


def _read_or_error(job: CheckJob, candidate: Candidate) -> FileResult | _ToCheck:
    try:
        return _read(job, candidate)
    except CommandError as error:
        return FileResult(error=str(error))


def _read(job: CheckJob, candidate: Candidate) -> FileResult | _ToCheck:
    """Read a file that is to be checked; return the result where nothing is to be checked, or it is known."""
    if candidate.refusal is not None:
        return FileResult(error=candidate.refusal)
    path = candidate.path
    name = job.stdin_name if str(path) == STDIN and job.stdin_name else shown_name(path)
    settings_path = job.stdin_name or STDIN if str(path) == STDIN else str(path)
    content = read_bytes(path)
    if not job.only_programmes and _is_skipped(job, candidate, content):
        return FileResult(NOT_A_PROGRAMME)  # without a record: where it is named it is checked
    key = None
    if job.store is not None and str(path) != STDIN:
        with suppress(OSError, ValueError):
            key = job.store.key(name, content, job.settings_bytes.for_file(str(path)))
        stored = job.store.get(key) if key else None
        if stored is not None:
            return FileResult(stored)
    if job.only_programmes and _is_skipped(job, candidate, content):
        return FileResult(NOT_A_PROGRAMME, key=key)
    policy = checking.policy_from(job.resolver, settings_path)
    if job.last_session is not None:
        policy = policy._replace(last_session=job.last_session.for_file(path))
    return _ToCheck(decode(name, content), policy, settings_path, key)


def _results(job: CheckJob, read: Sequence[FileResult | _ToCheck]) -> Iterator[FileResult]:
    """Return the results of files that were read; those that are to be checked are checked together."""
    to_check = [(each.source, each.policy) for each in read if isinstance(each, _ToCheck)]
    checked = iter(checking.validate_together(to_check))
    for each in read:
        if isinstance(each, FileResult):
            yield each
        elif isinstance(found := next(checked), CommandError):
            yield FileResult(error=str(found))
        else:
            yield _result(job, each, found, FileResult())


def _result(job: CheckJob, each: _ToCheck, checked: CheckResult, result: FileResult) -> FileResult:
    """Return the result for a file that was checked; `result` is what was done beside, such as the fixed text."""
    is_failure = checking.is_failure(job.resolver, each.settings_path, checked)
    parts = job.report_parts(checked) if job.report_parts else []
    record = CheckRecord(count_findings(checked), parts, fails=is_failure)
    return result._replace(record=record, checked=None if job.report_parts else checked, key=each.key)


def _is_skipped(job: CheckJob, candidate: Candidate, content: bytes) -> bool:
    """Return whether a file is skipped: not named and not a programme, or for a hook excluded or not a programme."""
    path = candidate.path
    if str(path) == STDIN or not (job.only_programmes or candidate.folder):
        return False
    return (job.only_programmes and job.resolver.excludes(path)) or not is_programme(path, content)
