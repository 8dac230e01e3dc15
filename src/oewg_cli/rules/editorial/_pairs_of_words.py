"""Find neighbouring words of which one may have the wrong form, in all texts at once."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import begins_sentence, is_quoted, sentence_of
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_forms import plural_of, singular_of, wrong_forms

_STOPS = ".,;:)"
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_SINGULAR_VERBS = frozenset({"is", "was", "has"})


class WordPair(NamedTuple):
    """Two words of a text, `first` and `second`, with the one that may be between them; all in lower case."""

    match: TextMatch
    first: str
    middle: str
    second: str

    @property
    def second_match(self) -> TextMatch:
        """Return the place of the second word."""
        return self.match.part(self.match.end - len(self.second), self.match.end)

    @property
    def before(self) -> str:
        """Return the sentence before the pair."""
        return self.match.field.plain[sentence_of(self.match).start : self.match.start]

    @property
    def after(self) -> str:
        """Return the text after the pair."""
        return self.match.field.plain[self.match.end :]


def word_pairs(context: CheckContext) -> tuple[WordPair, ...]:
    """Return the pairs of words that may have a wrong form; those in quotations and names are left out."""
    return tuple(_pairs(context))


def _pairs(context: CheckContext) -> Iterator[WordPair]:
    index, wanted, between = context.text_index, _wanted(), _between()
    words, capitalized = index.lower_words, read_data("words/word_forms")["capitalized"]
    found: dict[tuple[str, str, str], None] = {}
    for one, middle, other in zip(words, words[1:], [*words[2:], ""], strict=False):
        if one in wanted:
            if middle.rstrip(_STOPS) in wanted[one]:
                found[one, "", middle.rstrip(_STOPS)] = None
            if (middle in between or middle.endswith("ly")) and other.rstrip(_STOPS) in wanted[one]:
                found[one, middle, other.rstrip(_STOPS)] = None
    for one, middle, other in found:
        words_between = rf"\s+{re.escape(middle)}" if middle else ""
        typed = rf"(?:{other}|{other.capitalize()})" if other in capitalized else re.escape(other)
        pattern = compiled(rf"(?<![\w’'/-])(?i:{re.escape(one)}){words_between}[ \u00a0]+{typed}(?![\w’'/-])")
        for match in index.find_with([max(one, other.lower(), key=len)], pattern):
            if (match.text[0].islower() or begins_sentence(match)) and not is_quoted(match):
                yield WordPair(match, one, middle, other)


@cache
def _between() -> frozenset[str]:
    data = read_data("words/word_forms")
    return frozenset(data["adjectives"]) | frozenset(data["between"])


@cache
def _wanted() -> dict[str, frozenset[str]]:
    """Return the second words that are looked at after each first word."""
    data = read_data("words/word_forms")
    singular, plural = frozenset(plural_of()), frozenset(singular_of())
    found = {word: frozenset(forms) for word, forms in wrong_forms().items()}
    found |= dict.fromkeys(data["singular_before"], plural)
    found |= dict.fromkeys(data["plural_before"], singular)
    found |= dict.fromkeys(plural, _SINGULAR_VERBS | _PLURAL_VERBS)
    found |= dict.fromkeys(singular, _PLURAL_VERBS)
    return {**found, "all": frozenset(data["plural_after_all"]), "there": _SINGULAR_VERBS | _PLURAL_VERBS}
