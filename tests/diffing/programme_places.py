"""The texts of a programme in its data, and words that name their places."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

from programme_edits import Data

from oewg_cli.un.dates.dates import day_heading, days_heading

Named = str | None
"""A regular expression of words that name the place; None where a programme has no such place."""
SmallChange = Callable[[Data, Random], Named]

WORDS = ("further", "common", "2026", "glaciers", "until noon", "(in part)", "tides")
MARK = re.compile(r"\[\^([^\]]+)\]")


class Place(NamedTuple):
    """A text of a programme: where it is in the data, and words that name it."""

    holder: Any
    key: Any
    name: str

    @property
    def text(self) -> str:
        """Return the text."""
        return str(self.holder[self.key])

    def write(self, text: str) -> None:
        """Put another text in place of this one."""
        self.holder[self.key] = text


def every_meeting(data: Data) -> list[tuple[Data, int]]:
    """Return the meetings, each by its day and its number."""
    return [(day, number) for day in data["programme"] for number in range(len(day.get("meetings", ())))]


def name_of_day(day: Data) -> str:
    """Return words that name a day."""
    typed = day["date"] if isinstance(day["date"], list) else [day["date"]]
    ranges = [tuple(date.fromisoformat(each) for each in dates.split("–")) for dates in typed]
    if len(ranges) == len(ranges[0]) == 1:
        return re.escape(day_heading(ranges[0][0], "en").partition(",")[2].strip()) + r"\b"
    return re.escape(days_heading([(each[0], each[-1]) for each in ranges], "en"))


def first_date(day: Data) -> date:
    """Return the first date of a day."""
    typed = day["date"] if isinstance(day["date"], list) else [day["date"]]
    return min(date.fromisoformat(each.split("–")[0]) for each in typed)


def every_entry(data: Data) -> list[tuple[Data, list[Any], int]]:
    """Return the entries of days and meetings, and those in entries, each with its day, by its list and its number."""
    found: list[tuple[Data, list[Any], int]] = []
    for day in data["programme"]:
        for holder in (day, *day.get("meetings", ())):
            entries = holder.get("entries", [])
            for number, entry in enumerate(entries):
                found.append((day, entries, number))
                inner = entry.get("entries", []) if isinstance(entry, dict) else []
                found += [(day, inner, at) for at in range(len(inner))]
    return found


def scheduled_items(data: Data) -> set[str]:
    """Return the agenda items whose titles are printed."""
    items = [entries[number] for _, entries, number in every_entry(data)]
    return {
        str(entry["item"])
        for entry in items
        if isinstance(entry, dict) and isinstance(entry.get("item"), (str, int)) and "heading" not in entry
    }


def every_place(data: Data) -> list[Place]:
    """Return the texts that are printed."""
    places = [*_of_bodies(data), *_if_there(data, ("title", "title"), ("status", "status"), ("subtitle", "subtitle"))]
    places += _in_paragraphs(data)
    for items in agendas_of(data):
        places += [
            _title(items, item, rf"agenda items? {re.escape(item)}") for item in items if item in scheduled_items(data)
        ]
    places += [
        Place(data["footnotes"], name, "footnote") for name in data.get("footnotes") or {} if _is_used(data, name)
    ]
    places += [*places_of_days(data)]
    return places


def agendas_of(data: Data) -> list[Data]:
    """Return the items of the agenda of the note, and of those of its bodies."""
    bodies = data["body"] if isinstance(data["body"], list) else []
    holders = [data, *(body for body in bodies if isinstance(body, dict))]
    return [holder["agenda"]["items"] for holder in holders if holder.get("agenda")]


def _title(items: Data, item: str, name: str) -> Place:
    return Place(items[item], "title", name) if isinstance(items[item], dict) else Place(items, item, name)


def _if_there(holder: Data, *keys: tuple[str, str]) -> Iterator[Place]:
    yield from (Place(holder, key, name) for key, name in keys if key in holder)


def _of_bodies(data: Data) -> Iterator[Place]:
    if isinstance(data["body"], str):
        yield Place(data, "body", "body")
        return
    for number, body in enumerate(data["body"]):
        if isinstance(body, str):
            yield Place(data["body"], number, "body")
        else:
            yield from _if_there(body, ("name", "body"), ("theme", "theme"))


def every_paragraph(data: Data) -> list[tuple[list[Any], int, int]]:
    """Return the numbered paragraphs, those under headings too, by their list, their place in it and their number."""
    found: list[tuple[list[Any], int]] = []
    for at, paragraph in enumerate(data["paragraphs"]):
        under = paragraph.get("paragraphs") if isinstance(paragraph, dict) else None
        found += [(under, inner) for inner in range(len(under))] if under else [(data["paragraphs"], at)]
    return [(holder, at, number) for number, (holder, at) in enumerate(found, start=1)]


def _in_paragraphs(data: Data) -> Iterator[Place]:
    for paragraph in data["paragraphs"]:
        if isinstance(paragraph, dict) and "heading" in paragraph:
            yield Place(paragraph, "heading", "heading")
    for holder, at, number in every_paragraph(data):
        name = rf"paragraphs? (\d+ and )?{number}\b"
        if isinstance(holder[at], str):
            yield Place(holder, at, name)
        else:
            yield Place(holder[at], "text", name)
            yield from (Place(holder[at]["list"], line, name) for line in range(len(holder[at].get("list", ()))))


def places_of_days(data: Data) -> Iterator[Place]:
    """Return the texts of the days, the meetings and the entries."""
    for day in data["programme"]:
        name = name_of_day(day)
        yield from _if_there(day, ("week", name), ("text", name))
        for meeting in day.get("meetings", ()):
            keys = ("when", "kind", "room", "heading", "aside", "text")
            yield from _if_there(meeting, *((key, name) for key in keys))
            yield from (Place(meeting["list"], line, name) for line in range(len(meeting.get("list", ()))))
    for day, entries, number in every_entry(data):
        entry, name = entries[number], name_of_day(day)
        if isinstance(entry, str):
            yield Place(entries, number, name)
            continue
        yield from _if_there(entry, *((key, name) for key in ("heading", "aside", "text")))
        yield from (Place(entry["list"], line, name) for line in range(len(entry.get("list", ()))))


def _is_used(data: Data, name: str) -> bool:
    texts = [place.text for place in (*_of_bodies(data), *_in_paragraphs(data), *places_of_days(data))]
    texts += [data["title"], data.get("subtitle", ""), data.get("status", "")]
    refs = {mark for text in texts for mark in MARK.findall(text)}
    entries = [entries[number] for _, entries, number in every_entry(data)]
    days = data["programme"]
    for part in (*days, *(meeting for day in days for meeting in day.get("meetings", ())), *entries):
        if isinstance(part, dict):
            marks = part.get("footnote", [])
            refs |= {marks} if isinstance(marks, str) else set(marks)
    return name in refs


def a_place(data: Data, random: Random, wanted: Callable[[Place], object] = bool) -> Place | None:
    """Return a text that is printed; None if there is none as wanted."""
    found = [place for place in every_place(data) if wanted(place)]
    return random.choice(found) if found else None


def parts_of(text: str) -> list[str]:
    """Return a text cut at its spaces, so that no mark, link or italics is cut."""
    return re.split(r" (?![^\[\]]*\]\()(?![^*]*\*(?:[^*]*\*[^*]*\*)*[^*]*$)", text)


def typed_places(data: Data) -> Iterator[Place]:
    """Return all texts as typed, also those that are not printed."""
    yield from _of_bodies(data)
    yield from _if_there(data, ("title", ""), ("status", ""), ("subtitle", ""))
    if isinstance(data.get("item"), dict) and "title" in data["item"]:
        yield Place(data["item"], "title", "item")
    yield from _in_paragraphs(data)
    yield from (_title(titles, item, "") for titles in agendas_of(data) for item in titles)
    yield from (Place(data["footnotes"], name, "") for name in data.get("footnotes") or {})
    yield from places_of_days(data)
