"""Find the times of a clause that stand before its verb: `At the 2nd and 3rd meetings, items 4 and 5 will be`."""

from collections.abc import Sequence

from oewg_cli.statements.schedule.scheduling_clauses import Clause
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.text.lazy_patterns import compiled

_RELATIVE = r"\b(?:which|who|whose|where|that\s(?:will|is|are|was|meets?))\b"
_FRONT = r"(?i:\W|\b(?:on|at|in|during|the|its|their|and|but|while|then|from|of|by|for|only|also|whole|both|as)\b)*"


def fronted_times(text: str, clause: Clause, found: Sequence[Occasion]) -> list[Occasion]:
    """Return the times before the verb that are those of the verb: first in the clause, or directly before the verb.

    Times that stand together are all of the verb if one of them is.
    """
    runs: list[list[Occasion]] = []
    for each in found:
        if each.end <= clause.verb_start:
            is_next = bool(runs) and compiled(_FRONT).fullmatch(text, runs[-1][-1].end, each.start) is not None
            runs[-1:] = [[*runs[-1], each]] if is_next else [*runs[-1:], [each]]
    return [each for run in runs for each in run if any(_is_of_verb(text, clause, one) for one in run)]


def after_that(text: str, start: int, end: int) -> int:
    """Return where what is said begins: after `It is proposed that`."""
    matches = list(compiled(r"\bthat\s").finditer(text, start, end))
    return matches[-1].end() if matches else start + len(text[start:end]) - len(text[start:end].lstrip(" ,"))


def _is_of_verb(text: str, clause: Clause, occasion: Occasion) -> bool:
    if compiled(_RELATIVE).search(text, clause.start, occasion.start):
        return False
    start = after_that(text, clause.start, clause.verb_start)
    is_first = start > occasion.start or compiled(_FRONT).fullmatch(text, start, occasion.start) is not None
    is_next = not text[occasion.end : clause.verb_start].strip(" ,)")
    return is_first or is_next or clause.is_allocation
