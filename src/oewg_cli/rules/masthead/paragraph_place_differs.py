import re
from collections.abc import Iterable, Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.announcements import announcements
from oewg_cli.statements.sessions.meeting_places import PracticalPlace, held_places, meeting_places, practical_places
from oewg_cli.statements.sessions.session_facts import places_of_session
from oewg_cli.un.duty_stations import DutyStation as Station
from oewg_cli.un.duty_stations import all_places, city_of, find_place, may_be_city
from oewg_cli.un.un_data import read_data


@rule("MST009", "paragraph-place-differs", Severity.WARNING)
def paragraph_place_differs(context: CheckContext) -> Iterator[Violation]:
    """A text holds the session, or its meetings, at another duty station than the one in the title block.

    ## Why

    The title block names the city, a paragraph often the building: Headquarters is at New York, the Palais des Nations
    at Geneva. If the two are not the same place, one was left from another session. The place of a part of the session
    is right as well. Those who welcome a session, and hours, of another city are a remark.

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
    homes = [" ".join(place.split()) for _, place in places_of_session(context.programme)]
    for announcement in context.picture.read(announcements):
        named = list(_named().finditer(announcement.text))
        stations = [find_place(" ".join(match["place"].split())) for match in named]
        text = announcement.text.casefold()
        if not named or any(city_of(home) in text or _is_at(home, each) for home in homes for each in stations):
            continue
        named_place = " ".join(named[0].group().split()).partition(" ")[2]
        is_unclear = stations[0] is not None and stations[0].name not in named_place
        where = f"{named_place} ({stations[0].name})" if is_unclear and stations[0] else named_place
        at, *more = (announcement.location(*each.span("place")) for each in named)
        yield Violation(
            at,
            f"This paragraph announces the session at {where}, but the title block has {homes[0]}.",
            "Correct the place here, or `place` of the session.",
            (
                (NodeLocation(("session", "place")), "the place of the session"),
                *((each, "here too") for each in more[:1]),
            ),
        )
    of_meetings = [
        (PracticalPlace(each.wording, each.station.name), each.wording.field.plain)
        for each in context.picture.read(meeting_places)
    ]
    yield from _elsewhere(homes, of_meetings, "holds the meetings")
    if homes and all(may_be_city(home) for home in homes):
        of_sentences = [
            (each, context.picture.sentence_at(each.wording.field, each.wording.start).text)
            for each in context.picture.read(held_places)
        ]
        yield from _elsewhere(homes, of_sentences, "holds the session")
        of_texts = [(each, each.wording.field.plain) for each in context.picture.read(practical_places)]
        yield from _elsewhere(homes, of_texts, "has something of the session")


def _elsewhere(homes: list[str], places: Iterable[tuple[PracticalPlace, str]], what: str) -> Iterator[Violation]:
    """Report where something is done in another city than that of the session, which its text does not name."""
    known = {city_of(home) for home in homes}
    for done, text in places:
        is_at_home = any(city in text.casefold() for city in known)
        if is_at_home or any(_is_at(home, find_place(done.city)) for home in homes) or done.city.casefold() in known:
            continue
        article = "the " if done.wording.field.plain[: done.wording.start].endswith("the ") else ""
        city = "" if done.city in done.wording.text else f" ({done.city})"
        yield Violation(
            done.wording.location,
            f"This text {what} at {article}{done.wording.text}{city}, but the title block has {homes[0]}.",
            "Correct the place here, or `place` of the session.",
            ((NodeLocation(("session", "place")), "the place of the session"),),
        )


def _is_at(home: str, station: Station | None) -> bool:
    return station is not None and any(name.casefold() in home.casefold() for name in (station.name, *station.aliases))


@cache
def _named() -> re.Pattern[str]:
    names = {name for place in all_places() for name in (place.name, *place.aliases)}
    names |= set(read_data("cities")["alone"]["seats"])
    places = "|".join(sorted(names, key=len, reverse=True)).replace(" ", r"\s+")
    building = r"(?:(?:(?:[A-Z][\w’-]*|des),?\s+){1,6}?(?!Headquarters))?"
    # The lookbehind comes after the preposition: so the search can jump from one preposition to the next.
    return re.compile(rf"(?:at|in)(?<!\w..)\s+(?:the\s+)?{building}(?P<place>{places})\b")
