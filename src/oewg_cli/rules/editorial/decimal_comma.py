from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._word_context import is_quoted, unsafe_replacement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_NUMBER = (
    r"[0-9](?<![\w.,/–-].)[0-9]{0,2},[0-9]{1,2}(?=[ \u00a0]?(?:per[ \u00a0]cent|percent|million|billion|%|[ap]\.m)"
    r"|(?<=,[0-5][0-9])(?:–|[ \u00a0](?:to|and|until)[ \u00a0])[0-9]{1,2}(?:[.,][0-5][0-9])?[ \u00a0][ap]\.m)"
)


@rule("EDT053", "decimal-comma", Severity.WARNING, words=("cent", "million", "billion", "%", "a.m", "p.m"))
def decimal_comma(context: CheckContext) -> Iterator[Violation]:
    """A number has a comma before its decimals, or between hours and minutes.

    ## Why

    In English a comma divides thousands: `1,250 delegates`. Decimals come after a point, `12.5 per cent`, and minutes
    too, `9.30 a.m.`.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The share of the annex is 12,5 per cent.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The share of the annex is 12.5 per cent.
    ```

    ## Fix

    Unsafe: the comma becomes a point.
    """
    for match in context.text_index.find_number(compiled(_NUMBER)):
        if not is_quoted(match):
            right = match.text.replace(",", ".")
            yield Violation(
                match.location,
                f"{quoted(match.text)} has a comma where English has a point.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(match, right),
            )
