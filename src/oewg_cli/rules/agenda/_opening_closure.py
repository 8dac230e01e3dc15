"""Headings that open or close a session."""

import re
from functools import lru_cache

from oewg_cli.programme.front_page import Session
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.un_data import read_data


def frame_pattern(session: Session) -> re.Pattern[str]:
    """Return a pattern for the start of a heading that opens or closes this session, and no other one.

    The words are in its group `opening` or `closure`. They are the whole heading, or are followed by a dash, a comma,
    a colon or a parenthesis; "Opening of the session (continued)" does not match.
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
