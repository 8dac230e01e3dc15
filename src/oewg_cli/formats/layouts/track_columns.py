"""The columns of the layout `tracks`: which bodies have which column, in which order."""

from collections.abc import Sequence

MOST_COLUMNS = 6


def columns_of(bodies: Sequence[str]) -> list[Sequence[str]]:
    """Return the bodies of each column in the order of all bodies, each alone or, of too many, the others in the last.

    Neither depends on how often or with whom a body meets, so that no other column changes where a meeting does.
    """
    alone = len(bodies) if len(bodies) <= MOST_COLUMNS else MOST_COLUMNS - 1
    return [*([body] for body in bodies[:alone]), *filter(None, [bodies[alone:]])]
