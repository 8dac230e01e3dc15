"""Numbers that lie in the series of the other kind: resolutions among decisions, and the reverse."""

from collections import Counter
from collections.abc import Callable, Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolutions import AdoptedText, TextKind


def hits_in_series_of(
    meant: TextKind, context: CheckContext, lies_there: Callable[[AdoptedText], bool]
) -> Iterator[Violation]:
    """Report each cited number that lies in the series of one kind but is called by the name of the other."""
    cited = cited_numbers(context)
    found = [(field, reference) for field, reference in cited if reference.adopted and lies_there(reference.adopted)]
    numbers_of = Counter((field.path, reference.word) for field, reference in cited) if found else Counter()
    for field, reference in found:
        form = reference.adopted.form if reference.adopted else reference.text
        yield Violation(
            field.plain_location(reference.start, reference.end),
            f"{quoted(reference.text)} is the number of a {meant}, but is called a {reference.kind}.",
            f"Write {quoted(f'{meant} {form}')}, or check the number.",
            ((field.plain_location(*reference.word), "here"),),
            fix=_renaming(field, reference, meant) if numbers_of[field.path, reference.word] == 1 else None,
        )


def _renaming(field: TextField, reference: NumberReference, meant: TextKind) -> SuggestedFix | None:
    """Return the repair that writes the other word, if an English one in the singular stands there."""
    typed = field.plain[slice(*reference.word)]
    spellings = {form(reference.kind): form(meant) for form in (str.lower, str.capitalize, str.upper)}
    return replacement(field, *reference.word, spellings[typed]) if typed in spellings else None
