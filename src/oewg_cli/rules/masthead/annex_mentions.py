"""Where the paragraphs of a note speak of its annex."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage

_PARAGRAPHS = frozenset({Role.PARAGRAPH})
_NUMBER = r"(?:[IVX]+|[0-9]{1,2}|[A-Z])\b(?!/)"
_BLANKS = r"[^\S\n]+"
_ANNEX = re.compile(
    rf"[Aa](?i:nnex)(?<![^\W_].{{5}})(?i:es|ed)?\b(?P<number>{_BLANKS}{_NUMBER}(?:{_BLANKS}(?:and|to){_BLANKS}{_NUMBER})?)?"
)
_OWNER = re.compile(r"\s+(?:to|of)\s+(?!(?:the|this)\s+(?:present\s+)?(?:note|document)\b)")
_CITED = re.compile(r"[0-9*)],\s+$")


class AnnexMention(NamedTuple):
    """A place that speaks of the annex of the note; `number` is what it is numbered with, as typed, if it is."""

    passage: Passage
    number: str | None


def annex_mentions(document: Document) -> tuple[AnnexMention, ...]:
    """Give the places that speak of the annex of the note, in order.

    The annex of another document, as in "annex I to the report" and "A/78/265, annex II", is none of them.
    """
    return document.once(_all_annex_mentions)


def _all_annex_mentions(document: Document) -> tuple[AnnexMention, ...]:
    return tuple(_annex_mentions(document))


def _annex_mentions(document: Document) -> Iterator[AnnexMention]:
    for passage in document.reading.find(_ANNEX, _PARAGRAPHS):
        plain = passage.prose.plain
        before = plain[max(0, passage.start - 8) : passage.start]
        if not _OWNER.match(plain, passage.end) and not _CITED.search(before):
            number = (passage.match["number"] or "").strip() if passage.match else ""
            yield AnnexMention(passage, number or None)
