"""Run a command as a process of its own that has the program loaded already, so that many take little time."""

import importlib
import os
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Mapping, Sequence
from io import FileIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

LOADED = (
    "oewg_cli.__main__", "oewg_cli.api.checking", "oewg_cli.api.exporting", "oewg_cli.api.comparing",
    "oewg_cli.fastpath.replay", "oewg_cli.cli.app", "oewg_cli.cli.startup", "oewg_cli.formats.registry",
    "oewg_cli.importing.importer", "oewg_cli.config.reader",
)  # fmt: skip


class Ended(NamedTuple):
    """A command that has ended: its exit code, less than 0 where it was killed, and what it wrote."""

    code: int
    out: bytes
    err: bytes


STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def receive_stops() -> None:
    """Let stop signals stop this process, also where a shell or nohup that started the tests has them ignored."""
    for number in STOPS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)


def run_forked(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], longest: float, stdin: bytes = b""
) -> Ended:
    """Run `oewg` in a folder; one that takes longer than so many seconds is killed, and raises TimeoutError."""
    for module in LOADED:
        importlib.import_module(module)
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        with warnings.catch_warnings():
            # Python 3.12 and later warn of threads; pytest-xdist has one, which only waits.
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
        if process == 0:
            _become(arguments, folder, environment, (given.fileno(), out.fileno(), err.fileno()))
        code = _waited_for(process, longest)
        for stream in (out, err):
            stream.seek(0)
        if code is None:
            raise TimeoutError(f"{arguments} takes longer than {longest} seconds: {err.read().decode()}")
        return Ended(code, out.read(), err.read())


def _become(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], streams: Sequence[int]) -> None:
    """Run the command, and never return."""
    code = 70
    try:
        os.setsid()
        receive_stops()
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        sys.stdin, sys.stdout, sys.stderr = (
            TextIOWrapper(FileIO(number, mode, closefd=False), encoding="utf-8", write_through=True)
            for number, mode in enumerate(("r", "w", "w"))
        )
        sys.argv = ["oewg", *arguments]
        from oewg_cli.__main__ import run  # noqa: PLC0415 - loaded by then

        code = run()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 70
    except BaseException:  # noqa: BLE001 - whatever it is, it is shown as Python would show it
        traceback.print_exc()
    finally:
        os._exit(code)


def _waited_for(process: int, longest: float) -> int | None:
    until = time.monotonic() + longest
    while time.monotonic() < until:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.killpg(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return None
