"""A programme as it was read from a source document: its values, and what a person has to look at."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from oewg_cli.source.tree import NodePath
from oewg_cli.text.source_text import Span

Origin = tuple[NodePath, Span]
"""A place of the programme, and the span of the source that it comes from."""
Value = str | int | date | None
Tree = Value | list["Tree"] | dict[str, "Tree"]
"""A value of the format, a list or a block of them; None where the source does not have it."""
_OF_ALL = "This is asked once for all such places."


class OpenQuestion(NamedTuple):
    """What a person has to look at, at a place of the programme: a question of the program, or a comment of the source.

    `is_question` says that it has to be answered before the programme is submitted. `span` is what it is about in the
    source, where that was found. `is_of_all` says that all places with the same words have the same answer, `others`
    are those at which it is therefore not asked again.
    """

    path: NodePath
    text: str
    is_question: bool = True
    span: Span | None = None
    is_of_all: bool = False
    others: tuple[Span, ...] = ()


class DraftedProgramme(NamedTuple):
    """A programme in the shape of the format, with questions in the order of the programme.

    `origins` say for places of it which span of the source they come from, in the order of the source.
    """

    tree: dict[str, Tree]
    questions: tuple[OpenQuestion, ...]
    origins: tuple[Origin, ...]


def asked_once(questions: Iterable[OpenQuestion]) -> list[OpenQuestion]:
    """Return questions, each that has the same answer at several places only at the first of them."""
    asked: list[OpenQuestion] = []
    first: dict[str, int] = {}
    repeated: set[int] = set()
    for question in questions:
        at = first.setdefault(question.text, len(asked)) if question.is_of_all else len(asked)
        if at == len(asked):
            asked.append(question)
            continue
        repeated.add(at)
        others = asked[at].others if question.span is None else (*asked[at].others, question.span)
        asked[at] = asked[at]._replace(others=others)
    return [
        each._replace(text=f"{each.text} {_OF_ALL}") if number in repeated else each
        for number, each in enumerate(asked)
    ]
