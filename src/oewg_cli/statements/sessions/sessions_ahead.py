"""Read the numbers of sessions of which a text speaks as of one to come after that of the note.

A host is sought, and a place is decided on, for a later session; a new officer serves at least until the next one is
opened; and nobody applies for a session that is over.
"""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import ADOPTED, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.neighbouring_sessions import is_further_ahead, neighbouring_sessions
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_identity import Shown, StatedNumber
from oewg_cli.statements.sessions.session_mentions import SessionMention, mentions_in, session_mentions
from oewg_cli.statements.sessions.stated_dates import stated_dates
from oewg_cli.text.lazy_patterns import compiled

_SOUGHT = (
    r"\b(?:offers?|wish|wishes|wishing|ready|willing|interested|invited?|invites|candidat\w+|bids?|proposals?"
    r"|(?:yet|still)\sto\sbe)\b"
)
_HOST = r"\b(?:host(?:s|ing)?|hosts?\s(?:of|for)|venue\s(?:of|for)|place\s(?:of|for))\s(?:the\s|its\s)?\Z"
_SETTLED = r"\b(?:accept\w*|thank\w*|had|was|were|decided|approved|agreed)\b"
_DECIDES = (
    r"\b(?:decide|determine|agree|consider|confirm|propose)\b[^.;]{0,60}?"
    r"\b(?:dates?|venue|place|where)\b[^.;0-9]{0,30}\Z"
)
_TERM = r"\b(?:serves?|served|office|terms?|mandates?)\b"
_UNTIL = (
    r"\b(?:until|till|up\sto|through|(?:ends?|expires?|finish(?:es)?)\s(?:with|at))\s"
    r"(?:the\s(?P<end>opening|beginning|start|commencement|end|close|closure|conclusion)\sof\s)?\Z"
)
_OPENS = r"\s(?:is|has\sbeen|will\sbe)\s(?:opened|convened)|\s(?:opens|begins|starts)\b"
_OLD = (
    r"\b(?:outgoing|predecessors?|former|previous|current|elected\s(?:at|by|in|during)|has\sserved|have\sserved"
    r"|(?:President|Chair|Bureau|officers)\sof\sthe\s(?:[\w-]+\s)?session)\b"
)
_APPLIES = (
    r"\b(?:apply|applications?|accreditation|admission|register|registration|inscri\w+|nominat\w+)\b"
    r"[^.;,]{0,40}?\s(?:to|for|at|in)\s\Z"
)
_DRAWN_UP = (
    r"\b(?:approves?|considers?|discuss(?:es)?|examines?|finalizes?|settles?|agrees?|draws?|reviews?|takes?|turns?|deals?|endorses?)\s"
    r"(?:(?:on|up|to|with|the|an?|its|draft|provisional|elements|of)\s){1,6}(?<=provisional\s)agenda\s(?:for|of)\s"
    r"(?:(?:the|its|their)\s)?\Z"
)
"""What is done with the agenda of the next session; that of this one is adopted."""
_PLAN = (
    r"(?i:\b(?:provisional|tentative|draft|proposed)\s(?:agenda|work\s?plan|programme\sof\swork)"
    r"|(?P<open>\b(?:dates?|venue|place)))\s(?:for|of)\s\Z"
)
_DRAFT_AGENDA = r"\b(?i:draft\s(?:annotated\s)?provisional\sagenda)\s(?:for|of)\s\Z"
_DRAFT_REPORT = r"\b(?i:draft\s(?:final\s)?report)\s(?:of\s[^.,;()]{3,120}?\s)?(?:on|of)\s(?:the\swork\sof\s)?\Z"
_REPORT_ON = r"(?i:\breport\s(?:of\s[^.,;()]{3,120}?\s)?on\s(?:the\swork\sof\s)?\Z)"
_ADOPTS = r"(?i:\b(?:adopt|approv|finaliz)\w*\s(?:the|its)\s(?:draft\s)?\Z)"
_AT_OPENING = r"\b(?:open(?:s|ed|ing)?|beginning|start|outset|elect\w*|first\s(?:meeting|day|morning))\b|/"
_SAME_SERIES = 20
"""Above this number two bodies do not have sessions with the same numbers by chance."""


def sessions_ahead(picture: Picture) -> tuple[StatedNumber, ...]:
    """Return the sessions with their numbers of which texts speak as of later ones, and which are not later."""
    numbers = session_numbers(picture.programme)
    if len(numbers) != 1:
        return ()
    own = next(iter(numbers))
    return (*_earlier(picture, own), *_beyond(picture, own))


def _beyond(picture: Picture, own: int) -> Iterator[StatedNumber]:
    """Return the later sessions that a text names where it can only mean that of the note, or the next one.

    The report on a session is adopted at it; and its agenda and its dates are settled at the session before it.
    """
    for mention in picture.read(session_mentions):
        number, wording, before = mention.number, mention.number_wording, mention.sentence.text[: mention.start]
        if (
            number is None
            or wording is None
            or number <= own
            or mention.owner is Owner.OTHER
            or mention.kind is not None
        ):
            continue
        report, plan = compiled(_REPORT_ON).search(before), compiled(_PLAN).search(before)
        is_title = mention.sentence.field.role is Role.AGENDA_TITLE and mention.owner is Owner.OWN
        if report and (is_title if report.start() == 0 else compiled(_ADOPTS).search(before, 0, report.start())):
            yield StatedNumber(mention, wording, number, Shown.REPORT)
        is_past = plan is not None and mention.sentence.tense_before(mention.start) is Tense.PAST
        others = mentions_in(picture, mention.sentence)
        is_beyond = plan is not None and not is_past and number > own + 1
        if not is_beyond or any(each.number not in {None, number} for each in others):
            continue
        if is_title or not is_further_ahead(picture, wording, own):
            yield StatedNumber(mention, wording, number, Shown.NEXT)


def _earlier(picture: Picture, own: int) -> tuple[StatedNumber, ...]:
    return tuple(
        StatedNumber(mention, mention.number_wording, mention.number, Shown.REPORT if is_report else Shown.AHEAD)
        for mention in picture.read(session_mentions)
        if mention.number is not None
        and mention.number_wording is not None
        and mention.number <= own
        and mention.sentence.field.role not in ADOPTED
        and _may_be_own(picture, mention, own)
        for is_report in [_is_of_draft_report(picture, mention, own)]
        if is_report or any(_reasons(picture, mention, own))
    )


def _may_be_own(picture: Picture, mention: SessionMention, own: int) -> bool:
    is_near = mention.number is not None and own > _SAME_SERIES and own - mention.number <= 1
    end = mention.sentence.start + mention.end
    is_named = picture.owners.owner_named_after(mention.sentence.field, end) is not Owner.UNCLEAR
    return mention.owner is not Owner.OTHER or is_near or (mention.lead == "the" and not is_named)


def _reasons(picture: Picture, mention: SessionMention, own: int) -> Iterator[bool]:
    sentence, text = mention.sentence, mention.sentence.text
    before = text[: mention.start]
    if not before:
        return
    settled = compiled(_SETTLED).search(text)
    yield bool(compiled(_HOST).search(before) and compiled(_SOUGHT).search(sentence.folded) and not settled)
    is_ahead = sentence.tense_before(mention.start) is Tense.FUTURE
    yield bool(is_ahead and compiled(_DECIDES).search(before) and not settled)
    is_drawn_up = is_ahead and compiled(_DRAWN_UP).search(before) and not compiled(_AT_OPENING).search(text)
    yield bool(is_drawn_up) and _has_agenda_of_next(picture, own)
    is_draft = compiled(_DRAFT_AGENDA).search(before) is not None and sentence.tense is not Tense.PAST
    yield is_draft and _has_agenda_of_next(picture, own)
    yield _is_end_of_term(sentence, mention, own)
    yield mention.number != own and bool(compiled(_APPLIES).search(before)) and _is_after(picture, mention)


def _is_of_draft_report(picture: Picture, mention: SessionMention, own: int) -> bool:
    """Return whether a draft report will be introduced on an earlier session, on which no item is."""
    lead = mention.sentence.text[: mention.start]
    is_report = mention.number != own and compiled(_DRAFT_REPORT).search(lead) is not None
    is_ahead = is_report and mention.sentence.tense_before(mention.start) is Tense.FUTURE
    return is_ahead and not any(each.number == mention.number for each in _in_titles(picture))


def _has_agenda_of_next(picture: Picture, own: int) -> bool:
    """Return whether an item of the agenda is the agenda of the session after that of the note."""
    return any(
        each.number == own + 1 and "agenda" in each.sentence.folded[: each.start] for each in _in_titles(picture)
    )


def _in_titles(picture: Picture) -> Iterator[SessionMention]:
    return (each for each in picture.read(session_mentions) if each.sentence.field.role is Role.AGENDA_TITLE)


def _is_end_of_term(sentence: NoteSentence, mention: SessionMention, own: int) -> bool:
    """Return whether those who are elected at the session of the note serve until it is opened, or until one before."""
    until = compiled(_UNTIL).search(sentence.text, 0, mention.start)
    if until is None or not compiled(_TERM).search(sentence.folded, 0, mention.start):
        return False
    if compiled(_OLD).search(sentence.text) or sentence.tense is Tense.PAST:
        return False
    if mention.number != own:
        return True
    is_opening = until["end"] in {"opening", "beginning", "start", "commencement"}
    is_opening = is_opening or compiled(_OPENS).match(sentence.text, mention.end) is not None
    return is_opening and compiled(r"\b(?:new|newly|elect(?:ed|s)?)\b").search(sentence.field.plain) is not None


def _is_after(picture: Picture, mention: SessionMention) -> bool:
    """Return whether a sentence has a day after the session that it names, as another text dates it."""
    held = [
        each.period.last
        for each in picture.read(neighbouring_sessions)
        if each.number is not None and each.number.number == mention.number and each.period is not None
    ]
    days = [each.last for each in stated_dates(picture, mention.sentence)]
    return bool(held) and bool(days) and min(days) > max(held)
