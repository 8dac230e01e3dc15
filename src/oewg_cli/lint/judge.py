"""Keep one of several findings that say one mistake."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from oewg_cli.findings.finding import Finding, Related
from oewg_cli.findings.rule_info import Severity
from oewg_cli.text.source_text import Span

_SEVERITIES = [*Severity]
_LABEL = "see also here"
_MOST_SHOWN = 3
"""How many places of findings that gave way a finding shows in addition to its own."""


class Precedence(NamedTuple):
    """The codes to which findings of a rule give way, by its code.

    `at_one_place` is for two findings whose places overlap, `in_consequence` for two of which one refers to the place
    of the other. A rule that gives way to itself has one finding at a place.
    """

    at_one_place: Mapping[str, Sequence[str]]
    in_consequence: Mapping[str, Sequence[str]]


def one_for_each_mistake(
    findings: Sequence[Finding], precedence: Precedence, place_of: Callable[[Finding], Span]
) -> list[Finding]:
    """Return the findings that give way to no other one, in their order.

    Each is as severe as the most severe one that gave way to it, so that a check fails as it would with all of them,
    and shows the places of those that are elsewhere. `place_of` returns where a finding is meant to be.
    """
    own = [[_widened(place_of(finding))] for finding in findings]
    related = [[_widened(each.span) for each in finding.related] for finding in findings]
    by_code: dict[str, list[int]] = defaultdict(list)
    for at, finding in enumerate(findings):
        by_code[finding.rule.code].append(at)
    to: dict[int, int] = {}
    for table, spans, others in (
        (precedence.at_one_place, own, own),
        (precedence.in_consequence, related, own),
        (precedence.in_consequence, own, related),
    ):
        for code in filter(table.__contains__, by_code):
            for other in filter(by_code.__contains__, table[code]):
                if other == code:
                    to |= dict(_worse_at_one_place(findings, own, by_code[code]))
                    continue
                first_at = _overlapping((span, at) for at in by_code[other] for span in others[at])
                found = ((at, first_at(span)) for at in by_code[code] for span in spans[at])
                to |= {at: better for at, better in found if better is not None}
    given_way = defaultdict(list)
    for at in to:
        better = to[at]
        while better in to:
            better = to[better]
        given_way[better].append(at)
    return [
        _for_all(finding, [*own[at], *related[at]], [findings[each] for each in sorted(given_way[at])])
        for at, finding in enumerate(findings)
        if at not in to
    ]


def _widened(span: Span) -> Span:
    """Return a span that overlaps with others: one character at least."""
    return Span(span.start, max(span.end, span.start + 1))


def _overlapping(places: Iterable[tuple[Span, int]]) -> Callable[[Span], int | None]:
    """Return the function that returns the number of a place that overlaps with a span."""
    ordered = sorted(places)
    starts = [span.start for span, _ in ordered]
    # The place that ends last, of those up to each one.
    last = list(accumulate(((span.end, at) for span, at in ordered), max))

    def find(span: Span) -> int | None:
        before = bisect_left(starts, span.end)
        return last[before - 1][1] if before and last[before - 1][0] > span.start else None

    return find


def _worse_at_one_place(
    findings: Sequence[Finding], places: Sequence[Sequence[Span]], numbers: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Return findings of one rule with that at the same place that is more severe, or begins first."""
    best = None
    for at in sorted(numbers, key=lambda at: places[at][0]):
        if best is None or places[at][0].start >= places[best][0].end:
            best = at
        elif _SEVERITIES.index(findings[at].severity) < _SEVERITIES.index(findings[best].severity):
            yield best, at
            best = at
        else:
            yield at, best


def _for_all(finding: Finding, shown: Sequence[Span], given_way: Sequence[Finding]) -> Finding:
    """Return a finding with the severity and the places of those that gave way to it."""
    if not given_way:
        return finding
    is_shown = _overlapping((span, 0) for span in shown)
    elsewhere = [each.span for each in given_way if is_shown(_widened(each.span)) is None]
    severity = min((each.severity for each in (finding, *given_way)), key=_SEVERITIES.index)
    more = tuple(Related(span, _LABEL) for span in elsewhere[:_MOST_SHOWN])
    return finding._replace(severity=severity, related=finding.related + more)
