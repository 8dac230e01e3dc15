from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._dates_of_meetings import dates_of_meetings
from oewg_cli.un.observances import observance


@rule("SLT015", "day-of-observance", Severity.INFO)
def day_of_observance(context: CheckContext) -> Iterator[Violation]:
    """Meetings are planned for a day on which bodies are asked not to meet.

    ## Why

    Some days are not official holidays, but many delegates cannot come to a meeting: Orthodox Good Friday everywhere;
    at Headquarters also Yom Kippur, the Day of Vesak, Diwali, Gurpurab and Orthodox Christmas. For days that depend on
    the moon, the program knows the dates of some years only. Only a date that is typed alone, and on which a body
    meets or an agenda item is taken up, is checked: a range of days is a plan, and a break or a side event is nobody's
    meeting.

    ## Authority

    General Assembly resolutions 69/250 and 71/262, "Pattern of conferences", <https://docs.un.org/en/A/RES/69/250>.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2025-09-29, closes: 2025-10-03}
    programme:
      - date: 2025-10-02
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2025-09-29, closes: 2025-10-03}
    programme:
      - date: 2025-10-01
        meetings: [{time: morning, entries: [item: 1]}]
    ```
    """
    station = context.station.name if context.station else None
    for typed, printed in context.once(dates_of_meetings):
        day = typed.dates.first
        observed = observance(station, day)
        if observed is None:
            continue
        what = f"{printed}, is {observed.name}, a day on which bodies are asked not to meet"
        yield Violation(
            typed.location,
            f"{what}." if observed.certain else f"{what}, if the program has the right date.",
            "Move the meetings to another day if you can.",
        )
