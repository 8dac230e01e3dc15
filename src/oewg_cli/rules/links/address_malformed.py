from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.inline_text import InlineSpan
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_STOPS = ".,;:"
_IN_ANGLES = lazy_pattern(r"<(\s*https?://[^<>]*)>")
_HOST = lazy_pattern(r"https?://([^/?#]*)")
_OF_SENTENCES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_CONTINUES = lazy_pattern(r"\s+[a-z0-9]")


@rule("LNK004", "address-malformed", Severity.WARNING, words=("://", "mailto:"))
def address_malformed(context: CheckContext) -> Iterator[Violation]:
    """The address of a website is incomplete, or has spaces or punctuation in it that do not belong there.

    ## Why

    An address has a host name with dots in it, such as `www.un.org`, and no spaces. The full stop of the sentence comes
    after the address, not inside it. Otherwise the link does not work, or is not a link at all.

    ## Authority

    RFC 3986, "Uniform Resource Identifier: Generic Syntax", <https://www.rfc-editor.org/rfc/rfc3986>.

    ## Bad

    ```yaml
    footnotes:
      wind: See <https://www.un.org/wind.>
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See <https://www.un.org/wind>.
    ```

    ## Fix

    Safe: spaces at the ends of an address are removed. Punctuation at its end is moved after the address where the
    sentence ends there, and is removed elsewhere. Spaces inside an address are removed only with `--unsafe-fixes`.
    """
    if "://" not in context.typed_text and "mailto:" not in context.typed_text:
        return
    for field in context.text_fields:
        if "://" in field.text or "mailto:" in field.text:
            yield from _with_spaces(field)
            for inline in field.inlines:
                if inline.link:
                    yield from _parsed(field, inline, inline.link)


def _with_spaces(field: TextField) -> Iterator[Violation]:
    for match in _IN_ANGLES.finditer(field.text):
        right = "".join(match[1].split())
        if right != match[1]:
            place = field.location(*match.span(1))
            is_safe = right == match[1].strip()
            fix = SuggestedFix(f"Write {quoted(right)}.", (Replacement(place, right),), is_safe)
            yield Violation(
                place, f"The address {quoted(match[1])} has a space in it.", f"Write {quoted(right)}.", fix=fix
            )


def _parsed(field: TextField, inline: InlineSpan, address: str) -> Iterator[Violation]:
    """Check the host and the end of an address that was read as one."""
    is_shown = inline.text == address
    start = inline.start if is_shown else inline.end + len("](")
    end = start + len(address)
    host = _HOST.match(address)
    if (host and "." not in host[1].strip(".")) or (host is None and "@" not in address):
        message = f"The address {quoted(address)} is incomplete: a part of it is missing."
        yield Violation(field.location(start, end), message, "Write the whole address.")
        return
    bare = address.rstrip(_STOPS)
    if bare != address:
        change = (
            _with_stop_after(field, start + len(bare), end)
            if is_shown
            else Replacement(field.location(end - 1, end), "")
        )
        yield Violation(
            field.location(start + len(bare), end),
            f"The address {quoted(address)} ends with punctuation that belongs to the sentence.",
            f"Write {quoted(bare)}.",
            fix=SuggestedFix("Remove the punctuation from the address.", (change,)),
        )


def _with_stop_after(field: TextField, start: int, end: int) -> Replacement:
    """Return the change that puts punctuation after the bracket, if a sentence ends there and has none yet."""
    after = field.text[end + 1 :]
    has_none = after[:1] not in {*_STOPS, ")"} and not _CONTINUES.match(after)
    is_due = field.role in _OF_SENTENCES and has_none
    return Replacement(field.location(start, end + 1), f">{field.text[end - 1]}" if is_due else ">")
