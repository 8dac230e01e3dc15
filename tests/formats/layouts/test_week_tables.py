import pytest
from formats.layouts.shown_layouts import laid_out_as

from oewg_cli.note.design import ProgrammeLayout

DAYS = """\
programme:
  - date: 2024-03-04
    week: First week
    text: Registration from 8 a.m.
    meetings:
      - {time: morning, number: 1, entries: [Opening]}
      - {when: After that meeting, kind: film}
      - {time: 15:00–18:00, entries: [Clouds]}
  - date: 2024-03-05
    meetings:
      - {time: morning, entries: [Rain]}
      - {time: morning, entries: [Plans]}
      - {time: 16:00–18:00, entries: [Snow]}
      - {when: p.m., body: Friends of the Chair}
"""
ACROSS = [
    "= First week",
    "Time | Monday, 4 March | Tuesday, 5 March",
    " | Registration from 8 a.m. | ",
    ("10 a.m.–1 p.m. | 1st meeting / Opening / After that meeting / Film | Rain / 10 a.m.–1 p.m. / Plans"),
    "3–6 p.m. | Clouds | 4–6 p.m. / Snow / p.m. – Friends of the Chair",
]
LUNCH = """\
programme:
  - date: 2024-03-04
    text: Registration from 8 a.m.
    meetings:
      - {time: morning, entries: [Opening]}
      - {time: 13:15–14:30, kind: side event}
      - {time: afternoon, entries: [Clouds]}
  - date: 2024-03-05
    meetings: [{time: 19:00, kind: reception}]
"""


def test_half_days_are_down_and_days_across() -> None:
    """What differs from the hours of the row, or is one of several in a cell, has hours of its own there."""
    assert laid_out_as(ProgrammeLayout.WEEK, DAYS) == ACROSS


def test_days_are_down_where_they_are_fewer_than_half_days() -> None:
    """With what is said of the day itself under its date."""
    assert laid_out_as(ProgrammeLayout.WEEK, LUNCH) == [
        "Day | 10 a.m.–1 p.m. | 1.15–2.30 p.m. | 3–6 p.m. | 7 p.m.",
        "Monday, 4 March / Registration from 8 a.m. | Opening | Side event | Clouds | ",
        "Tuesday, 5 March |  |  |  | Reception",
    ]


@pytest.mark.parametrize(
    ("days", "weeks"),
    [
        (("2024-03-04", "2024-03-08"), [2]),
        (("2024-03-08", "2024-03-11"), [1, 1]),
        (("2024-03-08 week", "2024-03-11", "2024-03-15"), [1, 2]),
        (("2024-03-10 week", "2024-03-11", "2024-03-16", "2024-03-18"), [3, 1]),
        (("2024-03-08 week", "2024-03-11 week", "2024-03-12"), [1, 2]),
        (("2024-03-04 week", *(f"2024-03-{day:02}" for day in range(5, 13))), [7, 2]),
    ],
)
def test_a_week_begins_with_its_name_or_on_a_monday(days: tuple[str, ...], weeks: list[int]) -> None:
    """A named week ends with its week of the calendar; at a weekend it is that of the week after it."""
    typed = [day.partition(" ") for day in days]
    lines = [
        f"  - {{date: {day}, {'week: A week, ' * bool(name)}meetings: [{{time: morning, entries: [Rain]}}]}}\n"
        for day, name, _ in typed
    ]
    shown = laid_out_as(ProgrammeLayout.WEEK, f"programme:\n{''.join(lines)}")
    assert [line.count(" | ") for line in shown if line.startswith("Time")] == weeks
    assert sum(line == "= A week" for line in shown) == sum("week" in day for day in days)


def test_a_meeting_without_hours_is_above_the_half_days() -> None:
    """It is on the whole day, and has no label."""
    days = "programme:\n  - {date: 2024-03-04, meetings: [entries: [Rain], {time: morning, entries: [Snow]}]}\n"
    more = "  - {date: 2024-03-05, meetings: [{when: To be determined, entries: [Wind]}]}\n"
    assert laid_out_as(ProgrammeLayout.WEEK, days + more) == [
        "Time | Monday, 4 March | Tuesday, 5 March",
        " | Rain | To be determined / Wind",
        "10 a.m.–1 p.m. | Snow | ",
    ]


def test_a_grid_has_seven_days_at_the_most() -> None:
    """However many ranges of days begin in one week: Word has no tables of more than 63 columns."""
    ranges = "".join(f"  - {{date: 2024-03-04–2024-03-{day:02}, entries: [Rain]}}\n" for day in range(5, 22))
    grids = [line for line in laid_out_as(ProgrammeLayout.WEEK, f"programme:\n{ranges}") if line.startswith("Time |")]
    assert [line.count("|") for line in grids] == [7, 7, 3]


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        (("8:30–9:30", "8:30–9:30"), ("morning",), "10 a.m.–1 p.m."),
        (("8:30–9:30", "10:00–11:00"), ("10:00–11:00",), "10–11 a.m."),
        (("8:30–9:30", "10:00"), ("10:00–13:00",), "10 a.m.–1 p.m."),
    ],
)
def test_a_row_has_the_usual_hours(first: tuple[str, ...], second: tuple[str, ...], label: str) -> None:
    """If they are named, else the most common ones, and of these the longest."""
    of_days = [", ".join(f"{{time: {time}, entries: [Rain]}}" for time in times) for times in (first, second)]
    days = [f"  - {{date: 2024-03-0{day}, meetings: [{of_day}]}}\n" for day, of_day in enumerate(of_days, start=4)]
    shown = laid_out_as(ProgrammeLayout.WEEK, f"programme:\n{''.join(days)}")
    assert shown[1].split(" | ")[0] == label


def test_every_column_has_a_title_where_the_days_are_down() -> None:
    """Also that of meetings whose hours are not known."""
    hours = (
        "{when: Later, entries: [Wind]}",
        "{time: morning, text: Rain}",
        "{time: afternoon, text: Hail}",
    )
    day = f"programme: [{{date: 2024-03-04, meetings: [{', '.join(hours)}]}}]\n"
    assert laid_out_as(ProgrammeLayout.WEEK, day)[0] == "Day | Item | 10 a.m.–1 p.m. | 3–6 p.m."
