"""Names of States and cities in another form than the one that the United Nations uses.

The names and their sources are in `data/words/country_names.toml`.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data


class CountryName(NamedTuple):
    """The name that is used in place of a typed one.

    `has_article` is true if it has "the" before it in a sentence. `since` is the year of the change, None where the
    typed name was never that of a State. `only_of_state` is true if the typed name is also that of something else, or a
    usual short form, `is_city` if it is the name of a city.
    """

    right: str
    has_article: bool
    since: int | None
    only_of_state: bool
    is_city: bool


@cache
def other_country_names() -> Mapping[str, CountryName]:
    """Return what is used in place of the names that are not."""
    data = read_data("words/country_names")
    found = {}
    for kind in ("former", "others", "only_of_state", "cities"):
        for entry in data[kind]:
            typed, right = entry.split(" = ")
            name, _, year = right.partition(", ")
            has_article = name.startswith("the ")
            since = int(year) if year else None
            name = name.removeprefix("the ")
            found[typed] = CountryName(name, has_article, since, kind == "only_of_state", kind == "cities")
    return found


@cache
def other_country_pattern() -> re.Pattern[str]:
    """Return a pattern for the names that are not used, as whole words; a longer name before a shorter one in it."""
    names = sorted(other_country_names(), key=len, reverse=True)
    words = (re.escape(name).replace(r"\ ", r"[ \u00a0]") for name in names)
    return re.compile(rf"(?<![\w$’'-])(?:{'|'.join(words)})(?![\w$-])")
