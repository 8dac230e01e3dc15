"""MST021."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.places import city_of

_SEVERAL = re.compile(r"[/;&]|\band\b")
_WORD = re.compile(r"\w+")


@rule("MST021", "country-missing", Severity.WARNING)
def country_missing(document: Document) -> Iterator[Hit]:
    """The session is held away from the duty stations, and its city stands without the country.

    ## Why

    New York, Geneva, Vienna and Nairobi need no country; of other cities the reader is told where they are. The seats
    of the regional commissions and of other organizations, and cities that bear the name of their State, stand alone.

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
    place = document.programme.session.place
    if document.station is not None or "," in place or "(" in place or _SEVERAL.search(place):
        return
    words = {word.casefold() for word in _WORD.findall(place)}
    if city_of(place) in _alone() or not words.isdisjoint(read_data("cities")["no_city"]["words"]):
        return
    yield Hit(
        Place(("session", "place")),
        f"The city {quoted(place)} stands without its country.",
        "Write the country behind it, as in `Sharm el-Sheikh, Egypt`.",
    )


@cache
def _alone() -> frozenset[str]:
    return frozenset(city.casefold() for cities in read_data("cities")["alone"].values() for city in cities)
