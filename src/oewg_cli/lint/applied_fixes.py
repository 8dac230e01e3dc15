"""Make fixes in a text, each completely or not at all."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from oewg_cli.findings.finding import Finding
from oewg_cli.text.edits import Edit, edited


class AppliedFixes(NamedTuple):
    """A fixed text, and the findings whose fixes were made, in the order of the text."""

    text: str
    findings: list[Finding]


def apply_fixes(text: str, findings: Iterable[Finding]) -> AppliedFixes:
    """Make the fixes of findings in a text, in source order, each completely or not at all.

    A fix with an edit that overlaps or touches an edit of an earlier fix is left for the next round; two fixes may have
    the same edit. Everything outside the edits stays the same, to the last code point.
    """
    edits: list[Edit] = []
    applied = []
    for finding in findings:
        if finding.fix is None:
            continue
        new = [edit for edit in finding.fix.edits if not _contains(edits, edit)]
        if not any(_touches(edits, edit) for edit in new):
            for edit in new:
                insort(edits, edit)
            applied.append(finding)
    return AppliedFixes(edited(text, edits), applied)


def _contains(edits: list[Edit], edit: Edit) -> bool:
    at = bisect_left(edits, edit)
    return at < len(edits) and edits[at] == edit


def _touches(edits: list[Edit], edit: Edit) -> bool:
    """Return whether an edit overlaps or touches one of some sorted edits, which do not overlap each other."""
    at = bisect_left(edits, edit)
    return (at > 0 and edits[at - 1].span.end >= edit.span.start) or (
        at < len(edits) and edits[at].span.start <= edit.span.end
    )
