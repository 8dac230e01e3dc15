"""Measures how the time of each part of the program grows with a text: `python tests/benchmark/growth.py`.

Each row is one part of the program, a rule or a reader, over documents in which one unit is repeated. A part that takes
less than the floor at the greatest length is left out. The last column tells how many times longer the greatest length
takes than half of it: 2 is linear. Processor time is measured, so that what else the machine does counts little.
"""

import argparse
import gc
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from random import Random
from types import FrameType
from typing import TypeVar

from repeated import (
    MAIN_PLACES,
    PLACES,
    Sample,
    Series,
    in_files,
    in_notes,
    in_structures,
    in_texts,
    in_versions,
    in_word,
)

from oewg_cli.api.checking import fix, load, read_whole, validate
from oewg_cli.api.comparing import diff
from oewg_cli.api.exporting import redline
from oewg_cli.formats.registry import writer_for
from oewg_cli.importing.importer import read_source_document
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.recognizer import recognize
from oewg_cli.importing.yaml_writer import programme_yaml
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import run
from oewg_cli.lint.reporters.registry import REPORTERS
from oewg_cli.note.composer import compose
from oewg_cli.note.design import PLAIN
from oewg_cli.process.errors import CommandError
from oewg_cli.rules.registry import printed_rules, programme_rules
from oewg_cli.source.decoding import decode

LENGTHS = (6_000, 12_000, 24_000, 48_000)
FACTOR = 2.5
Result = TypeVar("Result")


class TooLongError(Exception):
    """A part took longer than it may."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


class Clock:
    """The times of the parts, by their names; `limit` is how many seconds one of them may take."""

    def __init__(self, limit: float) -> None:
        self.times: dict[str, float] = {}
        self._limit = limit

    def time(self, name: str, part: Callable[[], Result]) -> Result:
        """Time a part of the program; raises TooLongError where it takes longer than the limit."""
        signal.setitimer(signal.ITIMER_REAL, 3 * self._limit)
        start = time.process_time()
        try:
            return part()
        except TooLongError:
            self.times[name] = float("inf")
            raise
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            self.times.setdefault(name, time.process_time() - start)
            if self.times[name] > self._limit:
                self.times[name] = float("inf")


def check(sample: Sample, clock: Clock, *, thorough: bool) -> None:
    """Time the reading of a programme, each rule, and where `thorough` reports, the note and the fixes too."""
    source = clock.time("decode", lambda: decode(sample.name, sample.raw))
    loaded = clock.time("load", lambda: load(source))
    if loaded.document is None:
        clock.time("validate", lambda: validate(source))
        return
    document = loaded.document
    context = CheckContext(document)
    clock.time(
        "context", lambda: (context.text_fields, context.marks, context.text_index.odd, context.text_index.words)
    )
    for rule in programme_rules():
        clock.time(f"{rule.info.code} {rule.info.name}", lambda rule=rule: run(context, [rule], document))  # type: ignore[misc]
    checked = clock.time("validate", lambda: validate(source))
    note = clock.time("compose", lambda: compose(document.programme))
    clock.time("write md", lambda: writer_for("md").write(note, PLAIN))
    if not thorough:
        return
    for name, reporter in REPORTERS.items():
        clock.time(f"report {name}", lambda reporter=reporter: list(reporter([checked])))  # type: ignore[misc]
    clock.time("write docx", lambda: writer_for("docx").write(note, PLAIN))
    clock.time("fix", lambda: fix(source, unsafe=True))


def load_only(sample: Sample, clock: Clock, *, thorough: bool) -> None:
    """Time the reading of a file and the check of it as a whole."""
    source = clock.time("decode", lambda: decode(sample.name, sample.raw))
    clock.time("load", lambda: load(source))
    checked = clock.time("validate", lambda: validate(source))
    if thorough:
        for name, reporter in REPORTERS.items():
            clock.time(f"report {name}", lambda reporter=reporter: list(reporter([checked])))  # type: ignore[misc]


def import_document(sample: Sample, clock: Clock, *, thorough: bool) -> None:
    """Time the import of somebody's note, and each rule of printed form."""
    del thorough
    source_document = clock.time("read", lambda: read_source_document(sample.name, sample.raw))
    recognized = clock.time("recognize", lambda: recognize(source_document))
    draft = clock.time("draft", lambda: draft_of(recognized))
    clock.time("transcript", lambda: programme_yaml(draft, "x"))
    for rule in printed_rules():
        clock.time(f"{rule.info.code} {rule.info.name}", lambda rule=rule: run(recognized, [rule]))  # type: ignore[misc]


def versions(sample: Sample, clock: Clock, *, thorough: bool) -> None:
    """Time the comparison of two versions and their redline."""
    old, new = (
        read_whole(decode(name, raw)) for name, raw in (("old.yaml", sample.raw), ("new.yaml", sample.later or b""))
    )
    clock.time("compare", lambda: diff(old, new))
    clock.time("redline md", lambda: redline(old, new, ["md"]))
    if thorough:
        clock.time("redline docx", lambda: redline(old, new, ["docx"]))


PARTS: dict[str, Callable[..., None]] = {
    "check": check, "load": load_only, "import": import_document, "versions": versions,
}  # fmt: skip


def times_of(series: Series, length: int, limit: float, *, thorough: bool) -> dict[str, float]:
    """Return the times of all parts over a document of this length."""
    gc.collect()
    clock = Clock(limit)
    sample = series.make(length)
    try:
        with suppress(CommandError, TooLongError):
            PARTS[series.kind](sample, clock, thorough=thorough)
    except Exception as error:  # noqa: BLE001 - a row tells of it, and the others are measured all the same
        clock.times[f"raises {type(error).__name__}"] = float("inf")
    return clock.times


class Row:
    """The times of one part of the program over one series, by the length of the document."""

    def __init__(self, series: Series, part: str, times: Sequence[float]) -> None:
        self.name = f"{series.unit[:22]!r:24} {series.place}" if series.unit else series.place
        self.part = part
        self.times = times

    @property
    def factor(self) -> float:
        """Return how many times longer the greatest length takes than half of it."""
        before, last = self.times[-2:]
        if last == float("inf"):
            return last
        return last / before if before else float("inf")

    def __str__(self) -> str:
        times = " ".join(f"{each:7.3f}" for each in self.times)
        return f"{self.name:48.48} {self.part:34.34} {times} {self.factor:7.2f}"


def measure(series: Series, options: argparse.Namespace) -> Iterator[Row]:
    """Measure a series: two lengths first, then, of what seems to grow, all lengths, and the best of several runs."""
    lengths = options.lengths
    seen = {length: times_of(series, length, options.limit, thorough=options.thorough) for length in lengths[-2:]}
    parts = [part for part, last in seen[lengths[-1]].items() if last >= options.floor]
    doubtful = [
        part
        for part in parts
        if Row(series, part, [seen[length].get(part, 0) for length in lengths[-2:]]).factor > FACTOR - 0.3
        or seen[lengths[-1]][part] > options.slow
    ]
    if not doubtful:
        for part in parts:
            last = [seen[length].get(part, 0) for length in lengths[-2:]]
            yield Row(series, part, [float("nan")] * (len(lengths) - 2) + last)
        return
    best = {length: dict(times) for length, times in seen.items()}
    for number in range(options.runs):
        for length in lengths:
            if best.get(length, {}).get(doubtful[0]) == float("inf"):
                continue
            # Texts that were seen before may be remembered: each run has one of another length.
            for part, took in times_of(series, length - 24 * number, options.limit, thorough=options.thorough).items():
                known = best.setdefault(length, {}).get(part, float("inf"))
                best[length][part] = min(known, took)
    for part in parts:
        yield Row(series, part, [best[length].get(part, 0) for length in lengths])


SERIES: dict[str, Callable[[], Iterator[Series]]] = {
    "texts": lambda: in_texts(MAIN_PLACES),
    "all-texts": lambda: in_texts(tuple(PLACES)),
    "files": in_files,
    "structures": in_structures,
    "notes": lambda: in_notes(("md",)),
    "plain-notes": lambda: in_notes(("txt",)),
    "word": in_word,
    "versions": in_versions,
}


def main() -> None:
    """Print the rows that grow the most, the worst first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("series", nargs="*", default=["texts", "structures", "versions"], help=", ".join(SERIES))
    parser.add_argument("--lengths", type=int, nargs="+", default=LENGTHS, help="lengths of the documents")
    parser.add_argument("--rows", type=int, default=40, help="how many rows are printed")
    parser.add_argument("--runs", type=int, default=2, help="how many more runs of what seems to grow")
    parser.add_argument("--floor", type=float, default=0.02, help="seconds below which a time tells nothing")
    parser.add_argument("--slow", type=float, default=2.0, help="seconds that are too many at the greatest length")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds after which a part is stopped")
    parser.add_argument("--unit", help="only units with this in them")
    parser.add_argument("--place", help="only places with this in them")
    parser.add_argument("--thorough", action="store_true", help="reports, Word files and fixes too")
    parser.add_argument("--verbose", action="store_true", help="each row above the factor at once, on standard error")
    parser.add_argument("--sample", type=int, help="only so many series, chosen by chance but the same each time")
    parser.add_argument("--share", default="0/1", help="the series of which number, as 0/2, of how many shares")
    options = parser.parse_args()
    share, shares = map(int, options.share.split("/"))
    signal.signal(signal.SIGALRM, _stop)
    gc.disable()  # it comes by itself at any time, and its time would be counted as that of whatever runs then
    wanted = [
        series
        for name in options.series
        for series in SERIES[name]()
        if (not options.unit or options.unit in series.unit) and (not options.place or options.place in series.place)
    ]
    if options.sample and options.sample < len(wanted):
        wanted = Random(1).sample(wanted, options.sample)  # noqa: S311 - the same number gives the same series
    wanted = wanted[share::shares]
    rows: list[Row] = []
    for series in wanted:
        for row in measure(series, options):
            rows.append(row)
            if row.factor > FACTOR and options.verbose:
                print(row, file=sys.stderr, flush=True)
    rows.sort(key=lambda row: (-row.factor if row.factor > FACTOR else 0, -row.times[-1]))
    print(f"{'unit and place':48} {'part':34} {' '.join(f'{length:7}' for length in options.lengths)}  factor")
    for row in rows[: options.rows]:
        print(row)
    worst = sum(row.factor > FACTOR for row in rows)
    print(f"{len(rows)} rows, {worst} with a factor above {FACTOR}")


if __name__ == "__main__":
    main()
