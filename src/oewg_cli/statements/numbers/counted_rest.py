"""Read a whole, a part of it, and the rest: `14 members, of whom seven were elected in May; the other seven`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.numbers.counted_patterns import REST, whole_alone_pattern, words_of
from oewg_cli.statements.numbers.counted_shares import Share, shares_after
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things, singular
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_NO_COUNT = (
    r"\b[0-9]{1,2}(?:\.[0-9]{2})?(?:\s(?:to|and|or)\s[0-9]{1,2}(?:\.[0-9]{2})?)?\s(?:[ap]\.m\.|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b(?:\s[0-9]{4})?)|\([^()]{0,80}\)|\bitems?\s[0-9]+\b|\b[0-9]{4}\b"
)
"""Numbers between a whole and its rest that count nothing: days, hours, symbols and items."""
_SHARES = r"\s*Of\s(?:these|them|those)\b[^.;]*(?:;[^.;]*)?"
_NOT_OF_WHOLE = r"\b(?:each|every|respectively|other\sthan|more|fewer|less|another|additional|not)\b"


def sums_with_rest(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the wholes of which a sentence names some parts by their number, and then the other ones."""
    of_things = tuple(
        found
        for thing in picture.read(counted_things)
        if not thing.in_number
        and not thing.is_both
        and ("other" in thing.sentence.text or "remaining" in thing.sentence.text)
        for found in _of_thing(thing)
    )
    return (*of_things, *_without_noun(picture))


def _without_noun(picture: Picture) -> Iterator[CountedSum]:
    """Return the wholes without a noun with which a sentence begins: `Five are ready: two against Fiji and three`."""
    sentences = (
        sentence for word in (": ", "there ", "they ") for sentence in picture.sentences(*PARAGRAPHS, having=word)
    )
    for sentence in dict.fromkeys(sentences):
        match = whole_alone_pattern().match(sentence.text) if not sentence.is_too_long else None
        group = "number" if match is not None and match["number"] else "number2"
        number = cardinal(match[group]) if match is not None else None
        if match is None or number is None or compiled(REST).search(sentence.text):
            continue
        whole = CountedThing(sentence, match.start(group), match.end() - len(": "), number, ("",), match.end(group))
        shares = shares_after(whole)
        if len(shares) > 1 and not any(word in sentence.folded for word in words_of("not_all")):
            yield CountedSum(whole.wording_of_number, number, "", None, sentence, tuple(shares))


def _of_thing(thing: CountedThing) -> Iterator[CountedSum]:
    sentence, text = thing.sentence, thing.sentence.text
    rest = _rest().search(text, thing.end)
    if rest is None or (rest["noun"] is not None and singular(rest["noun"].casefold()) != thing.noun):
        return
    between = text[thing.end : rest.start()]
    number = cardinal(rest["number"]) if rest["number"] else 1
    shares = [each for each in shares_after(thing) if each.wording.end - sentence.start <= rest.start()]
    counted = compiled(cardinals()).findall(compiled(_NO_COUNT).sub(" ", between))
    if number is None or not shares or len(counted) != len(shares) or compiled(_NOT_OF_WHOLE).search(between):
        return
    share = Share(number, sentence.part(*rest.span()), rest.end(), rest.end())
    yield CountedSum(thing.wording, thing.number, thing.noun, thing, sentence, (*shares, share))


@cache
def _rest() -> re.Pattern[str]:
    alone = r"(?=[,.;)]|\s(?:in|on|at|to|for|by|from|with|under|will|is|was|has|being|as)\b|$)"
    return re.compile(
        rf"\bthe\s(?:other|remaining)\s(?P<number>{cardinals()})(?:{alone}|\s(?P<noun>[a-z][a-z-]+s)\b|(?=\s(?:are|were|have)\b))"
        rf"|\bthe\sother{alone}"
    )


def is_shared_out(thing: CountedThing) -> bool:
    """Return whether the next sentence divides the whole into two: `Of these, 16 are open, and four are closed`."""
    shares = compiled(_SHARES).match(thing.sentence.field.plain, thing.sentence.end)
    numbers = compiled(rf"\b(?:{cardinals()})\b").findall(shares[0]) if shares is not None else []
    return any((cardinal(one) or 0) + (cardinal(other) or 0) == thing.number for one, other in pairwise(numbers))
