"""Where the paragraphs of a note speak of its annex."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role

_NUMBER = r"(?:[IVX]+|[0-9]{1,2}|[A-Z])\b(?!/)"
_ANNEX = re.compile(rf"\b(?i:annex(?:es|ed)?)\b(?P<number>\s+{_NUMBER}(?:\s+(?:and|to)\s+{_NUMBER})?)?")
_OWNER = re.compile(r"\s+(?:to|of)\s+(?!(?:the|this)\s+(?:present\s+)?(?:note|document)\b)")
_CITED = re.compile(r"[0-9*)],\s+$")


class AnnexMention(NamedTuple):
    """A place that speaks of the annex of the note; `number` is what it is numbered with, as typed, if it is."""

    place: Place
    number: str | None


def annex_mentions(document: Document) -> Iterator[AnnexMention]:
    """Give the places that speak of the annex of the note, in order.

    The annex of another document, as in "annex I to the report" and "A/78/265, annex II", is none of them.
    """
    for prose in document.prose:
        if prose.role is not Role.PARAGRAPH:
            continue
        for match in _ANNEX.finditer(prose.plain):
            before = prose.plain[max(0, match.start() - 8) : match.start()]
            if not _OWNER.match(prose.plain, match.end()) and not _CITED.search(before):
                number = (match["number"] or "").strip()
                yield AnnexMention(prose.plain_place(*match.span()), number or None)
