"""The words around the numbers of resolutions and decisions in the six languages, as patterns.

The words are in `data/references.toml`.
"""

import re
from functools import cache
from itertools import groupby
from operator import itemgetter

from oewg_cli.un.references.resolutions import TextKind
from oewg_cli.un.un_data import read_data

CHINESE_LEAD = "第"
"""What is before a number in Chinese, where the word comes after it."""

BEGINNINGS = ("decis", "décis", "resolu", "résolu", "резолюц", "решени", "قرار", "مقرر", CHINESE_LEAD)
"""Parts of the words, in lower case: a text that has none of them cites no number."""


@cache
def kinds_of_words() -> dict[str, tuple[TextKind, bool]]:
    """Return each word, in lower case, with its kind and whether it is a plural."""
    words = read_data("references")["words"]
    return {
        word: (kind, number == "plural") for kind in TextKind for number in words[kind] for word in words[kind][number]
    }


@cache
def english_words() -> frozenset[str]:
    """Return the English words in lower case."""
    return frozenset(f"{kind}{ending}" for kind in TextKind for ending in ("", "s"))


@cache
def draft_words() -> tuple[str, ...]:
    """Return the words after which a resolution is not yet adopted."""
    return tuple(read_data("references")["drafts"])


def reference_words(text: str) -> re.Pattern[str]:
    """Match the words that may be in a text, those with one of the beginnings that it has."""
    folded = text.lower()
    return _words_with(tuple([each for each in BEGINNINGS if each in folded]))


@cache
def _words_with(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    """Match the words; all that have the same first letter are one branch, so that few are tried at a letter."""
    words = [word for word in kinds_of_words() if any(each in word for each in beginnings)]
    forms = {form for word in words for form in (word, word.capitalize(), word.upper())}
    branches = (
        f"{first}(?:{'|'.join(sorted((form[1:] for form in group), key=len, reverse=True))})"
        for first, group in groupby(sorted(forms), key=itemgetter(0))
    )
    return re.compile("|".join((*branches, CHINESE_LEAD)))


@cache
def chinese_tail() -> re.Pattern[str]:
    """Match the word that comes after the number in Chinese."""
    words = read_data("references")["words"]["chinese"]
    return re.compile(r"\s?号\s?(?:" + "|".join(f"(?P<{kind}>{word})" for kind, word in words.items()) + ")")


@cache
def lead_in() -> re.Pattern[str]:
    """Match what may be between the word and the first number."""
    return re.compile(rf"(?<={CHINESE_LEAD})\s?|\s+(?:(?:[Nn]os?\.?|[Nn][°º]|№)\s*)?")


@cache
def joint_of_numbers() -> re.Pattern[str]:
    """Match what may be between two numbers of a list, with the parts of the first that may be cited."""
    words = "|".join(read_data("references")["joining_words"])
    return re.compile(
        rf"""
        (?: ,?\s(?:sects?\.|sections?|paras?\.|paragraphs?|parts?|annex)\s [A-Z0-9]{{1,6}} (?:\s\([a-z]\))? )*
        (?: \s*[,;]\s* (?:(?:{words})\s+)? | \s+(?:{words})\s+ | \s+و | \s?号?[、和及与]{CHINESE_LEAD}?\s? )
        """,
        re.VERBOSE,
    )


@cache
def date_of_adoption() -> re.Pattern[str]:
    """Match a date after a number, with its year; in an English list only the last date may have it."""
    return re.compile(
        r"\sof\s[0-9]{1,2}\s[A-Z][a-z]{2,8}(?=,\s[0-9]|,?\sand\s)"
        r"|\s(?:of|du|de|del|от)\s[0-9]{1,2}(?:er)?\s(?:de\s)?[^\W0-9_]{3,12}\s(?:de\s|del\s)?"
        r"(?P<year>(?:19|20)[0-9]{2})(?:\sгода)?"
    )


@cache
def adoption_of_number() -> re.Pattern[str]:
    """Match what an English text may say after a number on its adoption: "on 22 March 2024", "without a vote"."""
    return re.compile(
        r"(?:,?\s(?:(?:of|on)\s[0-9]{1,2}(?:st|nd|rd|th)?\s\w{3,9}\s[0-9]{4}|in\s(?:\w{3,9}\s)?[0-9]{4}"
        r"|by\sconsensus|by\sacclamation|unanimously|without\sa\svote)){0,3}"
    )
