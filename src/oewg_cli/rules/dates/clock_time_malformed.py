from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.dates._typed_in_texts import hour_violations
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.hours.malformed_hours import HourError

_OTHER_HALF_DAY = (
    r"[0-9](?<![\w.].)[0-9]?(?:\.[0-9]{2})?[ \u00a0](?:a\.m\.,? in the (?:afternoon|evening)|p\.m\.,? in the morning)\b"
)
_FIRST_OF_TWO = (
    r"[0-9](?<![\w.,:$€£].)[0-9]?[.:][6-9][0-9](?=,?[ \u00a0](?:and|or|until)[ \u00a0](?:[0-9]{1,2}(?:[.:][0-9]{2})?"
    r"[ \u00a0]?[ap]\.?m\b|noon\b|midnight\b))"
)
"""A number with a time after it, so that it is a time too: `between 1.75 and 2 p.m.`."""
_IMPOSSIBLE = {
    HourError.HOUR_OF_12_IMPOSSIBLE: "with a.m. or p.m. the hours go from 1 to 12",
    HourError.HOUR_OF_24_IMPOSSIBLE: "the hours of a day go from 0 to 24",
    HourError.MINUTE_IMPOSSIBLE: "the minutes go from 00 to 59",
}


@rule("DAT012", "clock-time-malformed", Severity.WARNING)
def clock_time_malformed(context: CheckContext) -> Iterator[Violation]:
    """A time in a text is not on the clock, or has a.m. or p.m., but not in the form 10.30 a.m.

    ## Why

    There is no zero before the hour. Minutes come after a point, and are left out on the hour. a.m. and p.m. are in
    lower case, with full stops and with a space before them: 10.30 a.m., 3 p.m. The hours above the meetings are
    printed in the same form.

    No clock has 13 p.m., 10.75 a.m. or 25:00: there the reader cannot know which time is meant.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The list of speakers closes at 10:30AM.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The list of speakers closes at 10.30 a.m.
    ```

    ## Fix

    Safe: the same time is written in the right form. Unsafe for a time that the 12-hour clock does not have, such as
    15.00 p.m.; there is none where nobody can know what is meant.
    """
    yield from hour_violations(context, HourError.MALFORMED, "is not written in the form 10.30 a.m.")
    for error, why in _IMPOSSIBLE.items():
        yield from hour_violations(context, error, f"is not a time: {why}.", "Write the time that is meant.")
    if not context.text_index.words.isdisjoint({"m", "am", "pm", "noon", "midnight"}):
        for match in context.text_index.find_number(compiled(_FIRST_OF_TWO)):
            if not match.is_quotation:
                yield _not_a_time(match, _IMPOSSIBLE[HourError.MINUTE_IMPOSSIBLE])
    if not context.text_index.words.isdisjoint({"morning", "afternoon", "evening"}):
        for match in context.text_index.find_number(compiled(_OTHER_HALF_DAY)):
            if not match.is_verbatim:
                yield _not_a_time(match, "a.m. is before noon, and p.m. after it")


def _not_a_time(match: TextMatch, why: str) -> Violation:
    return Violation(match.location, f"{quoted(match.text)} is not a time: {why}.", "Write the time that is meant.")
