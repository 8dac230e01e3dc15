"""Call a function for many items, some at a time, on all cores of the machine."""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO, NamedTuple, NoReturn, TypeVar

from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError

Item = TypeVar("Item")
Result = TypeVar("Result")
_Chunks = Sequence[Sequence[Any]]

_LARGEST_CHUNK = 16
_MOST_AHEAD = 256
"""So many chunks may be done while the result of an earlier one is missing, so that memory is bounded."""

_NUMBER_BYTES = 8
"""The bytes of the number of a chunk."""

_TIME_TO_END = 5.0
"""The seconds that a worker has to end by itself: it finishes one system call, and removes an unfinished file."""

_LAST_TIME_TO_END = 2.0
"""The same after a second signal."""


class _Worker(NamedTuple):
    """A worker process, the pipe that takes the numbers of chunks, and the pipe that returns their results."""

    process: int
    tasks: BinaryIO
    results: BinaryIO


def parallel_map(
    function: Callable[[Sequence[Item]], Iterable[Result]], items: Sequence[Item], threshold: int
) -> Iterator[Result]:
    """Return the results of a function for all items, in their order.

    The function is called with some items that follow each other, and returns a result for each of them. Up to
    `threshold` items are done in this process, which takes less time than to start another one. Raises CommandError if
    a worker dies.
    """
    # Nothing here makes reference cycles, and looking for them takes as long as the work itself.
    gc.disable()
    gc.freeze()
    cores = os.cpu_count() or 1
    if len(items) <= threshold or cores == 1 or not hasattr(os, "fork") or sys.platform == "darwin":
        return _in_this_process(function, items)
    chunks = list(_chunks_of(items, cores))
    workers: list[_Worker] = []
    # Registered before the first worker starts, so that a signal at any time ends it.
    signals.register(partial(_end, workers, _LAST_TIME_TO_END), waits=True)
    signals.register(partial(_end, workers, _TIME_TO_END), waits=True)
    for _ in range(min(cores, len(chunks))):
        try:
            _start(function, chunks, workers)
        except OSError:
            break  # no more processes or files are allowed: those that run do the work
    return _results(chunks, workers) if workers else _in_this_process(function, items)


def _in_this_process(function: Callable[[Sequence[Item]], Iterable[Result]], items: Sequence[Item]) -> Iterator[Result]:
    for start in range(0, len(items), _LARGEST_CHUNK):
        yield from function(items[start : start + _LARGEST_CHUNK])


def _chunks_of(items: Sequence[Any], cores: int) -> Iterator[Sequence[Any]]:
    """Return the items in chunks that are smaller towards the end, so that all workers end at about the same time."""
    start = 0
    while start < len(items):
        size = max(1, min(_LARGEST_CHUNK, (len(items) - start) // (4 * cores)))
        yield items[start : start + size]
        start += size


def _start(function: Callable[[Any], Any], chunks: _Chunks, workers: list[_Worker]) -> None:
    """Start one more worker; a forked process has the program and the chunks in memory."""
    (for_tasks, tasks), (results, for_results) = _pipe(), _pipe()
    with for_tasks, for_results:
        # No signal is handled before the new process ignores it and the old one knows which process to end.
        signals.hold()
        try:
            process = os.fork()
            if process == 0:
                _run_worker(function, chunks, for_tasks, for_results, [*workers, _Worker(0, tasks, results)])
            workers.append(_Worker(process, tasks, results))
        finally:
            signals.release()


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    """Return the two ends of a new pipe: the one to read from, and the one to write to."""
    reads, writes = os.pipe()
    return os.fdopen(reads, "rb"), os.fdopen(writes, "wb")


def _run_worker(
    function: Callable[[Any], Any], chunks: _Chunks, tasks: BinaryIO, results: BinaryIO, others: list[_Worker]
) -> NoReturn:
    """Work on chunks until there are no more, or the first process is gone; then end without running its other code."""
    try:
        signals.handle_signals_in_worker()
        for other in others:  # a pipe ends for its reader only when everybody has closed it
            os.close(other.tasks.fileno())
            os.close(other.results.fileno())
        while number := tasks.read(_NUMBER_BYTES):
            results.write(_results_of(function, chunks[int.from_bytes(number)]))
            results.flush()
    finally:
        os._exit(0)


def _results_of(function: Callable[[Any], Any], chunk: Sequence[Any]) -> bytes:
    """Return the results of a chunk, or its error, as bytes for a pipe."""
    import pickle  # noqa: PLC0415 - a few files do not wait for what only many need

    try:
        return pickle.dumps(list(function(chunk)))
    except OSError as error:
        return pickle.dumps(error)
    except Exception:  # noqa: BLE001 - whatever it is, the first process must not wait for it
        from traceback import format_exc  # noqa: PLC0415 - a bug only

        return pickle.dumps(RuntimeError(format_exc()))


def _results(chunks: _Chunks, workers: list[_Worker]) -> Iterator[Any]:
    """Return the results of all chunks in their order; each worker has one chunk at a time."""
    from select import POLLIN, poll  # noqa: PLC0415 - as above

    waiting = poll()
    idle, busy = list(workers), dict[int, tuple[_Worker, int]]()
    done: dict[int, list[Any]] = {}
    sent = wanted = 0
    try:
        while wanted < len(chunks):
            while idle and sent < min(len(chunks), wanted + _MOST_AHEAD):
                worker = idle.pop()
                _send_chunk(worker, sent)
                busy[worker.results.fileno()] = worker, sent
                waiting.register(worker.results, POLLIN)
                sent += 1
            for ready, _ in waiting.poll():
                waiting.unregister(ready)
                worker, number = busy.pop(ready)
                done[number] = _receive_results(worker)
                idle.append(worker)
            while wanted in done:
                yield from done.pop(wanted)
                wanted += 1
    finally:
        _end(workers, _TIME_TO_END)


def _send_chunk(worker: _Worker, number: int) -> None:
    try:
        worker.tasks.write(number.to_bytes(_NUMBER_BYTES))
        worker.tasks.flush()
    except BrokenPipeError:
        raise _error_of_death(worker) from None


def _receive_results(worker: _Worker) -> list[Any]:
    import pickle  # noqa: PLC0415 - as above

    try:
        results = pickle.load(worker.results)  # noqa: S301 - from a process of our own
    except (EOFError, pickle.UnpicklingError):
        raise _error_of_death(worker) from None
    if isinstance(results, Exception):
        raise results
    return list[Any](results)


def _error_of_death(worker: _Worker) -> CommandError:
    """Return the error for a worker that died; `_end` removes the process."""
    ended = os.waitid(os.P_PID, worker.process, os.WEXITED | os.WNOWAIT)
    how = "ended" if ended is None or ended.si_code == os.CLD_EXITED else f"was killed by signal {ended.si_status}"
    return CommandError(f"A worker process {how} before its work was done. Is there enough memory?")


def _end(workers: list[_Worker], time_to_end: float) -> None:
    """End all workers and wait for them; one that takes too long is killed."""
    for worker in workers:
        _kill(worker, signals.END_OF_WORKER)
    deadline = time.monotonic() + time_to_end
    while workers and time.monotonic() < deadline:
        workers[:] = [worker for worker in workers if not _has_ended(worker, os.WNOHANG)]
        time.sleep(0.001 * bool(workers))
    for worker in workers:
        _kill(worker, signals.KILL)
        _has_ended(worker, 0)


def _has_ended(worker: _Worker, options: int) -> bool:
    try:
        return os.waitpid(worker.process, options)[0] != 0
    except ChildProcessError:
        return True  # a signal came after its end, before it was removed from the list


def _kill(worker: _Worker, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(worker.process, number)
