"""Small changes to one part of a programme, each with words that name it."""

import re
from datetime import date, timedelta
from random import Random

from diffing.programme_places import (
    WORDS,
    Named,
    SmallChange,
    every_entry,
    every_meeting,
    every_paragraph,
    first_date,
    name_of_day,
    scheduled_items,
)
from programme_edits import Data

# The first page.


def _change_organ(data: Data, random: Random) -> Named:
    data["masthead"]["organ"] = random.choice(("Security Council", "Economic and Social Council"))
    return "organ"


def _change_symbol(data: Data, random: Random) -> Named:
    data["masthead"]["symbol"] = random.choice(("A/AC.999/2025/7", "A/AC.999/2025/2/Rev.1", "A/AC.999/2025/2/Corr.1"))
    return "symbol"


def _drop_symbol(data: Data, _: Random) -> Named:
    return "symbol" if data["masthead"].pop("symbol", None) else None


def _change_distribution(data: Data, random: Random) -> Named:
    data["masthead"]["distribution"] = random.choice(("Limited", "Restricted"))
    return "distribution"


def _change_date(data: Data, random: Random) -> Named:
    data["masthead"]["date"] = str(date.fromisoformat(data["masthead"]["date"]) + timedelta(days=random.randint(1, 9)))
    return r"\bdate\b"


def _change_original(data: Data, random: Random) -> Named:
    data["masthead"]["original"] = random.choice((["en", "es"], "ru", ["fr", "en"]))
    return "language"


def _change_job(data: Data, random: Random) -> Named:
    data["masthead"]["job"] = random.choice(("25-09999", "25-07777"))
    return "job number"


def _change_processed(data: Data, random: Random) -> Named:
    if "job" not in data["masthead"]:
        return None
    data["masthead"]["processed"] = random.choice((["2025-04-28"], ["2025-04-27", "2025-05-02"]))
    return "process"


def _change_reissues(data: Data, random: Random) -> Named:
    masthead = data["masthead"]
    dates = masthead.get("reissued", [])
    dates = [dates] if isinstance(dates, str) else list(dates)
    masthead["reissued"] = random.choice(([*dates, "2025-05-02"], [*dates[:-1], "2025-05-03"]))
    return r"footnote|symbol|\*"


def _change_versions(data: Data, random: Random) -> Named:
    data["masthead"]["versions"] = random.choice((["en"], ["en", "fr"], ["fr", "en"]))
    return "language versions"


def _change_session(data: Data, random: Random) -> Named:
    key, value = random.choice((("number", 5), ("kind", "resumed"), ("kind", "special")))
    data["session"][key] = value
    return "session"


def _change_place(data: Data, random: Random) -> Named:
    data["session"]["place"] = random.choice(
        ("Nairobi", "Vienna", "Geneva", "Bonn, Germany", "New York", "Headquarters")
    )
    return r"\bplace\b|\bsession moved\b"


def _change_dates(data: Data, random: Random) -> Named:
    session = data["session"]
    session["closes"] = str(date.fromisoformat(session["closes"]) + timedelta(days=random.randint(1, 3)))
    return r"\bdates\b"


def _change_own_item(data: Data, random: Random) -> Named:
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


def _drop_subtitle(data: Data, _: Random) -> Named:
    return "subtitle" if data.pop("subtitle", None) else None


def _change_agenda_symbol(data: Data, _: Random) -> Named:
    if not data.get("agenda"):
        return None
    data["agenda"]["symbol"] = "A/AC.999/2025/8"
    return "footnote"


# Paragraphs.


def _add_paragraph(data: Data, random: Random) -> Named:
    holder, key, number = random.choice(every_paragraph(data))
    after = random.randrange(2)
    holder.insert(key + after, f"Delegations may speak {random.choice(WORDS)}.")
    return rf"paragraph {number + after}\b"


def _remove_paragraph(data: Data, random: Random) -> Named:
    holder, key, number = random.choice(every_paragraph(data))
    if len(holder) < 2:
        return None
    del holder[key]
    return rf"paragraph {number}\b"


def _move_paragraph(data: Data, random: Random) -> Named:
    holder, key, number = random.choice(every_paragraph(data))
    if len(holder) < 2:
        return None
    paragraph = holder.pop(key)
    there, at, to = random.choice(every_paragraph(data))
    there.insert(at, paragraph)
    return rf"paragraphs? (\d+ and )?({number}|{to})\b|heading"


def _exchange_paragraphs(data: Data, random: Random) -> Named:
    if len(every_paragraph(data)) < 2:
        return None
    (one, first, number), (other, second, last) = random.sample(every_paragraph(data), 2)
    one[first], other[second] = other[second], one[first]
    return rf"paragraphs? (\d+ and )?({number}|{last})\b"


def _change_subparagraphs(data: Data, random: Random) -> Named:
    holder, key, number = random.choice(every_paragraph(data))
    paragraph = holder[key]
    if isinstance(paragraph, str):
        holder[key] = {"text": paragraph, "list": ["Tides;", "Glaciers."]}
    elif random.random() < 0.4:
        paragraph["list"].reverse()
    elif random.random() < 0.5:
        paragraph["list"].insert(random.randint(0, len(paragraph["list"])), "Rivers;")
    else:
        holder[key] = paragraph["text"]
    return rf"paragraph {number}\b"


# The agenda.


def _renumber_item(data: Data, random: Random) -> Named:
    items = (data.get("agenda") or {}).get("items", {})
    found = [item for item in items if item in scheduled_items(data)]
    if not found:
        return None
    item, new = random.choice(found), random.choice(("11", "12", "7 (b)"))
    data["agenda"]["items"] = {new if each == item else each: title for each, title in items.items()}
    for _, entries, number in every_entry(data):
        if isinstance(entries[number], dict) and entries[number].get("item") == item:
            entries[number]["item"] = new
    return rf"agenda item {re.escape(item)}"


def _drop_title(data: Data, random: Random) -> Named:
    items = (data.get("agenda") or {}).get("items", {})
    found = [item for item in items if item in scheduled_items(data)]
    if not found:
        return None
    item = random.choice(found)
    del items[item]
    return rf"agenda item {re.escape(item)}|footnote"


# Days and meetings.


def _add_day(data: Data, random: Random) -> Named:
    last = data["programme"][-1]
    day = {"date": str(first_date(last) + timedelta(days=random.choice((1, 7)))), "meetings": []}
    data["programme"].append(day)
    return name_of_day(day)


def _remove_day(data: Data, random: Random) -> Named:
    if len(data["programme"]) < 2:
        return None
    return name_of_day(data["programme"].pop(random.randrange(len(data["programme"]))))


def _exchange_days(data: Data, random: Random) -> Named:
    days = data["programme"]
    if len(days) < 2:
        return None
    at = random.randrange(len(days) - 1)
    days[at : at + 2] = days[at : at + 2][::-1]
    return rf"{name_of_day(days[at])}|{name_of_day(days[at + 1])}"


def _cut_day(data: Data, random: Random) -> Named:
    days = [day for day in data["programme"] if day.get("meetings")]
    if not days:
        return None
    day = random.choice(days)
    at = random.randint(0, len(day["meetings"]))
    second = {"date": day["date"], "meetings": day["meetings"][at:]}
    day["meetings"] = day["meetings"][:at]
    data["programme"].insert(data["programme"].index(day) + 1, second)
    return name_of_day(day)


def _move_day(data: Data, random: Random) -> Named:
    day = random.choice(data["programme"])
    old = name_of_day(day)
    day["date"] = str(first_date(day) + timedelta(days=random.choice((7, -3, 10))))
    return rf"{old}|{name_of_day(day)}"


def _change_hours(data: Data, random: Random) -> Named:
    meetings = every_meeting(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    day["meetings"][number]["time"] = random.choice(("09:30–12:30", "10:30–13:00", "15:00–16:30", "18:00–20:00"))
    return name_of_day(day)


def _change_half_days(data: Data, _: Random) -> Named:
    data["session"]["hours"] = {"morning": "09:15–12:15", "afternoon": "14:15–17:15"}
    return r"hours|a\.m\.|p\.m\."


def _add_meeting(data: Data, random: Random) -> Named:
    day = random.choice(data["programme"])
    entries = random.choice((["Reception"], [], [{"item": "4"}], [{"item": "88", "text": "Tides"}]))
    meetings = day.setdefault("meetings", [])
    meetings.insert(random.randint(0, len(meetings)), {"time": "18:30–19:30", "entries": entries})
    return name_of_day(day)


def _remove_meeting(data: Data, random: Random) -> Named:
    meetings = every_meeting(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    del day["meetings"][number]
    return name_of_day(day)


def _exchange_meetings(data: Data, random: Random) -> Named:
    meetings = every_meeting(data)
    if len(meetings) < 2:
        return None
    (one, first), (other, second) = random.sample(meetings, 2)
    here, there = one["meetings"][first], other["meetings"][second]
    here["entries"], there["entries"] = there.get("entries", []), here.get("entries", [])
    return rf"{name_of_day(one)}|{name_of_day(other)}"


def _reorder_meetings(data: Data, random: Random) -> Named:
    days = [day for day in data["programme"] if len(day.get("meetings", ())) > 1]
    if not days:
        return None
    day = random.choice(days)
    day["meetings"].reverse()
    return name_of_day(day)


def _move_meeting(data: Data, random: Random) -> Named:
    meetings = every_meeting(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    target = random.choice(data["programme"])
    meetings = target.setdefault("meetings", [])
    meetings.insert(random.randint(0, len(meetings) - (target is day)), day["meetings"].pop(number))
    return rf"{name_of_day(day)}|{name_of_day(target)}"


# Entries.


def _add_entry(data: Data, random: Random) -> Named:
    meetings = every_meeting(data)
    if not meetings:
        return None
    day, number = random.choice(meetings)
    entries = day["meetings"][number].setdefault("entries", [])
    entry = random.choice(
        (
            "Statement by the Chair",
            {"item": "6"},
            {"item": "4", "text": "Tides"},
            {"heading": "Film", "aside": "silent"},
        )
    )
    entries.insert(random.randint(0, len(entries)), entry)
    return name_of_day(day)


def _remove_entry(data: Data, random: Random) -> Named:
    found = every_entry(data)
    if not found:
        return None
    day, entries, number = random.choice(found)
    del entries[number]
    return name_of_day(day)


def _double_entry(data: Data, random: Random) -> Named:
    found = every_entry(data)
    if not found:
        return None
    day, entries, number = random.choice(found)
    entries.insert(number, entries[number])
    return name_of_day(day)


def _move_entry(data: Data, random: Random) -> Named:
    found = every_entry(data)
    if not found:
        return None
    day, entries, number = random.choice(found)
    target, at = random.choice(every_meeting(data))
    there = target["meetings"][at].setdefault("entries", [])
    entry = entries.pop(number)
    there.insert(random.randint(0, len(there)), entry)
    return rf"{name_of_day(day)}|{name_of_day(target)}"


def _change_item(data: Data, random: Random) -> Named:
    found = [each for each in every_entry(data) if isinstance(each[1][each[2]], dict) and "item" in each[1][each[2]]]
    if not found:
        return None
    day, entries, number = random.choice(found)
    entries[number]["item"] = random.choice(("3", "6", "4 (b)", "9"))
    return rf"{name_of_day(day)}|agenda item"


def _add_part(data: Data, random: Random) -> Named:
    found = [each for each in every_entry(data) if isinstance(each[1][each[2]], dict)]
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
    return name_of_day(day)


def _reorder_list(data: Data, random: Random) -> Named:
    found = [
        each
        for each in every_entry(data)
        if isinstance(each[1][each[2]], dict) and len(each[1][each[2]].get("list", ())) > 1
    ]
    if not found:
        return None
    day, entries, number = random.choice(found)
    random.shuffle(entries[number]["list"])
    return name_of_day(day)


def _exchange_text_and_list(data: Data, random: Random) -> Named:
    found = [
        each
        for each in every_entry(data)
        if isinstance(each[1][each[2]], dict) and {"list", "text"} <= each[1][each[2]].keys()
    ]
    if not found:
        return None
    day, entries, number = random.choice(found)
    entry = entries[number]
    first = next(key for key in entry if key in {"list", "text"})
    entry[first] = entry.pop(first)
    return name_of_day(day)


def _end_next_year(data: Data, _: Random) -> Named:
    session = data["session"]
    session["closes"] = str(date.fromisoformat(session["closes"]).replace(month=1) + timedelta(days=365))
    return r"\bdates\b"


def _remove_line(data: Data, random: Random) -> Named:
    found = [each for each in every_entry(data) if isinstance(each[1][each[2]], dict) and each[1][each[2]].get("list")]
    if not found:
        return None
    day, entries, number = random.choice(found)
    lines = entries[number]["list"]
    del lines[random.randrange(len(lines))]
    return name_of_day(day)


OF_PARTS: tuple[SmallChange, ...] = (
    _change_organ,
    _change_symbol,
    _drop_symbol,
    _change_distribution,
    _change_date,
    _change_original,
    _change_job,
    _change_processed,
    _change_reissues,
    _change_versions,
    _change_session,
    _change_place,
    _change_dates,
    _change_own_item,
    _drop_subtitle,
    _change_agenda_symbol,
    _add_paragraph,
    _remove_paragraph,
    _move_paragraph,
    _exchange_paragraphs,
    _renumber_item,
    _drop_title,
    _add_day,
    _remove_day,
    _exchange_days,
    _cut_day,
    _move_day,
    _change_hours,
    _change_half_days,
    _add_meeting,
    _remove_meeting,
    _exchange_meetings,
    _reorder_meetings,
    _move_meeting,
    _add_entry,
    _remove_entry,
    _double_entry,
    _move_entry,
    _change_item,
    _add_part,
    _reorder_list,
    _change_subparagraphs,
    _exchange_text_and_list,
    _end_next_year,
    _remove_line,
)
