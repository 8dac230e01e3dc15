"""Read by how much a text has a number or a sum grow or fall: `from $179 million to $186 million, an increase of`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.sums_of_money import Amount, amounts_in
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE)
_NOUNS = frozenset(["increase", "rise", "growth", "gain", "decrease", "decline", "reduction", "fall", "drop"])
_GROWS = frozenset(["increases", "increased", "rises", "rose", "risen", "grew", "grown"])
_FALLS = frozenset(
    ["decreases", "decreased", "declines", "declined", "reduced", "falls", "fell", "fallen", "dropped"],
)
_NEEDED = _NOUNS | _GROWS | _FALLS
_NOUN = r"(?:increase|rise|growth|gain|decrease|decline|reduction|fall|drop)"
_AFTER_BOTH = rf"[,(–—]\s?(?:(?:which|that)\sis,?\s|or\s)?(?:an?|the)\s(?:[a-z]+\s)?{_NOUN}\sof\s(?:just\s|only\s)?$"
_CHANGE = (
    rf"\b{_NOUN}\sof\s(?:just\s|only\s)?$"
    r"|\b(?:increase[sd]?|rises?|rose|risen|grew|grown|decrease[sd]?|declined?|reduced|fell|fallen|drop(?:ped)?)\sby\s(?:just\s|only\s)?$"
)
_NOT_EXACT = (
    r"\b(?:since|over|about|approximately|nearly|almost|estimated|some|around|roughly|under|between|or\smore|up\sto|(?:more|less)\sthan"
    r"|at\sleast|average|further|additional|another|each|every|per\s(?!cent\b)|annual\w*|a\syear|real\sterms|adjusted|respectively|would)\b"
)
_TWO = r"\b(?:from|compared\s(?:with|to)|against|up\sfrom|down\sfrom|as\sopposed\sto|instead\sof)\b"
_OTHER_CLAUSE = r"[;:]|\b(?:and|but|while|whereas|which|who)\b"
_THING = r"(?:\s(?!from\b|to\b|in\b|an?\b)[A-Za-z][a-z-]+){0,3}?(?:\sin\s(?:[A-Z][a-z]+\s)?[12][0-9]{3})?"
_NUMBERS = (
    r"(?:\bby\s(?P<by>{0}),?{1},?\s)?\bfrom\s(?P<first>{0}){1},?\sto\s(?P<last>{0}){1}"
    r"(?:,\s(?:which\sis\s|that\sis,\s)?an?\s{2}\sof\s(?P<of>{0}|[1-9][0-9]{{0,2}}(?=\.(?:\s|$)))(?!\sper\scent))?"
)
_THREE = 3


class StatedDifference(NamedTuple):
    """By how much something grows or falls, from what to what; it is wrong if they differ by another number."""

    wording: Wording
    between: tuple[Wording, Wording]
    is_wrong: bool


def stated_differences(picture: Picture) -> tuple[StatedDifference, ...]:
    """Return the differences that sentences state, with the two numbers, or sums of money, between which they are."""
    if _NEEDED.isdisjoint(picture.index.words):
        return ()
    return tuple(
        found
        for field in picture.index.texts_with(_NEEDED)
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and not compiled(_NOT_EXACT).search(sentence.text)
        for found in (*_of_money(sentence), *_of_numbers(sentence))
    )


def _of_money(sentence: NoteSentence) -> Iterator[StatedDifference]:
    amounts = amounts_in(sentence)
    changes = [each for each in amounts if compiled(_CHANGE).search(sentence.text, 0, each.start)]
    if len(amounts) != _THREE or len(changes) != 1 or len({each.currency for each in amounts}) > 1:
        return
    first, last = (each for each in amounts if each is not changes[0])
    text, gap = sentence.text, sentence.text[amounts[0].end : amounts[-1].start]
    is_last = changes[0] is amounts[-1]
    is_of_both = not is_last or compiled(_AFTER_BOTH).search(text, amounts[1].end, amounts[-1].start) is not None
    if is_of_both and compiled(_TWO).search(text) and not compiled(_OTHER_CLAUSE).search(gap.replace("which is", "")):
        yield StatedDifference(changes[0].wording, (first.wording, last.wording), _differ(first, last, changes[0]))


def _differ(first: Amount, last: Amount, change: Amount) -> bool:
    """Return whether a change is not that from one sum to another, each of which may be rounded."""
    return 2 * abs(abs(first.value - last.value) - change.value) > first.unit + last.unit + change.unit


def _of_numbers(sentence: NoteSentence) -> Iterator[StatedDifference]:
    for match in compiled(_NUMBERS.format(cardinals(), _THING, _NOUN)).finditer(sentence.text):
        group = "of" if match["of"] else "by"
        first, last = cardinal(match["first"]), cardinal(match["last"])
        change = cardinal(match[group]) if match[group] else None
        if first is not None and last is not None and change is not None:
            between = (sentence.part(*match.span("first")), sentence.part(*match.span("last")))
            yield StatedDifference(sentence.part(*match.span(group)), between, abs(first - last) != change)
