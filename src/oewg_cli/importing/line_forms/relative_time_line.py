"""Read words in place of hours at the beginning of a line: `Upon adjournment of the 2nd meeting: bureau`, `Evening`."""

import re
from functools import cache

from oewg_cli.importing.recognition_words import words_of

_LONGEST = 160
_END = r"(?= *(?:$|: |:$| [–—-] | {2,}))"
_OF = r"(?: of (?:the )?[^:;.,–—]{1,80}?| on [^:;.,–—]{1,60}?)?"


def words_for_hours(text: str) -> int | None:
    """Return where words in place of hours end: a label, or a time that is relative to something; None without them.

    A label has to be alone, or before a colon or a dash; what is still to be confirmed only before these.
    """
    if len(text) > _LONGEST or text.rstrip().endswith("."):
        return None
    found = _label().match(text)
    if found and (text[found.end() :].strip() or found["open"] is None):
        return found.end()
    found = _relative().match(text)
    return found.end() if found else None


@cache
def _label() -> re.Pattern[str]:
    labels, still_open = ("|".join(map(re.escape, words_of(name))) for name in ("labels", "still_open"))
    return re.compile(rf" *(?:{labels}|(?P<open>{still_open})){_END}", re.IGNORECASE)


@cache
def _relative() -> re.Pattern[str]:
    before, at, events = ("|".join(map(re.escape, words_of(name))) for name in ("before_events", "at_ends", "events"))
    ends = "|".join(map(re.escape, words_of("ends_of_events")))
    lead = r"(?:immediately |directly |right |shortly |straight )?"
    after = rf"{lead}(?:{before}) (?:the )?(?!up\b)(?:[\w’'()-]+ ){{0,3}}?(?:{events}|{ends})\b"
    return re.compile(rf" *(?:{after}|(?:{at}) (?:the )?(?:{ends})\b){_OF}{_END}", re.IGNORECASE)
