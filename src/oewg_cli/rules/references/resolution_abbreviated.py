from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules._replacement import replacement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.abbreviated_references import abbreviated_reference, abbreviation, abbreviations

_WITH_NUMBER_WORD = ("ion no", "ion number", "ion №", "ion nº", "ions no", "ions №")
_NUMBER_WORD = (
    r"\b(?P<word>(?:[Rr]esolution|[Dd]ecision)s?)\s(?P<number>(?:[Nn]os?\.|[Nn]umbers?|№|[Nn]º|[Nn]°)\s?)"
    r"(?P<cited>(?:S-|ES-)?[0-9]{1,4}(?:/[0-9]{1,4}\b(?!/)|\s\([0-9XVILC]+\)))"
)
_OF_OTHERS = r"\b(?:European|Union|Ministerial|Cabinet|Government|Federal|Royal|Parliament|national)\b[^.;]{0,60}\Z"
"""Before decisions of States and other organizations, which have numbers of another form."""


@rule("REF013", "resolution-abbreviated", Severity.WARNING)
def resolution_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """The word "resolution" or "decision" is abbreviated before its number.

    ## Why

    A resolution is cited by the full name of its organ, the word "resolution" and the number. After an abbreviation the
    number is not recognized, so it is neither checked nor linked. "No." before the number is an abbreviation too.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns GA Res. 75/240.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```

    ## Fix

    Unsafe:

    - The word is written in full, with the name of the organ before it. If no organ is named, the program takes it from
      the number.
    - The number is put into its right form, but stays the same.
    - If the year of the number is missing, or several numbers follow, nothing is changed.
    """
    for found in context.text_index.find_with(_WITH_NUMBER_WORD, compiled(_NUMBER_WORD)):
        yield from _with_number_word(found)
    if context.text_index.words.isdisjoint(abbreviations()):
        return
    for match in context.text_index.find(abbreviation()):
        field = match.field
        cited = abbreviated_reference(field.plain, match.start, match.end)
        if cited is None or match.is_verbatim:
            continue
        printed = field.plain[cited.start : cited.number].rstrip()
        yield Violation(
            field.plain_location(cited.start, cited.start + len(printed)),
            f"{quoted(printed)} is an abbreviation, but resolutions and decisions are cited in full.",
            f"Write {quoted(cited.right)}."
            if cited.right
            else "Write the organ, the word and the number in full, such as Security Council resolution 1325 (2000).",
            fix=replacement(field, cited.start, cited.end, cited.right) if cited.right else None,
        )


def _with_number_word(found: TextMatch) -> Iterator[Violation]:
    """Report the word "number", or a sign for it, before the number; those of others may be cited with it."""
    match = found.match
    if match is None or compiled(_OF_OTHERS).search(found.field.plain, 0, found.start):
        return
    start, end = (found.start + match.start(name) - match.start() for name in ("number", "cited"))
    typed = found.part(start, start + len(match["number"].rstrip()))
    if not typed.is_quotation:
        cited = f"{match['word']} {match['cited']}"
        yield Violation(
            typed.location,
            f"{quoted(typed.text)} is not needed: a resolution or decision is cited by its number alone.",
            f"Write {quoted(cited)}.",
            fix=replacement(found.field, start, end, ""),
        )
