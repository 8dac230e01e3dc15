"""Report numbers that belong to the other kind: a decision cited as a resolution, and the other way round."""

from collections import Counter
from collections.abc import Callable, Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.rules.references._cited_facts import own_fact, properties
from oewg_cli.rules.references._known_texts import fact_of
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolutions import AdoptedText, TextKind


def wrong_kind_violations(
    right_kind: TextKind, context: CheckContext, is_numbered_so: Callable[[AdoptedText], bool]
) -> Iterator[Violation]:
    """Report each cited number that belongs to the series of one kind but is cited as the other."""
    cited = context.once(cited_numbers)
    found = [
        (field, reference)
        for field, reference in cited
        if reference.adopted
        and (is_numbered_so(reference.adopted) or _is_adopted_as(right_kind, reference))
        and own_fact(context, reference.adopted) is None
    ]
    numbers_of = Counter((field.path, reference.word) for field, reference in cited) if found else Counter()
    for field, reference in found:
        form = reference.adopted.form if reference.adopted else reference.text
        fact = fact_of(reference.adopted._replace(kind=right_kind)) if reference.adopted else None
        yield Violation(
            field.plain_location(reference.start, reference.end),
            f"{quoted(reference.text)} is the number of a {right_kind}, but is cited as a {reference.kind}.",
            f"Write {quoted(f'{right_kind} {form}')}, or check the number.",
            ((field.plain_location(*reference.word), "this word"),),
            fix=_fix(field, reference, right_kind) if numbers_of[field.path, reference.word] == 1 else None,
            facts=() if fact is None else properties(fact),
        )


def _is_adopted_as(kind: TextKind, reference: NumberReference) -> bool:
    """Return whether the organ that the text names adopted the number as this kind, and nothing as the cited kind."""
    adopted = reference.adopted
    if (
        adopted is None
        or adopted.is_overflow()
        or reference.mention is None
        or adopted.organ not in reference.mention.organs
    ):
        return False
    if adopted.kind is kind or fact_of(adopted) is not None:
        return False
    other = fact_of(adopted._replace(kind=kind))
    return other is not None and other.grade in {"A", "B"}


def _fix(field: TextField, reference: NumberReference, right_kind: TextKind) -> SuggestedFix | None:
    """Return the fix that writes the other word, if the word is English and in the singular."""
    typed = field.plain[slice(*reference.word)]
    spellings = {form(reference.kind): form(right_kind) for form in (str.lower, str.capitalize, str.upper)}
    return replacement(field, *reference.word, spellings[typed]) if typed in spellings else None
