"""Read sessions whose number and whose days do not agree: those of this session with another number, or the reverse."""

from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.programme.text_fields import ADOPTED
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_kinds, session_numbers
from oewg_cli.statements.sessions.session_identity import Shown, StatedNumber
from oewg_cli.statements.sessions.session_mentions import SessionMention, mentions_in, session_mentions
from oewg_cli.statements.sessions.sessions_within_years import is_of_another_year
from oewg_cli.statements.sessions.stated_dates import StatedDates, stated_dates
from oewg_cli.statements.sessions.stated_years import StatedYear
from oewg_cli.text.lazy_patterns import compiled

_LONGEST_GAP = 120
_LONGEST = timedelta(days=40)
_OF_OTHERS = (
    r"[;:]|\.\s|\b(?:adopted|agreed|approved|decided|discussed|elected|endorsed|established|invited|requested|considered|submitted"
    r"|issued|circulated|dated|prepared|received|consultations?|informal|preparatory|workshop|seminar|deadline|by|before|after|until"
    r"|since|prior|between|except|terms?|period|biennium|plan|report|part|resumed|instead|not|neither|unlike|like|as|than|if"
    r"|postpone\w*|originally|conference|forum|segment|decision|resolution|recommended|where|when|whose|whom|visit\w*|mission|Journal|letters?|notes?)\b"
)
"""Between a session and days these show that the days are those of something else, or that they are not certain."""
_PART = (
    r"\b(?:parts?|reports?|results?|outcome|eve|days?|weeks?|close|closure|opening|end|since|until|before|after|than|between)\b"
    r"[^.;]{0,40}$"
)
"""Before a session, these speak of a part of it or of what is done around it."""
_WAS = (
    r"(?:\sof\sthe\s[^.,;:()0-9]{3,120}?)?,?\s(?:which\s)?"
    r"(?:(?:was|were)\s(?:held|convened|opened|attended|devoted)|took\splace|met|lasted|closed|ended)\b"
)
_DECLARES = r"\bdeclares?\s(?:the\s)?\Z"
"""`The Chair will declare the third session closed.`"""
_NOT_OWN = (
    r";|\.\s|\b(?:postpone\w*|originally|instead|not|unlike|than|if|like|until|was|were|had|follow\w*|preced\w*"
    r"|the\s(?:first|second|third|[a-z]+th))\b"
)
"""Between a session and the days of this one these show that the days are not those of the first one."""
_LONGEST_OWN_GAP = 250
_LEAP_DAY = (2, 29)
_YEAR_AFTER = r",?\s(?:of|in|for)\s(?P<year>20[0-9]{2})\b"


def sessions_by_days(picture: Picture) -> tuple[StatedNumber, ...]:
    """Return the numbers of sessions of the body of the note that contradict the days beside them, in reading order."""
    programme, numbers = picture.programme, list(session_numbers(picture.programme))
    session = programme.session
    if len(numbers) != 1 or len(programme.bodies) != 1 or session.parts or session.closes < session.opens:
        return ()
    return tuple(
        found
        for mention in picture.read(session_mentions)
        if mention.number is not None and _is_of_body(picture, mention)
        if not is_of_another_year(picture, mention.sentence, mention.start, mention.end)
        for found in _contradicted(picture, mention, numbers[0])
    )


def _is_of_body(picture: Picture, mention: SessionMention) -> bool:
    kinds = session_kinds(picture.programme)
    if mention.owner is Owner.OTHER or mention.sentence.field.role in ADOPTED or mention.sentence.is_too_long:
        return False
    is_part = mention.start > 0 and compiled(_PART).search(mention.sentence.text, 0, mention.start) is not None
    return (mention.kind is None or mention.kind in kinds) and not is_part


def _contradicted(picture: Picture, mention: SessionMention, own: int) -> Iterator[StatedNumber]:
    session, number, wording = picture.programme.session, mention.number, mention.number_wording
    if number is None or wording is None:
        return
    days, shown = _days(picture, mention), None
    if number != own and _has_own_days(picture, mention):
        shown = Shown.NOW
    elif days is not None and number != own and session.opens <= days.first and days.last <= session.closes:
        is_most = days.last - days.first >= (session.closes - session.opens) / 2
        shown = Shown.NOW if is_most else None
    elif days is not None and number == own and days.last - days.first <= _LONGEST:
        shown = Shown.PAST if days.last < session.opens else Shown.AHEAD if session.closes < days.first else None
    elif number == own and session.kind != "resumed" and picture.programme.masthead.date < session.opens:
        text = mention.sentence.text
        is_over = compiled(_WAS).match(text, mention.end) and not compiled(_DECLARES).search(text, 0, mention.start)
        shown = Shown.PAST if is_over else None
    if shown is not None:
        yield StatedNumber(mention, wording, number, shown)


def years_by_days(picture: Picture) -> tuple[StatedYear, ...]:
    """Return the years before that of the note of sessions that have its days of the year after them."""
    opens = picture.programme.session.opens.year
    return tuple(
        StatedYear(mention.sentence.part(*year.span("year")), int(year["year"]), None)
        for mention in picture.read(session_mentions)
        if mention.number is None and _is_of_body(picture, mention) and mention.sentence.tense is not Tense.PAST
        for year in [compiled(_YEAR_AFTER).match(mention.sentence.text, mention.end)]
        if year is not None and int(year["year"]) < opens and _has_own_days(picture, mention, int(year["year"]))
    )


def _has_own_days(picture: Picture, mention: SessionMention, year: int | None = None) -> bool:
    """Return whether the days that come next after a session are the first and the last one of that of the note.

    They are those of `year` if a year is named with the session: `its session of 2026, from 8 to 11 June`.
    """
    session, text = picture.programme.session, mention.sentence.text
    dates = [each for each in stated_dates(picture, mention.sentence) if each.start > mention.end][:2]
    days = [(each.first, each.last) for each in dates]
    opens, closes = session.opens, session.closes
    if year is not None and (opens.month, opens.day) != _LEAP_DAY != (closes.month, closes.day):
        opens, closes = opens.replace(year=year), closes.replace(year=year)
    if opens >= closes or not (days[:1] == [(opens, closes)] or days == [(opens, opens), (closes, closes)]):
        return False
    is_next = any(mention.end < each.end <= dates[0].start for each in mentions_in(picture, mention.sentence))
    is_near = dates[0].start - mention.end <= _LONGEST_OWN_GAP
    return is_near and not is_next and compiled(_NOT_OWN).search(text, mention.end, dates[0].start) is None


def _days(picture: Picture, mention: SessionMention) -> StatedDates | None:
    """Return the range of days that comes next after a session, if they are its own."""
    sentence, text = mention.sentence, mention.sentence.text
    found = next((each for each in stated_dates(picture, sentence) if each.start > mention.end), None)
    if found is None or found.first == found.last or found.start - mention.end > _LONGEST_GAP:
        return None
    gap = text[mention.end : found.start]
    is_next = any(mention.end < each.end <= found.start for each in mentions_in(picture, sentence))
    is_other = picture.owners.owner(sentence.field, sentence.start + found.start, sentence.start + found.start)
    is_other_body = is_other is Owner.OTHER and mention.owner is not Owner.UNCLEAR
    return None if is_next or is_other_body or compiled(_OF_OTHERS).search(gap) else found
