"""REF012."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rewriting import is_linked, rewriting
from oewg_cli.rules.rule import Hit, Repair, rule
from oewg_cli.un.organ_names import organ_before
from oewg_cli.un.references import SymbolReference
from oewg_cli.un.resolution_forms import read_symbol
from oewg_cli.un.resolutions import AdoptedText

_RUNNING_TEXTS = frozenset({Role.PARAGRAPH, Role.ASIDE})
_SYMBOL = re.compile(r"/RES/")
_APART = re.compile(r"\([^()]*\)|[“\"‘][^“”\"‘’]*[”\"’]")
_BEFORE = re.compile(
    r"\b(?:(?P<document>documents?|symbols?)|(?P<word>resolution)|(?P<plural>resolutions))\s$", re.IGNORECASE
)
_LONGEST_BEFORE = 16
_JOINT = re.compile(r"\s?(?:[,;–/]|and|or)?\s?(?:and|or)?\s?")


@rule("REF012", "resolution-cited-by-symbol", Severity.INFO)
def resolution_cited_by_symbol(document: Document) -> Iterator[Hit]:
    """A resolution is cited by the symbol of its document in running text.

    ## Why

    In a sentence the organ speaks by its resolution, and readers know it by organ and number. The symbol belongs in
    footnotes, parentheses, links and lists of documents, or behind the word "document".

    ## Authority

    Usage; Editorial Manual, "Identification of resolutions and decisions": a resolution is identified by its organ and
    its number, <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>.

    ## Bad

    ```yaml
    paragraphs:
      - The group was established by A/RES/75/240, as the annex says.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The group was established by General Assembly resolution 75/240, as the annex says.
    ```

    ## Fix

    Unsafe: the organ, the word and the number take the place of the symbol, where the year does not have to be added.
    """
    for prose in dict.fromkeys(passage.prose for passage in document.reading.find(_SYMBOL, _RUNNING_TEXTS)):
        for reference in _in_sentences(prose):
            read = read_symbol(reference.text)
            before = _BEFORE.search(prose.plain, max(0, reference.start - _LONGEST_BEFORE), reference.start)
            if read is not None and not (before and before["document"]):
                organ, adopted = read
                yield Hit(
                    prose.plain_place(reference.start, reference.end),
                    "In a sentence a resolution is named by its organ and number, not by its symbol "
                    f"{quoted(reference.text)}.",
                    f"Write {quoted(f'{organ} resolution {adopted.form}')}."
                    if adopted
                    else f"Write {quoted(f'{organ} resolution')} with its number and year.",
                    repair=_repair(prose, reference, adopted, before) if adopted else None,
                )


def _in_sentences(prose: Prose) -> Iterator[SymbolReference]:
    """Give the symbols that are part of a sentence: in no parenthesis, quotation, link or list."""
    apart = [found.span() for found in _APART.finditer(prose.plain)]
    listed: set[int] = set()
    for one, other in pairwise(prose.references):
        if _JOINT.fullmatch(prose.plain, one.end, other.start):
            listed |= {one.start, other.start}
    for reference in prose.references:
        at = bisect_right(apart, reference.start, key=itemgetter(0)) - 1
        is_apart = (at >= 0 and reference.start < apart[at][1]) or is_linked(prose, reference.start)
        if isinstance(reference, SymbolReference) and not is_apart and reference.start not in listed:
            yield reference


def _repair(
    prose: Prose, reference: SymbolReference, adopted: AdoptedText, before: re.Match[str] | None
) -> Repair | None:
    """Give the repair that cites the resolution, with the organ and the word where they do not stand there already."""
    if before is not None and before["plural"]:
        return None
    start = before.start() if before else reference.start
    organ = "" if organ_before(prose.plain, start) else f"{adopted.organ} "
    if before and not organ:
        return rewriting(prose, reference.start, reference.end, adopted.form)
    return rewriting(prose, start, reference.end, f"{organ}resolution {adopted.form}")
