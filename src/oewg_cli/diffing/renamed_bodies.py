"""Find which body of an old programme is which of a new one, also under another name."""

from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.scheduled_meetings import plain
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.front_page import Body
from oewg_cli.programme.model import Programme


def matched_bodies(old: Programme, new: Programme) -> PartMatcher[Body]:
    """Match the bodies of two versions: by their names, by their short names, and by their places."""
    matcher = PartMatcher(old.bodies, new.bodies)
    matcher.match_equal(lambda body: folded_name(plain(body.name)))
    matcher.match_equal(lambda body: folded_name(body.short) if body.short else None)
    matcher.match_similar(lambda body: plain(body.name))
    matcher.match_single_gaps()
    return matcher


def renamed_shorts(old: Programme, new: Programme) -> dict[str, str]:
    """Return the new short names of the bodies that are in both versions and have one in each, by their old ones."""
    pairs = ((old.bodies[one].short, new.bodies[other].short) for one, other in matched_bodies(old, new).pairs())
    return {plain(one): plain(other) for one, other in pairs if one and other}


def renamed_bodies(old: Programme, new: Programme) -> dict[str, str]:
    """Return the new names of the bodies of the old version that are in both, by their old ones."""
    return {old.bodies[one].name: new.bodies[other].name for one, other in matched_bodies(old, new).pairs()}
