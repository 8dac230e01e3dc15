"""Printing reports: in colour on a terminal, as plain text elsewhere."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

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
    if stream is None:
        return  # a command may be started without a standard output
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        stream.writelines(segment.text for segment in segments)
        return
    # rich takes longer to load than a file takes to check, and only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    text = Text.assemble(*((segment.text, _STYLES[segment.style]) for segment in segments), end="")
    Console(file=stream, highlight=False, soft_wrap=True).print(text, end="")


def say(sentence: str) -> None:
    """Tell the person at the keyboard something that is no part of the report, on standard error."""
    sys.stderr.write(f"{sentence}\n")


def watched(outcomes: Iterator[Step], number: int) -> Iterator[Step]:
    """Pass on what is done for each of a number of files; on a terminal it is shown how far it is if there are many."""
    if number < _MANY or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from outcomes
        return
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.progress import track  # noqa: PLC0415

    yield from track(outcomes, "Checking", number, console=Console(stderr=True), transient=True)
