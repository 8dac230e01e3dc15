from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import (
    is_by_drafter,
    is_defined,
    is_possessive,
    is_separate,
    unsafe_replacement,
)
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.unabbreviated_names import UNITED_NATIONS, full_names, names_with_abbreviation

_UN = lazy_pattern(UNITED_NATIONS)
_NUMBER = lazy_pattern(r" (?:No\. ?)?[0-9]")


@rule("EDT003", "united-nations-abbreviated", Severity.WARNING)
def united_nations_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """The name of the United Nations is abbreviated.

    ## Why

    "United Nations" is always written in full, also before another noun: "United Nations Headquarters". Names with
    these letters, such as UN-Women, are not reported.

    ## Authority

    Correspondence Manual, ST/DCS/4/Rev.1, "Abbreviations"; Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is available at UN Headquarters.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is available at United Nations Headquarters.
    ```

    ## Fix

    Unsafe: "UN" is replaced by "United Nations". There is no fix where "UN" is in parentheses after the name, or in
    "UN's".
    """
    name = full_names()[UNITED_NATIONS].name
    for match in context.text_index.find(_UN):
        if is_separate(match) and not _is_other_name(match) and is_by_drafter(match):
            yield Violation(
                match.location,
                f"{quoted(match.text)} has to be written in full in United Nations documents.",
                f"Write {quoted(name)}.",
                fix=unsafe_replacement(match, name) if _can_be_replaced(match) else None,
            )


def _is_other_name(match: TextMatch) -> bool:
    plain = match.field.plain
    is_name = plain.startswith(names_with_abbreviation(), match.start)
    return is_name or _NUMBER.match(plain, match.end) is not None


def _can_be_replaced(match: TextMatch) -> bool:
    return not is_defined(match) and not is_possessive(match)
