from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.counts.counted_years import counted_years
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_YEARS_OF = {"biennium": 2, "triennium": 3, "quadrennium": 4}
_RANGE = r"(?P<years>(?P<first>(?:19|20)[0-9]{2})\s?[–/-]\s?(?P<last>(?:(?:19|20)[0-9]{2})))(?![\w/–-])"


@rule("MST070", "period-of-wrong-length", Severity.WARNING, words=(*_YEARS_OF, "year"))
def period_of_wrong_length(context: CheckContext) -> Iterator[Violation]:
    """A biennium, a triennium or a quadrennium has not its years, or a text counts other years than the days beside it.

    ## Why

    When the years of a budget or of a programme of work are moved on, one of the two is easily forgotten. Years
    that are counted are held against the first and the last day beside them: "five years from 1 January 2028 to 31
    December 2032".

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The working group will consider its budget for the biennium 2025–2027. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The working group will consider its budget for the biennium 2025–2026. See the annex.
    ```
    """
    for each in context.picture.read(counted_years):
        counted = quoted(each.field.plain[each.start : each.end])
        yield Violation(
            each.field.plain_location(each.start, each.end),
            f"This text counts {counted}, but the days beside it make {_counted(each.right)}.",
            "Correct the number here, or one of the days.",
        )
    periods = "|".join(_YEARS_OF)
    for field in context.picture.fields:
        if not any(word in field.plain.casefold() for word in _YEARS_OF):
            continue
        for form in (rf"(?i:\b(?P<period>{periods}))\s(?:of\s)?{_RANGE}", rf"\b{_RANGE}\s(?i:(?P<period>{periods}))\b"):
            for match in compiled(form).finditer(field.plain):
                years, period = int(match["last"]) - int(match["first"]) + 1, match["period"].casefold()
                if years != _YEARS_OF[period]:
                    yield Violation(
                        field.plain_location(*match.span("years")),
                        f"A {period} has {_YEARS_OF[period]} years, but {quoted(match['years'])} is {_counted(years)}.",
                        "Correct one of the two years.",
                    )


def _counted(years: int) -> str:
    return "in falling order" if years < 1 else "one year" if years == 1 else f"{years} years"
