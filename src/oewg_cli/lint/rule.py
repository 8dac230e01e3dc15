"""Define a rule: its description, and the function that finds its violations."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from oewg_cli.findings.finding import FactValue
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.source_text import Span

Location = NodeLocation | Span
"""Where a violation is: a named location in a programme, or code points of a source document."""


def overlap(one: Location, other: Location) -> bool:
    """Return whether two named locations have a part in common: `Room 8` and `Conference Room 8`."""
    if not (isinstance(one, NodeLocation) and isinstance(other, NodeLocation)) or one.path != other.path:
        return False
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start < other.end and other.start < one.end


class Replacement(NamedTuple):
    """A new text for a location, as a reader will see it; the engine adds the quotes of the file."""

    location: NodeLocation
    text: str


class SuggestedFix(NamedTuple):
    """The fix of a violation: replacements that belong together, and one sentence that says what they do.

    It is safe if it cannot change the meaning of the document. Changes of dates, weekdays, titles, organs, numbers and
    quotations are never safe, or are not suggested at all.
    """

    title: str
    replacements: tuple[Replacement, ...]
    safe: bool = True


class Violation(NamedTuple):
    """A location where a rule is violated: a name, never a line number.

    `message` says what is wrong in the words of a drafter, and `advice` what would be right if that is known. `related`
    are other locations that the message refers to, each with what to look at there. `severity` is set if this violation
    is less severe than usual for the rule, for example because a fact is not certain. `facts` are what is known of a
    cited text, for programs that read a report.
    """

    location: Location
    message: str
    advice: str | None = None
    related: tuple[tuple[Location, str], ...] = ()
    severity: Severity | None = None
    fix: SuggestedFix | None = None
    facts: tuple[tuple[str, FactValue], ...] = ()


Subject = TypeVar("Subject")
"""What a rule checks: a `CheckContext`, or a source document that was read."""


class Rule(NamedTuple, Generic[Subject]):
    """A rule: its description, and the function that checks a subject.

    `needs` are the top-level keys in which a rule looks for something missing. The rule does not run if a part of them
    could not be read, because what is missing may be in that part. `words` are parts of words or other characters, in
    lower case, with a space only before a word (` once`, which `concerned` does not have), and `keys` are keys of
    the format, `theme`, or one after the key that it is under, `session.parts`; `counts` is true if a rule looks for
    numbers of things, and `times` if it looks for when or where something is done. In a programme that has none of all
    that is named, the rule finds nothing, and it is not even loaded. None are named if it may find something in any
    programme.
    """

    info: RuleInfo
    check: Callable[[Subject], Iterator[Violation]]
    needs: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    counts: bool = False
    times: bool = False


def rule(  # noqa: PLR0913 - one for each property of a rule
    code: str,
    name: str,
    severity: Severity,
    *,
    needs: Iterable[str] = (),
    words: Iterable[str] = (),
    keys: Iterable[str] = (),
    counts: bool = False,
    times: bool = False,
    on_submission: Severity | None = None,
    formerly: Iterable[str] = (),
) -> Callable[[Callable[[Subject], Iterator[Violation]]], Rule[Subject]]:
    """Make a rule from a function whose docstring is its manual page; `formerly` are former names of the rule."""

    def make(check: Callable[[Subject], Iterator[Violation]]) -> Rule[Subject]:
        info = RuleInfo(code, name, severity, check.__doc__ or "", on_submission, tuple(formerly))
        return Rule(info, check, frozenset(needs), tuple(words), tuple(keys), counts, times)

    return make
