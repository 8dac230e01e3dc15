import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, sentence_of, unsafe_replacement
from oewg_cli.text.adjacent_words import start_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import in_capitals_of
from oewg_cli.un.un_data import read_data

_FURTHEST = 200
_LONGEST_WORD = 40
_NAME_WORDS = r"[A-Z][\w’'-]*(?:\s(?:(?:(?:of|the|and|for|on|in)\s){0,3}[A-Z][\w’'-]*)){0,15}"
_NAME = _NAME_WORDS
_OF_NAME = rf"(?:[’']s)?\s(?:of|to)\s(?:the\s)?(?P<name>{_NAME_WORDS})"
_ITS = r"\b(?:its|whose)\s(?:[a-z]+\s){0,2}\Z"
_NEXT_TO_NAME = r"\b[A-Z][\w’'-]*\s\Z"
_UNITED_NATIONS = "United Nations"


@rule("EDT005", "chair-called-chairman", Severity.WARNING, words=("chair",))
def chair_called_chairman(context: CheckContext) -> Iterator[Violation]:
    """A Chair is called "chairman", "chairwoman" or "chairperson".

    ## Why

    The word is "Chair" for everyone, also in "Vice-Chair" and "Co-Chair". Titles used by bodies outside the United
    Nations, such as the Chairperson of the African Union Commission, are not reported: other organizations choose their
    own, and keep it where the sentence says "its Chairman" or "the Chairman" again.

    ## Authority

    Editorial Manual, <https://www.un.org/dgacm/en/content/editorial-manual>, on inclusive language; United Nations
    documents as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared by the Chairman.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared by the Chair.
    ```

    ## Fix

    Unsafe: the word is replaced by "Chair", with the same capital letters.
    """
    words: dict[str, str] = read_data("words/chairs")["words"]
    outside = None
    for match in context.text_index.find_words(words.keys()):
        right = _in_capitals_of(words[match.text.lower()], match.text)
        is_again = outside == (match.field, match.text) and word_before(match.field.plain, match.start) == "the"
        if is_again or _is_outside(match):
            outside = (match.field, match.text)
        elif right is not None and is_by_drafter(match):
            yield Violation(
                match.location,
                f"The United Nations writes {quoted(right)}, not {quoted(match.text)}.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(match, right),
            )


def _in_capitals_of(word: str, typed: str) -> str | None:
    """Return a word with the capitals of the typed one in each part: `Vice-Chair` for `Vice-Chairman`."""
    pairs = zip(word.split("-"), typed.split("-"), strict=True)
    parts = [in_capitals_of(part, typed_part) for part, typed_part in pairs]
    return "-".join(part for part in parts if part) if all(parts) else None


def _is_outside(match: TextMatch) -> bool:
    """Return whether the title is one of a body outside the United Nations, which is named after or before it."""
    before: list[str] = read_data("words/chairs")["outside"]["before"]
    plain = match.field.plain
    if plain.startswith(tuple(before), start_after(plain, match.end)):
        return True
    first = max(sentence_of(match).start, match.start - _FURTHEST)
    after = compiled(_OF_NAME).match(plain, match.end)
    if after is not None:
        return _is_name_outside(after["name"])
    pronoun = compiled(_ITS).search(plain, first, match.start)
    end = pronoun.start() if pronoun else match.start
    names = compiled(_NAME).findall(plain, first, end)
    is_next = (
        pronoun is not None or compiled(_NEXT_TO_NAME).search(plain, max(first, end - _LONGEST_WORD), end) is not None
    )
    return bool(names) and is_next and _is_name_outside(names[-1])


def _is_name_outside(name: str) -> bool:
    """Return whether a name is that of an organization outside the United Nations."""
    return _UNITED_NATIONS not in name and _outside().search(name) is not None


@cache
def _outside() -> re.Pattern[str]:
    names = "|".join(map(re.escape, read_data("words/chairs")["outside"]["names"]))
    return re.compile(rf"\b(?:{names})\b")
