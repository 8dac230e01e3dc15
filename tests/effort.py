"""How many inputs the fuzz tests try, and from which seed; how many of the kept cases are checked.

A fuzz test tries inputs made by chance. `python -m pytest` tries a tenth of them; with OEWG_TESTS=full, which
`.ci/run` sets, it tries all. Of cases that are kept in thousands, it checks some of each kind, always the same ones,
and says at the end how many are left out. The seeds are fixed; with OEWG_SEED, which `tests/fresh_seeds.py` sets,
others take their place. Hypothesis also draws values from the modules that are loaded: where all are tried,
`conftest.py` loads all modules first, so that what was green stays green until the program changes.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import TypeVar

FULL = os.environ.get("OEWG_TESTS") == "full"
SEED = os.environ.get("OEWG_SEED")

Case = TypeVar("Case")
_left_out: list[int] = []
"""How many cases each sample is without."""


def scaled(number: int) -> int:
    """Return how many inputs to try of so many: all of them or a tenth."""
    return number if FULL else max(1, number // 10)


def some_of(cases: Sequence[Case], one_in: int, kind: Callable[[Case], Hashable] = type) -> list[Case]:
    """Return all cases or, of each kind, the first and then one in so many, in their order; call it at import."""
    if FULL:
        return [*cases]
    seen: defaultdict[Hashable, int] = defaultdict(int)
    kept = []
    for case in cases:
        if seen[kind(case)] % one_in == 0:
            kept.append(case)
        seen[kind(case)] += 1
    _left_out.append(len(cases) - len(kept))
    return kept


def left_out() -> list[str]:
    """Return a line on the kept cases that are left out, if there are any, for the end of the tests."""
    number = sum(_left_out)
    line = f"{number:,} kept cases left out, and nine tenths of the fuzz tests' inputs: set OEWG_TESTS=full"
    return [line] if number else []


def random_of(run: int) -> Random:
    """Return the random generator of a run: always the same, or another one for each fresh seed."""
    return Random(run if SEED is None else f"{SEED} {run}")  # noqa: S311 - chance that can be repeated, not a secret


@contextmanager
def trying(given: object) -> Iterator[None]:
    """Name the input in the report when a test fails with it, so that it can be kept as a case."""
    try:
        yield
    except BaseException as failure:
        failure.add_note(f"It was tried with {given!r}")
        raise
