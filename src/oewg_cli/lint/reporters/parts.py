"""Divide reports for people into one part for each file, so that the part of an unchanged file can be stored."""

from collections.abc import Callable, Iterable, Iterator

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.concise import concise
from oewg_cli.lint.reporters.full import frames
from oewg_cli.lint.reporters.registry import ReportForm
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle

_STYLES = {style.value[0]: style for style in reversed(SegmentStyle)}
"""Each style of a report on findings by its first letter; the styles of changes come later and do not count."""

_LETTERS = {style: style.value[0] for style in SegmentStyle}


def parts_of(form: ReportForm, width: int | None) -> Callable[[CheckResult], list[str]]:
    """Return the function that makes the part of a report on one document: segments after the letter of their style.

    `width` is that of the window, None without one.
    """

    def parts(checked: CheckResult) -> list[str]:
        segments = concise([checked]) if form is ReportForm.CONCISE else frames(checked, width)
        return [_LETTERS[style] + text for text, style in segments]

    return parts


def segments_of(parts: Iterable[str]) -> Iterator[Segment]:
    """Return the segments of a stored report."""
    return (Segment(part[1:], _STYLES[part[0]]) for part in parts)
