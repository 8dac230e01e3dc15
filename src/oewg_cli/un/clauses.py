"""Recognize the clauses of resolutions and decisions: parts of one long sentence, in which the organ itself speaks.

The words are in `data/clauses.toml`.
"""

from functools import cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.sentences import has_verb
from oewg_cli.un.un_data import read_data

_UNFINISHED = r"[,;:](?:\s+(?:and|or))?[\s”’\"]*$"
_IN_SERIES = r"(?:;(?:\s+(?:and|or))?|:)[\s”’\"]*$"
_FIRST_LINE = r"[“\"]?The(?:\s(?:[A-Z][\w-]*|of|and|on|for|to|the)){1,16},?"
_LIST_ITEM = r"\(?(?:[a-z]|[ivx]{1,5}|[0-9]{1,2})[.)]\s|[a-z]"
_CAPTION = r"\([^()]{1,120}\)"
_SIGNATURE = r"\(Signed\)[^.]{1,120}"
_DATE = (
    r"(?:[A-Z][a-z]+, )?[0-9]{1,2}(?: ?[A-Z][a-z]+)?(?:(?: ?[–-] ?| to | and )[0-9]{1,2})? [A-Z][a-z]+(?: [0-9]{4})?"
)
_SYMBOL_AT_END = r"\([A-Z]+/[^()\s]+(?:\s\([^()]*\))?[^()]{0,60}\)$"
_FIRST_WORD = r"[\s“\"]*(?:\(?[0-9a-z]{1,3}[.)]\s+)?(?P<word>[A-Z][a-z]+)\b"
# "Requests for accreditation should be sent" is no clause.
_NOUN = r"[\s“\"]*(?:Highlight|Note|Request)s\s(?:by|f\w+|o[fn]|to|should|m\w+|will|are|received)\b"


def is_unfinished(text: str) -> bool:
    """Return whether a text ends in the middle of a sentence: with a comma, a semicolon, a colon, or "; and"."""
    return compiled(_UNFINISHED).search(text, max(0, len(text) - 16)) is not None


def is_clause(text: str) -> bool:
    """Return whether an English text is a clause of a resolution: `Recalling also resolution 75/240,`."""
    first = compiled(_FIRST_WORD).match(text)
    if first is None or compiled(_NOUN).match(text):
        return False
    return first["word"] in _first_words() or (first["word"].endswith("ing") and is_unfinished(text))


def is_not_sentence(text: str) -> bool:
    """Return whether an English paragraph is not a sentence and ends without a full stop.

    It is a clause of a resolution or its first line, a line of a list that ends with a comma or a semicolon, a caption
    in parentheses, a signature, a date, or the title of a document with its symbol.
    """
    shown = text.strip()
    if any(compiled(form).fullmatch(shown) for form in (_FIRST_LINE, _SIGNATURE, _DATE)):
        return True
    if compiled(_CAPTION).fullmatch(shown):
        return not has_verb(shown)
    if is_unfinished(shown):
        return is_clause(shown) or compiled(_LIST_ITEM).match(shown) is not None
    return compiled(_SYMBOL_AT_END).search(shown) is not None and not has_verb(shown)


def is_in_series(text: str) -> bool:
    """Return whether a text is one of several that end with a semicolon, or announces them with a colon."""
    return compiled(_IN_SERIES).search(text, max(0, len(text) - 16)) is not None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(read_data("clauses")["first_words"])
