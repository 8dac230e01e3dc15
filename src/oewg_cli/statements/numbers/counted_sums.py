"""Read which numbers of a text are parts of one whole: `eight States: four at the 8th meeting and four at the 9th`."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_patterns import (
    ADDED,
    EACH_OF,
    REST,
    RESTRICTED,
    alone_share_pattern,
    chosen_pattern,
    of_them_pattern,
    words_of,
)
from oewg_cli.statements.numbers.counted_shares import Share, shares_after, shares_in
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things, singular, things_in
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import ordinal

_FEWEST, _MOST_ADDED, _MOST_NEAR = 2, 4, 4
_INTRODUCED = r"[:(–—]\s?\w*\s?$|\b(?:namely|that\sis|i\.e\.),?\s$"
_ALL = r"\b(?i:all(?:\sof)?(?:\sthe|\sthese)?|these|each\sof\s(?:the|these))\s$"
_OF_OTHERS = r"\sof\s(?:its|their|the|this)\b"  # `the five members of its Bureau` are not `all 34 members`
_OTHER_OFFICER = r"\b(?<!-)(?:Chair|President|Rapporteur)\b"


_LEFT_OUT = (
    r"\b(?i:(?:apart|aside)\sfrom|besides|excluding|in\saddition\sto|leaving\sout|not\scounting|without)\s"
    r"(?:[a-z]+\s){0,2}$"
)
"""What is counted after it is no part of the whole: `10 of them, not counting the two lunchtime meetings: 6 and 4`."""


class CountedSum(NamedTuple):
    """A whole and the parts that a text divides it into; `is_complete` is false if other parts may be left out.

    The wording of the whole is that of its number and of what is counted.
    """

    whole: Wording
    number: int
    noun: str
    thing: CountedThing | None
    sentence: NoteSentence
    shares: tuple[Share, ...]
    is_complete: bool = True

    @property
    def total(self) -> int:
        """Return what the parts add up to."""
        return sum(share.number for share in self.shares)


def counted_sums(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the wholes that texts divide into two or more parts, in reading order."""
    found: list[CountedSum] = []
    for things, before in _by_sentence(picture):
        field = things[0].sentence.field
        found += _of_addition([each for each in before if each.sentence.field is field], things)
        found += [each for thing in things for each in _again(before, thing)]
    for thing in picture.read(counted_things):
        if thing.noun == "session":
            continue
        found += _of_pronoun(picture, thing)
        found += _after_whole(thing)
    # `Eight meetings, in six languages: six on Monday and two on Tuesday` counts meetings.
    meant: dict[tuple[Share, ...], CountedSum] = {}
    for each in found:
        known = meant.setdefault(each.shares, each)
        meant[each.shares] = each if each.total == each.number != known.number else known
    return tuple(meant.values())


def _by_sentence(picture: Picture) -> Iterator[tuple[list[CountedThing], list[CountedThing]]]:
    """Return the things of each sentence, each time with those of the sentences before it."""
    sentences = [list(group) for _, group in groupby(picture.read(counted_things), key=attrgetter("sentence"))]
    for at, things in enumerate(sentences):
        field = things[0].sentence.field
        if field.role in PARAGRAPHS:
            yield things, [each for group in sentences[max(0, at - _MOST_NEAR) : at] for each in group]


def _after_whole(thing: CountedThing) -> Iterator[CountedSum]:
    sentence = thing.sentence
    if compiled(_LEFT_OUT).search(sentence.text, 0, thing.start):
        return
    shares = [
        each for each in shares_after(thing) if each.number <= thing.number or not each.wording.is_after("; the ")
    ]
    if len(shares) == 1:
        each = compiled(EACH_OF.format(number=cardinals())).match(sentence.text, shares[0].start)
        start = shares[0].wording.start - sentence.start
        # `Three Vice-Chairs and a Rapporteur, one from each of the four groups`: officers are counted together.
        officers = len(compiled(_OTHER_OFFICER).findall(sentence.text, 0, each.start())) if each is not None else 0
        is_next = sentence.text[thing.end : start] == ", " and not sentence.text.startswith("one ", start)
        is_together = officers and (not is_next or thing.number <= shares[0].number <= thing.number + officers)
        is_of_each = each is not None and not is_together
        shares = [shares[0]._replace(wording=sentence.part(start, each.end()))] if is_of_each and each else []
    if not shares or compiled(rf"\sin\sthe\s[a-z]+\s{thing.noun}\b").search(sentence.text, shares[0].start):
        return  # `two weeks, eight of them in the first week`: the parts are those of something else.
    between = sentence.text[thing.end : shares[0].wording.start - sentence.start]
    is_introduced = compiled(_INTRODUCED).search(between) is not None
    lead = sentence.text[shares[0].start :].split(maxsplit=1)[0]
    if not is_introduced and (compiled(rf"\b{re.escape(lead)}\b").search(between) or ";" in between):
        return  # `Three minutes for States, two for observers and five for groups`: the first one is a part too.
    if _are_of_others(thing, shares) or compiled(REST).search(sentence.text, thing.end):
        return
    chosen = chosen_pattern().search(sentence.text, 0, thing.start) if is_introduced else None
    if chosen is not None and (number := cardinal(chosen["number"])) is not None:
        # `Will elect 9 of the 18 members: four from African States, five from Asia-Pacific States`
        if thing.number != sum(each.number for each in shares):
            whole = sentence.part(chosen.start("number"), thing.end)
            yield CountedSum(whole, number, thing.noun, None, sentence, tuple(shares))
        return
    # `Of its ten meetings, three are devoted to item 3`
    is_part = compiled(r"\b(?i:of|among)\s(?:(?:the|its|these)\s)?$").search(sentence.text[: thing.start]) is not None
    is_complete = not is_part and not any(word in sentence.folded[thing.start :] for word in words_of("not_all"))
    is_complete = is_complete and not any(alone_share_pattern().match(sentence.text, each.start) for each in shares)
    yield CountedSum(thing.wording, thing.number, thing.noun, thing, sentence, tuple(shares), is_complete)


def _are_of_others(thing: CountedThing, shares: Sequence[Share]) -> bool:
    """Return whether parts are those of something else, or all but one of them.

    `Ten speakers in two rounds, six on Monday and four on Tuesday` are parts of the ten, `three groups: four to the
    first, two to the second and one to the third` of what they get; and `eleven cases: seven on fees, three on dates,
    and the eleventh` has no number for the last one.
    """
    text, total = thing.sentence.text, sum(each.number for each in shares)
    others = {each.number for each in things_in(thing.sentence) if each.start != thing.start and len(shares) > 1}
    is_but_one = total + 1 == thing.number
    last = rf"\bthe\s(?:{ordinal(thing.number, 'en')}|last)\b" if is_but_one else ""
    is_received = len(shares) == thing.number and f"{thing.noun}s" in words_of("receivers")
    return total in others or is_received or bool(last and compiled(last).search(text, thing.end))


def _of_addition(before: list[CountedThing], things: list[CountedThing]) -> Iterator[CountedSum]:
    """Return the sum with what was counted before it: `With the seven meetings of the Conference, 20 are planned`."""
    thing = things[-1]
    text = thing.sentence.text
    earlier = [each for each in before if each.noun == thing.noun]
    if not earlier or not compiled(ADDED).match(text[: thing.start]) or len(things) > _FEWEST:
        return
    parts = [*earlier, *(each for each in things[:-1] if each.noun == thing.noun)]
    if len(parts) < _FEWEST or any(each.in_number or each.is_both for each in parts):
        return
    if thing.number not in {sum(each.number for each in parts[at:]) for at in range(len(parts) - 1)}:
        shares = tuple(Share(each.number, each.wording, each.end, each.end) for each in parts[-_MOST_ADDED:])
        yield CountedSum(thing.wording, thing.number, thing.noun, None, thing.sentence, shares)


def _again(before: list[CountedThing], thing: CountedThing) -> Iterator[CountedSum]:
    """Return a number that is said again of the same things as just before: `Three reports … All four reports`."""
    text = thing.sentence.text
    lead = compiled(_ALL).search(text, 0, thing.start)
    same = [each for each in before if each.words == thing.words or (each.noun == thing.noun and len(thing.words) == 1)]
    same = [each for each in same if not compiled(_OF_OTHERS).match(each.sentence.text, each.end)]
    numbers = {each.number for each in same if each.sentence is not thing.sentence}
    if lead is None or len(numbers) != 1 or thing.noun in words_of("not_said_again") or thing.number in numbers:
        return
    are_others = {each.number for each in before if each.noun == thing.noun} != numbers
    if are_others or compiled(RESTRICTED).match(text, thing.end):
        return
    share = Share(same[-1].number, same[-1].wording, same[-1].end, same[-1].end)
    yield CountedSum(thing.wording, thing.number, thing.noun, thing, thing.sentence, (share,))


def _of_pronoun(picture: Picture, thing: CountedThing) -> Iterator[CountedSum]:
    """Return the parts in the sentence after a whole: `Three of them are for item 4, three for item 5`."""
    following = picture.sentence_after(thing.sentence)
    if following is None or following.is_too_long:
        return
    first = of_them_pattern().match(following.text)
    things = things_in(thing.sentence)
    number = cardinal(first["number"]) if first is not None else None
    if first is None or number is None or [each.start for each in things] != [thing.start]:
        return
    if first["noun"] is not None and singular(first["noun"]) != thing.noun:
        return
    others = shares_in(following, first.end(), thing.noun)
    if others:
        end = others[0].wording.start - following.start
        share = Share(number, following.part(first.start("number"), first.end("number")), first.end(), end)
        yield CountedSum(thing.wording, thing.number, thing.noun, thing, following, (share, *others), is_complete=False)
