"""Match the words with which a text opens or closes a session: verbs, nouns, and its first and its last meeting."""

import re
from functools import cache

from oewg_cli.un.un_data import read_data

_LONGEST_BEGINNING = 6


def may_open_or_close(folded: str) -> bool:
    """Return whether a text in lower case has the beginning of one of the words."""
    return any(word in folded for word in _beginnings())


@cache
def _beginnings() -> tuple[str, ...]:
    groups = (group for role in ("opens", "closes") for group in read_data("session_days")[role].values())
    return tuple({word[:_LONGEST_BEGINNING]: None for words in groups for word in words})


@cache
def opening_and_closing_words() -> re.Pattern[str]:
    """Return what matches an act, a meeting or a day; the name of the group begins with `opens` or `closes`."""
    data = read_data("session_days")
    groups = []
    for role in ("opens", "closes"):
        words = data[role]
        first = "|".join(words["first"])
        groups += [
            rf"(?P<{role}_meeting>(?:the|The|Its|its)\s+(?:{first})\s+(?:(?:formal|plenary|public)\s+)?meeting\b)",
            rf"(?P<{role}_noun>(?<=\bthe\s)(?:{'|'.join(words['nouns'])})(?=,?\s\(?on\s(?:[A-Z]|[0-9])))",
            rf"(?P<{role}_day>(?:{first})\s+day(?=\s+of\s+(?:the|its)\s))",
            rf"(?P<{role}_act>(?i:{'|'.join(words['acts'])})(?=\s+of\s+(?:the|its|this)\s))",
            rf"(?P<{role}_verb>(?:{'|'.join(words['verbs'])}))",
        ]
    return re.compile(rf"\b(?:{'|'.join(groups)})\b")
