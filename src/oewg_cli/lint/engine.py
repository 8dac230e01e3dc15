"""Run rules on a subject and turn their violations into findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import Generic, NamedTuple

from oewg_cli.findings.finding import Finding, Related
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.rule import Location, Rule, Subject, SuggestedFix, Violation
from oewg_cli.programme.document import Document
from oewg_cli.source.tree import NodePath
from oewg_cli.text.source_text import Span

MOST_VIOLATIONS = 1_000
"""How many violations without a fix one rule may report in one text; more do not help a reader."""


class Check(NamedTuple, Generic[Subject]):
    """A subject, and the rules that are run on it.

    `document` turns named locations into spans; rules whose locations are spans already do not need it.
    `for_submission` uses the severity that a rule has on submission.
    """

    subject: Subject
    rules: Iterable[Rule[Subject]]
    document: Document | None = None
    for_submission: bool = False


def run(
    subject: Subject, rules: Iterable[Rule[Subject]], document: Document | None = None, *, for_submission: bool = False
) -> list[Finding]:
    """Return the findings of rules in one subject, in the order of the rules."""
    return run_together([Check(subject, rules, document, for_submission)])[0]


def run_together(checks: Sequence[Check[Subject]]) -> list[list[Finding]]:
    """Return the findings of each check; those of one rule are in the order in which it found them.

    Each rule checks all subjects before the next rule begins: its code is read from memory once for all of them, which
    takes a seventh less time for sixteen notes.
    """
    checks_of: dict[str, list[tuple[Rule[Subject], int]]] = {}
    for number, check in enumerate(checks):
        unread = check.document.unread_keys if check.document else frozenset[str]()
        for each in check.rules:
            if not unread or not each.needs & unread:
                checks_of.setdefault(each.info.code, []).append((each, number))
    found: list[list[Finding]] = [[] for _ in checks]
    for uses in checks_of.values():
        for each, number in uses:
            found[number] += _findings(checks[number], each)
    return found


def _findings(check: Check[Subject], each: Rule[Subject]) -> list[Finding]:
    violations = each.check(check.subject)
    first = next(violations, None)  # most rules find nothing
    if first is None:
        return []
    found = _limited(chain((first,), violations))
    return [_finding(check.document, each.info, violation, for_submission=check.for_submission) for violation in found]


def _limited(violations: Iterator[Violation]) -> list[Violation]:
    """Return violations, of those without a fix at most MOST_VIOLATIONS in one text; the last one counts the others."""
    first = list(islice(violations, MOST_VIOLATIONS))
    return first if len(first) < MOST_VIOLATIONS else _counted(chain(first, violations))


def _counted(violations: Iterable[Violation]) -> list[Violation]:
    kept: list[Violation] = []
    counts = Counter[NodePath]()
    last: dict[NodePath, int] = {}
    for violation in violations:
        if violation.fix is None and not isinstance(violation.location, Span):
            path = violation.location.path
            counts[path] += 1
            if counts[path] > MOST_VIOLATIONS:
                continue
            last[path] = len(kept)
        kept.append(violation)
    for path, at in last.items():
        more = counts[path] - MOST_VIOLATIONS
        if more > 0:
            places = "place" if more == 1 else "places"
            message = f"{kept[at].message} The same is wrong in {more:,} more {places} of this text."
            kept[at] = kept[at]._replace(message=message)
    return kept


def _finding(document: Document | None, info: RuleInfo, violation: Violation, *, for_submission: bool) -> Finding:
    related = tuple(Related(_span(document, location), message) for location, message in violation.related)
    severity = violation.severity or info.severity
    if for_submission and info.on_submission is not None:
        severity = info.on_submission
    fix = _fix(document, violation.fix) if document and violation.fix else None
    span = _span(document, violation.location)
    return Finding(info, severity, violation.message, span, violation.advice, related, fix, violation.facts)


def _span(document: Document | None, location: Location) -> Span:
    if isinstance(location, Span):
        return location
    if document is None:
        raise TypeError("a named location needs the document that has it")
    return document.span(location)


def _fix(document: Document, suggested: SuggestedFix) -> Fix | None:
    """Return the fix with its edits sorted; None if they cannot all be made in the file as it is typed."""
    edits = [document.edit(*replacement) for replacement in suggested.replacements]
    made = sorted(edit for edit in edits if edit is not None)
    overlap = any(one.span.end > other.span.start for one, other in pairwise(made))
    return Fix(suggested.title, tuple(made), suggested.safe) if len(made) == len(edits) and not overlap else None
