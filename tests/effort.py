"""How many inputs the fuzz tests try, and from which seed.

A fuzz test tries inputs made by chance. `python -m pytest` tries a tenth of them; with OEWG_TESTS=full, which
`.ci/run` sets, it tries all. The seeds are fixed; with OEWG_SEED, which `tests/fresh_seeds.py` sets, others take their
place. Hypothesis also draws values from the modules that are loaded: where all are tried, `conftest.py` loads all
modules first, so that what was green stays green until the program changes.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

FULL = os.environ.get("OEWG_TESTS") == "full"
SEED = os.environ.get("OEWG_SEED")


def scaled(number: int) -> int:
    """Return how many inputs to try of so many: all of them or a tenth."""
    return number if FULL else max(1, number // 10)


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
