"""Tries the fuzz tests with fresh seeds: `python tests/fresh_seeds.py --minutes 10`.

It runs them in rounds, each with the next seed, until the time is up, and prints the seed of each round. What fails is
printed with the input that it was tried with, and with the command that tries it again. Keep the input as a case of the
module that is wrong: a failure is gone with its seed, a case stays.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from secrets import randbelow
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FUZZ = "hypothesis or fuzz"
"""The marks of the tests that try inputs made by chance: hypothesis sets the first itself."""

_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S.*?)(?: - .*)?$", re.MULTILINE)


class Round(NamedTuple):
    """A round: what pytest printed, the tests that failed, and whether pytest itself did what it was asked for."""

    printed: str
    failed: list[str]
    is_sound: bool


def run(seed: int, paths: Sequence[str], seconds: float) -> Round:
    """Run all fuzz tests with a seed, for at most so many seconds."""
    arguments = (f"--hypothesis-seed={seed}", "-q", "-n", "auto", "-m", FUZZ, *paths)
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT,
        env={**os.environ, "OEWG_SEED": str(seed)},
    )  # fmt: skip
    try:
        printed, _ = process.communicate(timeout=seconds)
        is_sound = process.returncode == 0
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate()
        is_sound = True
    return Round(printed, _FAILED.findall(printed), is_sound)


def say(text: str) -> None:
    """Print a text at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run rounds until the time is up, or pytest cannot run; return 1 if anything failed."""
    parser = argparse.ArgumentParser(description="Try the fuzz tests with fresh seeds.")
    parser.add_argument("--minutes", type=float, default=10, help="how long to try (10)")
    parser.add_argument("--seed", type=int, help="the first seed; by default it is made by chance")
    parser.add_argument("paths", nargs="*", help="the tests to run; by default all fuzz tests")
    options = parser.parse_args()
    seed = randbelow(10**9) if options.seed is None else options.seed
    until = time.monotonic() + options.minutes * 60
    failed = 0
    while (seconds := until - time.monotonic()) > 0:
        say(f"Seed {seed}")
        printed, names, is_sound = run(seed, options.paths, seconds)
        say(printed if names or not is_sound else printed.strip().rpartition("\n")[2])
        for name in names:
            say(f'Try it again: OEWG_SEED={seed} python -m pytest --hypothesis-seed={seed} "{name}"')
        failed += len(names)
        if not is_sound and not names:
            return 1
        seed += 1
    say(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
