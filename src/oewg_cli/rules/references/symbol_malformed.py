from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import series_of
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import symbol_fields
from oewg_cli.rules.references._miswritten_own_symbols import MiswrittenSymbol, miswritten_own_symbols
from oewg_cli.rules.references._parts_out_of_order import MiswrittenField, parts_out_of_order
from oewg_cli.rules.references._short_years import short_years
from oewg_cli.rules.references._spaced_symbols import spaced_symbols, suffixes_without_stop
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.lookalike_letters import lookalikes
from oewg_cli.un.references.malformed_symbols import SEPARATOR, malformed_symbols
from oewg_cli.un.references.symbols import parse_symbol
from oewg_cli.un.references.unfinished_references import open_symbols

_DECISION = lazy_pattern(r"A(?<![A-Za-z0-9/]A)/DEC/(?:E?S-)?[0-9]{1,3}/[0-9]{1,3}(?![0-9])")


@rule("REF008", "symbol-malformed", Severity.WARNING)
def symbol_malformed(context: CheckContext) -> Iterator[Violation]:
    """A document symbol is not in the right form.

    ## Why

    Readers find a document by its symbol: with a space in it or with a slash missing it is not found, and it cannot be
    linked. Slashes join its parts, a dot joins letters to their number, there are no spaces, and `Rev.1` and the like
    come last. A year has four figures, as in the other symbols of the same body. Decisions of the General Assembly have
    no symbols, since they are not issued as separate documents.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>; "General Assembly resolutions",
    <https://research.un.org/en/docs/ga/resolutions>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns document A/AC 292/2021/1.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns document A/AC.292/2021/1.
    ```

    ## Fix

    Unsafe: the symbol is written in its right form, if that is known. Numbers are never changed, nor the text of a
    link.
    """
    for path, text in symbol_fields(context.programme):
        if text.isascii() or not lookalikes(text):  # EDT038 reports letters of another script
            yield from _in_field(NodeLocation(path), text, series_of(context.programme))
    for match in context.text_index.find_number(_DECISION):
        decision = quoted(match.text)
        message = (
            f"There is no document {decision}: decisions of the General Assembly are not issued as separate documents."
        )
        yield Violation(
            match.location, message, f"Write General Assembly decision {match.text.removeprefix('A/DEC/')}."
        )
    for short in short_years(context):
        yield Violation(
            short.location,
            f"The year in {quoted(short.text)} has two figures, but in a symbol it has four.",
            _advice(short.right),
            fix=replacement(short.field, short.start, short.end, short.right) if short.field else None,
        )
    spaced = list(spaced_symbols(context))
    within = [each for each in miswritten_own_symbols(context) if not any(_is_in(each, other) for other in spaced)]
    for own in (*within, *spaced, *suffixes_without_stop(context)):
        yield Violation(
            own.match.location,
            f"{quoted(own.match.text)} is not in the form of a symbol.",
            _advice(own.right),
            fix=replacement(own.match.field, own.match.start, own.match.end, own.right),
        )
    for wrong in parts_out_of_order(context):
        yield _out_of_order(wrong)
    # Only the symbols of summaries may be without a digit.
    find = context.text_index.find if "summary" in context.text_index.words else context.text_index.find_number
    for field in dict.fromkeys(match.field for match in find(SEPARATOR)):
        for malformed in malformed_symbols(field.plain, field.series):
            yield Violation(
                field.plain_location(malformed.start, malformed.end),
                f"{quoted(malformed.text)} is not in the form of a symbol.",
                _advice(malformed.right),
                fix=replacement(field, malformed.start, malformed.end, malformed.right) if malformed.right else None,
            )


def _is_in(one: MiswrittenSymbol, other: MiswrittenSymbol) -> bool:
    return one.match.field is other.match.field and other.match.start <= one.match.start < other.match.end


def _out_of_order(wrong: MiswrittenSymbol | MiswrittenField) -> Violation:
    """Report a symbol whose parts are in the wrong order, or joined by the wrong mark."""
    if isinstance(wrong, MiswrittenSymbol):
        field, start, end = wrong.match.field, wrong.match.start, wrong.match.end
        text, location, fix = wrong.match.text, wrong.match.location, replacement(field, start, end, wrong.right)
    else:
        text, location = wrong.text, wrong.location
        fix = SuggestedFix(f"Write {quoted(wrong.right)}.", (Replacement(location, wrong.right),), safe=False)
    return Violation(location, f"{quoted(text)} is not in the form of a symbol.", _advice(wrong.right), fix=fix)


def _in_field(location: NodeLocation, text: str, series: frozenset[str]) -> Iterator[Violation]:
    """Check a value that should be a symbol and nothing else."""
    found = malformed_symbols(text, series)
    if found:
        right = found[0].right
        is_all = found[0].text == text.strip()
        fix = (
            SuggestedFix(f"Write {quoted(right)}.", (Replacement(location, right),), safe=False)
            if right and is_all
            else None
        )
        yield Violation(location, f"{quoted(text)} is not in the form of a symbol.", _advice(right), fix=fix)
    elif parse_symbol(text.strip()) is None and not open_symbols(text):
        message = f"{quoted(text)} is not a symbol that is known here, or is not complete."
        yield Violation(location, message, _advice(None), severity=Severity.INFO)


def _advice(right: str | None) -> str:
    return (
        f"Write {quoted(right)}."
        if right
        else "Write the symbol in the form `A/AC.292/2021/1`: slashes between its parts, no spaces."
    )
