import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import address_of
from oewg_cli.un.references.symbols import parse_symbol

_LINK = lazy_pattern(
    r"(?<!\\)\[(?P<label>[^\[\]^][^\[\]]*)\](?P<gap>\s*)\((?P<address>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)"
)
_SWAPPED = lazy_pattern(r"\((?P<label>[^()\[\]\n]+)\)\[(?P<address>https?://[^\s()\[\]]+)\]")
_WRONG_ORDER = "because the brackets and the parentheses are in the wrong order"
_ADDRESS = lazy_pattern(r"(?:https?://|mailto:)[^\s<>]+")
_WITHOUT_SCHEME = lazy_pattern(r"(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>]*)?")
_LONGEST_LETTER = 4


@rule("LNK005", "link-malformed", Severity.WARNING, words=("]",))
def link_malformed(context: CheckContext) -> Iterator[Violation]:
    """Something looks like a link, but is not written as one.

    ## Why

    A link is a text in brackets, directly followed by an address in parentheses. The address begins with `https://`.
    Anything else is printed as typed, with its brackets. If that is meant, write a backslash before the bracket.

    ## Authority

    The programme format: a link is written `[text](https://…)`.

    ## Bad

    ```yaml
    footnotes:
      wind: See the [report on wind] (https://www.un.org/wind).
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See the [report on wind](https://www.un.org/wind).
    ```

    ## Fix

    Safe: spaces next to the address are removed, and brackets and parentheses in the wrong order are exchanged. Unsafe:
    spaces before the address are removed, and an address is completed if its beginning is missing or if it is only the
    symbol of a document.
    """
    for field in context.text_fields:
        if "]" in field.text:
            yield from _links(field, context.programme.language)


def _links(field: TextField, language: str) -> Iterator[Violation]:
    known = {inline.start for inline in field.inlines if field.text.endswith("[", 0, inline.start)}
    for match in _LINK.finditer(field.text):
        why = _why(match)
        if why and match.start("label") not in known:
            address, is_safe = _address(match, language)
            yield _violation(field, match, why, address, is_safe=is_safe)
    for match in _SWAPPED.finditer(field.text):
        yield _violation(field, match, _WRONG_ORDER, match["address"], is_safe=True)


def _why(match: re.Match[str]) -> str:
    """Return why it is not a link; empty where hardly a link is meant, as in "[sic] (see annex)"."""
    address = match["address"].strip()
    if _ADDRESS.fullmatch(address):
        return "because there is a space before or in the parentheses"
    if match["gap"] or len(address) <= _LONGEST_LETTER or any(map(str.isspace, address)):
        return ""
    return "because its address does not begin with `https://`"


def _address(match: re.Match[str], language: str) -> tuple[str | None, bool]:
    """Return the address that is meant, if it can be found, and whether it is certain."""
    address = match["address"].strip()
    if _ADDRESS.fullmatch(address):
        return address, not match["gap"]
    if _WITHOUT_SCHEME.fullmatch(address):
        return f"https://{address}", False
    symbol = parse_symbol(address)
    return (address_of(symbol.document, language) if symbol else None), False


def _violation(field: TextField, match: re.Match[str], why: str, address: str | None, *, is_safe: bool) -> Violation:
    place = field.location(*match.span())
    right = f"[{match['label']}]({address or 'https://…'})"
    fix = SuggestedFix(f"Write {quoted(right)}.", (Replacement(place, right),), is_safe) if address else None
    return Violation(place, f"{quoted(match[0])} is printed as typed, {why}.", f"Write {quoted(right)}.", fix=fix)
