"""Hold the resolutions and decisions that a programme cites against the facts about those that were adopted."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.findings.finding import FactValue
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.adoption_facts import AdoptionFact, as_of, fact_of, known_texts
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolutions import AdoptedText


class CitedFact(NamedTuple):
    """A cited number of a resolution or decision that can be read, and what is known of it.

    `is_sure` is false where the text does not name its organ, so that another body may have numbered it.
    """

    field: TextField
    reference: NumberReference
    adopted: AdoptedText
    fact: AdoptionFact | None
    is_sure: bool

    @property
    def name(self) -> str:
        """Return the number with its organ and its kind: `General Assembly resolution 75/240`."""
        return f"{self.adopted.organ} {self.adopted.kind} {self.adopted.form}"

    @property
    def properties(self) -> tuple[tuple[str, FactValue], ...]:
        """Return what is known of it, for reports that programs read; nothing if there is no row of it."""
        return () if self.fact is None else properties(self.fact)

    def severity(self, grade: str) -> Severity | None:
        """Return the severity of what a fact of this grade shows: that of the rule for A, a remark otherwise."""
        return None if self.is_sure and grade == "A" else Severity.INFO


def cited_facts(context: CheckContext) -> tuple[CitedFact, ...]:
    """Return each cited number of an organ whose facts are known, in reading order.

    A number without its organ, which can be of several organs, is left out if another one has such a number.
    """
    return context.once(_cited_facts)


def known_as_of() -> str:
    """Return up to when the facts are known, as messages say it: `facts as of 28 January 2026`."""
    return f"facts as of {long_date(as_of(), 'en')}"


def properties(fact: AdoptionFact) -> tuple[tuple[str, FactValue], ...]:
    """Return the facts of a text, and up to when they are known, for reports that programs read."""
    return (*fact.properties, ("as_of", as_of().isoformat()))


def _cited_facts(context: CheckContext) -> tuple[CitedFact, ...]:
    return tuple(_facts(context))


def _facts(context: CheckContext) -> Iterator[CitedFact]:
    for field, reference in cited_numbers(context):
        adopted, mention = reference.adopted, reference.mention
        if adopted is None or reference.problem is not None:
            continue
        is_sure = mention is not None and adopted.organ in mention.organs
        if is_sure or all(other.organ is adopted.organ for other in known_texts(adopted.form)):
            yield CitedFact(field, reference, adopted, fact_of(adopted), is_sure)
