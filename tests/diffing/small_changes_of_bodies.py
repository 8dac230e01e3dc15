"""Small changes to what programmes of several bodies have, each with words that name it."""

from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

from diffing.programme_places import (
    WORDS,
    Named,
    SmallChange,
    agendas_of,
    every_entry,
    every_meeting,
    every_paragraph,
    first_date,
    name_of_day,
)
from programme_edits import Data

_SYMBOLS = ("E/CN.99/2025/9", "E/CN.99/2025/4", "A/CN.9/982 and addenda")

# The first page.


def _bodies(data: Data) -> list[Any]:
    if not isinstance(data["body"], list):
        data["body"] = [data["body"]]
    bodies: list[Any] = data["body"]
    return bodies


def _a_body(data: Data, random: Random) -> Data:
    bodies = _bodies(data)
    at = random.randrange(len(bodies))
    if isinstance(bodies[at], str):
        bodies[at] = {"name": bodies[at]}
    body: Data = bodies[at]
    return body


def _add_body(data: Data, random: Random) -> Named:
    bodies = _bodies(data)
    body = random.choice(("Committee on Harbours", {"name": "Committee on Harbours", "short": "CH", "number": 3}))
    bodies.insert(random.randint(0, len(bodies)), deepcopy(body))
    return "body"


def _remove_body(data: Data, random: Random) -> Named:
    bodies = _bodies(data)
    if len(bodies) < 2:
        return None
    del bodies[random.randrange(len(bodies))]
    return "body"


def _change_body_session(data: Data, random: Random) -> Named:
    _change_key(_a_body(data, random), *random.choice((("number", 9), ("kind", "special"))))
    return "session"


def _change_theme(data: Data, random: Random) -> Named:
    _change_key(_a_body(data, random), "theme", f"Rivers and {random.choice(WORDS)}")
    return "theme"


def _change_short(data: Data, random: Random) -> Named:
    _change_key(_a_body(data, random), "short", random.choice(("CRX", "Dams")))
    return "name"


def _change_status(data: Data, random: Random) -> Named:
    _change_key(data, "status", f"Subject to change {random.choice(WORDS)}")
    return "status"


def _change_parts(data: Data, random: Random) -> Named:
    session = data["session"]
    parts = session.setdefault("parts", [])
    change = random.randrange(4)
    if not parts or change == 0:
        parts.insert(random.randint(0, len(parts)), {"opens": "2025-06-02", "closes": "2025-06-04", "place": "Bonn"})
    elif change == 1:
        del parts[random.randrange(len(parts))]
    elif change == 2:
        _change_key(random.choice(parts), "format", random.choice(("hybrid", "online")))
    else:
        random.choice(parts)["closes"] = "2025-06-30"
    return r"\bdates\b"


def _change_note_heading(data: Data, random: Random) -> Named:
    at = random.randrange(len(data["paragraphs"]))
    paragraph = data["paragraphs"][at]
    if isinstance(paragraph, str) or "heading" not in paragraph:
        data["paragraphs"][at] = {"heading": "Conduct of the meetings", "paragraphs": [paragraph]}
    elif random.random() < 0.5:
        paragraph["heading"] = random.choice(("Conduct of the meetings", f"{paragraph['heading']} {WORDS[0]}"))
    else:
        data["paragraphs"][at : at + 1] = paragraph["paragraphs"]
    return "heading"


def _move_note_heading(data: Data, random: Random) -> Named:
    sections = [each for each in data["paragraphs"] if isinstance(each, dict) and "heading" in each]
    found = [(one, other) for one, other in pairwise(sections) if len(other["paragraphs"]) > 1]
    if not found:
        return None
    one, other = random.choice(found)
    one["paragraphs"].append(other["paragraphs"].pop(0))
    return "heading"


# The agendas.


def _change_titles(data: Data, random: Random) -> Named:
    agendas = agendas_of(data)
    if not agendas:
        return None
    items = random.choice(agendas)
    item = random.choice(list(items))
    if isinstance(items[item], str):
        items[item] = {"title": items[item]}
    change = random.randrange(3)
    if change == 0:
        items[item]["title"] += f" {random.choice(WORDS)}"
    elif change == 1:
        _change_key(items[item], "in_headings", f"measures {random.choice(WORDS)}")
    else:
        items[item]["documents"] = random.sample(_SYMBOLS, random.randint(1, 2))
    return r"agenda item|document"


def _change_agenda_of_body(data: Data, random: Random) -> Named:
    body = _a_body(data, random)
    if "agenda" in body:
        del body["agenda"]
    else:
        body["agenda"] = {"items": {item: f"Waves of {item}" for item in ("1", "2", "4", "4 (a)")}}
    return r"agenda item|document"


# Days.


def _a_day(data: Data, random: Random) -> Data:
    day: Data = random.choice(data["programme"])
    return day


def _change_week(data: Data, random: Random) -> Named:
    day = _a_day(data, random)
    _change_key(day, "week", random.choice(("First week", "Week of the pilots")))
    return name_of_day(day)


def _change_day_text(data: Data, random: Random) -> Named:
    day = _a_day(data, random)
    if "text" in day and len(day.keys() & {"meetings", "entries"}) > 0 and random.random() < 0.3:
        del day["text"]
    else:
        day["text"] = f"No meetings {random.choice(WORDS)}"
    return name_of_day(day)


def _change_day_footnote(data: Data, random: Random) -> Named:
    return _mark(_a_day(data, random), data, random)


def _change_day_entries(data: Data, random: Random) -> Named:
    day = _a_day(data, random)
    entries = day.setdefault("entries", [])
    if entries and random.random() < 0.5:
        del entries[random.randrange(len(entries))]
    else:
        entries.insert(random.randint(0, len(entries)), random.choice(("Excursion", {"item": "4", "text": "Tides"})))
    return name_of_day(day)


def _change_ranges(data: Data, random: Random) -> Named:
    day = _a_day(data, random)
    old, first = name_of_day(day), first_date(day)
    last = first + timedelta(days=random.randint(1, 3))
    day["date"] = random.choice((f"{first}–{last}", [str(first), f"{last}–{last + timedelta(days=2)}"], str(first)))
    return rf"{old}|{name_of_day(day)}"


def _change_hours_of_day(data: Data, random: Random) -> Named:
    day = _a_day(data, random)
    _change_key(day, "hours", random.choice(({"morning": "09:00–12:00"}, {"afternoon": "14:00–17:00"})))
    return name_of_day(day)


# Meetings.


def _a_meeting(data: Data, random: Random) -> tuple[Data, Data]:
    meetings = every_meeting(data)
    if not meetings:
        return {}, {}
    day, number = random.choice(meetings)
    return day, day["meetings"][number]


def _of_meeting(key: str, *values: Any) -> SmallChange:  # noqa: ANN401 - whatever a key may have
    def change(data: Data, random: Random) -> Named:
        day, meeting = _a_meeting(data, random)
        if not meeting:
            return None
        meeting.setdefault("entries", [])
        _change_key(meeting, key, random.choice(values))
        return name_of_day(day)

    change.__name__ = f"_change_{key}_of_meeting"
    return change


def _change_time_of_meeting(data: Data, random: Random) -> Named:
    day, meeting = _a_meeting(data, random)
    if not meeting:
        return None
    for key in ("time", "when"):
        meeting.pop(key, None)
    times = (
        {"time": "11:00"},
        {"when": "To be determined"},
        {"when": "Upon completion of the list"},
        {"time": "evening"},
    )
    meeting |= random.choice((*times, {}))
    return name_of_day(day)


def _change_footnote_of_meeting(data: Data, random: Random) -> Named:
    day, meeting = _a_meeting(data, random)
    return f"{name_of_day(day)}|footnote" if meeting and _mark(meeting, data, random) else None


def _number_meetings_on(data: Data, random: Random) -> Named:
    meetings = [day["meetings"][number] for day, number in every_meeting(data)]
    numbered = [meeting for meeting in meetings if "number" in meeting]
    for meeting in numbered[random.randrange(len(numbered)) :] if numbered else ():
        meeting["number"] += 1
    return "meetings?" if numbered else None


def _exchange_meetings_of_a_time(data: Data, random: Random) -> Named:
    days = [day for day in data["programme"] if len(day.get("meetings", ())) > 1]
    if not days:
        return None
    day = random.choice(days)
    one, other = random.sample(range(len(day["meetings"])), 2)
    day["meetings"][one], day["meetings"][other] = day["meetings"][other], day["meetings"][one]
    return name_of_day(day)


def _double_meeting(data: Data, random: Random) -> Named:
    day, meeting = _a_meeting(data, random)
    if not meeting:
        return None
    double = deepcopy(meeting) | {"body": random.choice(("WGD", "Committee on Harbours"))}
    double.pop("id", None)
    day["meetings"].insert(random.randint(0, len(day["meetings"])), double)
    return name_of_day(day)


# Entries.


def _an_entry(data: Data, random: Random) -> tuple[Data, Data]:
    found = every_entry(data)
    if not found:
        return {}, {}
    day, entries, number = random.choice(found)
    if isinstance(entries[number], str):
        entries[number] = {"heading": entries[number]}
    return day, entries[number]


def _of_entry(key: str, *values: Any) -> SmallChange:  # noqa: ANN401 - whatever a key may have
    def change(data: Data, random: Random) -> Named:
        day, entry = _an_entry(data, random)
        if not entry:
            return None
        _change_key(entry, key, deepcopy(random.choice(values)))
        if not entry.keys() & {"item", "heading"}:
            entry["heading"] = "Other matters"
        return rf"{name_of_day(day)}|agenda item"

    change.__name__ = f"_change_{key}_of_entry"
    return change


def _change_inner_entries(data: Data, random: Random) -> Named:
    entries = [entry for day in data["programme"] for holder in (day, *day.get("meetings", ())) for entry in
               ((day, each) for each in holder.get("entries", ()))]  # fmt: skip
    found = [(day, entry) for day, entry in entries if isinstance(entry, dict)]
    if not found:
        return None
    day, entry = random.choice(found)
    inner = entry.setdefault("entries", [])
    change = random.randrange(3)
    if len(inner) > 1 and change == 0:
        inner.reverse()
    elif inner and change == 1 and "heading" in entry:
        del inner[random.randrange(len(inner))]
    else:
        new = (
            "Round table on tides",
            {"item": "4 (b)"},
            {"time": "17:00–17:30", "heading": "Closing words", "list": ["Chair"]},
        )
        inner.insert(random.randint(0, len(inner)), deepcopy(random.choice(new)))
    return name_of_day(day)


def _change_key(holder: Data, key: str, value: Any) -> None:  # noqa: ANN401 - whatever a key may have
    """Give a key another value, or take it away if it has this one."""
    if holder.get(key) == value:
        del holder[key]
    else:
        holder[key] = value


def _mark(part: Data, data: Data, random: Random) -> Named:
    names = list(data.get("footnotes") or {})
    if not names:
        return None
    if "footnote" in part and random.random() < 0.5:
        del part["footnote"]
    else:
        part["footnote"] = random.sample(names, random.randint(1, min(2, len(names))))
    return "footnote"


def _move_a_paragraph_under_a_heading(data: Data, random: Random) -> Named:
    flat = [at for holder, at, _ in every_paragraph(data) if holder is data["paragraphs"]]
    if not flat:
        return None
    at = random.choice(flat)
    data["paragraphs"][at] = {"heading": "Languages", "paragraphs": [data["paragraphs"][at]]}
    return "heading"


_ROOMS = ("Conference Room 1", "Conference Room 3", "Boardroom A")
_KINDS = ("closed", "informal consultations", "side event", "break", "plenary")
_BODIES = ("WGD", "CR", ["CR", "WGD"], ["WGD", "Panel of Ferry Pilots", "Bureau"], "Group of 77 and China")
_ITEMS = (["3", "4"], "4 (a)–(c)", ["5", "6"], ["3", "5–6"], "4", "1")

OF_BODIES: tuple[Callable[[Data, Random], Named], ...] = (
    _add_body, _remove_body, _change_body_session, _change_theme, _change_short, _change_status, _change_parts,
    _change_note_heading, _move_note_heading, _move_a_paragraph_under_a_heading, _change_titles,
    _change_agenda_of_body, _change_week, _change_day_text, _change_day_footnote, _change_day_entries, _change_ranges,
    _change_hours_of_day, _of_meeting("room", *_ROOMS), _of_meeting("number", 1, 2, 7), _of_meeting("kind", *_KINDS),
    _of_meeting("body", *_BODIES), _of_meeting("heading", "Briefing by the pilots"), _of_meeting("aside", "by video"),
    _of_meeting("text", "Led by the bureau", "Led by the Chair"),
    _of_meeting("list", ["Pilots", "Fishers"], ["Fishers"]),
    _of_meeting("documents", *_SYMBOLS, list(_SYMBOLS)), _change_time_of_meeting, _change_footnote_of_meeting,
    _number_meetings_on, _exchange_meetings_of_a_time, _double_meeting,
    _of_entry("state", "opens", "continued", "resumed"),
    _of_entry("time", "10:00–11:00", "16:00–16:30", "12:00"), _of_entry("item", *_ITEMS),
    _of_entry("heading", "General debate", "Tides and floods"), _of_entry("documents", *_SYMBOLS, list(_SYMBOLS)),
    _change_inner_entries,
)  # fmt: skip
