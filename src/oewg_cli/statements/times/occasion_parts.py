"""Find the parts of a text that say when and where something is done: dates, hours, meetings, weeks, rooms."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.word_patterns import any_case
from oewg_cli.un.un_data import read_data

_YEAR = r"(?:19|20)[0-9]{2}"
_COUNTED = r"meeting|week|\sday"
"""One of these is after a number that counts. To look for numbers at all words takes half of the time."""


def occasion_parts(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Return the parts between two offsets of a text, in order; the last group of each match is its kind."""
    has_counted = compiled(_COUNTED).search(text, start, end) is not None
    return _pattern(has_counted=has_counted).finditer(text, start, end)


@cache
def _pattern(*, has_counted: bool) -> re.Pattern[str]:
    data = read_data("occasions")
    # Names are matched by their form and read afterwards: a pattern with all of them takes long to compile.
    month, weekday = r"[JFMASOND][a-z]{2,8}", r"[MTWFS][a-z]{2,5}day"
    nth = r"(?:[A-Za-z][a-z]+(?:-[a-z]+|[\s-](?:to|but)[\s-](?:last|one))?|(?<![\w/.])[1-9][0-9]{0,3}(?:st|nd|rd|th))"
    halves = any_case(word for each in data["half_days"].values() for word in each)
    kinds, numbered, named = (
        "|".join(data["words"][group]).replace(" ", r"\s") for group in ("kinds", "numbered_rooms", "named_rooms")
    )
    several, number = "|".join(data["numbers"]), r"(?<![\w/.–-])[0-9]{1,2}"
    time, mark = r"(?:[0-9]{1,2}(?:[.:][0-5][0-9])?|noon|midnight)", r"(?:\s?(?P<{name}>[ap])\.?m\b\.?)"
    parts = "|".join(data["words"]["parts"])
    counted = rf"""
      | (?P<nth_meeting> (?P<nth>{nth}) (?: (?P<nths>,?\s(?:and|or|to)\s|\s?–\s?) (?P<nth2>{nth}) )?
            (?:\s(?:{kinds}))? \smeetings?\b
            (?!\sbut\b|\sof\s(?:the|that|this|each|its)\s(?:[a-z-]+\s)?(?:weeks?|days?|mornings?|{parts})\b) )
      | (?P<nth_alone> (?:(?<=\sat\sthe\s)(?P<spelt>[a-z]{{3,12}}(?:st|nd|rd|th))
            | (?<=\sthe\s)[1-9][0-9]?(?:st|nd|rd|th)) (?=[.,;)]|\s(?:and|on|in|with)\s|$) )
      | (?P<relative> \bthe\sday\s(?:before|after|following)(?=[.,;:)]|$|\s(?:and|but|at|in|on|by)\b)
            | \b(?:the|that)\s(?:next|following|previous|preceding)\s(?:working\s)?day\b(?!\sof\b) )
      | (?P<of_session> (?P<which>{nth}) \s(?:(?P<several>{several})\s)? (?:working\s)? (?P<period>weeks?|days?)\b
            (?!\s(?:before|after|preceding|following|prior\sto|ahead\sof)
                \s(?:it\b|that\b|this\b|[0-9A-Z]|(?:the|its|this|each)\s(?!clos|end\b|lunch|first\smeet)[a-z]))
            (?!\sof\s(?:the|that|this|its)\s(?:[a-z-]+\s)?(?:{parts})\b) )
    """
    return re.compile(
        rf"""
        \b (?: (?P<pair> (?:(?P<weekday1>{weekday}),?\s)? (?P<day1>{number})
            (?:\s(?P<month1>{month})\b (?:\s(?P<year1>{_YEAR}))? )? ,?
            (?: \s?[–-]\s? | \sto\s | \suntil\s | (?P<and>\s(?:and|or)\s(?:on\s)?) )
            (?:(?P<weekday2>{weekday}),?\s)? (?P<day2>[0-9]{{1,2}}) \s (?P<month2>{month})\b
            (?: ,?\s(?P<year2>{_YEAR})(?![\w/]) )? )
      | (?P<single> (?:(?P<weekday>{weekday}),?\s)? (?P<day>{number}) \s (?P<month>{month})\b
            (?: ,?\s(?P<year>{_YEAR})(?![\w/]) )? )
      | (?P<alone>{weekday})\b
      | (?:(?P<which_half>first|second|last|final|opening|closing)\s)? (?P<half>{halves})\b (?:\smeeting\b|\ssession\b)?
      | (?P<clock> (?<![\w/.–-])(?P<at>{time}) {mark.format(name="at_mark")}?
            (?: (?:\s?[–-]\s?|\sto\s|\sand\s) (?P<to>{time}) {mark.format(name="to_mark")}?
              | (?<=\.m\.) | (?<=[ap]m) | (?<=noon) | (?<=midnight) ) )
      {counted if has_counted else ""}
      | (?P<room> (?:{numbered})\s[0-9A-Z][0-9A-Z-]{{0,5}}\b | {named} ) )
        """,
        re.VERBOSE,
    )


@cache
def joining() -> str:
    """Return the pattern of what joins the parts of one occasion."""
    words = "|".join(word.replace(" ", r"\s") for word in read_data("occasions")["words"]["joining"])
    return rf"(?:[\s,()–-]|\b(?:{words})\b){{0,12}}"
