from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, words_around
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_SPACES = lazy_pattern(r" (?<!  ) [ ]*")


@rule("EDT030", "space-doubled", Severity.INFO, formerly=["blank-doubled"])
def space_doubled(context: CheckContext) -> Iterator[Violation]:
    """There are two or more spaces between two words.

    ## Why

    One space is enough, also after a full stop. The note is printed with one space, but the text of the file is also
    searched and compared.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited  to be brief.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: only one space is left. In texts under agenda items and in adopted titles this needs `--unsafe-fixes`, because
    these are other people's words.
    """
    if "  " not in context.text_index.text:
        return
    for match in context.text_index.find(_SPACES):
        if _is_typed_between_words(context, match) and not is_ignored(match):
            before, after = map(str.strip, words_around(match))
            where = f"between {quoted(before)} and {quoted(after)}" if before and after else "here"
            yield Violation(
                match.location,
                f"There is more than one space {where}.",
                "Leave one space.",
                fix=replacement(match, " ", "Leave one space."),
            )


def _is_typed_between_words(context: CheckContext, match: TextMatch) -> bool:
    """Return whether words are on both sides, and neither an address nor a line end is in the spaces."""
    words, place = match.field.words_span, match.location_to_change
    if place is None or not words.start < match.start or not match.end < words.end:
        return False
    return "\n" not in context.source.text[slice(*context.document.span(place))]
