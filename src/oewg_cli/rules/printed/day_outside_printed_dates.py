from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.un.dates.dates import date_range, long_date


@rule("PRN015", "day-outside-printed-dates", Severity.WARNING, formerly=("date-differs",))
def day_outside_printed_dates(note: Recognized) -> Iterator[Violation]:
    """A day is outside the dates in the title block.

    ## Why

    Either the title block or the day is wrong: one of the two may have been left from the note of the last session.

    ## Authority

    The calendar; the title block of the note itself.

    ## Bad

    ```md
    #### Monday, 11 March

    10 a.m.–1 p.m.
    ```

    ## Good

    ```md
    #### Monday, 4 March

    10 a.m.–1 p.m.
    ```
    """
    dates, titled = note.front.dates, note.front.text(PartKind.PLACE_AND_DATES)
    if dates is None or titled is None:
        return
    for part in note.parts:
        day = dated(part.day, note.front).day if part.day else None
        if day is not None and not dates.opens <= day <= dates.closes:
            session = date_range(dates.opens, dates.closes, "en")
            message = f"{long_date(day, 'en')} is outside the session, {session}."
            yield Violation(
                part.words.span(), message, related=((titled.span(dates.start, dates.end), "the dates of the session"),)
            )
