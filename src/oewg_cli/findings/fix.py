"""A fix: how a document's own text is changed so that a fault is gone."""

from typing import NamedTuple

from oewg_cli.text.edits import Edit


class Fix(NamedTuple):
    """Edits that together make one fault go away: sorted, without overlap, all of them or none.

    `title` says in one sentence what they do. A fix is safe where it cannot change what the document means: it
    never touches dates, weekdays, titles, organs, numbers or the words of others.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool
