"""Read which sums of money are parts of another: `$9 million, of which $4 million is for Chad, $5 million for Fiji`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE)
_NUMBER = r"[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:[ \u00a0][0-9]{3})+|[0-9]*)(?:\.[0-9]{1,6})?"
_SCALE = r"(?:\s(?P<scale{0}>thousand|million|billion))?"
_MONEY = (
    rf"(?:US|Can|A)?(?P<mark>[$€£]|\bCHF\s?|\bUSD\s?|\bEUR\s?)\s?(?P<marked>{_NUMBER}){_SCALE.format(1)}(?![\w,.]?[0-9])"
    rf"|(?<![\w$€£.,/])(?P<named>{_NUMBER}){_SCALE.format(2)}\s(?P<name>(?:[A-Z][a-z]+\s){{0,2}}(?:dollars|euros?|francs|pounds))\b"
)
_DIGITS = 6
_ONE = 10**_DIGITS
"""Amounts are counted in millionths, so that all are whole numbers."""
_SCALES = {None: 1, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_DIVIDES = (
    r"\bof\s(?:which|this|these|that|it)\b|:|\((?!.*\))|\b(?:compris(?:es?|ing)|consist(?:s|ing)\sof|made\sup\sof|divided|namely"
    r"|broken\sdown|composed\sof|allocated|shared|split|includ(?:es?|ing))\b|[–—]"
)
_IN_ALL = r"\b(?:in\sall|in\stotal|altogether|together|that\sis|a\stotal\sof|totall?ing|amounting\sto|sum\sof)\b"
_COMPARED = (
    r"\b(?:compared|against|instead|than|from|previous(?:ly)?|earlier|increase\w*|decrease\w*|reduc\w+|each|every|per|or|up\sto"
    r"|about|approximately|nearly|almost|estimated|some|between|over|received|pledged|spent|not|plus|further|additional|average"
    r"|an?\s(?:year|month|week|day))\b"
)
_PARTLY = r"\b(?:includ(?:es?|ing)|rest|remainder|balance|among|others?|mainly|for\sexample|such\sas)\b"
_FEWEST = 2
_MARKS = ("$", "€", "£", "CHF", "USD", "EUR", "dollars", "euro", "francs", "pounds")


class SumOfMoney(NamedTuple):
    """A sum of money and those into which a text divides it.

    It is wrong if the parts are more, by more than they may be rounded, or fewer where all of them are named.
    """

    whole: Wording
    parts: tuple[Wording, ...]
    is_wrong: bool


class Amount(NamedTuple):
    """A sum of money in a sentence: its value, and that of its last digit, in millionths of its currency."""

    start: int
    end: int
    value: int
    unit: int
    currency: str
    sentence: NoteSentence

    @property
    def wording(self) -> Wording:
        """Return the sum as it is written."""
        return self.sentence.part(self.start, self.end)


def sums_of_money(picture: Picture) -> tuple[SumOfMoney, ...]:
    """Return the sums of money that texts divide into two or more parts, in reading order."""
    found: list[SumOfMoney] = []
    for field in picture.index.with_figures:
        if field.role in _ROLES and any(mark in field.plain for mark in _MARKS):
            sentences = list(picture.sentences_of(field))
            found += [each for sentence in sentences for each in _in_sentence(sentence)]
    return tuple(found)


def _in_sentence(sentence: NoteSentence) -> Iterator[SumOfMoney]:
    amounts, text = amounts_in(sentence), sentence.text
    if len(amounts) <= _FEWEST:
        return
    first, second, last = amounts[0], amounts[1], amounts[-1]
    if compiled(_DIVIDES).search(text, first.end, second.start) is not None:
        is_inside = "(" in text[first.end : second.start]
        # `$9 million for roads ($4 million for gravel)`: what is in parentheses is a part of the part.
        parts = [each for each in amounts[1:] if is_inside or not _is_in_parentheses(text[first.end : each.start])]
        if len(parts) >= _FEWEST and len(compiled(r"\bof\swhich\b").findall(text)) <= 1:
            yield from _sum(first, parts, text[first.end :])
    elif compiled(_IN_ALL).search(text, amounts[-2].end) is not None:
        yield from _sum(last, amounts[:-1], text[first.end :])


def _is_in_parentheses(before: str) -> bool:
    return before.count("(") > before.count(")")


def _sum(whole: Amount, parts: list[Amount], around: str) -> Iterator[SumOfMoney]:
    if compiled(_COMPARED).search(around) or len({each.currency for each in (whole, *parts)}) > 1:
        return
    total = sum(each.value for each in parts)
    # Each part may be rounded.
    slack = sum((each.unit for each in parts), whole.unit) // 2 if min(each.unit for each in parts) > _ONE else 0
    is_partly = compiled(_PARTLY).search(around) is not None
    is_wrong = total - whole.value > slack or (not is_partly and whole.value - total > slack)
    yield SumOfMoney(whole.wording, tuple(each.wording for each in parts), is_wrong)


def amounts_in(sentence: NoteSentence) -> list[Amount]:
    """Return the sums of money of a sentence, in order."""
    if sentence.is_too_long or not any(mark in sentence.text for mark in _MARKS):
        return []
    return [_amount(sentence, match) for match in compiled(_MONEY).finditer(sentence.text)]


def _amount(sentence: NoteSentence, match: re.Match[str]) -> Amount:
    typed = match["marked"] or match["named"]
    scale = _SCALES[match["scale1"] or match["scale2"]]
    whole, _, decimals = re.sub(r"[,\s\u00a0]", "", typed).partition(".")
    unit = scale * 10 ** (_DIGITS - len(decimals))
    currency = (match["mark"] or match["name"]).strip().casefold().removesuffix("s")
    return Amount(*match.span(), int(whole + decimals) * unit, unit, currency, sentence)
