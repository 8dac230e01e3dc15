"""Read how many officers and others come from the States that a text names: `three Vice-Chairs, from Chad and Peru`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_lists import JOINT, NAMES, are_places
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_FARTHEST = 2
_MAY_BE = r"s(?:,?\s[a-z ,-]{0,40}?(?:from|of)|:|\s\()\s?(?:the\s)?[A-Z][\w’ -]{1,60}(?:,\s|\sand\s)(?:the\s)?[A-Z]"
"""A plural before two names; what does not match is not searched for numbers."""
_LEAD = (
    r"(?P<lead>,\s(?:(?:namely|that\sis|i\.e\.),?\s)?(?:(?:those|the\sones|all|who\s(?:are|come))\s)?(?:from|of)\s"
    r"|\s(?:(?:will|all)\s)?(?:come|are|hail|were\selected|are\sdrawn|have\sbeen\selected)\sfrom\s|\sfrom\s|\s\((?:from\s)?|:\s(?:from\s)?)"
)
_END = (
    r"(?=[.;:)]|,\s(?!and\b|or\b)|\s(?:will|are|were|have|ha[sd]|continue\w*|remain\w*|resign\w*|serve\w*|spoke|speak)\b"
    r"|\s?$)"
)


def counted_origins(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of officers and other persons who are named by their States, in reading order.

    Each State has one of the officers; of others, it may have several.
    """
    fields = picture.index.texts_with(_plurals())
    sentences = (each for field in fields if field.role in _ROLES for each in picture.sentences_of(field))
    return tuple(found for each in sentences if compiled(_MAY_BE).search(each.text) for found in _in_sentence(each))


def _in_sentence(sentence: NoteSentence) -> Iterator[CountedSum]:
    text = sentence.text
    for match in _counts().finditer(text) if not sentence.is_too_long else ():
        listed = compiled(rf"{NAMES}{_END}").match(text, match.end())
        number = cardinal(match["number"])
        names = compiled(JOINT).split(listed["listed"]) if listed is not None else []
        if listed is None or number is None or not are_places(names) or is_limited(text, match.start()):
            continue
        is_officer = match["noun"] in read_data("words/counted_things")["officers"]
        is_loose = match["lead"] == " from " or not is_officer or number - len(names) > _FARTHEST
        if len(names) > 1 and not (is_loose and number > len(names)):
            share = Share(len(names), sentence.part(*listed.span("listed")), listed.end(), listed.end())
            yield CountedSum(sentence.part(match.start(), match.end("noun") + 1), number, "", None, sentence, (share,))


@cache
def _counts() -> re.Pattern[str]:
    nouns = "|".join(sorted(_nouns(), key=len, reverse=True))
    return re.compile(
        rf"(?P<number>{cardinals()})\s(?:(?:of\s(?:the|its|these)|new|outgoing|incoming|elected)\s)?(?P<noun>{nouns})s{_LEAD}"
    )


@cache
def _plurals() -> tuple[str, ...]:
    return tuple([f"{each.casefold()}s" for each in _nouns()])


@cache
def _nouns() -> tuple[str, ...]:
    words = read_data("words/counted_things")
    return (*words["officers"], *words["persons"])
