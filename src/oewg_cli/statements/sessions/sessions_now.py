"""Read the numbers of sessions of which a text speaks as of the present one: `This is the fifth session`.

An earlier session is spoken of in the past, so that one that `is`, `opens` or `lasts` was meant to be that of the note.
So was one for which an agenda was approved or officers were elected, where no other session is named with it.
"""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_identity import Shown, StatedNumber
from oewg_cli.statements.sessions.session_mentions import SessionMention, mentions_in, session_mentions
from oewg_cli.text.lazy_patterns import compiled

_ADVERB = r"(?:(?:already|also|now|therefore|thus)\s)?"
_THIS_IS = rf"(?:This|It)\s(?:is|will\sbe)\s{_ADVERB}"
_IN_ITS = rf"(?:It|The\s[A-Za-z][A-Za-z\s-]{{2,80}})\sis\s{_ADVERB}(?:holding|in)\s"
_NOW = (
    rf"(?:\sof\sthe\s[A-Z][A-Za-z\s-]{{2,80}}?)?\s(?:is\s{_ADVERB}(?:the\s(?:first|last|second|only)\b|being\b|devoted\b|expected\b"
    r"|planned\b|scheduled\b|to\s[a-z]+\b)|(?:begins|closes|comprises|falls|lasts|opens)\b)"
)
_PREPARED = (
    r"(?i:\b(?:officers|bureau|(?:vice-)?chairs?|members)\sfor\s$"
    r"|\b(?:provisional\sagenda|dates?|(?:work\s?plan|programme\sof\swork))\s(?:for|of)\s$)"
)
_WILL_MEET = r"\b(?:will|shall|is\sto)\s(?:meet|convene|gather|assemble|sit|hold)\s(?:(?:in|at|for)\s)?\Z"
_ELSEWHEN = r"\b(?:next|later|after|following|if|should|decided|would)\b"
_FEWEST = 3
"""Below this number `session` may be a part of a day: `the second session is devoted to wells`."""


def sessions_now(picture: Picture) -> tuple[StatedNumber, ...]:
    """Return the number of the session before that of the note, where a text speaks of it as of the present one."""
    numbers = session_numbers(picture.programme)
    if len(numbers) != 1:
        return ()
    before = next(iter(numbers)) - 1
    return (*_announced_first(picture, before + 1), *_before_own(picture, before))


def _before_own(picture: Picture, before: int) -> tuple[StatedNumber, ...]:
    return tuple(
        StatedNumber(mention, mention.number_wording, before, Shown.NOW)
        for mention in picture.read(session_mentions)
        if mention.number == before >= _FEWEST
        and mention.number_wording is not None
        and mention.kind is None
        and mention.owner is not Owner.OTHER
        and any(_reasons(picture, mention))
    )


def _announced_first(picture: Picture, own: int) -> Iterator[StatedNumber]:
    """Return another number with which the first paragraph says that the body will meet: `will meet in its ninth one`.

    The days of a later session, or its year, come with it.
    """
    fields = [each for each in picture.fields if each.role in PARAGRAPHS][:1]
    for mention in picture.read(session_mentions) if fields else ():
        number, wording = mention.number, mention.number_wording
        is_first = mention.sentence.field is fields[0] and mention.lead == "its" and mention.owner is not Owner.OTHER
        if not is_first or number in {None, own} or wording is None or mention.kind is not None:
            continue
        text, session = mention.sentence.text, picture.programme.session
        is_alone = len(mentions_in(picture, mention.sentence)) == 1 and compiled(_ELSEWHEN).search(text) is None
        years = {int(year) for year in compiled(r"(?<![\w/])(?:19|20)[0-9]{2}\b").findall(text)}
        is_alone = is_alone and years <= {session.opens.year, session.closes.year}
        if number is not None and is_alone and compiled(_WILL_MEET).search(text, 0, mention.start):
            yield StatedNumber(mention, wording, number, Shown.NOW)


def _reasons(picture: Picture, mention: SessionMention) -> Iterator[bool]:
    sentence, before = mention.sentence, mention.sentence.text[: mention.start]
    is_subject = not before or compiled(r"(?:On|From)\s[^,;]{3,40},\s").fullmatch(before) is not None
    yield mention.lead == "the" and is_subject and compiled(_NOW).match(sentence.text, mention.end) is not None
    yield mention.lead == "its" and compiled(_IN_ITS).fullmatch(before) is not None
    yield _is_prepared(picture, mention)
    # After a sentence on another session, that one is meant: `The fifth session was held in Bonn. It is the …`.
    last = picture.sentence_at(sentence.field, sentence.start - 1) if sentence.start else None
    is_after = last is not None and any(each.number == mention.number for each in mentions_in(picture, last))
    yield mention.lead == "the" and compiled(_THIS_IS).fullmatch(before) is not None and not is_after


def _is_prepared(picture: Picture, mention: SessionMention) -> bool:
    """Return whether a sentence says what was done for a session before it: `approved the agenda for its fifth one`.

    Where the session at which it was done is that before it, the history of an earlier session may be told.
    """
    sentence = mention.sentence
    prepared = compiled(_PREPARED).search(sentence.text, 0, mention.start)
    if prepared is None or sentence.tense is not Tense.PAST or sentence.field.role not in PARAGRAPHS:
        return False
    return all(each.number in {mention.number, None} for each in mentions_in(picture, sentence))
