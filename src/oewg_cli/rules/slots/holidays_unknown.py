from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._dates_of_meetings import dates_of_meetings
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.un.dates.dates import is_weekend
from oewg_cli.un.duty_stations import find_place, may_be_city
from oewg_cli.un.holidays import knows_some_holidays
from oewg_cli.un.phrases import listed


@rule("SLT031", "holidays-unknown", Severity.INFO)
def holidays_unknown(context: CheckContext) -> Iterator[Violation]:
    """The official holidays of the place and year are not known here, so no day was compared with them.

    ## Why

    The program warns of meetings on official holidays (SLT005), but only for the places and years whose list it has,
    and for New York, where it computes the fixed ones. For all others nobody has looked: the drafter must. This is said
    once for each programme, and only if a body meets on a day from Monday to Friday.

    ## Authority

    The information circular on official holidays that the Secretariat issues for each year (ST/IC/…); other places have
    the holidays of the host country.

    ## Bad

    ```yaml
    session: {number: 3, place: "Bonn, Germany", opens: 2024-03-04, closes: 2024-03-05}
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    session: {number: 3, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    unknown: dict[str, set[int]] = {}
    first: NodePath | None = None
    for typed, _ in context.once(dates_of_meetings):
        day = typed.dates.first
        path, place = _place_on(context, day)
        if not is_weekend(day) and _is_unknown(place, day.year):
            unknown.setdefault(" ".join(place.partition(",")[0].split()), set()).add(day.year)
            first = first or path
    if first is None:
        return
    parts = [f"{place} in {listed([str(year) for year in sorted(years)], 'en')}" for place, years in unknown.items()]
    yield Violation(
        NodeLocation(first),
        f"The official holidays of {listed(parts, 'en')} are not known here, so that no day was compared with them.",
        "Compare the days of the meetings with the list of official holidays of that year.",
    )


def _place_on(context: CheckContext, day: date) -> tuple[NodePath, str]:
    """Return where the session is on a day, and where that is typed: the place of a part, if it has one of its own."""
    session = context.programme.session
    for number, part in enumerate(session.parts):
        if part.opens <= day <= part.closes:
            if part.place is not None:
                return ("session", "parts", number, "place"), part.place
            if part.format is not None:
                return ("session", "parts", number), ""
    return ("session", "place"), session.place


def _is_unknown(place: str, year: int) -> bool:
    station = find_place(place)
    return bool(place) and may_be_city(place) and (station is None or not knows_some_holidays(station.name, year))
