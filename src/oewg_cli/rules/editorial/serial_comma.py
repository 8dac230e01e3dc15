import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, sentence_of
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_FURTHEST = 200
"""How far before a comma its enumeration is searched."""
_COMMA = lazy_pattern(r", (?:and|or) ")
_CAPITAL_AFTER = lazy_pattern(r"(?:the )?(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})(?=[.,;:)]|\Z| (?!and\b|or\b)[a-z])")
_MOST_WORDS = 4
"""The most words of a name."""
_WORD = r"[a-z]+(?:-[a-z]+)*"
_DATE_AT_END = lazy_pattern(r"(?:^|\s)(?:[0-9]{1,2}\s[A-Z][a-z]+|(?:19|20)[0-9]{2})\Z")
_ITEM = lazy_pattern(rf"{_WORD}(?: {_WORD})?")


@rule("EDT008", "serial-comma", Severity.INFO)
def serial_comma(context: CheckContext) -> Iterator[Violation]:
    """There is a comma before the "and" or "or" of the last item of an enumeration.

    ## Why

    In United Nations documents, write "norms, rules and principles". A comma that ends an insertion or separates two
    sentences is right, and so is one before an item that has an "and" of its own: "closures, and attacks on schools and
    hospitals". Only enumerations of short items are checked, or of the names of countries, peoples or languages, and
    not in the texts under agenda items, which quote mandates.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex deals with rain, snow, and wind.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex deals with rain, snow and wind, and is issued today.
    ```

    ## Fix

    Unsafe: the comma is removed.
    """
    for match in context.text_index.find(_COMMA):
        item, last = _ends_of_words(match) or _ends_of_names(match) or ("", "")
        if item and is_by_drafter(match):
            comma = match.field.plain_location(match.start, match.start + 1)
            right = item + match.text.removeprefix(",") + last
            yield Violation(
                comma,
                f"There is a comma before the last item of an enumeration: {quoted(item + match.text + last)}.",
                f"Write {quoted(right)}.",
                fix=SuggestedFix(f"Write {quoted(right)}.", (Replacement(comma, ""),), safe=False),
            )


def _ends_of_words(match: TextMatch) -> tuple[str, str] | None:
    """Return the items before and after the comma if they are words in lower case."""
    item = _item_before(match)
    last = _last_item().match(match.field.plain, match.end) if item else None
    return (item, last[0]) if item and last and _is_item(last[0]) and not _has_own_and(last) else None


def _ends_of_names(match: TextMatch) -> tuple[str, str] | None:
    """Return the items before and after the comma if these and the one before are countries, or peoples or languages.

    A city with its country is no such item: "in Paris, France, and in Rome".
    """
    last = _CAPITAL_AFTER.match(match.field.plain, match.end)
    if last is None:
        return None
    start = max(sentence_of(match).start, match.start - _FURTHEST)
    *before, item = match.field.plain[start : match.start].split(", ")
    words = before[-1].split() if before else []
    first = {" ".join(words[-count:]) for count in range(1, _MOST_WORDS + 1)}
    is_of_names = any(
        last["name"] in names and item.removeprefix("the ") in names and not names.isdisjoint(first)
        for names in _names()
    )
    return (item, last[0]) if is_of_names else None


def _has_own_and(last: re.Match[str]) -> bool:
    """Return whether the last item joins several things itself: `attacks on schools and hospitals`."""
    return " " not in last[0] and _own_and().match(last.string, last.end()) is not None


def _item_before(match: TextMatch) -> str | None:
    """Return the item before the comma if it is one of an enumeration: one word, or a short one of several.

    A single item of two words could be a sentence: "On that day, delegations spoke, and others listened."
    """
    start = max(sentence_of(match).start, match.start - _FURTHEST)
    *before, item = match.field.plain[start : match.start].split(", ")
    if not before or not _is_item(item):
        return None
    several = len(before) > 1 and _is_item(before[-1])
    introduction = before[-2] if several else before[-1]
    # `when the meeting of Friday, 27 November, rises, and taken up`: the first comma ends the date.
    is_insertion = introduction.lower().endswith(_words("insertions")) or _DATE_AT_END.search(introduction) is not None
    return item if (several or " " not in item) and not is_insertion else None


def _is_item(text: str) -> bool:
    """Return whether a text is one or two words in lower case that are not a phrase or an insertion."""
    is_phrase = text.split(" ", 1)[0] in _words("determiners")
    return _ITEM.fullmatch(text) is not None and not is_phrase and not text.endswith(("ly", *_words("insertions")))


@cache
def _names() -> tuple[frozenset[str], ...]:
    names = read_data("proper_names_en")["names"]
    return frozenset(names["places"]), frozenset(names["peoples"]) | {"French"}


@cache
def _last_item() -> re.Pattern[str]:
    continuations = "|".join(_words("continuations"))
    return re.compile(rf"{_WORD}(?: {_WORD})??(?=[.,;:)]|\Z| (?:{continuations}) )")


@cache
def _own_and() -> re.Pattern[str]:
    """Match what follows the first word of such an item: a phrase with "and", or more items and then "and"."""
    others = "|".join(("and", "or", *_words("insertions")))
    item = rf"(?!(?:{others})\b){_WORD}(?: {_WORD})?"
    phrase = rf" (?:{'|'.join(_words('continuations'))}) {item}(?:, {item}){{0,5}},?"
    return re.compile(rf"(?:{phrase}|(?:, {item}){{1,5}},?) (?:and|or) {_WORD}")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(read_data("words/enumerations")[kind])
