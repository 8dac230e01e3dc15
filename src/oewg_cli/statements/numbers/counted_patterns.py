"""The patterns of numbers that are parts of a whole, or the whole of such parts."""

import re
from functools import cache

from oewg_cli.un.cardinals import cardinals
from oewg_cli.un.un_data import read_data

_DONE = r"(?:are|is|were|was|will\sbe|ha(?:s|ve)\sbeen)\s(?:[a-z]+ed|held|set|given|taken|chosen|made|kept|left)"
_OF_ONE = r"(?<=\b[Oo]ne\s)(?!(?:each|from|with|under|after|before|during|more)\b)[a-z-]{4,}"
ADDED = (
    r"(?:(?:Together|Along)\swith|With|Including|Counting|Added\sto|Adding|Taken\stogether\swith|Plus)"
    r"\s[^;:]*,\s(?:a\stotal\sof\s)?$"
)
RESTRICTED = (
    r"\s(?:of|on|under|in|to|for|by|with|from|at|listed|mentioned|named|that|which|who"
    r"|referred|submitted|entitled|parties|members)\b"
)
REST = (
    r"\b(?:(?<!European\sand\s)other(?!\s\w+\s(?:days|weeks)\b)|(?<!from\s)(?<!to\s)(?<!for\s)(?<!by\s)others"
    r"|rest|remaind\w+|also|another|additional)\b"
)
"""With these, a sentence has parts that it does not count."""
OF_SOME = r"\b(?:half|most|some|part)\sof\s(?:them|these|which|those)\s(?:of|by|for)\b"
"""What makes a number that of several bodies: `14 meetings, most of them of the working groups`."""
OF_EACH = (
    r"\b(?:on|of|in)\s(?:(?:each|every)\sof\s(?:(?:the|its|these)\s)?(?P<times>{number})\s(?:[a-z]+\s)?(?:days|weeks)"
    r"|(?:each|every)\s(?:[a-z]+\s)?(?:day|week))\b"
)
EACH_OF = (
    r"\s(?:(?:will|are|shall)\s(?:to\s)?(?:be\s)?[a-z]+\s)?[a-z]+\seach\sof\s(?:(?:the|its|these)\s)?"
    r"(?:(?:first|last|next|other)\s)?(?P<times>{number})\b"
)


def words_of(kind: str) -> tuple[str, ...]:
    """Return the words of a kind around counted things."""
    return tuple(read_data("words/counted_things")[kind])


@cache
def share_pattern() -> re.Pattern[str]:
    """Return what matches a part of a whole: `and four at the 9th meeting`."""
    of, no = ("|".join(words_of(kind)).replace(" ", r"\s") for kind in ("of_shares", "no_shares"))
    return re.compile(
        rf"(?:[,;:(–—]\s?|\b(?:and|or|with)\s|^)(?:and\s|with\s|including\s|of\swhich\s|of\swhom\s|namely,?\s|the\s)?(?P<number>{cardinals()})"
        rf"(?:\sof\s(?:them|which|these|those|whom))?(?:\s(?P<noun>[^\W\d][\w-]+s|{_OF_ONE}))?(?=\s(?!(?:{no})\b)(?:(?:(?:are|is|were|was|will\sbe)\s)?(?:{of})|{_DONE})\b)"
    )


@cache
def of_them_pattern() -> re.Pattern[str]:
    """Return what matches `three of them`."""
    return re.compile(
        rf"(?P<part>(?P<number>{cardinals()})\sof\s(?:them|these|those|(?:the|its|their)\s(?P<noun>[a-z]+s)))(?:\s\w+)?\b"
    )


@cache
def alone_share_pattern() -> re.Pattern[str]:
    """Return what matches a verb after the number of a part, which does not say where it belongs."""
    of = "|".join(words_of("of_shares")).replace(" ", r"\s")
    return re.compile(rf"\s(?!(?:(?:are|is|were|was|will\sbe)\s)?(?:{of})\b)")


@cache
def chosen_pattern() -> re.Pattern[str]:
    """Match how many of what is counted are meant, of which a list may have the parts: `41 of the` 63 applications."""
    return re.compile(rf"(?<![\w,.])(?P<number>{cardinals()})\s(?:out\s)?of\s(?:(?:the|its|these|those|all)\s)*\Z")
