"""Tell which times of texts are not held against the programme, since they are no times of it or others judge them."""

from datetime import timedelta

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.entry_times import entry_times
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_FAR, _YEAR = timedelta(days=60), 366
_COUNTED_DAY = (
    r"\b(?i:with(?:out)?|includ(?:ing|es?)|excluding|except(?:\sfor)?|(?:not\s)?counting|save|but)"
    r"\s(?:the\s)?(?:Saturdays?\s(?:and|or)\s(?:the\s)?)?\Z"
)
_COUNTED_AFTER = r"(?:\s(?:and|or)\sSundays?)?,?\s(?:included|excluded|inclusive|excepted)\b"
_LONGEST = 40
_AND_MEETING = r",?\s(?:and|or)\s[\w-]+\s(?:[a-z]+\s)?meetings\b"
"""What is after the first of two meetings: `at its 2nd` and 3rd meetings."""


def is_counted_otherwise(context: CheckContext, wording: Wording) -> bool:
    """Return whether a time is only counted, or counted by the days of one body.

    In `nine days, with Saturday and Sunday` the days are only counted.
    """
    plain = wording.field.plain
    is_counted = compiled(_COUNTED_DAY).search(plain, max(0, wording.start - _LONGEST), wording.start) is not None
    is_counted = is_counted or compiled(_COUNTED_AFTER).match(plain, wording.end) is not None
    return is_counted or _is_of_one_body(context, wording)


def is_alternative(wording: Wording) -> bool:
    """Return whether a time is one of several of which one will be taken: `at lunchtime or in the morning`."""
    return "or" in wording.field.plain[: wording.start].split()[-3:]


def is_far_from_session(context: CheckContext, sentence: NoteSentence, occasion: Occasion) -> bool:
    """Return whether days are of another year and far from the session, so that no slip can explain them.

    `Under item 7, it may confirm the dates of its next session, 1 to 4 February 2028`; where a sentence names another
    session before them, the months may be the same.
    """
    mentions = mentions_in(context.picture, sentence) if occasion.days else []
    is_of_other = any(each.meant is not Meant.THIS and each.end <= occasion.start for each in mentions)
    opens, closes = context.programme.session.opens, context.programme.session.closes
    months = {(opens + timedelta(days=each)).month for each in range(min((closes - opens).days, _YEAR) + 1)}
    return bool(occasion.days) and all(
        each.first.year > closes.year + 1
        or (
            not opens.year <= each.first.year <= closes.year
            and (is_of_other or each.first.month not in months)
            and max(each.first - closes, opens - each.last) > _FAR
        )
        for each in occasion.days
    )


def is_time_of_entry(context: CheckContext, wording: Wording) -> bool:
    """Return whether an entry names its own time, which SLT029 and SLT030 judge, or a deadline in brackets."""
    field = wording.field
    if field.path[0] != "programme":
        return False
    own = (each.wording for each in context.picture.read(entry_times))
    opened = field.plain.rfind("(", 0, wording.start)
    is_due = opened >= 0 and "deadline" in field.plain[opened : wording.start].lower()
    return is_due or any(each.overlaps(wording) for each in own)


def _is_of_one_body(context: CheckContext, wording: Wording) -> bool:
    """Return whether days are counted from the first or last one of one of several bodies: `on its first two days`."""
    plain = wording.field.plain
    is_its = plain[: wording.start].casefold().endswith(" its ")
    is_meeting = "meeting" in wording.text or compiled(_AND_MEETING).match(plain, wording.end) is not None
    return is_its and not is_meeting and len(context.programme.bodies) > 1
