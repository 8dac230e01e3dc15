from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import replacement, shown
from oewg_cli.rules.editorial._list_lines import LINES, typed_bullet
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.stray_characters import decoded, garbled_characters

_SUSPECT = lazy_pattern("[�-ÂÃÄÅâÎÏÐÑ]")
_LOST = lazy_pattern("\ufffd+")
_OF_ONE_FONT = lazy_pattern("[\ue000-\uf8ff]+")


@rule("EDT027", "broken-character", Severity.ERROR)
def broken_character(context: CheckContext) -> Iterator[Violation]:
    """A character was lost, was read in a wrong encoding, or exists in one font only.

    ## Why

    Such characters come from files that were saved or opened in a wrong encoding, and from symbol fonts. They are
    printed as they are: a question mark in a box, `â€“` instead of a dash, an empty box instead of a bullet.

    ## Authority

    The Unicode Standard, "Special Areas and Format Characters", <https://www.unicode.org/versions/latest/>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief â€“ all of them.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief – all of them.
    ```

    ## Fix

    Unsafe: characters that were read in a wrong encoding are restored. The others cannot be known.
    """
    if context.text_index.text.isascii() or not _SUSPECT.search(context.text_index.text):
        return
    for match in context.text_index.find(_LOST):
        if not _is_typed(context, match):
            continue
        message = f"A character in {quoted(shown(match, match.text))} was lost. Only a replacement character is left."
        yield Violation(match.location, message, "Write the character that was meant.")
    for match in context.text_index.find(_OF_ONE_FONT):
        if not _is_bullet(match):
            message = f"A character at {quoted(shown(match, ''))} exists in one font only; others print an empty box."
            yield Violation(
                match.location, message, "Write a character that every font has.", severity=Severity.WARNING
            )
    for match in context.text_index.find(garbled_characters()):
        right = decoded(match.text)
        if right is not None:
            yield _garbled(match, right)


def _garbled(match: TextMatch, right: str) -> Violation:
    advice = f"Write {quoted(shown(match, right))}."
    return Violation(
        match.location,
        f"{quoted(shown(match, match.text))} has characters from a wrong encoding: {quoted(match.text)} instead of "
        f"{quoted(right) if right.strip() else 'a space'}.",
        advice,
        fix=replacement(match, right, advice, safe=False),
    )


def _is_typed(context: CheckContext, match: TextMatch) -> bool:
    """Return whether the replacement character is in the file itself, not used for a forbidden character (SYN006)."""
    typed = context.source.text[slice(*context.document.span(match.location))]
    return "\ufffd" in typed or "fffd" in typed.lower()


def _is_bullet(match: TextMatch) -> bool:
    """Return whether the match is a bullet before a line, which EDT028 reports."""
    bullet = typed_bullet(match.field.plain) if match.field.role in LINES else None
    return bullet is not None and match.start < bullet.end()
