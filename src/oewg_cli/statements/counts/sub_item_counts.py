"""Read how many sub-items a text gives an item with the number first: `two sub-items are placed under item 4`.

`Item 3 has four sub-items, and item 5 has two` does not say again what is counted.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_LISTED = r"(?:listed|placed|found|grouped|included|shown|foreseen|inscribed|entered|mentioned)"
_END = r"(?=[.,;)]|\s?$|\sand\b)"
_FORMS = (
    rf"\b<number>\ssub-items\s(?:are|have\sbeen|will\sbe|were)\s{_LISTED}\s(?:under|in|within|for|on)\s(?:agenda\s)?item\s<item>",
    r"\b(?i:under|in|within|for|on)\s(?:agenda\s)?item\s<item>,?\s(?:there\s(?:are|will\sbe)|the\sagenda\shas)\s<number>\ssub-items\b",
    rf"\b(?i:item)\s<item>\s(?:is\s(?:sub)?divided\sinto|has|have|comprises|contains|with|into)\s<number>{_END}",
    rf"\bsub-items[^.;]{{0,60}}[,;]\s(?:and|while|whereas)\s(?:agenda\s)?item\s<item>,?\s(?:has\s)?<number>{_END}",
)


class AgendaCount(NamedTuple):
    """A number of items of the agenda, or of sub-items of the item with a number; `place` has that number too."""

    wording: Wording
    number: int
    of_item: str | None
    place: Wording | None = None


def sub_item_counts(picture: Picture) -> Iterator[AgendaCount]:
    """Return the numbers of sub-items that texts give items, in the forms that do not have them after a verb."""
    for field in picture.index.texts_with(("sub-items",)):
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            if "sub-items" in sentence.folded and not sentence.is_too_long:
                found = {match.span("number"): match for form in _patterns() for match in form.finditer(sentence.text)}
                for (start, end), match in sorted(found.items()):
                    number = cardinal(match["number"])
                    if number is not None:
                        place = sentence.part(*match.span())
                        yield AgendaCount(sentence.part(start, end), number, match["item"], place)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    number, item = rf"(?P<number>{cardinals()})", r"(?P<item>[1-9][0-9]?)\b(?!\s\()"
    return tuple(re.compile(form.replace("<number>", number).replace("<item>", item)) for form in _FORMS)
