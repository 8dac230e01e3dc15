"""Fixes applied to a text, each as a whole or not at all."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from oewg_cli.findings.finding import Finding
from oewg_cli.text.edits import Edit, edited


class AppliedFixes(NamedTuple):
    """A text with fixes in it, and the findings whose fixes those are, in the order of the text."""

    text: str
    findings: list[Finding]


def apply_fixes(text: str, findings: Iterable[Finding]) -> AppliedFixes:
    """Put the fixes of findings into a text, in source order, each as a whole.

    A fix with an edit that overlaps or touches the place of one already taken is left for another round; an edit that
    was taken already is shared. Everything outside the edits stays as it is, to the last code point.
    """
    taken: list[Edit] = []
    applied = []
    for finding in findings:
        if finding.fix is None:
            continue
        new = [edit for edit in finding.fix.edits if not _is_taken(edit, taken)]
        if not any(_meets_one(edit, taken) for edit in new):
            for edit in new:
                insort(taken, edit)
            applied.append(finding)
    return AppliedFixes(edited(text, taken), applied)


def _is_taken(edit: Edit, taken: list[Edit]) -> bool:
    at = bisect_left(taken, edit)
    return at < len(taken) and taken[at] == edit


def _meets_one(edit: Edit, taken: list[Edit]) -> bool:
    """Return whether an edit changes code points of another, or puts something in beside them; none overlap so far."""
    at = bisect_left(taken, edit)
    return (at > 0 and taken[at - 1].span.end >= edit.span.start) or (
        at < len(taken) and taken[at].span.start <= edit.span.end
    )
