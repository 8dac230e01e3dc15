"""The documents for users: their blocks of commands, run in order in one shell, and their generated parts."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src"
LEFT_OUT = "…\n"
"""A line of an output that means any number of lines."""

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_LINE = re.compile(r"(?:.*\\\n)*.+\n")
"""A line, and those before it that end with a backslash."""

_ENDED = "\\0ended\\0"


class Block(NamedTuple):
    """A fenced block: its language, its text, where the text is in the document, and the heading above it."""

    language: str
    text: str
    start: int
    section: str


class Command(NamedTuple):
    """A command as it is typed, what is shown as its output, and where that is in the document.

    `output` is None in a block `sh`, which shows no outputs.
    """

    typed: str
    output: str | None
    start: int


class Result(NamedTuple):
    """What a command wrote to standard output and standard error, and its exit code."""

    output: str
    exit_code: int


def blocks(document: str) -> Iterator[Block]:
    """Return the fenced blocks of a document, in order."""
    headings = [(found.start(), found[1]) for found in _HEADING.finditer(_BLOCK.sub(_hidden, document))]
    for found in _BLOCK.finditer(document):
        section = next((text for start, text in reversed(headings) if start < found.start()), "")
        yield Block(found[1], found[2], found.start(2), section)


def _hidden(block: re.Match[str]) -> str:
    """Return as many characters, none of which makes a heading: a comment in a block begins with `#` too."""
    return "." * len(block[0])


def commands(block: Block) -> list[Command]:
    """Return the commands of a block: each line in a block `sh`, and what comes after each `$` in a block `console`."""
    if block.language == "sh":
        return [Command(found[0], None, block.start + found.start()) for found in _LINE.finditer(block.text)]
    return [Command(found[1], found[2], block.start + found.start(2)) for found in _COMMAND.finditer(block.text)]


def shell(typed: list[str], folder: Path, environment: dict[str, str]) -> list[Result]:
    """Type commands into one bash, as a reader does; where it ends early, the results of the rest are missing."""
    script = "".join(f"{command.strip()}\nprintf '\\0%d{_ENDED}' $?\n" for command in typed)
    done = subprocess.run(
        ["bash"],  # noqa: S607 - as .ci/run does
        input=script, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        cwd=folder, env=environment, check=False,
    )  # fmt: skip
    ended = [part.rpartition("\0") for part in done.stdout.split(_ENDED.replace("\\0", "\0"))]
    return [Result(output, int(code)) for output, _, code in ended[:-1]]


def environment_of_reader(home: Path) -> dict[str, str]:
    """Return the environment of a user with a new home and nothing of this project installed."""
    ours = ("GITHUB_", "GIT_", "TF_", "VIRTUAL_ENV", "PYTHON", "OEWG_", "XDG_", "NO_COLOR", "CI")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    programs = [path for path in kept["PATH"].split(os.pathsep) if Path(path) != Path(sys.prefix) / "bin"]
    return {**kept, "HOME": str(home), "PATH": os.pathsep.join(programs), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}


def make_environment(folder: Path) -> None:
    """Make a `.venv` in a folder that has the command `oewg` of this checkout, and can be activated."""
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "activate").write_text(f"PATH='{programs}':$PATH\n", "utf-8")
    start = f"PYTHONPATH='{SOURCES}' exec '{sys.executable}' -m oewg_cli \"$@\""
    (programs / "oewg").write_text(f"#!/bin/sh\n{start}\n", "utf-8")
    (programs / "oewg").chmod(0o755)


def shortened(output: str, shown: str) -> str:
    """Leave out of an output what is left out where it is shown: what is between the first and the last lines there."""
    if LEFT_OUT not in shown:
        return output
    first, _, last = shown.partition(LEFT_OUT)
    lines = output.splitlines(keepends=True)
    head, tail = first.count("\n"), last.count("\n")
    if len(lines) <= head + tail:
        return output
    return "".join([*lines[:head], LEFT_OUT, *lines[len(lines) - tail :]])


def with_part(document: str, name: str, part: str) -> str:
    """Put a generated part in place of the one between `<!-- name: … -->` and `<!-- end of name -->`."""
    renewed, count = re.subn(
        rf"(<!-- {name}: [^>]*-->\n).*?(<!-- end of {name} -->)",
        lambda found: f"{found[1]}\n{part}\n{found[2]}",
        document,
        flags=re.DOTALL,
    )
    if count != 1:
        raise ValueError(f"{count} parts are named {name}")
    return renewed


def is_renewed() -> bool:
    """Return whether the documents are to be written again, not only compared."""
    return bool(os.environ.get("OEWG_RENEW"))
