"""Read the number of a sentence before the one that announces a list: `Five States were invited. They are:`."""

from collections.abc import Sequence

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.numbers.counted_things import CountedThing, singular
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ANNOUNCES = (
    r"(?:(?P<they>[Tt]hey|[Tt]hese|[Tt]hose|(?P<all>All)(?:\sof\s(?:them|these))?)|[Tt]he\s(?:[\w-]+\s){0,3}?(?P<noun>[a-z]+s))\s(?:are|were|will\sbe|have(?:\sall)?\sbeen)\b"
    r"[^.;:]{0,80}:"
)
_BETWEEN_SYMBOLS = r"\s*(?:,|,?\sand|;|;\sand)\s*"
_OF_STATES = frozenset({"party", "state", "country", "government", "delegation"})
_FROM_STATES = frozenset({"report", "state", "party", "country", "government", "delegation", "reply", "contribution"})
_NOT_ALL = r"\b(?:including|among|some|others?|of\swh(?:ich|om)|also|so\sfar|already|not\syet|at\sleast)\b"


def count_before_list(field: TextField, things: Sequence[CountedThing], lines: int) -> CountedThing | None:
    """Return the number of what the lines after a text are, if it comes in a sentence before the last one.

    `They` are what was counted last, alone in its sentence; a noun with the article is what was counted with it. The
    reports of States are as many as the States, of which a number that is off by one is wrong.
    """
    text = field.plain.rstrip()
    start = max((start for start, _ in field.sentences), default=0)
    announces = compiled(_ANNOUNCES).fullmatch(text, start)
    if announces is None or start == 0 or compiled(_NOT_ALL).search(text):
        return None
    measures = read_data("words/counted_things")["measures"]
    known = [each for each in things if f"{each.noun}s" not in measures and each.sentence.start < start]
    last = [each for each in known if each.sentence.end >= start - 1]
    if announces["they"]:
        is_clear = len(last) == 1 and not (announces["all"] and _names_others(last[0]))
        return last[0] if is_clear else None
    noun = singular(announces["noun"])
    same = [each for each in known if each.noun == noun]
    if len(same) == 1:
        return same[0]
    of_states = [each for each in known if each.noun in _OF_STATES and noun in _FROM_STATES]
    return of_states[0] if len(known) == len(of_states) == 1 and abs(of_states[0].number - lines) <= 1 else None


def _names_others(thing: CountedThing) -> bool:
    """Return whether "all" may be others than those with a number: `Reports of two offices. All`, `have notes. All`."""
    text = thing.sentence.text
    is_after = compiled(r"s\s(?:of|for|from|in|on|by)\s(?:the\s)?$").search(text[: thing.start])
    return bool(is_after or compiled(r"\b[a-z]+s[.\s]*$").search(text, thing.end))


def symbols_in_row(field: TextField, start: int) -> list[str]:
    """Return the symbols in a row from an offset on, in parentheses or after a colon, up to its end."""
    run: list[str] = []
    end = start
    for reference in field.references_between(start, len(field.plain)):
        between = field.plain[end : reference.start]
        if (run and not compiled(_BETWEEN_SYMBOLS).fullmatch(between)) or (not run and between.strip()):
            break
        run.append(field.plain[reference.start : reference.end])
        end = reference.end
    return run if compiled(r"\s*[).;]|\s*$").match(field.plain, end) else []
