import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import replacement, shown
from oewg_cli.rules.editorial._list_lines import LINES, typed_bullet
from oewg_cli.text.quoting import quoted
from oewg_cli.un.stray_characters import garbled_characters, regained

_SUSPECT = re.compile("[�-ÂÃÄÅâÎÏÐÑ]")
_LOST = re.compile("\ufffd+")
_OF_ONE_FONT = re.compile("[\ue000-\uf8ff]+")


@rule("EDT027", "broken-character", Severity.ERROR)
def broken_character(context: CheckContext) -> Iterator[Violation]:
    """A text has a sign that is broken: one that was lost, or read in a wrong encoding, or that only one font knows.

    ## Why

    Such signs come from files that were saved or opened in a wrong encoding, and from symbol fonts. They are printed as
    they stand: a question mark in a box, `â€“` for a dash, an empty frame for a bullet.

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

    Unsafe: signs that were read in a wrong encoding become what they were; others cannot be told.
    """
    if context.text_index.text.isascii() or not _SUSPECT.search(context.text_index.text):
        return
    for match in context.text_index.find(_LOST):
        if not _is_typed(context, match):
            continue
        message = f"A sign in {quoted(shown(match, match.text))} is lost; only the mark that stands for it is left."
        yield Violation(match.place, message, "Write the sign that was meant.")
    for match in context.text_index.find(_OF_ONE_FONT):
        if not _is_bullet(match):
            message = f"There is a sign at {quoted(shown(match, ''))} that only one font has; others print a frame."
            yield Violation(match.place, message, "Write a sign that every font has.", severity=Severity.WARNING)
    for match in context.text_index.find(garbled_characters()):
        right = regained(match.text)
        if right is not None:
            yield _garbled(match, right)


def _garbled(match: TextMatch, right: str) -> Violation:
    advice = f"Write {quoted(shown(match, right))}."
    return Violation(
        match.place,
        f"{quoted(shown(match, match.text))} has garbled signs in it: {quoted(match.text)} for "
        f"{quoted(right) if right.strip() else 'a blank'}.",
        advice,
        fix=replacement(match, right, advice, safe=False),
    )


def _is_typed(context: CheckContext, match: TextMatch) -> bool:
    """Return whether the mark stands in the file, not a character that no document can show (SYN006)."""
    typed = context.source.text[slice(*context.document.span(match.place))]
    return "\ufffd" in typed or "fffd" in typed.lower()


def _is_bullet(match: TextMatch) -> bool:
    """Return whether it is a bullet before a line, which EDT028 reports."""
    bullet = typed_bullet(match.field.plain) if match.field.role in LINES else None
    return bullet is not None and match.start < bullet.end()
