import re
from collections.abc import Iterator
from functools import cache, lru_cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import begins_sentence, is_by_drafter, is_in_title, unsafe_replacement
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE = 24
_ACT = lazy_pattern(r" (?:[0-9]+/[0-9]+/[A-Z]{2,}|\([A-Z]{2,}\))")
"""The number of an act of the European Union: 2010/413/CFSP."""
_ANNEX_OF_NAME = lazy_pattern(r"Ann(?:ex|exes) [IVX]+ (?:of|to) (?:the )?[A-Z]\w")


@rule("EDT013", "common-word-capitalized", Severity.WARNING)
def common_word_capitalized(context: CheckContext) -> Iterator[Violation]:
    """A common word has a capital letter inside a sentence.

    ## Why

    Capital letters are for names, not for important words: write "agenda item 5", "annex II", "paragraph 3", "the
    present note" and "all delegations". Only words that are certainly not names are reported: not "Annex III of the
    Convention" and the acts of the European Union, which have capitals of their own, nor the words of titles such as
    "Guidance for the Implementation of Security Council Resolution 2254 (2015)".

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>, and the
    list of the Correspondence Manual, ST/DCS/4/Rev.1.

    ## Bad

    ```yaml
    paragraphs:
      - The annex deals with Agenda Item 2.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex deals with agenda item 2.
    ```

    ## Fix

    Unsafe: the word is written in lower case, together with the words before it that belong to the phrase.
    """
    # Few of the words have a capital in a programme, and the texts are searched only for those.
    odd = context.text_index.odd
    words = frozenset(word for word in _first_words() if word in odd)
    capitalized = context.text_index.find(_capitalized(words)) if words else ()
    found = (word for word in capitalized if not _may_be_name(context, word) and is_by_drafter(word))
    for match in map(_with_capitals_before, found):
        right = _right(match)
        if right != match.text:
            yield Violation(
                match.location,
                f"{quoted(match.text)} has a capital letter, but is not a name.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(match, right),
            )


def _with_capitals_before(match: TextMatch) -> TextMatch:
    """Add the words of the phrase before the word that have a capital too, but not the first of a sentence."""
    before = _before().search(match.field.plain, max(0, match.start - _LONGEST_BEFORE), match.start)
    if before is None:
        return match
    whole = match.part(before.start(), match.end)
    first = whole.text.partition(" ")[0]
    return match.part(whole.start + len(first) + 1, match.end) if begins_sentence(whole) else whole


def _right(match: TextMatch) -> str:
    """Return words in lower case, except the first letter of a sentence, of a bracket and after a semicolon."""
    word = match.text
    begins = begins_sentence(match) or match.field.plain.endswith(("(", "[", "; "), 0, match.start)
    return word[0] + word[1:].lower() if begins else word.lower()


def _may_be_name(context: CheckContext, match: TextMatch) -> bool:
    """Return whether it may be an annex of a treaty, or is the number of an item in its heading (AGD004)."""
    if match.text in _words("before_roman"):
        return _names_instrument(match.field) or context.once(_cites_annex)
    is_in_heading = match.field.role is Role.HEADING and begins_sentence(match)
    return is_in_heading or _ACT.match(match.field.plain, match.end) is not None or is_in_title(match)


def _cites_annex(context: CheckContext) -> bool:
    """Return whether a text of the note cites the annex of an instrument by name: `Annex III of the JCPOA`."""
    return any(not match.is_verbatim for match in context.text_index.find(_ANNEX_OF_NAME))


@lru_cache(maxsize=256)
def _names_instrument(field: TextField) -> bool:
    """Return whether a text mentions a treaty or the like; it is asked again for each of its words."""
    return any(instrument in field.plain for instrument in _words("instruments"))


@lru_cache(maxsize=256)
def _capitalized(first_words: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for the forms that begin with some words."""
    return re.compile("|".join(form for form in _forms() if _first_word(form) in first_words))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(map(_first_word, _forms()))


def _first_word(form: str) -> str:
    return re.split(r"[^A-Za-z]", form, maxsplit=1)[0]


@cache
def _forms() -> tuple[str, ...]:
    """Return the forms of words with a capital, each a pattern that begins with the first of its words."""
    before_figure = (rf"{words}(?= [0-9])" for words in _words("before_figure"))
    before_roman = (rf"{word}(?= [IVX]+\b)" for word in _words("before_roman"))
    return (*before_figure, *before_roman, *map(_in_phrase, _words("phrases")))


@cache
def _before() -> re.Pattern[str]:
    words = {word.capitalize() for phrase in _words("phrases") for word in re.findall(r"[a-z]+ ", phrase)}
    return re.compile(rf"(?:\b(?:{'|'.join(sorted(words))}))+\Z")


def _in_phrase(phrase: str) -> str:
    """Return a pattern for the words with capitals in a phrase, and with the others around them."""
    start = next(at for at, letter in enumerate(phrase) if letter.isupper())
    words = phrase[start:].partition(" to ")[0]
    return rf"{words}(?<=\b(?i:{phrase[:start]}){words})(?={phrase[start + len(words) :]}\b)"


def _words(kind: str) -> list[str]:
    words: list[str] = read_data("words/lower_case")[kind]
    return words
