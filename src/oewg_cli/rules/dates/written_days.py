"""The days that the texts of a programme name."""

from collections.abc import Iterator

from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose
from oewg_cli.un.dates import WrittenDay, find_written_days


def written_days(document: Document) -> Iterator[tuple[Prose, WrittenDay]]:
    """Give each day with the text it stands in; one without its year is of the year in which the session opens."""
    year = document.programme.session.opens.year
    for prose in document.prose:
        for written in find_written_days(prose.plain, year):
            yield prose, written
