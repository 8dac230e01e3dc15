"""Small changes to one text, each with words that name its place."""

import re
from random import Random

from diffing.programme_places import (
    MARK,
    WORDS,
    Named,
    Place,
    SmallChange,
    a_place,
    every_entry,
    every_place,
    name_of_day,
    parts_of,
)
from programme_edits import Data

_ITALIC = re.compile(r"\*([^*]+)\*")
_LINK = re.compile(r"\]\((https?://[^)]+)\)")
_NEW_LINKS = ("https://clouds.un.org/new", "https://undocs.org/en/A/AC.999/2025/9")

# The words of one text.


def _reword(data: Data, random: Random) -> Named:
    place = a_place(data, random)
    assert place
    words = parts_of(place.text)
    at = random.randrange(len(words))
    words[at : at + random.randrange(2)] = [random.choice(WORDS)]
    place.write(" ".join(words))
    return place.name


def _replace_text(data: Data, random: Random) -> Named:
    place = a_place(data, random)
    assert place
    place.write("".join(random.sample("abcdefghij", 6)).capitalize() + " " + random.choice(WORDS) + _marks(place.text))
    return place.name


def _marks(text: str) -> str:
    return "".join(f"[^{name}]" for name in MARK.findall(text))


def _capitalize(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: re.search(r" [a-z]{3,}(?= |$)", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r" [a-z]{3,}(?= |$)", place.text)])
    place.write(place.text[: found.start()] + found[0].upper() + place.text[found.end() :])
    return place.name


def _no_break_space(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: re.search(r"[a-z] [a-z]", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r"[a-z] [a-z]", place.text)])
    place.write(place.text[: found.start() + 1] + "\u00a0" + place.text[found.end() - 1 :])
    return place.name


def _add_italics(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: re.search(r"(?<= )[a-z]{3,}(?= |$)", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r"(?<= )[a-z]{3,}(?= |$)", place.text)])
    place.write(f"{place.text[: found.start()]}*{found[0]}*{place.text[found.end() :]}")
    return place.name


def _remove_italics(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: _ITALIC.search(place.text))
    if place is not None:
        place.write(_ITALIC.sub(r"\1", place.text, count=1))
    return place and place.name


def _change_link(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: _LINK.search(place.text))
    if place is not None:
        place.write(_LINK.sub(f"]({random.choice(_NEW_LINKS)})", place.text, count=1))
    return place and place.name


def _change_link_and_its_text(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: _LINK.search(place.text))
    if place is not None:
        place.write(re.sub(r"\[[^\]^]+\]\(https?://[^)]+\)", f"[another page]({_NEW_LINKS[0]})", place.text, count=1))
    return place and place.name


def _remove_link(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: _LINK.search(place.text))
    if place is not None:
        place.write(re.sub(r"\[([^\]^]+)\]\(https?://[^)]+\)", r"\1", place.text, count=1))
    return place and place.name


def _add_link(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: re.search(r"(?<= )[a-z]{4,}(?= |$)", place.text))
    if place is None:
        return None
    found = random.choice([*re.finditer(r"(?<= )[a-z]{4,}(?= |$)", place.text)])
    place.write(f"{place.text[: found.start()]}[{found[0]}]({random.choice(_NEW_LINKS)}){place.text[found.end() :]}")
    return place.name


def _link_a_resolution_elsewhere(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: re.search(r"resolution \d\d/\d{3}(?!\])", place.text))
    if place is not None:
        place.write(re.sub(r"resolution (\d\d/\d{3})(?!\])", rf"resolution [\1]({_NEW_LINKS[0]})", place.text, count=1))
    return place and place.name


# Footnotes and their marks.


def _can_be_marked(place: Place) -> bool:
    return "footnote" not in place.name


def _add_footnote(data: Data, random: Random) -> Named:
    place = a_place(data, random, _can_be_marked)
    assert place
    data.setdefault("footnotes", {})["added"] = f"As decided {random.choice(WORDS)}."
    place.write(place.text + "[^added]")
    return place.name


def _add_mark(data: Data, random: Random) -> Named:
    place = a_place(data, random, _can_be_marked)
    assert place
    names = list(data.get("footnotes") or {})
    if not names:
        return None
    parts = parts_of(place.text)
    parts[random.randrange(len(parts))] += f"[^{random.choice(names)}]"
    place.write(" ".join(parts))
    return place.name


def _remove_mark(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: MARK.search(place.text))
    if place is not None:
        found = random.choice([*MARK.finditer(place.text)])
        place.write(place.text[: found.start()] + place.text[found.end() :])
    return place and place.name


def _move_mark_within(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: MARK.search(place.text) and " " in place.text)
    if place is None:
        return None
    found = random.choice([*MARK.finditer(place.text)])
    parts = parts_of(place.text[: found.start()] + place.text[found.end() :])
    parts[random.randrange(len(parts))] += found[0]
    place.write(" ".join(parts))
    return place.name


def _move_mark(data: Data, random: Random) -> Named:
    place = a_place(data, random, lambda place: MARK.search(place.text))
    target = a_place(data, random, _can_be_marked)
    if place is None or target is None:
        return None
    found = random.choice([*MARK.finditer(place.text)])
    place.write(place.text[: found.start()] + place.text[found.end() :])
    target.write(target.text + found[0])
    return target.name


def _exchange_marks(data: Data, random: Random) -> Named:
    places = [place for place in every_place(data) if MARK.search(place.text)]
    if len(places) < 2:
        return None
    one, other = random.sample(places, 2)
    first, second = (random.choice(MARK.findall(place.text)) for place in (one, other))
    if first == second:
        return None
    one.write(one.text.replace(f"[^{first}]", f"[^{second}]"))
    other.write(other.text.replace(f"[^{second}]", f"[^{first}]"))
    return "footnote"


def _mark_of_entry(data: Data, random: Random) -> Named:
    days = {id(entries[number]): day for day, entries, number in every_entry(data)}
    entries = [each[number] for _, each, number in every_entry(data) if isinstance(each[number], dict)]
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
    return rf"footnote|{name_of_day(days[id(entry)])}"


def _exchange_footnotes(data: Data, random: Random) -> Named:
    names = list(data.get("footnotes") or {})
    if len(names) < 2:
        return None
    one, other = random.sample(names, 2)
    notes = data["footnotes"]
    notes[one], notes[other] = notes[other], notes[one]
    return "footnote"


def _drop_footnote(data: Data, random: Random) -> Named:
    if not data.get("footnotes"):
        return None
    name = random.choice(list(data["footnotes"]))
    del data["footnotes"][name]
    return "footnote"


OF_TEXTS: tuple[SmallChange, ...] = (
    _reword,
    _replace_text,
    _capitalize,
    _no_break_space,
    _add_italics,
    _remove_italics,
    _change_link,
    _change_link_and_its_text,
    _remove_link,
    _add_link,
    _link_a_resolution_elsewhere,
    _add_footnote,
    _add_mark,
    _remove_mark,
    _move_mark_within,
    _move_mark,
    _exchange_marks,
    _mark_of_entry,
    _exchange_footnotes,
    _drop_footnote,
)
