"""Signals where no other process is: while the program is loaded, when its work is done, and while it stops.

What happens while it works is in tests/cli/test_interrupts.py.
"""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from casebook import BASE
from forked import receive_stops

INTERRUPTED_BY_ITSELF = """
import atexit, os, signal, sys
from oewg_cli.__main__ import run
moment = sys.argv.pop(1)
def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
class Finder:
    def find_spec(name, path, target=None):
        if name == moment:
            interrupt()
if moment == "the end":
    atexit.register(interrupt)
sys.meta_path.insert(0, Finder)
sys.exit(run())
"""


def interrupted_by_itself(folder: Path, moment: str) -> tuple[int, str, str]:
    """Run a check that presses Ctrl-C itself where a module is loaded, or at the end."""
    (folder / "x.yaml").write_text(BASE, "utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_BY_ITSELF, moment, "validate", "--fix", "x.yaml"],
        cwd=folder, capture_output=True, text=True, check=False, timeout=60, preexec_fn=receive_stops,
    )  # fmt: skip
    return ended.returncode, ended.stdout, ended.stderr


@pytest.mark.parametrize(
    "module",
    [
        *("oewg_cli.process.signals", "oewg_cli.fastpath.replay", "oewg_cli.cli.startup", "oewg_cli.cli.app"),
        *("typer", "yaml", "oewg_cli.programme.plain_reader", "oewg_cli.lint.engine", "oewg_cli.cli.fix_files"),
    ],
)
def test_ctrl_c_while_the_program_is_loaded_is_one_sentence(tmp_path: Path, module: str) -> None:
    """From the first line of ours on."""
    assert interrupted_by_itself(tmp_path, module) == (130, "", "Stopped.\n")


def test_ctrl_c_after_all_is_done_changes_nothing(tmp_path: Path) -> None:
    """The exit code is that of what was done."""
    assert interrupted_by_itself(tmp_path, "the end") == (0, "Nothing found in 1 programme.\n", "")


STOPPED_TWICE = """
import os, sys
from oewg_cli.process import signals
number, handled_in, waits = int(sys.argv[1]), sys.argv[2], sys.argv[3] == "True"
def clear():
    os.kill(os.getpid(), number)
    os.write(1, b"cleared ")
signals.register(lambda: os.write(1, b"last"))
if handled_in == "worker":
    signals.hold()
    signals.handle_signals_in_worker()
else:
    signals.handle_signals()
signals.register(clear, waits=waits)
os.kill(os.getpid(), number)
"""


@pytest.mark.parametrize(
    ("number", "handled_in", "waits", "ended"),
    [
        (signal.SIGINT, "first process", False, (130, "cleared last")),
        (signal.SIGINT, "first process", True, (130, "last")),
        (signal.SIGUSR1, "worker", False, (0, "cleared ")),
    ],
)
def test_a_second_signal_ends_only_an_action_that_waits(
    number: signal.Signals, handled_in: str, *, waits: bool, ended: tuple[int, str]
) -> None:
    """An unfinished file is removed, however soon the second signal comes; a worker has only its own actions."""
    process = subprocess.run(
        [sys.executable, "-c", STOPPED_TWICE, str(int(number)), handled_in, str(waits)],
        capture_output=True, text=True, check=False, timeout=60, preexec_fn=receive_stops,
    )  # fmt: skip
    assert (process.returncode, process.stdout) == ended
