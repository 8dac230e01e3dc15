from datetime import date

import pytest
from casebook import with_base

from oewg_cli.api.creating import next_session
from oewg_cli.scaffold.scaffold_options import RolloverOptions
from oewg_cli.text.source_text import SourceText

SESSION = "session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-08}\n"


def asked(fragment: str, opens: date) -> list[str]:
    """Begin the next session of the base programme with some keys of its own; return what is asked in the file."""
    text = next_session(SourceText("x.yaml", with_base(f"{SESSION}{fragment}")), RolloverOptions(opens)).text
    part = text[text.index(fragment.split("\n", 1)[0]) :].splitlines()
    return [line.split("# check: ", 1)[1] for line in part if "# check: " in line]


def day(lines: str) -> str:
    """Write a programme of a day with some lines."""
    return f"programme:\n  - date: 2024-03-05\n    {lines}\n"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("text: No meetings (Good Friday)", "Good Friday"),
        ("text: No meetings (Easter Monday)", "Easter Monday"),
        ("text: No meetings (Indigenous Peoples' Day)", "Indigenous Peoples' Day"),
        ("text: Veterans Day", "Veterans Day"),
        ("text: Eid al-Fitr – no meetings", "Eid al-Fitr"),
        ("text: No meetings (official holiday)", "official holiday"),
        ("text: No meetings (YOM KIPPUR)", "YOM KIPPUR"),
        ("entries: [Diwali]", "Diwali"),
        ("meetings: [{time: morning, kind: reception, text: Reception for World Water Day}]", "World Water Day"),
    ],
)
def test_holidays_in_texts_of_days_are_asked_about(lines: str, words: str) -> None:
    """Known ones and any day with a name, also where nobody meets."""
    assert asked(day(lines), date(2024, 7, 9)) == [f"is `{words}` still right?"]


@pytest.mark.parametrize(
    "lines",
    [
        "text: No meetings",
        "text: Informal consultations during the day",
        "text: Wednesday and Thursday are for consultations",
        "meetings: [{time: morning, heading: Panel on World Water Day, entries: [item: 1]}]",
    ],
)
def test_other_texts_are_not_asked_about(lines: str) -> None:
    """The weekdays are no names of holidays, and what a body discusses is not about the day."""
    assert asked(day(lines), date(2024, 7, 9)) == []


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Programme budget for 2024", "2024"),
        ("Proposed programme budget for 2025", "2025"),
        ("Budget for the biennium 2024–2025", "2024–2025"),
        ("Budget for the period 2024/25", "2024/25"),
        ("Declaration of 1960", None),
        ("2025 Agenda for Clouds", None),
        ("Clouds", None),
    ],
)
def test_a_near_year_in_a_title_is_asked_about_in_another_year(title: str, years: str | None) -> None:
    """It may be the year of the session; older ones, and those of names, stay."""
    fragment = f"agenda:\n  items:\n    1: {title}\n    2: Rain\n"
    assert asked(fragment, date(2025, 7, 8)) == ([f"is `{years}` still right?"] if years else [])
    assert asked(fragment, date(2024, 7, 9)) == []
