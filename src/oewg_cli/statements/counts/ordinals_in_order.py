"""Read ordinals that stand for things counted or named just before: `two sessions, the first in May and the second`.

An ordinal without a noun is told apart from another one, so that it is neither that one again nor beyond the number.
"""

ENDINGS = ("first", "third", "urth", "ifth", "ixth", "enth", "ighth", "inth", "elfth", "ieth")
"""The ends of the ordinals, without "second", which is alone in a row only where something is counted."""
_FEWEST, _FEWEST_WITH_GAP, _FEWEST_BY_TURNS = 2, 3, 4
