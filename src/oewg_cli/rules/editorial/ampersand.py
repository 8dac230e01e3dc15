from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._word_context import is_by_drafter, unsafe_replacement
from oewg_cli.text.adjacent_words import word_after, word_before
from oewg_cli.text.lazy_patterns import lazy_pattern

_AMPERSAND = lazy_pattern(r"&(?<= &)(?= )")


@rule("EDT016", "ampersand", Severity.INFO, words=("&",))
def ampersand(context: CheckContext) -> Iterator[Violation]:
    """The sign & is used instead of the word "and".

    ## Why

    The sign is used in names, such as those of companies, and in short forms such as "R&D". In a text, write "and".

    ## Authority

    United Nations editorial guidelines as digested by the UN Geneva web style guide; Editorial Manual, "Punctuation",
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex deals with rain & snow.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex deals with rain and snow.
    ```

    ## Fix

    Unsafe: the sign is replaced by "and".
    """
    for match in context.text_index.find(_AMPERSAND):
        plain = match.field.plain
        before, after = word_before(plain, match.start), word_after(plain, match.end)
        is_name = before[:1].isupper() and after[:1].isupper()
        if before and after and not is_name and is_by_drafter(match):
            message = "`&` is used instead of “and”."
            yield Violation(match.location, message, "Write `and`.", fix=unsafe_replacement(match, "and"))
