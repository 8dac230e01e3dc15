"""Headings that open or close a session."""

import re
from functools import lru_cache

from oewg_cli.programme.model import Session
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.un_data import read_data


def frame_pattern(session: Session) -> re.Pattern[str]:
    """Return the pattern at the start of a plain heading that opens or closes this session, and no other one.

    The words stand in its group `opening` or `closure`. They are all of the heading, or a dash, a comma, a colon
    or a parenthesis follows; "Opening of the session (continued)" does not open it.
    """
    return _pattern(session.number, session.kind)


@lru_cache(maxsize=32)
def _pattern(number: int | None, kind: str | None) -> re.Pattern[str]:
    named = ordinal(number, "en") if number else None
    before = "".join(rf"(?:{word}\s+)?" for word in (named, kind) if word)
    wordings = read_data("opening_and_closure")["en"]
    groups = "|".join(
        f"(?P<{end}>{'|'.join(_spaced(wording, f'{before}session') for wording in wordings[end])})"
        for end in ("opening", "closure")
    )
    return re.compile(rf"\s*(?:{groups})(?=\s*(?:$|[–—:;,]|\((?!\s*cont))|\s-\s)", re.IGNORECASE)


def _spaced(wording: str, name: str) -> str:
    return r"\s+".join(wording.split()).format(session=name)
