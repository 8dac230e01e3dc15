import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._form_fixes import replacement
from oewg_cli.rules.editorial._word_context import is_by_drafter
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_PERCENT = lazy_pattern(
    r"""
    (?<![0-9.,]) [0-9][0-9.,]*+ [\ \u00a0\u202f]? %
    (?: (?: [–-] | [ ]to[ ] ) [0-9][0-9.,]*+ [\ \u00a0\u202f]? % )?
    (?![\w%-])
    """,
    re.VERBOSE,
)


@rule("EDT007", "percent-sign", Severity.INFO, words=("%",))
def percent_sign(context: CheckContext) -> Iterator[Violation]:
    """A percentage is written with the sign % instead of "per cent".

    ## Why

    The sign is for tables, where there is little space. In a text, write "5 per cent", in two words. In a range, write
    it only once: "5–10 per cent".

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex covers 95% of the clouds.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex covers 95 per cent of the clouds.
    ```

    ## Fix

    Safe: the sign is replaced by the words.
    """
    if "%" not in context.text_index.chars:
        return
    for match in context.text_index.find(_PERCENT):
        if is_by_drafter(match):
            right = _in_words(match.text)
            yield Violation(
                match.location,
                "The sign `%` is for tables. In a text, it is `per cent`.",
                f"Write {quoted(right)}.",
                fix=replacement(match, right),
            )


def _in_words(percentage: str) -> str:
    """Remove all signs and the spaces before them, and add the words once at the end."""
    return re.sub(r"\s?%", "", percentage) + " per cent"
