"""Read of which bodies each has so many meetings: `Each subsidiary body will hold`, `five meetings of each`."""

import re
from collections.abc import Callable
from functools import cache

from oewg_cli.statements.numbers.counted_things import CountedThing
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal

_PLANNED = (
    r"(?:\s(?:are|will\sbe|have\sbeen)\s"
    r"(?:assigned|allocated|allotted|reserved|planned|scheduled|foreseen|set\saside))?"
)
_OF_EACH = rf"{_PLANNED}\s(?:of|by|for|to)\seach\s(?:of\s(?:the|these|its)\s)?(?P<kind>[\w-]+(?:\s[\w-]+){{0,3}})"
_OF_ALL = r"(?:^|,\s|\b(?:and|are|be|for|has|have|hold|with|plus|comprises?|includes?|contains?|provides?)\s)\Z"
"""Before a number of all meetings of each, not of some: not `at three meetings of each Committee`."""

_AT_SOME_TIME = r",?\s(?:on|in|at|during|between|before|after|until|by|a|per|every|with|under)\b"


def kind_of_each(thing: CountedThing, of_kind: Callable[[str], list[str]], *, is_stated: bool) -> str | None:
    """Return the kind of bodies of which each has so many meetings: `Each subsidiary body`, `four meetings each`.

    It is empty where the number is that of a part of its meetings.
    """
    text = thing.sentence.text
    after = _kind_after(thing, of_kind)
    if after is not None:
        return after
    each = _each().search(text[: thing.start])
    if each is not None:
        kind = " ".join(word for word in each["kind"].split() if not cardinal(word))
        return kind.removesuffix("s") if is_stated else None
    groups = compiled(r"\b(?P<kind>(?:[a-z]+\s){0,2}[a-z]+)s\s(?:will|are)\b").search(text[: thing.start])
    is_of_each = compiled(r"\seach\s?[.,;(]").match(text, thing.end) is not None
    if groups is None or not is_of_each:
        return None
    return " ".join(
        word for word in groups["kind"].split() if word not in {"the", "both", "all"} and not cardinal(word)
    )


def _kind_after(thing: CountedThing, of_kind: Callable[[str], list[str]]) -> str | None:
    """Return the kind of bodies after a number of meetings of each: `five meetings of each of the two Committees`."""
    text = thing.sentence.text
    each = compiled(_OF_EACH).match(text, thing.end)
    if each is None or compiled(_OF_ALL).search(text[: thing.start].lstrip()) is None:
        return None
    words = [word for word in compiled(r"[\w-]+").finditer(each["kind"]) if not cardinal(word[0].casefold())]
    for end in range(len(words), 0, -1):
        kind = " ".join(word[0] for word in words[:end]).removesuffix("s")
        if len(of_kind(kind)) > 1:
            is_of_some = compiled(_AT_SOME_TIME).match(text, each.start("kind") + words[end - 1].end())
            return kind if is_of_some is None else ""
    return None


@cache
def _each() -> re.Pattern[str]:
    """Match `Each subsidiary body will`, and `Each of the working groups referred to in paragraph 5 above will`."""
    return re.compile(
        r"\b[Ee]ach\s(?:of\s(?:the|these)\s)?(?P<kind>(?:[\w-]+\s){0,2}[\w-]+)\s(?:referred\sto\s[^.;]{3,60}\s)?(?:will|has|holds|gets|sits|receives|is)\b"
    )
