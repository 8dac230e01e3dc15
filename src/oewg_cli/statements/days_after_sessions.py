"""Find the days that come directly after a session in a sentence: `the session (2–13 March)`."""

from collections.abc import Iterator, Sequence

from oewg_cli.statements.session_mentions import Meant, SessionMention
from oewg_cli.statements.stated_dates import StatedDates
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_BESIDE = r"\b(?:[Bb]efore|[Aa]fter|[Pp]rior\sto|[Ff]ollowing|[Pp]receding|[Aa]head\sof)\s+$"
_OF_BODY = r"\s+of\s+the\s+[^.,;:()0-9]{3,160}?"
_PLACE = r"(?:in|at)\s+[^.;:()0-9]{3,60}?"
_HELD = (
    rf"(?:,?\s+{_PLACE})?,?\s+(?:(?:(?:which\s+)?was\s+|(?:to\s+be\s+))?held|took\s+place)\s+(?:{_PLACE}\s+)?"
    r"(?:from|on|between)\s*"
)
_BEFORE_DAYS = (
    rf"(?:,?\s+{_PLACE})?(?:\s+of|\s*,?\s*\(|,?\s+(?:(?:to\s+be\s+)?held\s+|scheduled\s+)?"
    rf"(?:{_PLACE}\s+)?(?:from|on|between)|,)\s*"
)


def days_after_sessions(
    text: str, mentions: Sequence[SessionMention], dates: Sequence[StatedDates]
) -> Iterator[StatedDates]:
    """Return the days directly after the session of the note: `the session of 2 to 13 March`."""
    ranges = [each for each in dates if each.is_range]
    for at, mention in enumerate(mentions):
        # `The first session was held from 2 to 4 March 2026 and the second from 6 to 8 March 2027`: each has its own.
        end = next((each.start for each in mentions[at + 1 : at + 2] if each.number is not None), len(text))
        has_number = mention.number is not None
        own = [each for each in ranges if mention.end <= each.start < end] if has_number else ranges
        found = next((each for each in own if each.start >= mention.end), None)
        if mention.meant is not Meant.THIS or found is None or len(own) > 1:
            continue
        gap = text[mention.end : found.lead]
        if "(" not in gap and compiled(_BESIDE).search(text[: mention.start]):
            continue  # "The Bureau will meet before the session, from 2 to 4 March"
        # `the Bureau of the session, held from 2 to 4 March` may have been the Bureau's meeting.
        is_held = mention.word_before != "of" and compiled(rf"(?:{_OF_BODY})?{_HELD}").fullmatch(gap)
        if is_held or (_is_whole(mention) and compiled(rf"(?:{_OF_BODY})?{_BEFORE_DAYS}").fullmatch(gap)):
            yield found


def _is_whole(mention: SessionMention) -> bool:
    """Return whether a session is not only named as that of which something is a part: `the segment of the session`."""
    words = mention.sentence.text[max(0, mention.start - 60) : mention.start].casefold().split()
    if not words or words[-1] not in {"of", "at", "during", "in"}:
        return True
    return words[-1] == "of" and len(words) > 1 and words[-2] in read_data("session_days")["gap"]["whole"]
