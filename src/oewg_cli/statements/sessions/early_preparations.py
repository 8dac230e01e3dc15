"""Read which preparations of the session texts put more than a year before it: `approved by the Bureau on 3 May 2023`.

The words are in `un/data/preparations.toml`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import WrittenDates, find_dates
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.un_data import read_data

_YEAR = timedelta(days=365)
_LONGEST = timedelta(days=300)
"""How long before the session its preparations are; those of a year before are dated a year earlier than that."""
_NEAR = 60
_OF_TEXT = r"(?:[0-9)]\sof|\b(?:since|letter\sdated|between|note\sverbale\sdated))\s(?:[A-Z][a-z]+day,\s)?$"


class EarlyPreparation(NamedTuple):
    """A day on which a text has something done for the session, more than a year before it."""

    wording: Wording
    day: date


def early_preparations(picture: Picture) -> tuple[EarlyPreparation, ...]:
    """Return the days, written with their year, of preparations that would be in time one year later, in reading order.

    Sentences that name another session, or a time before, are not read.
    """
    opens = picture.programme.session.opens
    years = [str(opens.year - number) for number in (1, 2)]
    return tuple(
        EarlyPreparation(sentence.part(found.start, found.end), found.first)
        for sentence in picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having=" 20")
        if any(year in sentence.text for year in years) and not _is_of_another_time(picture, sentence)
        for found in _days(sentence)
        if opens - _LONGEST - _YEAR <= found.first <= opens - _YEAR and _is_preparation(picture, sentence, found)
    )


def _days(sentence: NoteSentence) -> Iterator[WrittenDates]:
    dates = list(find_dates(sentence.text))
    for found in dates:
        is_of_text = compiled(_OF_TEXT).search(sentence.text, max(0, found.start - 40), found.start)
        if found.first == found.last and not is_of_text:
            yield found


def _is_of_another_time(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence speaks of another session, of an earlier year, or of a time before."""
    if any(each.meant is Meant.OTHER for each in mentions_in(picture, sentence)):
        return True
    opens = picture.programme.session.opens
    # A year of its own, not that of a date.
    years = compiled(r"\b(?:in|of|for|since|–|and)\s?(20[0-9]{2})(?![\w/])").findall(sentence.text)
    is_before = any(int(year) < opens.year for year in years)
    return is_before or bool(_words(sentence.folded) & set(read_data("preparations")["before"]))


def _is_preparation(picture: Picture, sentence: NoteSentence, found: WrittenDates) -> bool:
    data, before = read_data("preparations"), _words(sentence.folded[: found.start])
    if before & set(data["officers"]) or (before & set(data["received"]) and before & set(data["receiving"])):
        return True
    near = _words(sentence.folded[max(0, found.start - _NEAR) : found.start])
    if not near & set(data["issued"]):
        return False
    # The documents of the session; those of the year before have its year in their symbols.
    cited = [each for each in sentence.field.references if isinstance(each, SymbolReference)]
    cited = [each for each in cited if sentence.start <= each.start < sentence.end]
    own = (picture.programme.masthead.symbol or "").rpartition("/")[0]
    return (
        all(own and each.symbol.document.startswith(own) for each in cited)
        if cited
        else bool(near & set(data["drafts"]))
    )


def _words(folded: str) -> set[str]:
    return set(compiled("[a-z]+").findall(folded))
