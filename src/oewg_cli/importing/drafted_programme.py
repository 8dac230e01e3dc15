"""A programme as it was understood: its values, and what a person has to look at."""

from datetime import date
from typing import NamedTuple

from oewg_cli.source.tree import NodePath
from oewg_cli.text.source_text import Span

Origin = tuple[NodePath, Span]
"""A place of the programme, and the stretch of the source that it comes from."""
Value = str | int | date | None
Tree = Value | list["Tree"] | dict[str, "Tree"]
"""A value of the format, a list or a block of them; None is open: nobody said it."""


class OpenQuestion(NamedTuple):
    """What a person has to look at, at a place of the programme: a question of the tool's, or somebody's remark.

    `is_question` tells that it is to be answered before the programme is handed in.
    """

    path: NodePath
    text: str
    is_question: bool = True


class DraftedProgramme(NamedTuple):
    """A programme in the shape of the format, with its doubts in the order of the programme.

    `origins` tell of places in it which stretch of the source they come from, in the order of the source.
    """

    tree: dict[str, Tree]
    doubts: tuple[OpenQuestion, ...]
    origins: tuple[Origin, ...]
