import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rules._replacement import is_linked, replacement
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.organ_mentions import organ_before
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.resolution_numbers import read_symbol
from oewg_cli.un.references.resolutions import AdoptedText

_SENTENCES = frozenset({*PARAGRAPHS, Role.ASIDE})
_SYMBOL = lazy_pattern(r"/RES/")
_SET_APART = lazy_pattern(r"\([^()]*\)|[“\"‘][^“”\"‘’]*[”\"’]")
_BEFORE = lazy_pattern(
    r"\b(?:(?P<document>documents?|symbols?)|(?P<word>resolution)|(?P<plural>resolutions))\s$", re.IGNORECASE
)
_LONGEST_BEFORE = 16
_JOINT = lazy_pattern(r"\s?(?:[,;–/]|and|or)?\s?(?:and|or)?\s?")


@rule("REF012", "resolution-cited-by-symbol", Severity.INFO, words=("/res/",))
def resolution_cited_by_symbol(context: CheckContext) -> Iterator[Violation]:
    """A resolution is cited by the symbol of its document in running text.

    ## Why

    In a sentence a resolution is cited by its organ and number, and readers know it in this form. The symbol belongs in
    footnotes, parentheses, links and lists of documents, or after the word "document".

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

    Unsafe: the organ, the word and the number replace the symbol, unless the year is missing.
    """
    for field in dict.fromkeys(match.field for match in context.text_index.find(_SYMBOL, _SENTENCES)):
        for reference in _in_sentences(field):
            read = read_symbol(reference.text)
            before = _BEFORE.search(field.plain, max(0, reference.start - _LONGEST_BEFORE), reference.start)
            if read is not None and not (before and before["document"]):
                organ, adopted = read
                yield Violation(
                    field.plain_location(reference.start, reference.end),
                    "In a sentence a resolution is cited by its organ and number, not by its symbol "
                    f"{quoted(reference.text)}.",
                    f"Write {quoted(f'{organ} resolution {adopted.form}')}."
                    if adopted
                    else f"Write {quoted(f'{organ} resolution')} with its number and year.",
                    fix=_fix(field, reference, adopted, before) if adopted else None,
                )


def _in_sentences(field: TextField) -> Iterator[SymbolReference]:
    """Return the symbols that are part of a sentence, and not in a parenthesis, quotation, link or list."""
    set_apart = [found.span() for found in _SET_APART.finditer(field.plain)]
    listed: set[int] = set()
    for one, other in pairwise(field.references):
        if _JOINT.fullmatch(field.plain, one.end, other.start):
            listed |= {one.start, other.start}
    for reference in field.references:
        at = bisect_right(set_apart, reference.start, key=itemgetter(0)) - 1
        is_set_apart = (at >= 0 and reference.start < set_apart[at][1]) or is_linked(field, reference.start)
        if isinstance(reference, SymbolReference) and not is_set_apart and reference.start not in listed:
            yield reference


def _fix(
    field: TextField, reference: SymbolReference, adopted: AdoptedText, before: re.Match[str] | None
) -> SuggestedFix | None:
    """Return the fix that cites the resolution, with the organ and the word unless they are already there."""
    if before is not None and before["plural"]:
        return None
    start = before.start() if before else reference.start
    organ = "" if organ_before(field.plain, start) else f"{adopted.organ} "
    if before and not organ:
        return replacement(field, reference.start, reference.end, adopted.form)
    return replacement(field, start, reference.end, f"{organ}resolution {adopted.form}")
