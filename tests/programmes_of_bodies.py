"""Makes programmes of every body by chance: with several bodies, rooms, parallel meetings, stretches and labels.

They are as an import can read them back, which has nothing but what is printed:

- hours are typed, since names of usual hours are not printed;
- each item of the agenda is scheduled alone once, since its title is printed nowhere else;
- documents are those of entries, since it is not printed that they are those of an item;
- a meeting has hours or words in place of them, and a heading only as an entry, which is printed alike; a meeting with
  neither is what is done on the day;
- words in place of hours are not hours, nor a name; rooms are named as rooms are, since the line of a room alone says
  nothing else; and a break has its own words alone;
- no item is taken up twice in a meeting with the same heading, since an item table says it once;
- where bodies are named, all meetings name theirs, and one with words in place of hours a body of the title block,
  since any other name could be more such words;
- meetings of a day are in the order of their hours, and those at the same hours have different bodies.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

Data = dict[str, Any]
# A heading is not a word that joins two lines, nor an hour.
WORD = st.text("abdghklmnoprtuvw", min_size=3, max_size=9).filter(lambda word: word not in {"and", "noon"})
PHRASE = st.lists(WORD, min_size=1, max_size=4).map(lambda words: " ".join(words).capitalize())
ROOM = st.integers(1, 40).map("Conference Room {}".format) | st.sampled_from(["Plenary Hall", "Room XX", "Salle 3"])
KIND = st.sampled_from(["closed", "informal consultations", "side event", "plenary", "open-ended (part one)"])
TIMES = ("08:00–09:00", "10:00–11:30", "10:00–13:00", "13:15–14:30", "15:00", "15:00–18:00", "18:15–19:30", "21:00")
WHEN = st.sampled_from(["To be determined", "Following the adjournment of the 66th meeting", "p.m.", "a.m."])
WEEK = st.sampled_from(["First week", "Second week", "Main part", "High-level segment"])
BODIES = (
    {"name": "Conference on the names of clouds", "short": "Conference", "number": 6},
    {"name": "Subsidiary body on observation", "short": "Observation", "number": 14, "theme": "One sky"},
    {"name": "Subsidiary body on instruments", "short": "Instruments", "number": 12, "kind": "resumed"},
)
OTHERS = ("Working group on the budget", "African States", "Friends of the Chair")
NUMBERS = ("1", "2", "2 (a)", "2 (b)", "3", "4")


def below(*, with_documents: bool = True) -> st.SearchStrategy[Data]:
    """Return what is under a heading: a text and a list in any order, and documents."""
    details = st.fixed_dictionaries({}, optional={"text": PHRASE, "list": st.lists(PHRASE, min_size=1, max_size=2)})
    turned = st.tuples(details, st.booleans()).map(lambda made: dict(reversed(made[0].items())) if made[1] else made[0])
    if not with_documents:
        return turned
    none: st.SearchStrategy[Data] = st.just({})
    documents = none | st.lists(st.sampled_from(["A/CN.9/982", "A/CN.9/983 and addenda"]), min_size=1).map(
        lambda found: {"documents": [*dict.fromkeys(found)]}
    )
    return st.tuples(turned, documents).map(lambda made: made[0] | made[1])


@st.composite
def entry(draw: DrawFn, *, inner: bool = False) -> Data:
    """Return an entry: an item, several, an item with words of its own, or a heading; perhaps with hours or parts."""
    kind = draw(st.sampled_from(["item", "items", "range", "own", "heading"]))
    made: Data = {}
    if draw(st.integers(0, 3)) == 0:
        made["time"] = draw(st.sampled_from(["10:00–11:00", "10:30", "15:00–16:30"]))
    if kind in {"item", "own"}:
        made["item"] = draw(st.sampled_from(NUMBERS))
    elif kind == "items":
        made["item"] = sorted(draw(st.lists(st.sampled_from(NUMBERS), min_size=2, max_size=3, unique=True)))
    elif kind == "range":
        made["item"] = "3–4"
    if kind in {"own", "heading"}:
        made["heading"] = draw(PHRASE)
    if kind != "heading" and draw(st.integers(0, 4)) == 0:
        made["state"] = draw(st.sampled_from(["opens", "concluded", "resumed"]))
    if draw(st.integers(0, 4)) == 0 and kind != "heading" and not inner:
        made["aside"] = draw(PHRASE)
    made |= draw(below())
    if not inner and draw(st.integers(0, 4)) == 0:
        made["entries"] = draw(st.lists(entry(inner=True), min_size=1, max_size=2))
    return made


def entries(most: int) -> st.SearchStrategy[list[Data]]:
    """Return entries of one meeting or day, none of which has the same item and heading as another."""
    return st.lists(entry(), min_size=1, max_size=most).filter(_are_different)


def _are_different(found: list[Data]) -> bool:
    subjects = [
        str((each.get("item"), each.get("heading"))) for top in found for each in (top, *top.get("entries", []))
    ]
    return len(subjects) == len(set(subjects))


@st.composite
def meeting(draw: DrawFn, body: str | list[str] | None) -> Data:
    """Return a meeting of a body, without its hours."""
    made: Data = {} if body is None else {"body": body}
    made |= draw(st.fixed_dictionaries({}, optional={"number": st.integers(1, 40), "kind": KIND, "room": ROOM}))
    made |= draw(below(with_documents=False)) if draw(st.integers(0, 3)) == 0 else {}
    if {"kind", "room", "number"} & made.keys() and draw(st.integers(0, 3)) == 0:
        made["footnote"] = "one"
    return made | {"entries": draw(entries(3))}


@st.composite
def day(draw: DrawFn, bodies: tuple[str, ...]) -> Data:
    """Return what is on a day: a text, entries, and meetings in the order of their hours."""
    made: Data = {}
    if draw(st.integers(0, 5)) == 0:
        made["text"] = "No meetings (official holiday)"
    if draw(st.integers(0, 4)) == 0:
        made["entries"] = draw(entries(2))
    meetings: list[Data] = []
    for time in sorted(draw(st.lists(st.sampled_from(TIMES), max_size=3, unique=True))):
        who: list[Any] = (
            [*draw(st.lists(st.sampled_from(bodies), min_size=1, max_size=2, unique=True))] if bodies else [None]
        )
        if len(who) > 1 and draw(st.booleans()):
            who = [who]
        meetings += [{"time": time} | draw(meeting(body)) for body in who]
    if draw(st.integers(0, 4)) == 0:
        meetings.append({"when": draw(WHEN)} | draw(meeting(bodies[0] if bodies else None)))
    if meetings or not made:
        made["meetings"] = meetings or [{"time": "10:00–13:00"} | draw(meeting(bodies[0] if bodies else None))]
    return made


@st.composite
def programmes(draw: DrawFn) -> Data:
    """Return the data of a programme."""
    has_bodies = draw(st.booleans())
    names = (*(str(body["short"]) for body in BODIES), *OTHERS) if has_bodies else ()
    first = date(2024, 3, 4) if draw(st.booleans()) else date(2024, 12, 16)
    days: list[Data] = []
    at = first
    items = [{"item": number} for number in NUMBERS]
    for number in range(draw(st.integers(1, 4))):
        last = at + timedelta(days=draw(st.integers(1, 3))) if draw(st.integers(0, 4)) == 0 else at
        dates: Any = at.isoformat() if last == at else f"{at.isoformat()}–{last.isoformat()}"
        week = {"week": draw(WEEK)} if draw(st.integers(0, 3)) == 0 else {}
        made = draw(day(names))
        if number == 0:
            opening = {"time": "07:00–07:30", "body": "Conference"} if has_bodies else {"time": "07:00–07:30"}
            made["meetings"] = [opening | {"entries": items}, *made.get("meetings", [])]
        days.append({"date": dates, **week, **made})
        at = last + timedelta(days=draw(st.sampled_from([1, 2, 5, 9])))
    closes = max(at, first + timedelta(days=4))
    session: Data = {"place": "New York", "opens": first.isoformat(), "closes": closes.isoformat()}
    if draw(st.integers(0, 3)) == 0:
        middle = first + timedelta(days=2)
        session["parts"] = [
            {"opens": session["opens"], "closes": middle.isoformat(), "format": "virtual"},
            {"opens": (middle + timedelta(days=1)).isoformat(), "closes": session["closes"], "place": "New York"},
        ]
    return _with_front(draw, {"session": session, "programme": days}, has_bodies=has_bodies)


def _with_front(draw: DrawFn, made: Data, *, has_bodies: bool) -> Data:
    used = {name for each in made["programme"] for meeting in each.get("meetings", []) for name in _names(meeting)}
    front: Data = {
        "masthead": {"organ": "General Assembly", "symbol": "A/AC.999/2024/2", "date": "2024-01-15", "original": "en"},
        "body": [
            {key: value for key, value in body.items() if key != "short" or value in used} for body in BODIES
        ] if has_bodies else {"name": "Conference on the names of clouds", "theme": "One sky"},
        "session": made["session"] if has_bodies else {"number": 6, **made["session"]},
        "title": "Provisional programme of work",
    }  # fmt: skip
    if draw(st.booleans()):
        front["status"] = "As of 15 January 2024, subject to change"
    front["subtitle"] = "Note by the Secretariat"
    paragraphs: list[Any] = ["The group meets.", {"text": "It measures:", "list": ["Clouds;", "Rain."]}]
    if draw(st.booleans()):
        paragraphs = [{"heading": "Session", "paragraphs": paragraphs}, {"heading": "Annex", "paragraphs": ["See."]}]
        paragraphs[1]["heading"] = "Programme of work"
    front["paragraphs"] = paragraphs
    front["agenda"] = {"items": {number: f"Clouds of kind {number[:1]}{number[3:4]}" for number in NUMBERS}}
    front["programme"] = made["programme"]
    marked = any("footnote" in meeting for each in made["programme"] for meeting in each.get("meetings", []))
    return front | ({"footnotes": {"one": "Changes are announced."}} if marked else {})


def _names(meeting: Data) -> list[str]:
    body = meeting.get("body", [])
    return [body] if isinstance(body, str) else body
