"""What a rule is: what a report says of it, and a function that finds its violations in a subject."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.source_text import Span

Location = NodeLocation | Span
"""Where a violation is: a named location of a programme, or code points of a source document."""


class Replacement(NamedTuple):
    """Another text for a location, as the reader is to see it; the quotes of the file are added by the engine."""

    location: NodeLocation
    text: str


class SuggestedFix(NamedTuple):
    """What would fix a violation: replacements that belong together, and one sentence that says what they do.

    It is safe where it cannot change what the document means. Never safe, or not suggested at all, are changes of
    dates, weekdays, titles, organs, numbers, and the words of others.
    """

    title: str
    replacements: tuple[Replacement, ...]
    safe: bool = True


class Violation(NamedTuple):
    """A location where a rule is violated: named, never counted in lines.

    `message` says what is wrong in a drafter's words, and `advice` what would be right where that can be told.
    `related` names further locations that the message speaks of, each with what is to be seen there. A `severity`
    of its own makes one violation weigh less than the rule usually does, as where a fact is not certain.
    """

    location: Location
    message: str
    advice: str | None = None
    related: tuple[tuple[Location, str], ...] = ()
    severity: Severity | None = None
    fix: SuggestedFix | None = None


Subject = TypeVar("Subject")
"""What a rule checks: a `CheckContext`, or a note that was read."""


class Rule(NamedTuple, Generic[Subject]):
    """A rule: what a report says of it, and the function that checks a subject.

    `needs` names the outermost keys in which a rule looks for what is missing: it is not asked where a part of them
    could not be read, since what it misses may be in that part.
    """

    info: RuleInfo
    check: Callable[[Subject], Iterator[Violation]]
    needs: frozenset[str] = frozenset()


def rule(  # noqa: PLR0913 - one for each thing that can be said of a rule
    code: str,
    name: str,
    severity: Severity,
    *,
    needs: Iterable[str] = (),
    on_submission: Severity | None = None,
    formerly: Iterable[str] = (),
) -> Callable[[Callable[[Subject], Iterator[Violation]]], Rule[Subject]]:
    """Make a rule of a function whose docstring is its manual page; `formerly` are names that the rule had before."""

    def make(check: Callable[[Subject], Iterator[Violation]]) -> Rule[Subject]:
        info = RuleInfo(code, name, severity, check.__doc__ or "", on_submission, tuple(formerly))
        return Rule(info, check, frozenset(needs))

    return make
