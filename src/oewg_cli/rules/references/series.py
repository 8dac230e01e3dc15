"""Numbers that lie in the series of the other kind: resolutions among decisions, and the reverse."""

from collections import Counter
from collections.abc import Callable, Iterator

from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rewriting import rewriting
from oewg_cli.rules.rule import Hit, Repair
from oewg_cli.un.references import NumberReference
from oewg_cli.un.resolutions import AdoptedText, Kind


def hits_in_series_of(meant: Kind, document: Document, lies_there: Callable[[AdoptedText], bool]) -> Iterator[Hit]:
    """Tell of each cited number that lies in the series of one kind but is called by the name of the other."""
    cited = cited_numbers(document)
    found = [(prose, reference) for prose, reference in cited if reference.adopted and lies_there(reference.adopted)]
    numbers_of = Counter((prose.path, reference.word) for prose, reference in cited) if found else Counter()
    for prose, reference in found:
        form = reference.adopted.form if reference.adopted else reference.text
        yield Hit(
            prose.plain_place(reference.start, reference.end),
            f"{quoted(reference.text)} is the number of a {meant}, but is called a {reference.kind}.",
            f"Write {quoted(f'{meant} {form}')}, or check the number.",
            ((prose.plain_place(*reference.word), "here"),),
            repair=_renaming(prose, reference, meant) if numbers_of[prose.path, reference.word] == 1 else None,
        )


def _renaming(prose: Prose, reference: NumberReference, meant: Kind) -> Repair | None:
    """Give the repair that writes the other word, if an English one in the singular stands there."""
    typed = prose.plain[slice(*reference.word)]
    spellings = {form(reference.kind): form(meant) for form in (str.lower, str.capitalize, str.upper)}
    return rewriting(prose, *reference.word, spellings[typed]) if typed in spellings else None
