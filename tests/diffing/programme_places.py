"""The texts of a programme in its data, and words that name their places."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

from programme_edits import Data

from oewg_cli.un.dates.dates import day_heading

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
    return [(day, number) for day in data["programme"] for number in range(len(day["meetings"]))]


def name_of_day(day: Data) -> str:
    """Return words that name a day."""
    return re.escape(day_heading(date.fromisoformat(day["date"]), "en").partition(",")[2].strip()) + r"\b"


def every_entry(data: Data) -> list[tuple[Data, list[Any], int]]:
    """Return the entries, each with its day, by the list of its meeting and its number."""
    return [
        (day, day["meetings"][meeting]["entries"], number)
        for day, meeting in every_meeting(data)
        for number in range(len(day["meetings"][meeting]["entries"]))
    ]


def scheduled_items(data: Data) -> set[str]:
    """Return the agenda items that are scheduled."""
    items = (entries[number] for _, entries, number in every_entry(data))
    return {str(entry["item"]) for entry in items if isinstance(entry, dict) and "item" in entry}


def every_place(data: Data) -> list[Place]:
    """Return the texts that are printed."""
    places = [Place(data, "body", "body"), Place(data, "title", "title")]
    places += [Place(data, "subtitle", "subtitle")] if "subtitle" in data else []
    places += _in_paragraphs(data)
    titles = (data.get("agenda") or {}).get("items", {})
    places += [
        Place(titles, item, rf"agenda item {re.escape(item)}") for item in titles if item in scheduled_items(data)
    ]
    places += [
        Place(data["footnotes"], name, "footnote") for name in data.get("footnotes") or {} if _is_used(data, name)
    ]
    places += [*places_of_entries(data)]
    return places


def _in_paragraphs(data: Data) -> Iterator[Place]:
    for number, paragraph in enumerate(data["paragraphs"]):
        name = rf"paragraphs? (\d+ and )?{number + 1}\b"
        if isinstance(paragraph, str):
            yield Place(data["paragraphs"], number, name)
        else:
            yield Place(paragraph, "text", name)
            yield from (Place(paragraph["list"], line, name) for line in range(len(paragraph["list"])))


def places_of_entries(data: Data) -> Iterator[Place]:
    """Return the texts of the entries."""
    for day, entries, number in every_entry(data):
        entry, name = entries[number], name_of_day(day)
        if isinstance(entry, str):
            yield Place(entries, number, name)
            continue
        yield from (Place(entry, key, name) for key in ("heading", "aside", "text") if key in entry)
        yield from (Place(entry["list"], line, name) for line in range(len(entry.get("list", ()))))


def _is_used(data: Data, name: str) -> bool:
    texts = [data["body"], data["title"], data.get("subtitle", ""), *(place.text for place in _in_paragraphs(data))]
    texts += [place.text for place in places_of_entries(data)]
    refs = {mark for text in texts for mark in MARK.findall(text)}
    for _, entries, number in every_entry(data):
        entry = entries[number]
        if isinstance(entry, dict):
            marks = entry.get("footnote", [])
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
    yield from (Place(data, key, key) for key in ("body", "title", "subtitle") if key in data)
    if isinstance(data.get("item"), dict) and "title" in data["item"]:
        yield Place(data["item"], "title", "item")
    yield from _in_paragraphs(data)
    yield from (Place(titles, item, "") for titles in [(data.get("agenda") or {}).get("items", {})] for item in titles)
    yield from (Place(data["footnotes"], name, "") for name in data.get("footnotes") or {})
    yield from places_of_entries(data)
