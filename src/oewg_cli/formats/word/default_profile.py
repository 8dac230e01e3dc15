"""Which profile a note is set in."""

from oewg_cli.note.blocks import Note
from oewg_cli.note.design import Design, WordProfile

_BY_STATION = {"Geneva": WordProfile.GENEVA}
"""Only of Geneva another template than that of New York is known."""


def profile_of(note: Note, design: Design) -> WordProfile:
    """Return the profile asked for, else that of the duty station where the session is held."""
    return design.profile or _BY_STATION.get(note.station or "", WordProfile.NEW_YORK)
