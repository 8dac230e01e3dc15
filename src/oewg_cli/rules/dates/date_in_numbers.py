import re
from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.un.dates.dates import long_date

# The look-behind comes after the first digit, so that the search can jump from digit to digit.
_NUMBERS = lazy_pattern(
    r"[0-9](?<![\w/.–-].)(?:[0-9]?(?P<separator>[/.-])[0-9]{1,2}(?P=separator)(?:19|20)[0-9]{2}"
    r"|(?P<iso>(?:(?<=1)9|(?<=2)0)[0-9]{2})-[0-9]{2}-[0-9]{2})(?!\w|[/.–-][\w/])"
)


@rule(
    "DAT008",
    "date-in-numbers",
    Severity.WARNING,
    formerly=["date-in-figures"],
    words=("/19", "/20", ".19", ".20", "-19", "-20", "-0", "-1"),
)
def date_in_numbers(context: CheckContext) -> Iterator[Violation]:
    """A date in a text is written in numbers only, as in 04/03/2024.

    ## Why

    Some readers understand 04/03/2024 as 4 March, others as 3 April. In texts the month is a word. Keys such as `date`
    keep the form 2024-03-04.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: day, month in full and year, as in
    4 March 2024.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on 01/06/2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on 1 June 2022.
    ```

    ## Fix

    Unsafe: a date such as 2022-06-01 is written as 1 June 2022. If the year comes last, nothing is changed, since
    either number may be the month.
    """
    for match in context.text_index.find_number(_NUMBERS):
        dates = _possible_dates(match.text)
        if dates and not match.is_verbatim:
            written = [long_date(day, "en") for day in dates]
            yield Violation(
                match.location,
                f"{quoted(match.text)} writes a date in numbers only.",
                f"Write {listing(written, last='or')}{', whichever is meant' if len(written) > 1 else ''}.",
                fix=_fix(match, written[0]),
            )


def _possible_dates(text: str) -> list[date]:
    """Return the dates that the numbers can mean: with the year first only one, else day and month in either order."""
    first, second, third = map(int, re.split(r"\D", text))
    orders = {(first, second, third)} if "-" in text[4:5] else {(third, second, first), (third, first, second)}
    return sorted(day for order in orders if (day := _date(*order)) is not None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fix(match: TextMatch, written: str) -> SuggestedFix | None:
    place = match.location_to_change
    is_iso = match.match is not None and match.match["iso"] is not None
    return (
        SuggestedFix(f"Write {quoted(written)}.", (Replacement(place, written),), safe=False)
        if place and is_iso
        else None
    )
