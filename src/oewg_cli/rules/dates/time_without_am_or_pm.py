from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.dates._typed_in_texts import hour_violations
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.hours.hours import MIDNIGHT, printed_time
from oewg_cli.un.hours.malformed_hours import HourError
from oewg_cli.un.hours.typed_times import NEEDED_WORDS

_FOUR_DIGITS = (
    r"[0-9](?<![\w./,:–$€£-].)(?:(?<=0)|(?<=\b(?:at|by|to)\s.)|(?<=\b(?:from|till)\s.)|(?<=\b(?:until)\s.))"
    r"[0-9][0-5][0-9](?:[ \u00a0]?(?:hours|hrs|h)\b)(?!\sof\b)"
)
"""A time as soldiers write it, 0930 hours; a length of time has no zero before it, and no `at` or `until`."""


@rule("DAT013", "time-without-am-or-pm", Severity.WARNING, formerly=["clock-of-twenty-four-hours"])
def time_without_am_or_pm(context: CheckContext) -> Iterator[Violation]:
    """A time in a text is written without a.m. or p.m., as in 15:00.

    ## Why

    English texts of the United Nations use the 12-hour clock with a.m. and p.m.; 15:00 is for `time` keys, not for
    texts. Only what is certainly a time is reported: with a colon, with "hours" or "h", or a range such as
    15.00–18.00. A time with its time zone, such as 15:00 UTC, is not reported.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The list of speakers is open from 15:00 to 18:00.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The list of speakers is open from 3 to 6 p.m.
    ```

    ## Fix

    Safe: the same time is written with a.m. or p.m. if it can only be a time of the 24-hour clock. A time such as
    10:00, which may also be in the evening, is not changed.
    """
    yield from hour_violations(context, HourError.TWENTY_FOUR_HOUR_CLOCK, "is written without a.m. or p.m.")
    yield from _in_four_digits(context)


def _in_four_digits(context: CheckContext) -> Iterator[Violation]:
    if context.text_index.words.isdisjoint(NEEDED_WORDS):
        return
    for match in context.text_index.find_number(compiled(_FOUR_DIGITS)):
        at = int(match.text[:2]) * 60 + int(match.text[2:4])
        if at <= MIDNIGHT and not match.is_verbatim:
            right, stop = printed_time(at, "en"), match.field.plain[match.end : match.end + 1] or " "
            yield Violation(
                match.location,
                f"{quoted(match.text)} is written without a.m. or p.m.",
                f"Write {quoted(right)}.",
                fix=replacement(match.field, match.start, match.end, right.removesuffix(stop)),
            )
