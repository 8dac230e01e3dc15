from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.session_facts import places_of_session
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.text.suggestions import nearest
from oewg_cli.un.duty_stations import all_places, city_of, find_place, may_be_city
from oewg_cli.un.un_data import read_data

_SIMILAR = 0.8
"""How similar a city is at least to a duty station that is mistyped."""
_SEVERAL = lazy_pattern(r"[/;&]|\band\b")


@rule("MST021", "country-missing", Severity.WARNING)
def country_missing(context: CheckContext) -> Iterator[Violation]:
    """The place of the session, or of a part of it, is a city that is not a duty station, without its country.

    ## Why

    New York, Geneva, Vienna and Nairobi need no country; for other cities the title block says where they are. The
    seats of the regional commissions and of other organizations, and cities with the name of their State, need none
    either.

    ## Authority

    Title blocks of documents as issued, such as CAC/COSP/2021/3: "Sharm el-Sheikh, Egypt".

    ## Bad

    ```yaml
    session: {number: 3, kind: substantive, place: Sharm el-Sheikh, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    session: {number: 3, kind: substantive, place: "Sharm el-Sheikh, Egypt", opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    for path, place in places_of_session(context.programme):
        if find_place(place) is not None or "," in place or "(" in place or _SEVERAL.search(place):
            continue
        if city_of(place) in _alone() or not may_be_city(place):
            continue
        meant = nearest(place, (station.name for station in all_places()), cutoff=_SIMILAR, fold=True)
        advice = "Write the country after it, as in `Sharm el-Sheikh, Egypt`."
        yield Violation(
            NodeLocation(path),
            f"The city {quoted(place)} has no country after it.",
            f"Is {quoted(meant)} meant? If not: {advice[0].lower()}{advice[1:]}" if meant else advice,
        )


@cache
def _alone() -> frozenset[str]:
    return frozenset(city.casefold() for cities in read_data("cities")["alone"].values() for city in cities)
