"""Read the cities of those who welcome a session, and the cities whose time texts give."""

from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.duty_stations import find_place

_CITY = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_HOST = (
    rf"(?:Director-General\sof\sthe\sUnited\sNations\sOffice\sat|Mayor\sof)\s(?P<office>{_CITY})\b"
    rf"|(?:m\.|noon),?\s\(?(?P<zone>{_CITY})\stime\b"
)


class HostCity(NamedTuple):
    """A duty station of which a text names the host or the time."""

    wording: Wording
    city: str


def host_cities(picture: Picture) -> tuple[HostCity, ...]:
    """Return the cities of which those who welcome a session are, or whose time a text gives: `3 p.m. Vienna time`."""
    found = []
    for field in picture.index.texts_with(("director-general of the united nations office at ", "mayor of ", " time")):
        for match in compiled(_HOST).finditer(field.plain) if field.role not in ADOPTED else ():
            station = find_place(match["office"] or match["zone"])
            if station is not None:
                group = "office" if match["office"] else "zone"
                found.append(HostCity(Wording(field, *match.span(group)), station.name))
    return tuple(found)
