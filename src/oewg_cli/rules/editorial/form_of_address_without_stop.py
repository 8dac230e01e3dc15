from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._word_context import is_quoted, word_replacement
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_FORM = lazy_pattern(r"(?:M(?<!\w.)(?:r|rs|s)|D(?<!\w.)r)(?=[ \u00a0][A-Z][\w’-]+)(?![ \u00a0]Word\b)")


@rule("EDT055", "form-of-address-without-stop", Severity.WARNING, words=("mr", "mrs", "ms", "dr"))
def form_of_address_without_stop(context: CheckContext) -> Iterator[Violation]:
    """A form of address before a name has no full stop: `Mr` for `Mr.`.

    ## Why

    The United Nations writes "Mr.", "Mrs.", "Ms." and "Dr." with a full stop.

    ## Authority

    Editorial Manual, "Abbreviations and acronyms", <https://www.un.org/dgacm/en/content/editorial-manual>; United
    Nations documents as issued.

    ## Bad

    ```yaml
    paragraphs:
      - Mr Ade Okoro will present the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Mr. Ade Okoro will present the annex.
    ```

    ## Fix

    Safe: the full stop is written.
    """
    for match in context.text_index.find(_FORM):
        if not is_quoted(match):
            yield Violation(
                match.location,
                f"{quoted(match.text)} has no full stop.",
                f"Write {quoted(f'{match.text}.')}.",
                fix=word_replacement(match, f"{match.text}."),
            )
