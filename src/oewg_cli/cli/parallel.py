"""Does the same for many things, on all cores of the machine."""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO, NamedTuple, NoReturn, TypeVar

from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError

Item = TypeVar("Item")
Result = TypeVar("Result")
_Chunks = Sequence[Sequence[Any]]

_LARGEST_CHUNK = 16
_AHEAD = 256
"""So many chunks may be done while the results of one before them are waited for, so that memory is bounded."""

_NUMBER = 8
"""The bytes of the number of a chunk."""

_PATIENCE = 5.0
"""The seconds that a worker has to end by itself: it finishes one system call, and removes an unfinished file."""

_LAST_PATIENCE = 0.5
"""The same after a second signal."""


class _Worker(NamedTuple):
    """Another process, the pipe that numbers of chunks go into, and the pipe that their results come out of."""

    process: int
    tasks: BinaryIO
    results: BinaryIO


def parallel_map(do: Callable[[Item], Result], items: Sequence[Item], few: int) -> Iterator[Result]:
    """Return what comes of each item, in their order; up to so many are done here, sooner than a process has started.

    Raises CommandError where a worker dies.
    """
    # Nothing here makes circles, and looking for them takes as long as the work itself.
    gc.disable()
    gc.freeze()
    cores = os.cpu_count() or 1
    if len(items) <= few or cores == 1 or not hasattr(os, "fork") or sys.platform == "darwin":
        return map(do, items)
    size = max(1, min(_LARGEST_CHUNK, len(items) // (4 * cores)))
    chunks = [items[start : start + size] for start in range(0, len(items), size)]
    workers: list[_Worker] = []
    # From here on, and not only while results are taken, so that a signal finds the first of them.
    signals.register(partial(_end, workers, _LAST_PATIENCE))
    signals.register(partial(_end, workers, _PATIENCE))
    for _ in range(min(cores, len(chunks))):
        try:
            _start(do, chunks, workers)
        except OSError:
            break  # no more processes or files are allowed: those that run do the work
    return _results(chunks, workers) if workers else map(do, items)


def _start(do: Callable[[Any], Any], chunks: _Chunks, workers: list[_Worker]) -> None:
    """Start one more worker; a forked process has the program loaded and the work at hand."""
    (for_tasks, tasks), (results, for_results) = _pipe(), _pipe()
    with for_tasks, for_results:
        # No signal comes in before the new process ignores it, and the old one knows which process to end.
        signals.hold()
        try:
            process = os.fork()
            if process == 0:
                _be_worker(do, chunks, for_tasks, for_results, [*workers, _Worker(0, tasks, results)])
            workers.append(_Worker(process, tasks, results))
        finally:
            signals.release()


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    """Return the ends of a new pipe: the one that is read, and the one that is written."""
    reads, writes = os.pipe()
    return os.fdopen(reads, "rb"), os.fdopen(writes, "wb")


def _be_worker(
    do: Callable[[Any], Any], chunks: _Chunks, tasks: BinaryIO, results: BinaryIO, others: list[_Worker]
) -> NoReturn:
    """Do chunks until there are no more, or the process that wants them is gone; nothing of that process is done."""
    try:
        signals.obey_first_process()
        for other in others:  # a pipe ends for its reader only when everybody has closed it
            os.close(other.tasks.fileno())
            os.close(other.results.fileno())
        while number := tasks.read(_NUMBER):
            results.write(_done(do, chunks[int.from_bytes(number)]))
            results.flush()
    finally:
        os._exit(0)


def _done(do: Callable[[Any], Any], chunk: Sequence[Any]) -> bytes:
    """Return the results of a chunk as they go through a pipe, or the error that came of it."""
    import pickle  # noqa: PLC0415 - a few files do not wait for what only many need

    try:
        return pickle.dumps([do(item) for item in chunk])
    except OSError as error:
        return pickle.dumps(error)
    except Exception:  # noqa: BLE001 - whatever it is, the first process must not wait for it
        from traceback import format_exc  # noqa: PLC0415 - a bug only

        return pickle.dumps(RuntimeError(format_exc()))


def _results(chunks: _Chunks, workers: list[_Worker]) -> Iterator[Any]:
    """Return the results of all chunks in order; each worker has one chunk at a time."""
    from select import POLLIN, poll  # noqa: PLC0415 - as above

    waiting = poll()
    idle, busy = list(workers), dict[int, tuple[_Worker, int]]()
    done: dict[int, list[Any]] = {}
    given = wanted = 0
    try:
        while wanted < len(chunks):
            while idle and given < min(len(chunks), wanted + _AHEAD):
                worker = idle.pop()
                _give(worker, given)
                busy[worker.results.fileno()] = worker, given
                waiting.register(worker.results, POLLIN)
                given += 1
            for ready, _ in waiting.poll():
                waiting.unregister(ready)
                worker, number = busy.pop(ready)
                done[number] = _take(worker)
                idle.append(worker)
            while wanted in done:
                yield from done.pop(wanted)
                wanted += 1
    finally:
        _end(workers, _PATIENCE)


def _give(worker: _Worker, number: int) -> None:
    try:
        worker.tasks.write(number.to_bytes(_NUMBER))
        worker.tasks.flush()
    except BrokenPipeError:
        raise _death(worker) from None


def _take(worker: _Worker) -> list[Any]:
    import pickle  # noqa: PLC0415 - as above

    try:
        results = pickle.load(worker.results)  # noqa: S301 - from a process of our own
    except (EOFError, pickle.UnpicklingError):
        raise _death(worker) from None
    if isinstance(results, Exception):
        raise results
    return list[Any](results)


def _death(worker: _Worker) -> CommandError:
    """Return the sentence for a worker that has died; it is left for `_end` to be cleared away."""
    ended = os.waitid(os.P_PID, worker.process, os.WEXITED | os.WNOWAIT)
    how = "ended" if ended is None or ended.si_code == os.CLD_EXITED else f"was killed by signal {ended.si_status}"
    return CommandError(f"A process that worked on the files {how} before its work was done; is there enough memory?")


def _end(workers: list[_Worker], patience: float) -> None:
    """End all workers, and wait until they have; one that takes too long is killed."""
    for worker in workers:
        _kill(worker, signals.END_OF_WORKER)
    deadline = time.monotonic() + patience
    while workers and time.monotonic() < deadline:
        workers[:] = [worker for worker in workers if not _has_ended(worker, os.WNOHANG)]
        time.sleep(0.001 * bool(workers))
    for worker in workers:
        _kill(worker, signal.SIGKILL)
        _has_ended(worker, 0)


def _has_ended(worker: _Worker, options: int) -> bool:
    try:
        return os.waitpid(worker.process, options)[0] != 0
    except ChildProcessError:
        return True  # a signal came between its end and our note of it


def _kill(worker: _Worker, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(worker.process, number)
