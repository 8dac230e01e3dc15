"""Many things over all cores; each program runs by itself, since it forks."""

import subprocess
import sys

HEAD = """
import os, sys, time
from oewg_cli.cli import parallel
os.cpu_count = lambda: 3
first = os.getpid()
def parallel_map(function, items, threshold):
    return parallel.parallel_map(lambda some: map(function, some), items, threshold)
"""


def run(program: str) -> tuple[int, str, str]:
    """Run a program that has `cores` at hand, and return its exit code and what it printed."""
    ended = subprocess.run(
        [sys.executable, "-c", HEAD + program], capture_output=True, text=True, check=False, timeout=60
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_results_come_in_order_from_other_processes() -> None:
    """Large ones too, that fill a pipe many times, and those of one that takes longer."""
    program = """
def do(number):
    time.sleep(0.3 * (number == 0))
    return number, b"x" * 300_000, os.getpid()
results = list(parallel_map(do, range(100), 5))
assert [number for number, _, _ in results] == list(range(100))
assert all(len(text) == 300_000 for _, text, _ in results)
assert len({process for _, _, process in results}) == 3 and first not in {process for _, _, process in results}
assert parallel._end([], 1) is None
try: os.waitpid(-1, 0)
except ChildProcessError: print("none is left")
"""
    assert run(program) == (0, "none is left\n", "")


def test_chunks_become_smaller() -> None:
    """So that at the end no worker has much left while the others have nothing."""
    program = """
chunks = list(parallel._chunks_of(range(300), 3))
assert [item for chunk in chunks for item in chunk] == list(range(300))
sizes = [len(chunk) for chunk in chunks]
assert sizes == sorted(sizes, reverse=True) and sizes[0] == 16 and sizes[-1] == 1
"""
    assert run(program) == (0, "", "")


def test_a_few_are_done_here() -> None:
    """And many too, where no other process may be started."""
    program = """
assert set(parallel_map(lambda _: os.getpid(), range(5), 5)) == {first}
def no_fork(): raise BlockingIOError(11, "Resource temporarily unavailable")
os.fork = no_fork
assert set(parallel_map(lambda _: os.getpid(), range(100), 5)) == {first}
"""
    assert run(program) == (0, "", "")


def test_only_so_many_are_done_before_their_turn() -> None:
    """So that results that are not used yet do not fill the memory."""
    program = """
import tempfile
parallel._MOST_AHEAD = 4
log = tempfile.NamedTemporaryFile()
def do(number):
    if number:
        os.write(log.fileno(), b"x")
        return 0
    while os.path.getsize(log.name) < 3: time.sleep(0.01)
    time.sleep(0.3)
    return os.path.getsize(log.name)
assert max(parallel_map(do, range(13), 5)) == 3, "three more than the first, each in a chunk of its own"
"""
    assert run(program) == (0, "", "")


def test_a_bug_is_shown_with_its_place() -> None:
    """Though it is in another process; an error of the system stays one."""
    program = """
def buggy(number):
    if number == 70: raise ZeroDivisionError("here")
def missing(number):
    raise FileNotFoundError(2, "No such file", "a.yaml")
try: list(parallel_map(missing, range(100), 5))
except FileNotFoundError as error: print(error.filename)
list(parallel_map(buggy, range(100), 5))
"""
    code, out, err = run(program)
    assert (code, out) == (1, "a.yaml\n")
    assert "in buggy" in err
    assert "ZeroDivisionError: here" in err


def test_who_stops_taking_results_leaves_no_process() -> None:
    """As where the output is closed half-way."""
    program = """
results = parallel_map(lambda number: time.sleep(0.001), range(10_000), 5)
next(results)
results.close()
try: os.waitpid(-1, 0)
except ChildProcessError: print("none is left")
"""
    assert run(program) == (0, "none is left\n", "")


def test_the_first_of_many_files_is_checked_before_others_are_started() -> None:
    """So what it loads is loaded once; a few files are all checked here, and none is left out."""
    program = """
from oewg_cli.cli import batch_check
batch_check._check_files = lambda job, numbers: [(number, os.getpid()) for number in numbers]
for many in (0, 1, 20, 400):
    done = list(batch_check.check_all(None, range(many)))
    assert [number for number, _ in done] == list(range(many))
    assert {process for _, process in done[:1]} <= {first}
    assert (first in {process for _, process in done[1:]}) == (many == 20)
"""
    assert run(program) == (0, "", "")
