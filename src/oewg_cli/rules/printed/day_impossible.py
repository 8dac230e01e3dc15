"""PRN017."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.recognize.dates import dated
from oewg_cli.recognize.recognize import Recognized
from oewg_cli.rules.printed.printed_rule import PrintedHit, printed_rule


@printed_rule("PRN017", "day-impossible", Severity.ERROR)
def day_impossible(note: Recognized) -> Iterator[PrintedHit]:
    """A day is not in the calendar.

    ## Why

    Nobody can come on it. The date stays open in the programme.

    ## Authority

    The calendar.

    ## Bad

    ```md
    #### Monday, 31 February

    10 a.m.–1 p.m.
    ```

    ## Good

    ```md
    #### Monday, 4 March

    10 a.m.–1 p.m.
    ```
    """
    for part in note.parts:
        if part.day is not None and dated(part.day, note.front).day is None:
            message = f"{quoted(part.words.plain)} is no day of a year that the source tells."
            yield PrintedHit(part.words.span(), message, "Its date stays open in the programme.")
