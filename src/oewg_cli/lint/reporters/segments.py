"""The segments of a report: pieces of text, each in one style."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.findings.finding import CheckResult


class SegmentStyle(StrEnum):
    """How a segment of a report looks on a terminal; elsewhere all are plain."""

    PLAIN = "plain"
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    CODE = "code"
    FRAME = "frame"
    ADVICE = "advice"
    INSERTED = "inserted"
    DELETED = "deleted"


class Segment(NamedTuple):
    """A piece of text in one style; line ends are part of the text."""

    text: str
    style: SegmentStyle = SegmentStyle.PLAIN


Reporter = Callable[[Sequence[CheckResult]], Iterable[Segment]]
"""Writes a report on documents that were checked."""
