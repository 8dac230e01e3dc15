"""The documents that are listed under `documents`, and what is the same document in other words."""

from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.references import SymbolReference

_PARTS_OF_DOCUMENTS = (
    "addend(?:a|um)|annex(?:es)?|art(?:icle)?s?|chap(?:ter)?s?|corrigend(?:a|um)|pages?|paras?|paragraphs?|parts?|pp?"
    "|sect(?:ion)?s?|tables?"
)
PART = lazy_pattern(rf"(?:(?:and|or)\s+)?(?:(?:{_PARTS_OF_DOCUMENTS})\b|(?:Add|Corr|Rev)\.[0-9])")
"""A part of a document at the beginning of a text: `section III`, `and addenda`, `Add.1`."""
_LETTER = lazy_pattern(r"\w")
_OWN_PART = lazy_pattern(rf"[\s,]*(?:\(|(?!addend|corrigend)(?:{_PARTS_OF_DOCUMENTS})\b)")


class ListedDocument(NamedTuple):
    """A document of which one symbol is listed: its symbol, and the words before and after it, as they are compared."""

    symbol: str
    title: str
    rest: str


def listed_document(field: TextField) -> ListedDocument | None:
    """Return what a text lists; None if it has no symbol, several, or a part of a document such as `section III`."""
    if len(field.references) != 1 or not isinstance(field.references[0], SymbolReference):
        return None
    reference = field.references[0]
    rest = field.plain[reference.end :]
    if _OWN_PART.match(rest):
        return None
    return ListedDocument(
        reference.symbol.text.replace(" ", ""), _wording(field.plain[: reference.start]), _wording(rest)
    )


def _wording(text: str) -> str:
    words = " ".join(text.split()).strip(" ,;.()[]–-").casefold()
    return words if _LETTER.search(words) else ""
