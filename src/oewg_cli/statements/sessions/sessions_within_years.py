"""Tell apart the sessions that a board numbers within each year, two regular ones, and its annual one."""

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal

_REGULAR_OF = r"\bregular\ssession,?\s(?:of|in)\s(?P<year>20[0-9]{2})\b"


def is_annual(picture: Picture, called: str) -> bool:
    """Return whether the annual session of a board is named in a note on a regular one."""
    number = picture.programme.session.number
    if number is None or "annual session" not in called:
        return False
    return f"{ordinal(number, 'en')} regular session" in picture.index.text


def is_of_another_year(picture: Picture, sentence: NoteSentence, start: int, end: int) -> bool:
    """Return whether a session named between two offsets is that of another year: `second regular session of 2024`."""
    of_year, own = compiled(_REGULAR_OF).search(sentence.text, start), picture.programme.session.opens.year
    return of_year is not None and of_year.start() < end and int(of_year["year"]) != own
