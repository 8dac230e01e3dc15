"""Return what a note is compared with: the texts of the last session, as they are expected in this one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.front_page import Agenda, Body
from oewg_cli.programme.model import Programme
from oewg_cli.source.tree import NodePath

# Few checks have a last note; the others do not load the modules of the comparison.
if TYPE_CHECKING:
    from oewg_cli.rollover.compared_lists import ListChange
    from oewg_cli.rollover.last_session_comparison import Comparison

_OF_NOTE: NodePath = ("agenda", "items")


def compared(context: CheckContext) -> "Comparison":
    """Return the comparison of the paragraphs and the footnotes, which is made once."""
    from oewg_cli.rollover.last_session_comparison import comparison  # noqa: PLC0415 - as above

    return context.once(comparison)


def list_changes(context: CheckContext) -> "tuple[ListChange, ...]":
    """Return the lists that have gained or lost lines."""
    from oewg_cli.rollover.compared_lists import changed_lists  # noqa: PLC0415 - as above

    return changed_lists(context)


def expected(context: CheckContext) -> dict[NodePath, str]:
    """Return the texts of the last note by their paths, with the number and the days of this session."""
    from oewg_cli.rollover.last_session_comparison import expected_texts  # noqa: PLC0415 - as above

    return {path: text.text for path, text in context.once(expected_texts).items()}


def same_agendas(programme: Programme, last: Programme) -> Iterator[tuple[NodePath, Agenda, NodePath, Agenda]]:
    """Return the agendas of the note and of its bodies with those of the last session, and the paths of their items.

    Those of bodies are compared by the name of the body.
    """
    if programme.agenda is not None and last.agenda is not None:
        yield _OF_NOTE, programme.agenda, _OF_NOTE, last.agenda
    for (place, body), (old_place, before) in same_bodies(programme, last):
        if body.agenda is not None and before.agenda is not None:
            yield _of_body(place), body.agenda, _of_body(old_place), before.agenda


def same_bodies(programme: Programme, last: Programme) -> Iterator[tuple[tuple[int, Body], tuple[int, Body]]]:
    """Return the bodies that both notes have, by their names, each with its place; the only bodies of two notes too."""
    old = {folded_name(body.name): (place, body) for place, body in reversed([*enumerate(last.bodies)])}
    are_single = len(programme.bodies) == len(last.bodies) == 1
    for place, body in enumerate(programme.bodies):
        before = (0, last.bodies[0]) if are_single else old.get(folded_name(body.name))
        if before is not None:
            yield (place, body), before


def _of_body(place: int) -> NodePath:
    return ("body", place, "agenda", "items")
