"""Signals at any moment: one sentence, the exit code, and neither processes nor files are left."""

import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple
from uuid import uuid4

import pytest
from casebook import BASE
from effort import random_of, scaled
from forked import receive_stops

from oewg_cli.process.exit_codes import ExitCode

MOMENTS = scaled(7)
LONGEST = 10
"""The seconds after which a command that does not end counts as one that hangs."""

NAMES = [f"f{number:03}.yaml" for number in range(80)]
COMMANDS = {
    "validate": ("validate", "."),
    "validate what is known": ("validate", *NAMES),
    "validate --fix": ("validate", "--fix", "."),
    "export": ("export", "--md", *NAMES),
    "export to Word": ("export", "--docx", "-o", "notes", *NAMES[:40]),
}
WRITING = {"validate --fix", "export", "export to Word"}
STOPS = {
    signal.SIGINT: ExitCode.INTERRUPTED,
    signal.SIGTERM: ExitCode.TERMINATED,
    signal.SIGHUP: ExitCode.HUNG_UP,
}


class RunningCommand(NamedTuple):
    """A command that runs in a process group of its own; each process of it has the mark in its environment."""

    process: "subprocess.Popen[bytes]"
    mark: str
    out: IO[bytes]
    err: IO[bytes]

    def end(self) -> tuple[int, list[str], list[str]]:
        """Wait for its end, when no process of it may be left; return the exit code and the lines on both streams."""
        try:
            code = self.process.wait(LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise
        left = self.processes()
        for process in left:
            os.kill(process, signal.SIGKILL)
        assert not left
        with self.out, self.err:
            return code, _lines(self.out), _lines(self.err)

    def processes(self) -> list[int]:
        """Return all processes of the command that have not ended."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if self.mark.encode() in (folder / "environ").read_bytes():
                    found.append(int(folder.name))
            except OSError:
                continue  # it has ended meanwhile
        return found

    def wait_until_ours(self) -> None:
        """Wait until the interpreter has started and our code runs, which catches SIGTERM."""
        while self.process.poll() is None and not self._catches(signal.SIGTERM):
            time.sleep(0.001)

    def _catches(self, number: signal.Signals) -> bool:
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
        return bool(int(caught, 16) >> (number - 1) & 1)

    def wait_for_workers(self) -> list[int]:
        """Wait until there is a second process, and return all processes but the first."""
        while not (others := [process for process in self.processes() if process != self.process.pid]):
            assert self.process.poll() is None
        return others


def _lines(stream: IO[bytes]) -> list[str]:
    stream.seek(0)
    return stream.read().decode().splitlines()


def start(folder: Path, *arguments: str) -> RunningCommand:
    """Start a command in a folder; its output goes to files, which nobody has to empty."""
    mark = str(uuid4())
    out, err = TemporaryFile(), TemporaryFile()  # noqa: SIM115 - read and closed at the end
    process = subprocess.Popen(
        [sys.executable, "-m", "oewg_cli", *arguments],
        stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=folder, start_new_session=True,
        env={**os.environ, "PYTHONUNBUFFERED": "", "OEWG_MARK": mark}, preexec_fn=receive_stops,  # noqa: PLW1509 - it sets signals only
    )  # fmt: skip
    return RunningCommand(process, mark, out, err)


def content_of(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


class Ordinary(NamedTuple):
    """A command that nobody stops: the folder before and after it, how it ends, and how long it takes."""

    before: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    ended: tuple[int, list[str], list[str]]
    seconds: float


@pytest.fixture(scope="module", params=COMMANDS)
def command(request: pytest.FixtureRequest) -> str:
    """Return the name of a command."""
    return str(request.param)


@pytest.fixture(scope="module")
def ordinary(command: str, tmp_path_factory: pytest.TempPathFactory) -> Ordinary:
    """Run a command to its end."""
    before, after = tmp_path_factory.mktemp("before"), tmp_path_factory.mktemp("after")
    for number, name in enumerate(NAMES):
        text = BASE.replace("invited to be brief", f"invited  to be brief {number}")
        (before / name).write_text(text, "utf-8")
    if command == "validate what is known":
        start(before, *COMMANDS[command]).end()
    shutil.copytree(before, after, dirs_exist_ok=True)
    running = start(after, *COMMANDS[command])
    running.wait_until_ours()
    begun = time.monotonic()
    running.process.wait()
    seconds = time.monotonic() - begun
    return Ordinary(before, content_of(before), content_of(after), running.end(), seconds)


def folders(ordinary: Ordinary, parent: Path, number: int) -> Iterator[tuple[int, Path]]:
    """Return so many copies of the folder before the command, one at a time."""
    for each in range(number):
        folder = parent / str(each)
        shutil.copytree(ordinary.before, folder)
        yield each, folder
        shutil.rmtree(folder)


def check_end(ordinary: Ordinary, folder: Path, stopped: int, ended: tuple[int, list[str], list[str]]) -> None:
    """Check that a command was stopped, or had ended before that, and that each file is as it was or as it will be."""
    code, _, printed = ended
    if code != stopped:
        assert ended == ordinary.ended
        assert content_of(folder) == ordinary.new
        return
    assert printed == [*ordinary.ended[2][: len(printed) - 1], "Stopped."]
    left = content_of(folder)
    assert ordinary.old.keys() <= left.keys() <= ordinary.new.keys()
    for name, content in left.items():
        assert content in {ordinary.old.get(name), ordinary.new[name]}, name


def test_a_command_that_nobody_stops_does_its_work(command: str, ordinary: Ordinary) -> None:
    """The tests below would not see that it does nothing."""
    code, _, printed = ordinary.ended
    assert code == 0
    assert "Stopped." not in printed
    assert (ordinary.new != ordinary.old) == (command in WRITING)


@pytest.mark.fuzz
def test_ctrl_c_at_any_moment_is_one_sentence(command: str, ordinary: Ordinary, tmp_path: Path) -> None:
    """The whole process group gets it, as from a terminal; what is known of earlier checks stays right."""
    for moment, folder in folders(ordinary, tmp_path, MOMENTS):
        running = start(folder, *COMMANDS[command])
        running.wait_until_ours()
        time.sleep(random_of(moment).uniform(0, ordinary.seconds))
        with suppress(ProcessLookupError):  # it may have ended
            os.killpg(running.process.pid, signal.SIGINT)
        check_end(ordinary, folder, 130, running.end())
        if command == "validate":
            assert start(folder, *COMMANDS[command]).end() == ordinary.ended


@pytest.mark.parametrize(
    ("number", "to_all"),
    [(signal.SIGINT, False), (signal.SIGTERM, True), (signal.SIGTERM, False), (signal.SIGHUP, True)],
)
def test_every_signal_to_stop_has_its_exit_code(
    ordinary: Ordinary, command: str, tmp_path: Path, number: signal.Signals, *, to_all: bool
) -> None:
    """While others work for the first process, or soon after it began."""
    for _, folder in folders(ordinary, tmp_path, 1):
        running = start(folder, *COMMANDS[command])
        running.wait_until_ours()
        if "known" not in command:
            running.wait_for_workers()
        (os.killpg if to_all else os.kill)(running.process.pid, number)
        ended = running.end()
        assert ended[0] == STOPS[number]
        check_end(ordinary, folder, STOPS[number], ended)


def test_a_second_ctrl_c_ends_it_as_well(ordinary: Ordinary, command: str, tmp_path: Path) -> None:
    """However soon it comes."""
    for moment, folder in folders(ordinary, tmp_path, scaled(3)):
        running = start(folder, *COMMANDS[command])
        running.wait_until_ours()
        time.sleep(ordinary.seconds * (moment % 3 + 1) / 4)
        for _ in range(5):
            with suppress(ProcessLookupError):
                os.killpg(running.process.pid, signal.SIGINT)
            time.sleep(0.002 * (moment % 3))
        check_end(ordinary, folder, 130, running.end())


def many_files(folder: Path) -> None:
    """Write what all cores work on for a while."""
    for number in range(250):
        (folder / f"f{number}.yaml").write_text(BASE, "utf-8")


def test_workers_end_with_the_process_that_wants_their_work(tmp_path: Path) -> None:
    """It may be killed without a chance to report it."""
    many_files(tmp_path)
    running = start(tmp_path, "validate", ".")
    running.wait_for_workers()
    running.process.kill()
    running.process.wait()
    deadline = time.monotonic() + LONGEST
    while running.processes() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert running.end() == (-signal.SIGKILL, [], [])


def test_a_worker_that_is_killed_is_one_sentence(tmp_path: Path) -> None:
    """As where there is not enough memory; nobody waits for it."""
    many_files(tmp_path)
    running = start(tmp_path, "validate", ".")
    os.kill(running.wait_for_workers()[0], signal.SIGKILL)
    sentence = "A worker process was killed by signal 9 before its work was done."
    assert running.end() == (2, [], [f"{sentence} Is there enough memory?"])


def test_a_terminal_has_its_cursor_again(tmp_path: Path) -> None:
    """It is hidden while it is shown how far the check is."""
    many_files(tmp_path)
    process, terminal = pty.fork()
    if process == 0:
        receive_stops()
        os.chdir(tmp_path)
        os.environ["TERM"] = "xterm"
        os.execv(sys.executable, [sys.executable, "-m", "oewg_cli", "validate", "."])  # noqa: S606 - a terminal's own
    shown = b""
    while b"Checking" not in shown:
        shown += os.read(terminal, 4096)
    os.write(terminal, b"\x03")
    while True:
        try:
            shown += os.read(terminal, 4096)
        except OSError:
            break
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 130
    assert shown.rindex(b"\x1b[?25h") > shown.rindex(b"\x1b[?25l")
    assert shown.endswith(b"Stopped.\r\n")
    assert b"Traceback" not in shown
