"""Checks many files: what is known of them is asked first, and the rest is spread over all cores."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from oewg_cli import api
from oewg_cli.cache.record import PASSED_OVER, Record
from oewg_cli.cache.settings_bytes import SettingsBytes
from oewg_cli.cache.store import Store
from oewg_cli.cli.cores import over_cores
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.finding import Checked
from oewg_cli.kernel.text import SourceText
from oewg_cli.load.discover import Candidate, is_programme
from oewg_cli.load.source import STDIN, decode, read_bytes, shown_name
from oewg_cli.report.tally import tally
from oewg_cli.settings.choosing import Choosing

_FEW = 48
"""So many files are checked sooner than another process has started."""


class Outcome(NamedTuple):
    """What came of one file.

    `record` is what a report for people needs of it, `checked` the whole check for other reports, and `error` the
    sentence that says why it could not be checked. `notes` are sentences about what was mended, `difference` what would
    be, and `text` the mended text of standard input. `key` is that of the record, where it is to be kept.
    """

    record: Record = PASSED_OVER
    checked: Checked | None = None
    error: str | None = None
    notes: tuple[str, ...] = ()
    difference: str = ""
    text: str | None = None
    key: str | None = None


class Last(NamedTuple):
    """The programme of the last session, and its file, which is not compared with itself."""

    path: Path | None
    programme: api.LastProgramme

    def for_file(self, path: Path) -> "api.LastProgramme | None":
        """Give the programme that a file is compared with."""
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

    chosen: Choosing
    parts: Callable[[Checked], list[str]] | None
    settings_bytes: SettingsBytes
    store: Store | None = None
    only_programmes: bool = False
    stdin_name: str | None = None
    mend: "Mend | None" = None
    last: Last | None = None


Mend = Callable[[Candidate, SourceText, api.Policy], tuple[Checked, Outcome]]


def run(job: Job, found: Sequence[Candidate]) -> Iterator[Outcome]:
    """Do the job for each file, in their order; many files are spread over all cores."""
    return over_cores(partial(_do, job), found, _FEW)


def _do(job: Job, candidate: Candidate) -> Outcome:
    try:
        return _outcome(job, candidate)
    except CommandError as error:
        return Outcome(error=str(error))


def _outcome(job: Job, candidate: Candidate) -> Outcome:
    if candidate.refusal is not None:
        return Outcome(error=candidate.refusal)
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
            return Outcome(known)
    if _is_passed_over(job, candidate, content):
        outcome = Outcome(PASSED_OVER)
    else:
        policy = api.policy_of(job.chosen, settled_as)
        if job.last is not None:
            policy = policy._replace(last=job.last.for_file(path))
        source = decode(name, content)
        if job.mend is None:
            checked, mended = api.validate(source, policy), Outcome()
        else:
            checked, mended = job.mend(candidate, source, policy)
        is_failure = api.is_failure(job.chosen, settled_as, checked)
        record = Record(tally(checked), job.parts(checked) if job.parts else [], fails=is_failure)
        outcome = mended._replace(record=record, checked=None if job.parts else checked)
    return outcome._replace(key=key)


def _is_passed_over(job: Job, candidate: Candidate, content: bytes) -> bool:
    """Tell whether a file is none to check: no programme, though it was not named, or for a hook an excluded one."""
    path = candidate.path
    if str(path) == STDIN or not (job.only_programmes or candidate.folder):
        return False
    return (job.only_programmes and job.chosen.excludes(path)) or not is_programme(path, content)
