"""MST009."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.masthead.announcement import announcements
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.places import Place as Station
from oewg_cli.un.places import all_places, city_of, find_place


@rule("MST009", "paragraph-place-differs", Severity.WARNING)
def paragraph_place_differs(document: Document) -> Iterator[Hit]:
    """A paragraph announces the session at another duty station than that of the title block.

    ## Why

    The title block names the city, a paragraph often the house: Headquarters is at New York, the Palais des Nations at
    Geneva. Where the two are not the same place, one was left over from another session.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": names are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>; the title block of documents as issued has the city.

    ## Bad

    ```yaml
    paragraphs:
      - The third substantive session will be held at Geneva on 4 and 5 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third substantive session will be held at Headquarters on 4 and 5 March 2024. See the annex.
    ```
    """
    home = " ".join(document.programme.session.place.split())
    for announcement in document.once(announcements):
        named = list(_named().finditer(announcement.text))
        stations = [find_place(" ".join(match["place"].split())) for match in named]
        if not named or city_of(home) in announcement.text.casefold() or any(_is_at(home, each) for each in stations):
            continue
        said = " ".join(named[0].group().split()).partition(" ")[2]
        where = f"{said} ({stations[0].name})" if stations[0] and stations[0].name not in said else said
        yield Hit(
            announcement.place(*named[0].span("place")),
            f"This paragraph announces the session at {where}, but the title block has {home}.",
            "Correct the place here, or `place` of the session.",
            ((Place(("session", "place")), "the place of the session stands here"),),
        )


def _is_at(home: str, station: Station | None) -> bool:
    return station is not None and any(name.casefold() in home.casefold() for name in (station.name, *station.aliases))


@cache
def _named() -> re.Pattern[str]:
    names = sorted((name for place in all_places() for name in (place.name, *place.aliases)), key=len, reverse=True)
    places = "|".join(names).replace(" ", r"\s+")
    # What stands before the preposition is asked behind it, so that the search can leap from one to the next.
    return re.compile(rf"(?:at|in)(?<!\w..)\s+(?:the\s+)?(?P<place>{places})\b")
