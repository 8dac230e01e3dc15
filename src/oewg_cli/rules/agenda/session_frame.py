"""Headings that open or close a session."""

import re

from oewg_cli.model.programme import Session
from oewg_cli.un.data_files import read_data
from oewg_cli.un.phrases import ordinal


def frame_pattern(session: Session) -> re.Pattern[str]:
    """Give the pattern at the start of a plain heading that opens or closes this session, and no other one.

    The words stand in its group `opening` or `closure`. They are all of the heading, or a dash, a comma, a colon
    or a parenthesis follows; "Opening of the session (continued)" does not open it.
    """
    number = ordinal(session.number, "en") if session.number else None
    before = "".join(rf"(?:{word}\s+)?" for word in (number, session.kind) if word)
    wordings = read_data("opening_and_closure")["en"]
    groups = "|".join(
        f"(?P<{kind}>{'|'.join(_spaced(wording, f'{before}session') for wording in wordings[kind])})"
        for kind in ("opening", "closure")
    )
    return re.compile(rf"\s*(?:{groups})(?=\s*(?:$|[–—:;,]|\((?!\s*cont))|\s-\s)", re.IGNORECASE)


def _spaced(wording: str, name: str) -> str:
    return r"\s+".join(wording.split()).format(session=name)
