"""Read the numbers of sessions of which a text speaks as of the present one: `This is the fifth session`.

An earlier session is spoken of in the past, so that one that `is`, `opens` or `lasts` was meant to be that of the note.
So was one for which an agenda was approved or officers were elected, where no other session is named with it.
"""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_identity import Shown, StatedNumber
from oewg_cli.statements.sessions.session_mentions import mentions_in, session_mentions
from oewg_cli.text.lazy_patterns import compiled

_WILL_MEET = r"\b(?:will|shall|is\sto)\s(?:meet|convene|gather|assemble|sit|hold)\s(?:(?:in|at|for)\s)?\Z"
_ELSEWHEN = r"\b(?:next|later|after|following|if|should|decided|would)\b"


def sessions_now(picture: Picture) -> tuple[StatedNumber, ...]:
    """Return the number of the session before that of the note, where a text speaks of it as of the present one."""
    numbers = session_numbers(picture.programme)
    if len(numbers) != 1:
        return ()
    before = next(iter(numbers)) - 1
    return tuple(_announced_first(picture, before + 1))


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
