"""Small changes to one place of a programme, each with words that name the place; and changes that print the same."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from programme_edits import Data

from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.hours.hours import parse_hours

Named = str | None
"""A regular expression of words that name the place; None where a programme has no such place."""
SmallChange = Callable[[Data, Random], Named]

_WORDS = ("further", "common", "2026", "glaciers", "until noon", "(in part)", "tides")
_ITALIC = re.compile(r"\*([^*]+)\*")
_MARK = re.compile(r"\[\^([^\]]+)\]")
_LINK = re.compile(r"\]\((https?://[^)]+)\)")
_NEW_LINKS = ("https://clouds.un.org/new", "https://undocs.org/en/A/AC.999/2025/9")


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


def _meetings(data: Data) -> list[tuple[Data, int]]:
    return [(day, number) for day in data["programme"] for number in range(len(day["meetings"]))]


def _day_name(day: Data) -> str:
    return re.escape(day_heading(date.fromisoformat(day["date"]), "en").partition(",")[2].strip()) + r"\b"


def _entries(data: Data) -> list[tuple[Data, list[Any], int]]:
    return [
        (day, day["meetings"][meeting]["entries"], number)
        for day, meeting in _meetings(data)
        for number in range(len(day["meetings"][meeting]["entries"]))
    ]


def _scheduled(data: Data) -> set[str]:
    items = (entries[number] for _, entries, number in _entries(data))
    return {str(entry["item"]) for entry in items if isinstance(entry, dict) and "item" in entry}


def _places(data: Data) -> list[Place]:
    """Return the texts that are printed."""
    places = [Place(data, "body", "body"), Place(data, "title", "title")]
    places += [Place(data, "subtitle", "subtitle")] if "subtitle" in data else []
    places += [
        Place(data["paragraphs"], number, rf"paragraphs? (\d+ and )?{number + 1}\b")
        for number in range(len(data["paragraphs"]))
    ]
    titles = (data.get("agenda") or {}).get("items", {})
    places += [Place(titles, item, rf"agenda item {re.escape(item)}") for item in titles if item in _scheduled(data)]
    places += [Place(data["footnotes"], name, "footnote") for name in data.get("footnotes") or {} if _is_used(data, name)]
    places += [*_texts_of_entries(data)]
    return places


def _texts_of_entries(data: Data) -> Iterator[Place]:
    for day, entries, number in _entries(data):
        entry, name = entries[number], _day_name(day)
        if isinstance(entry, str):
            yield Place(entries, number, name)
            continue
        yield from (Place(entry, key, name) for key in ("heading", "aside", "text") if key in entry)
        yield from (Place(entry["list"], line, name) for line in range(len(entry.get("list", ()))))


def _is_used(data: Data, name: str) -> bool:
    texts = [data["body"], data["title"], data.get("subtitle", ""), *data["paragraphs"]]
    texts += [place.text for place in _texts_of_entries(data)]
    refs = {mark for text in texts for mark in _MARK.findall(text)}
    for _, entries, number in _entries(data):
        entry = entries[number]
        if isinstance(entry, dict):
            marks = entry.get("footnote", [])
            refs |= {marks} if isinstance(marks, str) else set(marks)
    return name in refs


def _place(data: Data, random: Random, wanted: Callable[[Place], object] = bool) -> Place | None:
    found = [place for place in _places(data) if wanted(place)]
    return random.choice(found) if found else None


def _parts(text: str) -> list[str]:
    """Return a text cut at its spaces, so that no mark, link or italics is cut."""
    return re.split(r" (?![^\[\]]*\]\()(?![^*]*\*(?:[^*]*\*[^*]*\*)*[^*]*$)", text)


# The words of one text.


def reword(data: Data, random: Random) -> Named:
    place = _place(data, random)
    assert place
    words = _parts(place.text)
    at = random.randrange(len(words))
    words[at : at + random.randrange(2)] = [random.choice(_WORDS)]
    place.write(" ".join(words))
    return place.name


def replace_text(data: Data, random: Random) -> Named:
    place = _place(data, random)
    assert place
    place.write("".join(random.sample("abcdefghij", 6)).capitalize() + " " + random.choice(_WORDS) + _marks(place.text))
    return place.name


def _marks(text: str) -> str:
    return "".join(f"[^{name}]" for name in _MARK.findall(text))


def capitalize(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: re.search(r" [a-z]{3,}(?= |$)", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r" [a-z]{3,}(?= |$)", place.text)])
    place.write(place.text[: found.start()] + found[0].upper() + place.text[found.end() :])
    return place.name


def no_break_space(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: re.search(r"[a-z] [a-z]", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r"[a-z] [a-z]", place.text)])
    place.write(place.text[: found.start() + 1] + "\u00a0" + place.text[found.end() - 1 :])
    return place.name


def add_italics(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: re.search(r"(?<= )[a-z]{3,}(?= |$)", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r"(?<= )[a-z]{3,}(?= |$)", place.text)])
    place.write(f"{place.text[: found.start()]}*{found[0]}*{place.text[found.end() :]}")
    return place.name


def remove_italics(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _ITALIC.search(place.text))
    if place is not None:
        place.write(_ITALIC.sub(r"\1", place.text, count=1))
    return place and place.name


def change_link(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _LINK.search(place.text))
    if place is not None:
        place.write(_LINK.sub(f"]({random.choice(_NEW_LINKS)})", place.text, count=1))
    return place and place.name


def change_link_and_its_text(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _LINK.search(place.text))
    if place is not None:
        place.write(re.sub(r"\[[^\]^]+\]\(https?://[^)]+\)", f"[another page]({_NEW_LINKS[0]})", place.text, count=1))
    return place and place.name


def remove_link(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _LINK.search(place.text))
    if place is not None:
        place.write(re.sub(r"\[([^\]^]+)\]\(https?://[^)]+\)", r"\1", place.text, count=1))
    return place and place.name


def add_link(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: re.search(r"(?<= )[a-z]{4,}(?= |$)", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r"(?<= )[a-z]{4,}(?= |$)", place.text)])
    place.write(f"{place.text[: found.start()]}[{found[0]}]({random.choice(_NEW_LINKS)}){place.text[found.end() :]}")
    return place.name


def link_a_resolution_elsewhere(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: re.search(r"resolution \d\d/\d{3}(?!\])", place.text))
    if place is not None:
        place.write(re.sub(r"resolution (\d\d/\d{3})(?!\])", rf"resolution [\1]({_NEW_LINKS[0]})", place.text, count=1))
    return place and place.name


# Footnotes and their marks.


def _can_be_marked(place: Place) -> bool:
    return "footnote" not in place.name


def add_footnote(data: Data, random: Random) -> Named:
    place = _place(data, random, _can_be_marked)
    assert place
    data.setdefault("footnotes", {})["added"] = f"As decided {random.choice(_WORDS)}."
    place.write(place.text + "[^added]")
    return place.name


def add_mark(data: Data, random: Random) -> Named:
    place = _place(data, random, _can_be_marked)
    assert place
    names = list(data.get("footnotes") or {})
    if not names:
        return None
    parts = _parts(place.text)
    parts[random.randrange(len(parts))] += f"[^{random.choice(names)}]"
    place.write(" ".join(parts))
    return place.name


def remove_mark(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _MARK.search(place.text))
    if place is not None:
        found = random.choice([*_MARK.finditer(place.text)])
        place.write(place.text[: found.start()] + place.text[found.end() :])
    return place and place.name


def move_mark_within(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _MARK.search(place.text) and " " in place.text)
    if place is None:
        return None
    found = random.choice([*_MARK.finditer(place.text)])
    parts = _parts(place.text[: found.start()] + place.text[found.end() :])
    parts[random.randrange(len(parts))] += found[0]
    place.write(" ".join(parts))
    return place.name


def move_mark(data: Data, random: Random) -> Named:
    place = _place(data, random, lambda place: _MARK.search(place.text))
    target = _place(data, random, _can_be_marked)
    if place is None or target is None:
        return None
    found = random.choice([*_MARK.finditer(place.text)])
    place.write(place.text[: found.start()] + place.text[found.end() :])
    target.write(target.text + found[0])
    return target.name


def exchange_marks(data: Data, random: Random) -> Named:
    places = [place for place in _places(data) if _MARK.search(place.text)]
    if len(places) < 2:
        return None
    one, other = random.sample(places, 2)
    first, second = (random.choice(_MARK.findall(place.text)) for place in (one, other))
    if first == second:
        return None
    one.write(one.text.replace(f"[^{first}]", f"[^{second}]"))
    other.write(other.text.replace(f"[^{second}]", f"[^{first}]"))
    return "footnote"


def mark_of_entry(data: Data, random: Random) -> Named:
    days = {id(entries[number]): day for day, entries, number in _entries(data)}
    entries = [each[number] for _, each, number in _entries(data) if isinstance(each[number], dict)]
    if not entries or not data.get("footnotes"):
        return None
    entry = random.choice(entries)
    marks = entry.get("footnote", [])
    marks = [marks] if isinstance(marks, str) else list(marks)
    if len(marks) > 1 and random.random() < 0.5:
        entry["footnote"] = marks[::-1]
    elif marks and random.random() < 0.5:
        del entry["footnote"]
    else:
        entry["footnote"] = [*marks, random.choice([*data["footnotes"]])]
    return rf"footnote|{_day_name(days[id(entry)])}"


def exchange_footnotes(data: Data, random: Random) -> Named:
    names = list(data.get("footnotes") or {})
    if len(names) < 2:
        return None
    one, other = random.sample(names, 2)
    notes = data["footnotes"]
    notes[one], notes[other] = notes[other], notes[one]
    return "footnote"


def drop_footnote(data: Data, random: Random) -> Named:
    if not data.get("footnotes"):
        return None
    name = random.choice(list(data["footnotes"]))
    del data["footnotes"][name]
    return "footnote"


# The first page.


def change_organ(data: Data, random: Random) -> Named:
    data["masthead"]["organ"] = random.choice(("Security Council", "Economic and Social Council"))
    return "organ"


def change_symbol(data: Data, random: Random) -> Named:
    data["masthead"]["symbol"] = random.choice(("A/AC.999/2025/7", "A/AC.999/2025/2/Rev.1", "A/AC.999/2025/2/Corr.1"))
    return "symbol"


def drop_symbol(data: Data, random: Random) -> Named:
    return "symbol" if data["masthead"].pop("symbol", None) else None


def change_distribution(data: Data, random: Random) -> Named:
    data["masthead"]["distribution"] = random.choice(("Limited", "Restricted"))
    return "distribution"


def change_date(data: Data, random: Random) -> Named:
    data["masthead"]["date"] = str(date.fromisoformat(data["masthead"]["date"]) + timedelta(days=random.randint(1, 9)))
    return r"\bdate\b"


def change_original(data: Data, random: Random) -> Named:
    data["masthead"]["original"] = random.choice((["en", "es"], "ru", ["fr", "en"]))
    return "language"


def change_job(data: Data, random: Random) -> Named:
    data["masthead"]["job"] = random.choice(("25-09999", "25-07777"))
    return "job number"


def change_processed(data: Data, random: Random) -> Named:
    if "job" not in data["masthead"]:
        return None
    data["masthead"]["processed"] = random.choice((["2025-04-28"], ["2025-04-27", "2025-05-02"]))
    return "process"


def change_reissues(data: Data, random: Random) -> Named:
    masthead = data["masthead"]
    dates = masthead.get("reissued", [])
    dates = [dates] if isinstance(dates, str) else list(dates)
    masthead["reissued"] = random.choice(([*dates, "2025-05-02"], [*dates[:-1], "2025-05-03"]))
    return r"footnote|symbol|\*"


def change_session(data: Data, random: Random) -> Named:
    key, value = random.choice((("number", 5), ("kind", "resumed"), ("kind", "special")))
    data["session"][key] = value
    return "session"


def change_place(data: Data, random: Random) -> Named:
    data["session"]["place"] = random.choice(("Nairobi", "Vienna", "Geneva", "Bonn, Germany", "New York", "Headquarters"))
    return r"\bplace\b|\bsession moved\b"


def change_dates(data: Data, random: Random) -> Named:
    session = data["session"]
    session["closes"] = str(date.fromisoformat(session["closes"]) + timedelta(days=random.randint(1, 3)))
    return r"\bdates\b"


def change_own_item(data: Data, random: Random) -> Named:
    change = random.randrange(4)
    item = data.get("item")
    if item is None or change == 0:
        data["item"] = {"number": "7", "agenda": "adopted"}
    elif isinstance(item, dict) and change == 1:
        item["agenda"] = random.choice(("adopted", "preliminary", "provisional"))
    elif isinstance(item, dict) and change == 2:
        item["title"] = "Clouds of all kinds"
    else:
        del data["item"]
    return "agenda item|footnote"


def drop_subtitle(data: Data, random: Random) -> Named:
    return "subtitle" if data.pop("subtitle", None) else None


def change_agenda_symbol(data: Data, random: Random) -> Named:
    if not data.get("agenda"):
        return None
    data["agenda"]["symbol"] = "A/AC.999/2025/8"
    return "footnote"


# Paragraphs.


def add_paragraph(data: Data, random: Random) -> Named:
    at = random.randint(0, len(data["paragraphs"]))
    data["paragraphs"].insert(at, f"Delegations may speak {random.choice(_WORDS)}.")
    return rf"paragraph {at + 1}\b"


def remove_paragraph(data: Data, random: Random) -> Named:
    if len(data["paragraphs"]) < 2:
        return None
    at = random.randrange(len(data["paragraphs"]))
    del data["paragraphs"][at]
    return rf"paragraph {at + 1}\b"


def move_paragraph(data: Data, random: Random) -> Named:
    paragraphs = data["paragraphs"]
    at, to = random.randrange(len(paragraphs)), random.randrange(len(paragraphs))
    paragraphs.insert(to, paragraphs.pop(at))
    return rf"paragraphs? (\d+ and )?({at + 1}|{to + 1})\b"


def exchange_paragraphs(data: Data, random: Random) -> Named:
    if len(data["paragraphs"]) < 2:
        return None
    paragraphs = data["paragraphs"]
    one, other = sorted(random.sample(range(len(paragraphs)), 2))
    paragraphs[one], paragraphs[other] = paragraphs[other], paragraphs[one]
    return rf"paragraphs? (\d+ and )?({one + 1}|{other + 1})\b"


# The agenda.


def renumber_item(data: Data, random: Random) -> Named:
    items = (data.get("agenda") or {}).get("items", {})
    found = [item for item in items if item in _scheduled(data)]
    if not found:
        return None
    item, new = random.choice(found), random.choice(("11", "12", "7 (b)"))
    data["agenda"]["items"] = {new if each == item else each: title for each, title in items.items()}
    for _, entries, number in _entries(data):
        if isinstance(entries[number], dict) and entries[number].get("item") == item:
            entries[number]["item"] = new
    return rf"agenda item {re.escape(item)}"


def drop_title(data: Data, random: Random) -> Named:
    items = (data.get("agenda") or {}).get("items", {})
    found = [item for item in items if item in _scheduled(data)]
    if not found:
        return None
    item = random.choice(found)
    del items[item]
    return rf"agenda item {re.escape(item)}|footnote"


# Days and meetings.


def add_day(data: Data, random: Random) -> Named:
    day = {"date": str(date.fromisoformat(data["programme"][-1]["date"]) + timedelta(days=1)), "meetings": []}
    data["programme"].append(day)
    return _day_name(day)


def remove_day(data: Data, random: Random) -> Named:
    if len(data["programme"]) < 2:
        return None
    return _day_name(data["programme"].pop(random.randrange(len(data["programme"]))))


def exchange_days(data: Data, random: Random) -> Named:
    days = data["programme"]
    if len(days) < 2:
        return None
    at = random.randrange(len(days) - 1)
    days[at : at + 2] = days[at : at + 2][::-1]
    return rf"{_day_name(days[at])}|{_day_name(days[at + 1])}"


def cut_day(data: Data, random: Random) -> Named:
    days = [day for day in data["programme"] if day["meetings"]]
    if not days:
        return None
    day = random.choice(days)
    at = random.randint(0, len(day["meetings"]))
    second = {"date": day["date"], "meetings": day["meetings"][at:]}
    day["meetings"] = day["meetings"][:at]
    data["programme"].insert(data["programme"].index(day) + 1, second)
    return _day_name(day)


def move_day(data: Data, random: Random) -> Named:
    day = random.choice(data["programme"])
    old = _day_name(day)
    day["date"] = str(date.fromisoformat(day["date"]) + timedelta(days=random.choice((7, -3, 10))))
    return rf"{old}|{_day_name(day)}"


def change_hours(data: Data, random: Random) -> Named:
    meetings = _meetings(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    day["meetings"][number]["time"] = random.choice(("09:30–12:30", "10:30–13:00", "15:00–16:30", "18:00–20:00"))
    return _day_name(day)


def change_half_days(data: Data, random: Random) -> Named:
    data["session"]["hours"] = {"morning": "09:15–12:15", "afternoon": "14:15–17:15"}
    return r"hours|a\.m\.|p\.m\."


def add_meeting(data: Data, random: Random) -> Named:
    day = random.choice(data["programme"])
    entries = random.choice((["Reception"], [], [{"item": "4"}], [{"item": "88", "text": "Tides"}]))
    day["meetings"].insert(random.randint(0, len(day["meetings"])), {"time": "18:30–19:30", "entries": entries})
    return _day_name(day)


def remove_meeting(data: Data, random: Random) -> Named:
    meetings = _meetings(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    del day["meetings"][number]
    return _day_name(day)


def exchange_meetings(data: Data, random: Random) -> Named:
    meetings = _meetings(data)
    if len(meetings) < 2:
        return None
    (one, first), (other, second) = random.sample(meetings, 2)
    here, there = one["meetings"][first], other["meetings"][second]
    here["entries"], there["entries"] = there["entries"], here["entries"]
    return rf"{_day_name(one)}|{_day_name(other)}"


def reorder_meetings(data: Data, random: Random) -> Named:
    days = [day for day in data["programme"] if len(day["meetings"]) > 1]
    if not days:
        return None
    day = random.choice(days)
    day["meetings"].reverse()
    return _day_name(day)


def move_meeting(data: Data, random: Random) -> Named:
    meetings = _meetings(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    target = random.choice(data["programme"])
    target["meetings"].insert(random.randint(0, len(target["meetings"]) - (target is day)), day["meetings"].pop(number))
    return rf"{_day_name(day)}|{_day_name(target)}"


# Entries.


def add_entry(data: Data, random: Random) -> Named:
    meetings = _meetings(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    entries = day["meetings"][number]["entries"]
    entry = random.choice(
        ("Statement by the Chair", {"item": "6"}, {"item": "4", "text": "Tides"}, {"heading": "Film", "aside": "silent"})
    )
    entries.insert(random.randint(0, len(entries)), entry)
    return _day_name(day)


def remove_entry(data: Data, random: Random) -> Named:
    found = _entries(data)
    if not found:
        return None
    day, entries, number = random.choice(found)
    del entries[number]
    return _day_name(day)


def double_entry(data: Data, random: Random) -> Named:
    found = _entries(data)
    if not found:
        return None
    day, entries, number = random.choice(found)
    entries.insert(number, entries[number])
    return _day_name(day)


def move_entry(data: Data, random: Random) -> Named:
    found = _entries(data)
    if not found:
        return None
    day, entries, number = random.choice(found)
    target, at = random.choice(_meetings(data))
    there = target["meetings"][at]["entries"]
    entry = entries.pop(number)
    there.insert(random.randint(0, len(there)), entry)
    return rf"{_day_name(day)}|{_day_name(target)}"


def change_item(data: Data, random: Random) -> Named:
    found = [each for each in _entries(data) if isinstance(each[1][each[2]], dict) and "item" in each[1][each[2]]]
    if not found:
        return None
    day, entries, number = random.choice(found)
    entries[number]["item"] = random.choice(("3", "6", "4 (b)", "9"))
    return rf"{_day_name(day)}|agenda item"


def add_part(data: Data, random: Random) -> Named:
    found = [each for each in _entries(data) if isinstance(each[1][each[2]], dict)]
    if not found:
        return None
    day, entries, number = random.choice(found)
    key = random.choice(("aside", "text", "list"))
    entry = entries[number]
    if key == "list":
        entry["list"] = [*entry.get("list", ()), "Stations of the east"]
    elif key in entry:
        del entry[key]
    else:
        entry[key] = "as announced"
    return _day_name(day)


def reorder_list(data: Data, random: Random) -> Named:
    found = [
        each for each in _entries(data) if isinstance(each[1][each[2]], dict) and len(each[1][each[2]].get("list", ())) > 1
    ]
    if not found:
        return None
    day, entries, number = random.choice(found)
    random.shuffle(entries[number]["list"])
    return _day_name(day)


def remove_line(data: Data, random: Random) -> Named:
    found = [each for each in _entries(data) if isinstance(each[1][each[2]], dict) and each[1][each[2]].get("list")]
    if not found:
        return None
    day, entries, number = random.choice(found)
    lines = entries[number]["list"]
    del lines[random.randrange(len(lines))]
    return _day_name(day)


SMALL_CHANGES: tuple[SmallChange, ...] = (
    reword, replace_text, capitalize, no_break_space, add_italics, remove_italics, change_link,
    change_link_and_its_text, remove_link, add_link, link_a_resolution_elsewhere,
    add_footnote, add_mark, remove_mark, move_mark_within, move_mark, exchange_marks, mark_of_entry,
    exchange_footnotes, drop_footnote,
    change_organ, change_symbol, drop_symbol, change_distribution, change_date, change_original, change_job,
    change_processed, change_reissues, change_session, change_place, change_dates, change_own_item, drop_subtitle,
    change_agenda_symbol, add_paragraph, remove_paragraph, move_paragraph, exchange_paragraphs, renumber_item,
    drop_title, add_day, remove_day, exchange_days, cut_day, move_day, change_hours, change_half_days, add_meeting,
    remove_meeting, exchange_meetings, reorder_meetings, move_meeting, add_entry, remove_entry, double_entry,
    move_entry, change_item, add_part, reorder_list, remove_line,
)  # fmt: skip
"""One for each kind of place and each thing that can happen to it."""


# What prints the same.


def rename_footnote(data: Data, random: Random) -> None:
    names = list(data.get("footnotes") or {})
    if not names:
        return
    old = random.choice(names)
    new = f"renamed-{old}"
    data["footnotes"] = {new if name == old else name: text for name, text in data["footnotes"].items()}
    for place in [*_all_texts(data)]:
        place.write(place.text.replace(f"[^{old}]", f"[^{new}]"))
    for _, entries, number in _entries(data):
        entry = entries[number]
        if isinstance(entry, dict) and "footnote" in entry:
            marks = [entry["footnote"]] if isinstance(entry["footnote"], str) else entry["footnote"]
            entry["footnote"] = [new if name == old else name for name in marks]


def _all_texts(data: Data) -> Iterator[Place]:
    yield from (Place(data, key, key) for key in ("body", "title", "subtitle") if key in data)
    if isinstance(data.get("item"), dict) and "title" in data["item"]:
        yield Place(data["item"], "title", "item")
    yield from (Place(data["paragraphs"], number, "") for number in range(len(data["paragraphs"])))
    yield from (Place(titles, item, "") for titles in [(data.get("agenda") or {}).get("items", {})] for item in titles)
    yield from (Place(data["footnotes"], name, "") for name in data.get("footnotes") or {})
    yield from _texts_of_entries(data)


def reorder_keys(data: Data, random: Random) -> None:
    for key in random.sample(list(data), len(data)):
        data[key] = data.pop(key)
    if data.get("footnotes"):
        notes = data["footnotes"]
        data["footnotes"] = {name: notes[name] for name in random.sample(list(notes), len(notes))}
    for _, entries, number in _entries(data):
        entry = entries[number]
        if isinstance(entry, dict) and "list" not in entry:
            entries[number] = {key: entry[key] for key in random.sample(list(entry), len(entry))}


def type_hours_otherwise(data: Data, random: Random) -> None:
    usual = {"10:00–13:00": "morning", "15:00–18:00": "afternoon"}
    if "hours" in data["session"] or data["session"]["place"] not in {"New York", "Geneva"}:
        return
    for day, number in _meetings(data):
        meeting = day["meetings"][number]
        typed = {**usual, **{half: hours for hours, half in usual.items()}}
        hours = parse_hours(meeting["time"])
        meeting["time"] = typed.get(hours.typed() if hours else meeting["time"], meeting["time"].replace("–", "-"))


def add_what_is_not_printed(data: Data, random: Random) -> None:
    data.setdefault("footnotes", {})["unused"] = "Nothing refers to this footnote."
    if data.get("agenda"):
        data["agenda"]["items"]["99"] = "Never scheduled"


def space_texts(data: Data, random: Random) -> None:
    for place in _all_texts(data):
        if random.random() < 0.5:
            place.write(" " * random.randrange(2) + place.text.replace(" ", "  ", 1) + " ")


def type_forms_otherwise(data: Data, random: Random) -> None:
    data["language"] = "en"
    masthead = data["masthead"]
    masthead.setdefault("distribution", "General")
    if isinstance(masthead["original"], str):
        masthead["original"] = [masthead["original"]]
    for _, entries, number in _entries(data):
        entry = entries[number]
        if isinstance(entry, str):
            entries[number] = {"heading": entry}
        elif "heading" in entry and "footnote" in entry:
            marks = [entry["footnote"]] if isinstance(entry["footnote"], str) else entry["footnote"]
            entry["heading"] += "".join(f"[^{name}]" for name in marks)
            del entry["footnote"]


def mark_at_the_entry(data: Data, random: Random) -> None:
    """Type the mark at the end of an item's title at the first entry of the item."""
    items = (data.get("agenda") or {}).get("items", {})
    for item in items:
        first = next(
            (
                entries[number]
                for _, entries, number in _entries(data)
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
    rename_footnote, reorder_keys, type_hours_otherwise, add_what_is_not_printed, space_texts, type_forms_otherwise,
    mark_at_the_entry,
)  # fmt: skip
"""Changes of what is typed that no reader can see."""
