"""Does the same for many things, on all cores of the machine."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def over_cores(do: Callable[[Item], Result], items: Sequence[Item], few: int) -> Iterator[Result]:
    """Give what comes of each item, in their order; up to so many are done here, sooner than a process has started."""
    # Nothing here makes circles, and looking for them takes as long as the work itself.
    gc.disable()
    gc.freeze()
    cores = os.cpu_count() or 1
    if len(items) <= few or cores == 1 or not hasattr(os, "fork") or sys.platform == "darwin":
        yield from map(do, items)
        return
    # A few files do not wait for what only many need.
    from multiprocessing import get_context  # noqa: PLC0415

    # A forked process has the program loaded and the work at hand; nothing else runs in this one that it could hurt.
    with get_context("fork").Pool(cores, _take, (do,)) as pool:
        yield from pool.imap(_do, items, chunksize=max(1, min(16, len(items) // (4 * cores))))


_taken: list[Callable[[Any], Any]] = []


def _take(do: Callable[[Any], Any]) -> None:
    _taken.append(do)


def _do(item: Item) -> Any:  # noqa: ANN401 - whatever the work gives
    return _taken[-1](item)
