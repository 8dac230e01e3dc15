"""Print reports and messages: in colour on a terminal, as plain text elsewhere."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.lint.reporters.window import window_width
from oewg_cli.lint.reporters.wrapping import wrapped
from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError
from oewg_cli.text.control_characters import SHOWN
from oewg_cli.text.quoting import visible, visible_lines

Result = TypeVar("Result")
_PROGRESS_THRESHOLD = 200
_IN_CI = frozenset({"GITHUB_ACTIONS", "TF_BUILD"})
_STYLES = {
    SegmentStyle.PLAIN: "",
    SegmentStyle.ERROR: "bold red",
    SegmentStyle.WARNING: "bold yellow",
    SegmentStyle.INFO: "bold blue",
    SegmentStyle.CODE: "bold",
    SegmentStyle.FRAME: "blue",
    SegmentStyle.ADVICE: "green",
    SegmentStyle.INSERTED: "green",
    SegmentStyle.DELETED: "red strike",
}


def print_segments(segments: Iterable[Segment], stream: TextIO | None = None, *, wraps: bool = False) -> None:
    """Print a report on standard output or another stream; NO_COLOR and TERM=dumb turn colours off.

    If it `wraps`, because it is for people only, lines that are wider than the window of a terminal are broken.
    """
    stream = stream or sys.stdout
    segments = wrapped(segments, window_width(stream) if wraps else None)
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        stream.write(_printable("".join([segment.text for segment in segments])))
        return
    # rich takes longer to load than a file takes to check, and only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    text = Text.assemble(*((_printable(segment.text), _STYLES[segment.style]) for segment in segments), end="")
    Console(file=stream, highlight=False, soft_wrap=True).print(text, end="")


def print_text(text: str) -> None:
    """Print lines on standard output that may contain names and parts of documents."""
    sys.stdout.write("".join(map(_without_workflow_command, _printable(text).splitlines(keepends=True))))


def print_document(text: str) -> None:
    """Print a document on standard output: as it is, or on a terminal without control characters."""
    sys.stdout.write(visible_lines(text) if sys.stdout.isatty() else text)


def print_file(content: bytes) -> None:
    """Write a file to standard output: as it is, or to a terminal without control characters.

    Raises CommandError for a file that is not text and would go to a terminal.
    """
    if not sys.stdout.isatty():
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    elif b"\0" in content:
        raise CommandError("A Word file is not text that a terminal can show. Name a file with -o.")
    else:
        print_document(content.decode())


def print_message(sentence: str) -> None:
    """Print a sentence that is not part of the report, on one line of standard error, or in a window as it fits.

    If standard error cannot be written, only the exit code reports the problem.
    """
    try:
        line = Segment(f"{_without_workflow_command(_printable(visible(sentence)))}\n")
        sys.stderr.write("".join([part.text for part in wrapped([line], window_width(sys.stderr))]))
        sys.stderr.flush()
    except OSError:
        discard_output(sys.stderr)


def discard_output(stream: TextIO) -> None:
    """Discard all further output to a stream, also what Python has buffered."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _printable(text: str) -> str:
    """Return a text without control characters, and in CI without commands that may be anywhere in a line.

    Source: the parsers of the runners of GitHub Actions (`##[`) and Azure Pipelines (`##vso[`).
    """
    text = visible_lines(text)
    if "##" in text and not _IN_CI.isdisjoint(os.environ):
        text = text.replace("##[", "## [").replace("##vso[", "## vso[")
    return text


def _without_workflow_command(line: str) -> str:
    """Return a line that is not a command to GitHub Actions, which begins with `::`, also after spaces."""
    if "GITHUB_ACTIONS" in os.environ and line.lstrip().startswith("::"):
        return line.replace("::", f"{SHOWN}:", 1)
    return line


def with_progress(results: Iterator[Result], number: int) -> Iterator[Result]:
    """Return the results for a number of files as they come; if there are many, show the progress on a terminal."""
    if number < _PROGRESS_THRESHOLD or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from results
        return
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.progress import track  # noqa: PLC0415

    signals.register(_show_cursor)
    yield from track(results, "Checking", number, console=Console(stderr=True), transient=True)
    signals.forget(_show_cursor)


def _show_cursor() -> None:
    """Clear the progress line and show the cursor again, even while rich is writing."""
    os.write(2, b"\r\x1b[2K\x1b[?25h")
