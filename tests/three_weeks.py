"""A programme of three weeks in invented words: 15 days, 30 meetings, each with several entries."""

from collections.abc import Iterator
from datetime import date, timedelta

import yaml

_MONDAY = date(2025, 5, 5)
_MASTHEAD = {
    "organ": "General Assembly",
    "symbol": "A/AC.999/2025/7",
    "date": date(2025, 3, 3),
    "original": "en",
}
_LONG_MEETING = 17
_TITLES = [
    "Election of officers",
    "Adoption of the agenda and other organizational matters",
    (
        "Lighting of harbours, of other places of call and of the approaches to them on the coasts of all regions, with"
        " a view to the safety of those who sail at night and of those who wait for them ashore"
    ),
    "Colours of lights",
    (
        "Training of pilots, of keepers of lights and of harbour masters from developing countries, in particular the"
        " least developed among them and small island developing States"
    ),
    "Reports of lighthouse keepers",
    "Cooperation with fishing communities and with those who look after birds on the rocks",
    "Other matters",
    "Adoption of the report",
]
_LINES = [
    "Statement by the Master of the harbour",
    "Statements by pilots of all regions, who are asked to speak for three minutes each and to send their texts before",
    "Introduction of the report on lights that were seen from far away",
    "Keeper of the oldest light",
]
_TEXTS = [
    (
        "Exchange of views on what the members do when a light fails, where no pilot is at hand, and on who should be"
        " told first, by whom, and in which language"
    ),
    "Draft recommendations",
    (
        "Which lights are needed, which are not, and how the costs of those that many use and few pay for can be"
        " shared, so that no coast stays dark; the discussion follows the order of the questions in the report, and"
        " continues in the next meeting where it is not finished"
    ),
]


def three_weeks(place: str = "New York") -> str:
    """Return the programme as YAML: entries without anything under them, with lists, with a text, and with both.

    One meeting is longer than a page, and one of its entries longer than half a page.
    """
    dates = _dates()  # Others than those of the days: PyYAML would write an alias for the same object.
    programme = {
        "masthead": _MASTHEAD,
        "body": "Working group on the lighting of harbours",
        "session": {"number": 3, "kind": "substantive", "place": place, "opens": dates[0], "closes": dates[-1]},
        "title": "Proposed programme of work",
        "subtitle": "Note by the Secretariat",
        "agenda": {"items": dict(enumerate(_TITLES, start=1))},
        "paragraphs": ["The annex to the present note shows what is planned for each half-day."],
        "programme": [
            {"date": held, "meetings": [_meeting(2 * day), _meeting(2 * day + 1)]} for day, held in enumerate(_dates())
        ],
    }
    return yaml.safe_dump(programme, sort_keys=False, allow_unicode=True)


def _dates() -> list[date]:
    return [_MONDAY + timedelta(weeks=week, days=day) for week in range(3) for day in range(5)]


def _meeting(number: int) -> dict[str, object]:
    return {"time": ("morning", "afternoon")[number % 2], "entries": list(_entries(number))}


def _entries(number: int) -> Iterator[dict[str, object]]:
    if number == _LONG_MEETING:
        yield {"item": 6, "list": [f"Report of the keeper of light No. {light}" for light in range(1, 31)]}
        for item in (3, 5, 7):
            yield {"item": item, "text": _TEXTS[2]}
    for at in range(number + 1, number + 2 + number % 4):
        made: dict[str, object] = {"item": 1 + (number // 4 + at - number) % len(_TITLES)}
        if at % 5 == 1:
            made = {"heading": "Informal consultations on the questions that are still open", "aside": "in two groups"}
        if at % 3:
            made["list"] = _LINES[: 1 + at % len(_LINES)]
        if at % 4 > 1:
            made["text"] = _TEXTS[at % len(_TEXTS)]
        yield made
