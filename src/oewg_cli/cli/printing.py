"""Printing reports: in colour on a terminal, as plain text elsewhere."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from oewg_cli.kernel import stopping
from oewg_cli.report.segments import Segment, Style

Step = TypeVar("Step")
_MANY = 200
_STYLES = {
    Style.PLAIN: "",
    Style.ERROR: "bold red",
    Style.WARNING: "bold yellow",
    Style.INFO: "bold blue",
    Style.CODE: "bold",
    Style.FRAME: "blue",
    Style.ADVICE: "green",
    Style.INSERTED: "green",
    Style.DELETED: "red strike",
}


def print_segments(segments: Iterable[Segment], stream: TextIO | None = None) -> None:
    """Print a report to standard output or another stream; NO_COLOR and TERM=dumb switch colours off."""
    stream = stream or sys.stdout
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        stream.writelines(segment.text for segment in segments)
        return
    # rich takes longer to load than a file takes to check, and only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    text = Text.assemble(*((segment.text, _STYLES[segment.style]) for segment in segments), end="")
    Console(file=stream, highlight=False, soft_wrap=True).print(text, end="")


def say(sentence: str) -> None:
    """Tell the person at the keyboard something that is no part of the report, on standard error.

    Where nothing can be written there the exit code alone has to tell.
    """
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let nothing more be written to a stream, not even what Python keeps for the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def watched(outcomes: Iterator[Step], number: int) -> Iterator[Step]:
    """Pass on what is done for each of a number of files; on a terminal it is shown how far it is if there are many."""
    if number < _MANY or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from outcomes
        return
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.progress import track  # noqa: PLC0415

    stopping.register(_show_cursor)
    yield from track(outcomes, "Checking", number, console=Console(stderr=True), transient=True)
    stopping.forget(_show_cursor)


def _show_cursor() -> None:
    """Clear the line on which it is shown how far a check is, and show the cursor again, though rich may be writing."""
    os.write(2, b"\r\x1b[2K\x1b[?25h")
