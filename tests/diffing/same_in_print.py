"""Changes of what is typed that no reader can see."""

import re
from collections.abc import Callable
from random import Random

from diffing.programme_places import every_entry, every_meeting, typed_places
from programme_edits import Data

from oewg_cli.un.hours.hours import parse_hours

# What prints the same.


def _rename_footnote(data: Data, random: Random) -> None:
    names = list(data.get("footnotes") or {})
    if not names:
        return
    old = random.choice(names)
    new = f"renamed-{old}"
    data["footnotes"] = {new if name == old else name: text for name, text in data["footnotes"].items()}
    for place in [*typed_places(data)]:
        place.write(place.text.replace(f"[^{old}]", f"[^{new}]"))
    for _, entries, number in every_entry(data):
        entry = entries[number]
        if isinstance(entry, dict) and "footnote" in entry:
            marks = [entry["footnote"]] if isinstance(entry["footnote"], str) else entry["footnote"]
            entry["footnote"] = [new if name == old else name for name in marks]


def _reorder_keys(data: Data, random: Random) -> None:
    for key in random.sample(list(data), len(data)):
        data[key] = data.pop(key)
    if data.get("footnotes"):
        notes = data["footnotes"]
        data["footnotes"] = {name: notes[name] for name in random.sample(list(notes), len(notes))}
    for _, entries, number in every_entry(data):
        entry = entries[number]
        if isinstance(entry, dict) and "list" not in entry:
            entries[number] = {key: entry[key] for key in random.sample(list(entry), len(entry))}


def _type_hours_otherwise(data: Data, _: Random) -> None:
    usual = {"10:00–13:00": "morning", "15:00–18:00": "afternoon"}
    if "hours" in data["session"] or data["session"]["place"] not in {"New York", "Geneva"}:
        return
    for day, number in every_meeting(data):
        meeting = day["meetings"][number]
        typed = {**usual, **{half: hours for hours, half in usual.items()}}
        hours = parse_hours(meeting["time"])
        meeting["time"] = typed.get(hours.typed() if hours else meeting["time"], meeting["time"].replace("–", "-"))


def _add_what_is_not_printed(data: Data, _: Random) -> None:
    data.setdefault("footnotes", {})["unused"] = "Nothing refers to this footnote."
    if data.get("agenda"):
        data["agenda"]["items"]["99"] = "Never scheduled"


def _space_texts(data: Data, random: Random) -> None:
    for place in typed_places(data):
        if random.random() < 0.5:
            place.write(" " * random.randrange(2) + place.text.replace(" ", "  ", 1) + " ")


def _type_forms_otherwise(data: Data, _: Random) -> None:
    data["language"] = "en"
    masthead = data["masthead"]
    masthead.setdefault("distribution", "General")
    if isinstance(masthead["original"], str):
        masthead["original"] = [masthead["original"]]
    for _day, entries, number in every_entry(data):
        entry = entries[number]
        if isinstance(entry, str):
            entries[number] = {"heading": entry}
        elif "heading" in entry and "footnote" in entry:
            marks = [entry["footnote"]] if isinstance(entry["footnote"], str) else entry["footnote"]
            entry["heading"] += "".join(f"[^{name}]" for name in marks)
            del entry["footnote"]


def _mark_at_the_entry(data: Data, _: Random) -> None:
    """Type the mark at the end of an item's title at the first entry of the item."""
    items = (data.get("agenda") or {}).get("items", {})
    for item in (item for item, title in items.items() if isinstance(title, str)):
        first = next(
            (
                entries[number]
                for _day, entries, number in every_entry(data)
                if isinstance(entries[number], dict) and str(entries[number].get("item", "")).startswith(item)
            ),
            None,
        )
        found = re.search(r"\[\^([^\]]+)\]$", items[item])
        if found and first and first["item"] == item:
            items[item] = items[item][: found.start()]
            marks = first.get("footnote", [])
            first["footnote"] = [found[1], *([marks] if isinstance(marks, str) else marks)]


SAME_IN_PRINT: tuple[Callable[[Data, Random], None], ...] = (
    _rename_footnote, _reorder_keys, _type_hours_otherwise, _add_what_is_not_printed, _space_texts,
    _type_forms_otherwise, _mark_at_the_entry,
)  # fmt: skip
"""Changes of what is typed that no reader can see."""
