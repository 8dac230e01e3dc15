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
_FEWEST = 3
"""Below this number `session` may be a part of a day: `the second session is devoted to wells`."""


def sessions_now(picture: Picture) -> tuple[StatedNumber, ...]:
    """Return the number of the session before that of the note, where a text speaks of it as of the present one."""
    numbers = session_numbers(picture.programme)
    if len(numbers) != 1:
        return ()
    before = next(iter(numbers)) - 1
    return tuple(
        StatedNumber(mention, mention.number_wording, before, Shown.NOW)
        for mention in picture.read(session_mentions)
        if mention.number == before >= _FEWEST
        and mention.number_wording is not None
        and mention.kind is None
        and mention.owner is not Owner.OTHER
        and any(_reasons(picture, mention))
    )


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
