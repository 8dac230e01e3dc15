"""What a rule of printed form is: a fault with its manual page, and a function that finds it in a recognized note."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from oewg_cli.kernel.fault import Fault, Severity
from oewg_cli.kernel.finding import Finding, Related, in_source_order
from oewg_cli.kernel.text import Span
from oewg_cli.recognize.recognize import Recognized


class PrintedHit(NamedTuple):
    """A place of the source where a rule finds its fault.

    `message` says what is wrong in a drafter's words, `advice` what would be right; `related` names further places of
    the source, each with what is to be seen there.
    """

    span: Span
    message: str
    advice: str | None = None
    related: tuple[tuple[Span, str], ...] = ()


PrintedCheck = Callable[[Recognized], Iterator[PrintedHit]]


class PrintedRule(NamedTuple):
    """A fault of printed form and the function that finds it."""

    fault: Fault
    check: PrintedCheck


def printed_rule(code: str, name: str, severity: Severity) -> Callable[[PrintedCheck], PrintedRule]:
    """Make a rule of a function, whose docstring is the manual page of the fault."""

    def make(check: PrintedCheck) -> PrintedRule:
        return PrintedRule(Fault(code, name, severity, check.__doc__ or ""), check)

    return make


def find(recognized: Recognized, rules: Iterable[PrintedRule]) -> list[Finding]:
    """Give what rules of printed form find in a note, each once, in the order of its source.

    The hours of a grid are parts of each of its days, and still stand in one place.
    """
    found = (
        Finding(
            rule.fault,
            rule.fault.severity,
            hit.message,
            hit.span,
            hit.advice,
            tuple(Related(span, message) for span, message in hit.related),
        )
        for rule in rules
        for hit in rule.check(recognized)
    )
    return in_source_order([*dict.fromkeys(found)])
