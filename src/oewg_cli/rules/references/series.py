"""Numbers that lie in the series of the other kind: resolutions among decisions, and the reverse."""

from collections.abc import Callable, Iterator

from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rule import Hit
from oewg_cli.un.resolutions import AdoptedText, Kind


def hits_in_series_of(meant: Kind, document: Document, lies_there: Callable[[AdoptedText], bool]) -> Iterator[Hit]:
    """Tell of each cited number that lies in the series of one kind but is called by the name of the other."""
    for prose, reference in cited_numbers(document):
        adopted = reference.adopted
        if adopted is not None and lies_there(adopted):
            yield Hit(
                prose.plain_place(reference.start, reference.end),
                f"{quoted(reference.text)} lies among the numbers of {meant}s, but is called a {reference.kind}.",
                f"Write {meant} {adopted.form}, or check the number.",
                ((prose.plain_place(*reference.word), "here"),),
            )
