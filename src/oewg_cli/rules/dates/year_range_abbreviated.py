from collections.abc import Iterator
from string import digits

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_LONGEST_WORD = 14
_LAST_MONTH = 12
_DAY = r"\s(?:January|March|May|July|August|October|December|April|June|September|November|February)\b"
_RANGE = lazy_pattern(
    r"[12](?<![\w/.,–-].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?P<dash>[–-])[0-9]{2}(?!\w|[/.,–-][0-9]|" + _DAY + ")"
)
"""`1 January 2024–31 December 2027` has a day after the dash."""


@rule(
    "DAT019",
    "year-range-abbreviated",
    Severity.WARNING,
    formerly=["year-of-range-shortened"],
    words=[f"{dash}{digit}" for dash in "–-" for digit in digits],
)
def year_range_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """The second year of a range is abbreviated, as in 2021–25.

    ## Why

    Both years of a range are written in full, as in the names of bodies, so that 2021–25 is not taken for the number of
    a document. A year that is not a calendar year keeps its slash, as in 2020/21.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>; names of bodies as adopted.

    ## Bad

    ```yaml
    paragraphs:
      - The clouds of 2018–22 have been measured.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The clouds of 2018–2022 have been measured.
    ```

    ## Fix

    Unsafe: the second year gets the century of the first. Check that both are years.
    """
    for match in context.text_index.find_number(_RANGE):
        if _is_of_years(match) and not match.is_verbatim:
            right = f"{match.text[:5]}{match.text[:2]}{match.text[-2:]}"
            place = match.location_to_change
            yield Violation(
                match.location,
                f"The second year of {quoted(match.text)} is not written in full.",
                f"Write {quoted(right)}.",
                fix=SuggestedFix(f"Write {quoted(right)}.", (Replacement(place, right),), safe=False)
                if place
                else None,
            )


def _is_of_years(match: TextMatch) -> bool:
    """Return whether two numbers are certainly years: the second is later, is not a month (2011-12) or a paragraph."""
    short, last = int(match.text[2:4]), int(match.text[-2:])
    before = match.field.plain[max(0, match.start - _LONGEST_WORD) : match.start].lower().split()[-1:]
    return (
        short < last
        and ("–" in match.text or last > _LAST_MONTH)
        and set(read_data("dates_and_times")["years"]["not_after"]).isdisjoint(before)
    )
