"""What a rule is: a fault with its manual page, and a function that finds it in a document."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from oewg_cli.kernel.fault import Fault, Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document


class Change(NamedTuple):
    """Another text for a place, as the reader is to see it; the quotes of the file are not thought of here."""

    place: Place
    text: str


class Repair(NamedTuple):
    """What would mend a fault: changes that belong together, and one sentence that says what they do.

    It is safe where it cannot change what the document means. Never safe, or not given at all: dates, weekdays, titles,
    organs, numbers, and the words of others.
    """

    title: str
    changes: tuple[Change, ...]
    safe: bool = True


class Hit(NamedTuple):
    """A place where a rule finds its fault: named, never counted in lines.

    `message` says what is wrong in a drafter's words, `advice` what would be right where that can be told.
    `related` names further places that the message speaks of, each with what is to be seen there. A `severity`
    of its own makes a single hit weigh less than the fault usually does, as where a fact is not certain. `repair` is
    what would mend it.
    """

    place: Place
    message: str
    advice: str | None = None
    related: tuple[tuple[Place, str], ...] = ()
    severity: Severity | None = None
    repair: Repair | None = None


Check = Callable[[Document], Iterator[Hit]]


class Rule(NamedTuple):
    """A fault and the function that finds it.

    `needs` names the outermost keys in which a rule looks for what is not there: it is not asked where a part
    of them could not be understood, since what it misses may stand in that part.
    """

    fault: Fault
    check: Check
    needs: frozenset[str] = frozenset()


def rule(
    code: str, name: str, severity: Severity, *, needs: Iterable[str] = (), on_submission: Severity | None = None
) -> Callable[[Check], Rule]:
    """Make a rule of a function, whose docstring is the manual page of the fault."""

    def make(check: Check) -> Rule:
        return Rule(Fault(code, name, severity, check.__doc__ or "", on_submission), check, frozenset(needs))

    return make
