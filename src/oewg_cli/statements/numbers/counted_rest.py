"""Read a whole, a part of it, and the rest: `14 members, of whom seven were elected in May; the other seven`."""

from itertools import pairwise

from oewg_cli.statements.numbers.counted_things import CountedThing
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_SHARES = r"\s*Of\s(?:these|them|those)\b[^.;]*(?:;[^.;]*)?"


def is_shared_out(thing: CountedThing) -> bool:
    """Return whether the next sentence divides the whole into two: `Of these, 16 are open, and four are closed`."""
    shares = compiled(_SHARES).match(thing.sentence.field.plain, thing.sentence.end)
    numbers = compiled(rf"\b(?:{cardinals()})\b").findall(shares[0]) if shares is not None else []
    return any((cardinal(one) or 0) + (cardinal(other) or 0) == thing.number for one, other in pairwise(numbers))
