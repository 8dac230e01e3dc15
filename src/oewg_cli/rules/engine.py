"""Asks the rules about a document."""

from collections import Counter
from collections.abc import Iterable

from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.finding import Finding, Related
from oewg_cli.kernel.fix import Fix
from oewg_cli.load.tree import Path
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, Repair, Rule

MOST_HITS = 1_000
"""The hits of one rule in one text that cannot be repaired; more of them are no help to a reader."""


def run(document: Document, rules: Iterable[Rule], *, for_submission: bool = False) -> list[Finding]:
    """Give what the rules find in a document, each at its span; for submission with the weight that it has there."""
    return [
        _finding(document, asked.fault, hit, for_submission=for_submission)
        for asked in rules
        if not document.lost or not asked.needs & document.lost
        for hit in _within_bounds(asked.check(document))
    ]


def _within_bounds(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits of a rule, of those without a repair only so many in one text; the last one counts the others."""
    kept: list[Hit] = []
    counts = Counter[Path]()
    last: dict[Path, int] = {}
    for hit in hits:
        if hit.repair is None:
            path = hit.place.path
            counts[path] += 1
            if counts[path] > MOST_HITS:
                continue
            last[path] = len(kept)
        kept.append(hit)
    for path, at in last.items():
        more = counts[path] - MOST_HITS
        if more > 0:
            places = "place" if more == 1 else "places"
            message = f"{kept[at].message} The same fault is at {more:,} more {places} of this text."
            kept[at] = kept[at]._replace(message=message)
    return kept


def _finding(document: Document, fault: Fault, hit: Hit, *, for_submission: bool) -> Finding:
    related = tuple(Related(document.span(place), message) for place, message in hit.related)
    severity = hit.severity or fault.severity
    if for_submission and fault.on_submission is not None:
        severity = fault.on_submission
    fix = _fix(document, hit.repair) if hit.repair else None
    return Finding(fault, severity, hit.message, document.span(hit.place), hit.advice, related, fix)


def _fix(document: Document, repair: Repair) -> Fix | None:
    """Give the edits of a repair, sorted; None where one of them cannot be made in the file as it is typed."""
    edits = [document.edit(change.place, change.text) for change in repair.changes]
    made = sorted(edit for edit in edits if edit is not None)
    return Fix(repair.title, tuple(made), repair.safe) if len(made) == len(edits) else None
