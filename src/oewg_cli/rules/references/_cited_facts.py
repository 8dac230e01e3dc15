"""Hold the resolutions and decisions that a programme cites against the facts about those that were adopted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.findings.finding import FactValue
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.references._citations import cited_numbers, may_be_of_the_council
from oewg_cli.rules.references._known_texts import as_of, fact_of, known_as_of, known_texts
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolutions import AdoptedText

if TYPE_CHECKING:
    from oewg_cli.un.references.adoption_facts import AdoptionFact


class CitedFact(NamedTuple):
    """A cited number of a resolution or decision that can be read, and what is known of it.

    `is_sure` is false where the text does not name its organ, so that another body may have numbered it.
    """

    field: TextField
    reference: NumberReference
    adopted: AdoptedText
    fact: "AdoptionFact | None"
    is_sure: bool

    @property
    def name(self) -> str:
        """Return the number with its organ and its kind: `General Assembly resolution 75/240`."""
        return f"{self.adopted.organ} {self.adopted.kind} {self.adopted.form}"

    @property
    def properties(self) -> tuple[tuple[str, FactValue], ...]:
        """Return what is known of it, for reports that programs read; nothing if there is no row of it."""
        return () if self.fact is None else properties(self.fact)

    @property
    def known(self) -> str:
        """Return from where the fact is known, as messages say it: `facts as of 28 January 2026`."""
        return "facts of this project" if self.fact is not None and self.fact.is_of_project else known_as_of()

    def severity(self, grade: str) -> Severity | None:
        """Return the severity of what a fact of this grade shows: that of the rule for A, a remark otherwise."""
        return None if self.is_sure and grade == "A" else Severity.INFO


def properties(fact: "AdoptionFact") -> tuple[tuple[str, FactValue], ...]:
    """Return the facts of a text, and up to when they are known, for reports that programs read."""
    return (*fact.properties, ("as_of", as_of()))


def own_fact(context: CheckContext, adopted: AdoptedText) -> "AdoptionFact | None":
    """Return what the project itself knows of a resolution or decision; None if it says nothing about it."""
    return context.once(_own_facts).get((adopted.organ, adopted.kind, adopted.form)) if context.facts else None


def _own_facts(context: CheckContext) -> "dict[tuple[str, str, str], AdoptionFact]":
    return {(fact.organ, fact.kind, fact.form): fact for fact in context.facts}


def cited_facts(context: CheckContext) -> tuple[CitedFact, ...]:
    """Return each cited number of an organ whose facts are known, in reading order.

    A number without its organ, which can be of several organs, is left out if another one has such a number.
    """
    return tuple(_facts(context))


def _facts(context: CheckContext) -> Iterator[CitedFact]:
    for field, reference in context.once(cited_numbers):
        adopted, mention = reference.adopted, reference.mention
        if adopted is None or reference.problem is not None:
            continue
        is_sure = mention is not None and adopted.organ in mention.organs
        if not is_sure and may_be_of_the_council(context, reference):
            continue
        if is_sure or all(other.organ is adopted.organ for other in known_texts(adopted.form)):
            fact = own_fact(context, adopted) or fact_of(adopted)
            yield CitedFact(field, reference, adopted, fact, is_sure)
