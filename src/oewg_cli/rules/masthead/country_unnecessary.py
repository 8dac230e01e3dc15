import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.sessions.session_facts import places_of_session
from oewg_cli.un.duty_stations import DutyStation, find_place
from oewg_cli.un.un_data import read_data


@rule("MST023", "country-unnecessary", Severity.INFO, formerly=("country-needless",))
def country_unnecessary(context: CheckContext) -> Iterator[Violation]:
    """The place of the session, or of a part of it, is a duty station with its country, which is not needed.

    ## Why

    Every reader knows where New York, Geneva, Vienna and Nairobi are: title blocks have only the city. Other cities
    have their country after them.

    ## Authority

    Title blocks of documents as issued: "New York, 4–8 March 2024" in programmes of work of A/AC.292, "Vienna,
    8–19 July 2019" in A/CN.9/962.

    ## Bad

    ```yaml
    session: {number: 3, kind: substantive, place: "Vienna, Austria", opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    session: {number: 3, kind: substantive, place: Vienna, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Fix

    Unsafe: the country is removed together with the comma before it.
    """
    for path, place in places_of_session(context.programme):
        station = find_place(place)
        if station is not None and "," in place:
            yield from _unnecessary(path, place, station)


def _unnecessary(path: NodePath, place: str, station: DutyStation) -> Iterator[Violation]:
    countries = "|".join(map(re.escape, read_data("cities")["countries"][station.name]))
    found = re.search(rf"\s*,\s*(?:the\s+)?(?P<country>{countries})(?=\s*(?:\(|$))", place, re.IGNORECASE)
    if found is None or " ".join(place[: found.start()].split()).casefold() != station.name.casefold():
        return
    yield Violation(
        NodeLocation(path, "value", *found.span("country")),
        f"{station.name} needs no country after it in the title block.",
        f"Write `place: {station.name}`.",
        fix=SuggestedFix(
            "Remove the country.",
            (Replacement(NodeLocation(path, "value", *found.span()), ""),),
            safe=False,
        ),
    )
