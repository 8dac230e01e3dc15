"""Find the number of the session of the body that a text means, in a note of several bodies."""

from oewg_cli.programme.model import Programme
from oewg_cli.source.tree import NodePath


def numbers_of_subject(programme: Programme, before: str) -> dict[int, NodePath]:
    """Return the number of the body, of several, that is named last before `its session`."""
    bodies, folded = programme.bodies, before.casefold()
    if len(bodies) == 1 or not folded.rstrip().endswith("its"):
        return {}
    ends = {
        (folded.rfind(name.casefold()) + len(name), len(name)): place
        for place, body in enumerate(bodies)
        for name in (body.name, body.short)
        if name is not None and name.casefold() in folded
    }
    place = ends[max(ends)] if ends else None
    number = bodies[place].number if place is not None else None
    return {number: ("body", place, "number")} if number is not None and place is not None else {}


def numbers_of_body(programme: Programme, after: str, path: NodePath = ()) -> dict[int, NodePath]:
    """Return the number of the only body, of several, that is named after a session, or in whose agenda it is."""
    bodies, folded = programme.bodies, after.casefold()
    found: dict[int, NodePath] = {}
    for place, body in enumerate(bodies) if len(bodies) > 1 else ():
        names = [name.casefold() for name in (body.name, body.short) if name is not None]
        is_meant = path[:2] == ("body", place) or folded.startswith(
            tuple(f" of {article}{name}" for article in ("the ", "") for name in names)
        )
        if is_meant and body.number is not None:
            found[body.number] = ("body", place, "number")
    return found if len(found) == 1 else {}
