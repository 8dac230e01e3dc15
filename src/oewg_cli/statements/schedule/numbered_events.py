"""Find what has a number after its name in the programme, `Round table 1`, whether it is a heading or a body."""

import re
from collections.abc import Iterator, Mapping

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.numbered_mentions import known_kinds
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.subject_mentions import item_numbers
from oewg_cli.text.lazy_patterns import compiled

_NUMBERS = (
    r"s?\s(?P<numbers>[0-9]{1,2}\b(?!\.)(?:(?:,\s(?:and\s)?|\s(?:and|or|to)\s|\s?–\s?)[0-9]{1,2}\b)*"
    r"|(?P<letters>[A-H]\b(?![.’-])(?:(?:,\s(?:and\s)?|\s(?:and|or)\s)[A-H]\b)*))"
)
_NUMBERED = r"(?P<name>[^0-9]{3,60}?)\s(?P<number>[0-9]{1,2})"
_NUMBERED_HEADING = (
    r"(?P<name>[A-Z][A-Za-z\s-]{2,40}?)\s"
    r"(?P<number>[0-9]{1,2}(?=$|[:.,]?\s[^0-9\s]|[:.])|[A-H](?=$|:|,\s|\s[–—(]))"
)


def numbered_events(picture: Picture) -> dict[str, dict[str, list[Slot]]]:
    """Return the places of numbered events by their name, in small letters, and their number."""
    found: dict[str, dict[str, list[Slot]]] = {}
    headings = (each.plain for each in picture.fields if each.role is Role.HEADING)
    # The schedule of most programmes is not needed for this.
    if not (
        any(name[-1:].isdigit() for each in picture.meetings for name in each.bodies)
        or any(compiled(_NUMBERED_HEADING).match(each) for each in headings)
    ):
        return found
    for slot in picture.read(Schedule).slots:
        match = compiled(_NUMBERED_HEADING).match(slot.heading) if slot.heading else None
        if match is not None and known_kinds().isdisjoint((kind := match["name"].casefold().split()[0], f"{kind}s")):
            found.setdefault(match["name"].casefold(), {}).setdefault(match["number"], []).append(slot)
        for name in slot.meeting.bodies if slot.meeting is not None else ():
            match = compiled(_NUMBERED).fullmatch(name) if name[-1:].isdigit() else None
            if match is not None:
                found.setdefault(match["name"].casefold(), {}).setdefault(match["number"], []).append(slot)
    return found


def numbered_in(
    numbered: Mapping[str, Mapping[str, list[Slot]]], sentence: NoteSentence
) -> Iterator[tuple[int, int, tuple[tuple[str, tuple[Slot, ...]], ...]]]:
    """Return where a sentence names numbered events, and the places of each: `Round tables 1 and 2`."""
    if not any(name in sentence.folded for name in numbered):
        return
    names = "|".join(re.escape(name) for name in numbered)
    for match in compiled(rf"(?i:\b(?P<name>{names})){_NUMBERS}").finditer(sentence.text):
        of_name = numbered[match["name"].casefold()]
        letters = match["letters"]
        typed = item_numbers(match["numbers"]) if letters is None else letters.replace(",", " ").split()
        numbers = [number for number in typed if number in of_name]
        yield *match.span(), tuple((f"{match['name']} {number}", tuple(of_name[number])) for number in numbers)
