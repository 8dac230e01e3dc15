"""Changes programmes as drafters do between two versions: meetings moved and cancelled, items added, words changed."""

import re
from copy import deepcopy
from datetime import date, timedelta
from random import Random
from typing import Any

import yaml

from oewg_cli.api.checking import load
from oewg_cli.programme.model import Programme
from oewg_cli.text.source_text import SourceText

Data = dict[str, Any]
_LINK = re.compile(r"\]\([^)]*\)")
WORDS = ("clouds", "over", "ice", "of the", "States", "further", "2025", "common", "scale", "in 1 hour")


def data_of(text: str) -> Data:
    """Return the data of a programme, all of it texts but for the numbers of sessions and meetings."""
    data: Data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    bodies = [body for body in data["body"] if isinstance(body, dict)] if isinstance(data["body"], list) else []
    meetings = [meeting for day in data["programme"] for meeting in day.get("meetings", ())]
    for part in (data["session"], *bodies, *meetings):
        if "number" in part:
            part["number"] = int(part["number"])
    return data


def text_of(data: Data) -> str:
    """Write data as a programme."""
    # With libyaml this takes a tenth of the time.
    return str(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100))


def programme_of(text: str) -> Programme:
    """Read a programme, whatever rules say of it."""
    loaded = load(SourceText("programme.yaml", text))
    assert loaded.document is not None
    return loaded.document.programme


def edited(data: Data, random: Random, times: int | None = None) -> Data:
    """Make a few changes in a copy of a programme."""
    data = deepcopy(data)
    for _ in range(times or random.randint(1, 6)):
        random.choice(EDITS)(data, random)
    return data


def _meetings(data: Data) -> list[tuple[Data, int]]:
    """Return the meetings that have entries."""
    days = data["programme"]
    return [(day, at) for day in days for at, meeting in enumerate(day.get("meetings", ())) if "entries" in meeting]


def _swap_two_meetings(data: Data, random: Random) -> None:
    meetings = _meetings(data)
    if meetings:
        (one, first), (other, second) = random.choice(meetings), random.choice(meetings)
        here, there = one["meetings"][first], other["meetings"][second]
        here["entries"], there["entries"] = there["entries"], here["entries"]


def _cancel_a_meeting(data: Data, random: Random) -> None:
    meetings = _meetings(data)
    if len(meetings) > 1:
        day, number = random.choice(meetings)
        del day["meetings"][number]


def _move_a_meeting(data: Data, random: Random) -> None:
    meetings = _meetings(data)
    if meetings:
        day, number = random.choice(meetings)
        target = random.choice(data["programme"])
        there = target.setdefault("meetings", [])
        there.insert(random.randint(0, len(there)), day["meetings"].pop(number))


def _change_hours(data: Data, random: Random) -> None:
    meetings = _meetings(data)
    if meetings:
        day, number = random.choice(meetings)
        day["meetings"][number]["time"] = random.choice(("09:30–12:30", "10:00–13:00", "15:00–16:30", "18:00–20:00"))


def _add_an_entry(data: Data, random: Random) -> None:
    meetings = _meetings(data)
    if meetings:
        day, number = random.choice(meetings)
        entries = day["meetings"][number]["entries"]
        items = list((data.get("agenda") or {}).get("items", {}))
        entry = random.choice([
            "Statement by the Chair",
            {"item": random.choice(items)} if items else "Other matters",
            {"heading": "Panel", "list": ["Chair", "Moderator"], "text": " ".join(random.sample(WORDS, 4))},
        ])  # fmt: skip
        entries.insert(random.randint(0, len(entries)), entry)


def _take_an_entry_out(data: Data, random: Random) -> None:
    meetings = _meetings(data)
    if meetings:
        day, number = random.choice(meetings)
        entries = day["meetings"][number]["entries"]
        if entries:
            del entries[random.randrange(len(entries))]


def _texts(data: Data) -> list[tuple[Any, Any]]:
    paragraphs = data["paragraphs"]
    found: list[tuple[Any, Any]] = [
        (paragraphs, number) for number, text in enumerate(paragraphs) if isinstance(text, str)
    ]
    for part in _with_lists(data):
        found += [(part["list"], number) for number in range(len(part["list"]))]
    found += [(part, "text") for part in paragraphs if isinstance(part, dict) and "text" in part]
    found += [(data["footnotes"], name) for name in data.get("footnotes") or {}]
    items = (data.get("agenda") or {}).get("items", {})
    found += [(items, item) for item, title in items.items() if isinstance(title, str)]
    for day, number in _meetings(data):
        for entry in day["meetings"][number]["entries"]:
            if isinstance(entry, dict):
                found += [(entry, key) for key in ("heading", "aside", "text") if key in entry]
    return found


def _with_lists(data: Data) -> list[Data]:
    """Return the paragraphs and the entries that have a list."""
    entries = [entry for day, number in _meetings(data) for entry in day["meetings"][number]["entries"]]
    return [part for part in (*data["paragraphs"], *entries) if isinstance(part, dict) and part.get("list")]


def _change_a_list(data: Data, random: Random) -> None:
    """Begin the list of a paragraph, or add, remove or move a line of a list."""
    found, change = _with_lists(data), random.randrange(4)
    if not found or change == 0:
        number = random.randrange(len(data["paragraphs"]))
        if isinstance(data["paragraphs"][number], str):
            lines = [f"{words.capitalize()};" for words in random.sample(WORDS, random.randint(1, 3))]
            data["paragraphs"][number] = {"text": data["paragraphs"][number], "list": lines}
        return
    lines = random.choice(found)["list"]
    if change == 1:
        lines.insert(random.randint(0, len(lines)), " ".join(random.sample(WORDS, 3)))
    elif change == 2 and len(lines) > 1:
        del lines[random.randrange(len(lines))]
    else:
        lines.append(lines.pop(random.randrange(len(lines))))


def _change_the_order(data: Data, random: Random) -> None:
    """Type the keys of an entry with a text and a list in another order."""
    found = [part for part in _with_lists(data) if "text" in part and part not in data["paragraphs"]]
    if found:
        part = random.choice(found)
        part["text"] = part.pop("text")
        if random.random() < 0.5:
            part["list"] = part.pop("list")


def _change_words(data: Data, random: Random) -> None:
    place, key = random.choice(_texts(data))
    words = place[key].split(" ")
    at = random.randrange(len(words))
    words[at : at + random.randrange(3)] = random.sample(WORDS, random.randrange(3))
    place[key] = " ".join(words) or "Clouds"


def _change_paragraphs(data: Data, random: Random) -> None:
    paragraphs = data["paragraphs"]
    if random.random() < 0.5:
        paragraphs.insert(random.randint(0, len(paragraphs)), "Interpretation into the six languages will be provided.")
    elif len(paragraphs) > 1:
        del paragraphs[random.randrange(len(paragraphs))]


def _change_the_masthead(data: Data, random: Random) -> None:
    masthead = data["masthead"]
    change = random.randrange(5)
    if change == 0:
        masthead["date"] = str(date.fromisoformat(masthead["date"]) + timedelta(days=random.randint(1, 9)))
    elif change == 1:
        masthead["symbol"] = random.choice(("A/AC.999/2025/2", "A/AC.999/2025/2/Rev.1", "A/AC.999/2025/9"))
    elif change == 2:
        masthead["original"] = random.choice(("en", "fr", ["en", "es"]))
    elif change == 3:
        masthead["versions"] = random.choice(("en", ["en", "fr"], ["ar", "en", "es", "fr", "ru", "zh"]))
    else:
        masthead["job"] = random.choice(("25-01234", "25-09999"))


def _change_notes(data: Data, random: Random) -> None:
    notes = data.setdefault("footnotes", {})
    name = f"new-{random.randrange(100)}"
    if random.random() < 0.6:
        notes[name] = f"See the {random.choice(WORDS)} of the Chair."
        place, key = random.choice([(place, key) for place, key in _texts(data) if place is not notes])
        place[key] = f"{place[key]}[^{name}]"
    elif notes:
        gone = random.choice(list(notes))
        del notes[gone]
        for day, number in _meetings(data):
            for entry in day["meetings"][number]["entries"]:
                if isinstance(entry, dict) and entry.get("footnote") == gone:
                    del entry["footnote"]


def _add_or_drop_a_day(data: Data, random: Random) -> None:
    days = data["programme"]
    if random.random() < 0.5 and len(days) > 1:
        del days[random.randrange(len(days))]
    else:
        day = deepcopy(random.choice(days))
        last = days[-1]["date"]
        last = last[-1] if isinstance(last, list) else last
        day["date"] = str(date.fromisoformat(last.split("–")[-1]) + timedelta(days=1))
        days.append(day)


def _reorder(data: Data, random: Random) -> None:
    """Exchange two paragraphs, two entries of a meeting, or two lines of a list."""
    entries = [day["meetings"][number]["entries"] for day, number in _meetings(data)]
    lists = [entry["list"] for each in entries for entry in each if isinstance(entry, dict) and "list" in entry]
    parts = random.choice([data["paragraphs"], random.choice(entries or [[]]), random.choice(lists or [[]])])
    if parts:
        one, other = random.randrange(len(parts)), random.randrange(len(parts))
        parts[one], parts[other] = parts[other], parts[one]


def _link_words(data: Data, random: Random) -> None:
    """Link a word, or lead a link elsewhere."""
    place, key = random.choice(_texts(data))
    words = place[key].split(" ")
    at = random.randrange(len(words))
    page = random.randrange(3)
    if _LINK.search(place[key]):
        place[key] = _LINK.sub(f"](https://clouds.example/{page})", place[key])
    elif words[at].isalpha():
        words[at] = f"[{words[at]}](https://clouds.example/{page})"
        place[key] = " ".join(words)


def _slant_words(data: Data, random: Random) -> None:
    """Put a word in italics, or take all italics of a text away."""
    place, key = random.choice(_texts(data))
    words = place[key].split(" ")
    at = random.randrange(len(words))
    if "*" in place[key]:
        place[key] = place[key].replace("*", "")
    elif words[at].isalpha():
        words[at] = f"*{words[at]}*"
        place[key] = " ".join(words)


def _change_spaces(data: Data, random: Random) -> None:
    """Put words where no line may break, in part of the versions."""
    place, key = random.choice(_texts(data))
    place[key] += (
        f" {random.choice(('on 14 May', 'on 14 days', 'at 10 a.m.', 'at 10 in all', 'resolution 76/211', '5'))}"
    )


def _swap_footnotes(data: Data, random: Random) -> None:
    """Exchange the texts of two footnotes."""
    notes = data.get("footnotes") or {}
    if notes:
        one, other = random.choice(list(notes)), random.choice(list(notes))
        notes[one], notes[other] = notes[other], notes[one]


def _change_the_title_block(data: Data, random: Random) -> None:
    """Change the title, its asterisk, the organ, the distribution, the place or the reissue."""
    change = random.randrange(7)
    if change == 0:
        data["title"] = random.choice(("Programme of work", "Revised programme of work", "*Draft* programme of work"))
    elif change == 1:
        data["subtitle"] = random.choice(("Note by the Secretariat", "Note by the Chair"))
    elif change == 2:
        data["masthead"]["organ"] = random.choice(("General Assembly", "Economic and Social Council"))
    elif change == 3:
        data["masthead"]["distribution"] = random.choice(("General", "Limited"))
    elif change == 4:
        data["session"]["place"] = random.choice(("New York", "Geneva", "Vienna"))
    elif change == 5:
        data["masthead"]["reissued"] = "2025-04-03"
    elif "star" not in data.setdefault("footnotes", {}):
        data["footnotes"]["star"] = "The times may change on 14 May."
        data["title"] += "[^star]"
    else:
        del data["footnotes"]["star"]
        data["title"] = data["title"].removesuffix("[^star]")


EDITS = (
    _swap_two_meetings, _cancel_a_meeting, _move_a_meeting, _change_hours, _add_an_entry, _take_an_entry_out,
    _change_words, _change_words, _change_paragraphs, _change_a_list, _change_the_order, _change_the_masthead,
    _change_notes, _add_or_drop_a_day,
    _reorder, _link_words, _slant_words, _change_spaces, _swap_footnotes, _change_the_title_block,
)  # fmt: skip
