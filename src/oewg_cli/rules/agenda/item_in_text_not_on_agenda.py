"""AGD008."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.items import line_of
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data

_ROLES = frozenset({Role.PARAGRAPH, Role.FOOTNOTE, Role.ASIDE, Role.BULLET})
_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_BLANK = r"[ \u00a0]"
_ITEM = rf"[1-9][0-9]{{0,2}}(?![0-9]|[.:/][0-9]|-[a-z]|{_BLANK}?[ap]\.m|{_BLANK}[A-Z])(?:{_BLANK}?\([a-z]{{1,4}}\))*"
# The first letter is looked at behind the others, so that the search can leap from one "tem" to the next.
_ITEMS = re.compile(
    rf"tem(?<=\b[Ii]tem)(?:{_BLANK}{_ITEM}|s{_BLANK}{_ITEM}(?:(?:,{_BLANK}(?:and{_BLANK})?|{_BLANK}(?:and|or|to){_BLANK}|[–-]){_ITEM})*)"
)


@rule("AGD008", "item-in-text-not-on-agenda", Severity.WARNING, needs=("agenda",))
def item_in_text_not_on_agenda(document: Document) -> Iterator[Hit]:
    """A text speaks of an agenda item with a higher number than the agenda has.

    ## Why

    Items are renumbered from session to session, and texts that are taken over keep the old numbers. Under `agenda`
    only the items that are scheduled have to stand, so that a number between two others is not judged, nor is the
    agenda of another body or another session.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief under agenda item 9.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief under agenda item 2.
    ```
    """
    agenda = document.programme.agenda
    found = list(document.reading.find(_ITEMS, _ROLES))
    if agenda is None or not agenda.items or not found:
        return
    last = max(agenda.items, key=lambda number: int(line_of(number)[0]))
    highest = int(line_of(last)[0])
    for passage in found:
        beyond = [number for number in _numbers(passage) if int(number[0]) > highest]
        if not beyond or not _is_of_agenda(passage) or _is_of_others(passage) or passage.is_quotation:
            continue
        for number in beyond:
            yield Hit(
                passage.prose.plain_place(*number.span()),
                f"Agenda item {number[0]} is named here, but item {highest} is the last one under `agenda`.",
                "Correct the number, or add the item to `agenda`.",
                ((Place(("agenda", "items", last), "key"), "the last item"),),
            )


def _numbers(passage: Passage) -> Iterator[re.Match[str]]:
    return _NUMBER.finditer(passage.prose.plain, passage.start, passage.end)


def _is_of_agenda(passage: Passage) -> bool:
    """Tell whether items of an agenda are meant, and not said to be those of a certain other one."""
    plain = passage.prose.plain
    behind = _behind().match(plain, passage.end)
    if behind is not None:
        return behind["agenda"] is not None
    words = plain[max(0, passage.start - 12) : passage.start - 1].split()
    return bool(words) and words[-1].lower() in read_data("agenda_mentions")["en"]["before"]


def _is_of_others(passage: Passage) -> bool:
    """Tell whether the sentence names an organ or a certain session, whose agenda may be meant."""
    sentence = next(span for span in reversed(passage.prose.sentences) if span.start <= passage.start)
    return _others().search(passage.prose.plain, *sentence) is not None


@cache
def _behind() -> re.Pattern[str]:
    """Match what tells whose items they are: "of the provisional agenda", or anything else that they are of or in."""
    names = "|".join(name.replace(" ", r"\s+") for name in read_data("agenda_mentions")["en"]["agenda"])
    own = rf"of\s+(?:the|its)\s+(?P<agenda>{names})\b(?!\s+(?:of|for|in)\b|\s*\()"
    return re.compile(rf"\s+(?:{own}|of\b|(?:in|on)\s+(?:the|its)\b|\()")


@cache
def _others() -> re.Pattern[str]:
    words = read_data("agenda_mentions")["en"]
    organs, adopted = "|".join(words["organs"]), "|".join(words["adopted"])
    return re.compile(rf"\b(?:{organs})\b(?!\s+(?:{adopted})\b)|(?:st|nd|rd|th)\s+(?:[a-z]+\s+)?session\b")
