from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.un.dates.dates import long_date, weekday


@rule("PRN001", "weekday-contradicts-date", Severity.ERROR, formerly=("weekday-against-date",))
def weekday_contradicts_date(note: Recognized) -> Iterator[Violation]:
    """The weekday of a day heading is not the weekday of its date.

    ## Why

    Delegates come on the weekday or on the date, and one of the two is wrong. The date was imported, and the program
    writes the weekday from it; but the mistake may be in the date.

    ## Authority

    The calendar. Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```md
    #### Tuesday, 4 March

    10 a.m.–1 p.m.
    ```

    ## Good

    ```md
    #### Monday, 4 March

    10 a.m.–1 p.m.
    ```
    """
    for part in note.parts:
        line = part.day
        day = dated(line, note.front).day if line else None
        if line is None or day is None or line.weekday is None or line.named is None:
            continue
        actual = weekday(day, "en")
        if actual != line.weekday:
            yield Violation(
                part.words.span(*line.named),
                f"{long_date(day, 'en')} is a {actual}, not a {line.weekday}.",
                "The date was imported; check which of the two is right.",
            )
