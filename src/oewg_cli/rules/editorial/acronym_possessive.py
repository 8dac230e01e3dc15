from collections.abc import Iterator
from string import ascii_uppercase

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._word_context import is_by_drafter
from oewg_cli.text.adjacent_words import end_before
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.unabbreviated_names import full_names

_POSSESSIVE = lazy_pattern(r"['’]s\b(?<=[A-Z]{2}['’]s)")


@rule("EDT012", "acronym-possessive", Severity.INFO, words=("'", "’"))
def acronym_possessive(context: CheckContext) -> Iterator[Violation]:
    """An acronym has the possessive ending 's.

    ## Why

    Acronyms are not used in the possessive: write "the work of UNODA" or "UNODA publications".

    ## Authority

    United Nations editorial guidelines as digested by UNU-MERIT and the UN Geneva web style guide; Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is available on UNODA's website.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is available on the website of UNODA.
    ```
    """
    if context.text_index.chars.isdisjoint("'’"):
        return
    for match in context.text_index.find(_POSSESSIVE):
        plain = match.field.plain
        acronym = plain[end_before(plain, match.start, ascii_uppercase) : match.start]
        # EDT003 and EDT004 report names that are never abbreviated.
        if acronym not in full_names() and is_by_drafter(match):
            yield Violation(
                match.field.plain_location(match.start - len(acronym), match.end),
                f"{quoted(acronym + match.text)} is an acronym in the possessive.",
                f"Write {quoted(f'of {acronym}')} after the noun, or only {quoted(acronym)} before it.",
            )
