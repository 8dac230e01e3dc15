"""Printing reports: in colour on a terminal, as plain text elsewhere."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.process import signals
from oewg_cli.text.control_characters import SHOWN
from oewg_cli.text.quoting import visible, visible_lines

Step = TypeVar("Step")
_MANY = 200
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


def print_segments(segments: Iterable[Segment], stream: TextIO | None = None) -> None:
    """Print a report to standard output or another stream; NO_COLOR and TERM=dumb switch colours off."""
    stream = stream or sys.stdout
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        stream.writelines(_shown(segment.text) for segment in segments)
        return
    # rich takes longer to load than a file takes to check, and only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    text = Text.assemble(*((_shown(segment.text), _STYLES[segment.style]) for segment in segments), end="")
    Console(file=stream, highlight=False, soft_wrap=True).print(text, end="")


def print_text(text: str) -> None:
    """Print lines of ours to standard output, with names and stretches of documents in them."""
    sys.stdout.write("".join(map(_on_a_line, _shown(text).splitlines(keepends=True))))


def print_document(text: str) -> None:
    """Print a document to standard output: as it is, or on a terminal without what the terminal would obey."""
    sys.stdout.write(visible_lines(text) if sys.stdout.isatty() else text)


def say(sentence: str) -> None:
    """Say something that is not part of the report, in one line on standard error.

    Where nothing can be written there the exit code alone has to tell.
    """
    try:
        sys.stderr.write(f"{_on_a_line(_shown(visible(sentence)))}\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let nothing more be written to a stream, not even what Python keeps for the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _shown(text: str) -> str:
    """Return a text without the characters that a terminal obeys, and in CI without what is a command anywhere.

    Source: the parsers of the runners of GitHub Actions (`##[`) and Azure Pipelines (`##vso[`).
    """
    text = visible_lines(text)
    if "##" in text and not _IN_CI.isdisjoint(os.environ):
        text = text.replace("##[", "## [").replace("##vso[", "## vso[")
    return text


def _on_a_line(line: str) -> str:
    """Return a line that does not begin a command to GitHub Actions: `::` after spaces at most."""
    if "GITHUB_ACTIONS" in os.environ and line.lstrip().startswith("::"):
        return line.replace("::", f"{SHOWN}:", 1)
    return line


def watched(outcomes: Iterator[Step], number: int) -> Iterator[Step]:
    """Pass on what is done for each of a number of files; on a terminal it is shown how far it is if there are many."""
    if number < _MANY or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from outcomes
        return
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.progress import track  # noqa: PLC0415

    signals.register(_show_cursor)
    yield from track(outcomes, "Checking", number, console=Console(stderr=True), transient=True)
    signals.forget(_show_cursor)


def _show_cursor() -> None:
    """Clear the line on which it is shown how far a check is, and show the cursor again, though rich may be writing."""
    os.write(2, b"\r\x1b[2K\x1b[?25h")
