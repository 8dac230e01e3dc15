"""A fix: edits of a document's text that remove a finding."""

from typing import NamedTuple

from oewg_cli.text.edits import Edit


class Fix(NamedTuple):
    """Edits that together remove one finding: sorted, without overlap, made all together or not at all.

    `title` says in one sentence what they do. A fix is safe if it cannot change the meaning of the document: it never
    changes dates, weekdays, titles, organs, numbers or quotations.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool
