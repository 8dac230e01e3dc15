from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.adjacent_words import start_after
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_DOUBLED = lazy_pattern(
    r"[,;:.](?:(?<=,) ?(?:[,;:]|\.(?!\.))|(?<=;) ?(?:[,;:]|\.(?!\.))|(?<=:)[,;:]|(?<=[^.\s]\.) ?\.(?! ?\.|/))(?!\w)"
)

_MAY_BE = lazy_pattern("[,;:.](?<=[ ,;:.].)")
"""What is visible in one word: two marks, or one with a space before it."""


@rule("EDT035", "punctuation-doubled", Severity.WARNING)
def punctuation_doubled(context: CheckContext) -> Iterator[Violation]:
    """There are two punctuation marks where one is enough.

    ## Why

    One of them was left when the text was changed. An ellipsis has three full stops. After the full stop of an
    abbreviation a comma is right, but a second full stop is not.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief..
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: one of two identical marks is removed, and at the end of a text the comma before a full stop. In texts under
    agenda items and in adopted titles this needs `--unsafe-fixes`, because these are other people's words.
    """
    if not _MAY_BE.search(context.text_index.odd):
        return
    for match in context.text_index.find(_DOUBLED):
        if match.location_to_change is not None and not is_ignored(match):
            typed, right = quoted(shown(match, match.text)), _right(match)
            yield Violation(
                match.location,
                f"There are two punctuation marks in {typed}.",
                f"Write {quoted(shown(match, right))}." if right else "Keep one of them.",
                fix=replacement(match, right, f"Write {quoted(shown(match, right))}.") if right else None,
            )


def _right(match: TextMatch) -> str:
    """Return the mark that is certainly right; empty where it may be either."""
    first, last = match.text[0], match.text[-1]
    plain = match.field.plain
    is_at_end = start_after(plain, match.end) == len(plain)
    return last if first == last or (last == "." and is_at_end) else ""
