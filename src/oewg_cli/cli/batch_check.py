"""Checks many files: what is known of them is asked first, and the rest is spread over all cores."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api import checking
from oewg_cli.cli.parallel import parallel_map
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.fastpath.check_record import PASSED_OVER, Record
from oewg_cli.fastpath.record_store import Store
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.tally import tally
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.model import Programme
from oewg_cli.source.decoding import STDIN, decode, read_bytes, shown_name
from oewg_cli.source.discovery import Candidate, is_programme
from oewg_cli.text.source_text import SourceText

_FEW = 48
"""So many files are checked sooner than another process has started."""


class FileResult(NamedTuple):
    """What came of one file.

    `record` is what a report for people needs of it, `checked` the whole check for other reports, and `error` the
    sentence that says why it could not be checked. `notes` are sentences about what was mended, `difference` what would
    be, and `text` the mended text of standard input. `key` is that of the record, where it is to be kept.
    """

    record: Record = PASSED_OVER
    checked: CheckResult | None = None
    error: str | None = None
    notes: tuple[str, ...] = ()
    difference: str = ""
    text: str | None = None
    key: str | None = None


class Last(NamedTuple):
    """The programme of the last session, and its file, which is not compared with itself."""

    path: Path | None
    programme: Programme

    def for_file(self, path: Path) -> "Programme | None":
        """Return the programme that a file is compared with."""
        with suppress(OSError, ValueError):
            if self.path is not None and str(path) != STDIN and path.samefile(self.path):
                return None
        return self.programme


class Job(NamedTuple):
    """What is done with each file; the same for all of a run.

    `parts` makes the report on one document for people, and is None where the whole check is wanted; `store` is None
    where nothing is to be known of earlier runs. `mend` does what `--fix` and its like ask for; `last` is what each is
    compared with.
    """

    chosen: SettingsResolver
    parts: Callable[[CheckResult], list[str]] | None
    settings_bytes: SettingsBytes
    store: Store | None = None
    only_programmes: bool = False
    stdin_name: str | None = None
    mend: "FixFile | None" = None
    last: Last | None = None


FixFile = Callable[[Candidate, SourceText, checking.Policy], tuple[CheckResult, FileResult]]


def run(job: Job, found: Sequence[Candidate]) -> Iterator[FileResult]:
    """Do the job for each file, in their order; many files are spread over all cores."""
    return parallel_map(partial(_do, job), found, _FEW)


def _do(job: Job, candidate: Candidate) -> FileResult:
    try:
        return _outcome(job, candidate)
    except CommandError as error:
        return FileResult(error=str(error))


def _outcome(job: Job, candidate: Candidate) -> FileResult:
    if candidate.refusal is not None:
        return FileResult(error=candidate.refusal)
    path = candidate.path
    name = job.stdin_name if str(path) == STDIN and job.stdin_name else shown_name(path)
    settled_as = job.stdin_name or STDIN if str(path) == STDIN else str(path)
    content = read_bytes(path)
    key = None
    if job.store is not None and str(path) != STDIN:
        with suppress(OSError, ValueError):
            key = job.store.key(name, content, job.settings_bytes.of(str(path)))
        known = job.store.get(key) if key else None
        if known is not None:
            return FileResult(known)
    if _is_passed_over(job, candidate, content):
        outcome = FileResult(PASSED_OVER)
    else:
        policy = checking.policy_of(job.chosen, settled_as)
        if job.last is not None:
            policy = policy._replace(last_session=job.last.for_file(path))
        source = decode(name, content)
        if job.mend is None:
            checked, outcome = checking.validate(source, policy), FileResult()
        else:
            checked, outcome = job.mend(candidate, source, policy)
        is_failure = checking.is_failure(job.chosen, settled_as, checked)
        record = Record(tally(checked), job.parts(checked) if job.parts else [], fails=is_failure)
        outcome = outcome._replace(record=record, checked=None if job.parts else checked)
    return outcome._replace(key=key)


def _is_passed_over(job: Job, candidate: Candidate, content: bytes) -> bool:
    """Return whether a file is none to check: no programme, though it was not named, or for a hook an excluded one."""
    path = candidate.path
    if str(path) == STDIN or not (job.only_programmes or candidate.folder):
        return False
    return (job.only_programmes and job.chosen.excludes(path)) or not is_programme(path, content)
