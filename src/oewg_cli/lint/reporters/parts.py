"""Reports for people in parts, file by file, so that what is known of a file need not be worked out again."""

from collections.abc import Callable, Iterable, Iterator

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.concise import concise
from oewg_cli.lint.reporters.full import frames
from oewg_cli.lint.reporters.registry import ReportForm
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle

_STYLES = {style.value[0]: style for style in reversed(SegmentStyle)}
"""Each style of a report on findings by its first letter; those of changes, which come after them, give way."""


def parts_of(form: ReportForm) -> Callable[[CheckResult], list[str]]:
    """Return what makes the part of a report on one document: stretches with the first letter of their style before."""

    def parts(checked: CheckResult) -> list[str]:
        segments = concise([checked]) if form is ReportForm.CONCISE else frames(checked)
        return [f"{segment.style.value[0]}{segment.text}" for segment in segments]

    return parts


def segments_of(parts: Iterable[str]) -> Iterator[Segment]:
    """Return the stretches of a report again."""
    return (Segment(part[1:], _STYLES[part[0]]) for part in parts)
