from formats.layouts.shown_layouts import laid_out_as

from oewg_cli.note.design import ProgrammeLayout

DAY = """\
body:
  - {name: Conference of clouds, short: Plenary}
  - {name: Body of rain, short: Rain}
  - {name: Body of snow, short: Snow}
programme:
  - date: 2024-03-04
    week: First week
    text: Registration from 8 a.m.
    meetings:
"""


ALL = (
    "{time: 9:00, entries: [Opening]}",
    "{time: 9:00, body: Rain, text: Drops}",
    "{time: 9:00, body: Snow, text: Flakes}",
)


def rows(*meetings: str) -> list[str]:
    """Lay out a day of three bodies, and return the table under its heading."""
    lines = "".join(f"      - {meeting}\n" for meeting in (*ALL, *meetings))
    week, heading, *table = laid_out_as(ProgrammeLayout.TRACKS, DAY + lines)
    assert (week, heading) == ("First week", "= Monday, 4 March")
    assert table[:3] == [
        "Time | Plenary | Rain | Snow",
        " | <3> Registration from 8 a.m.",
        "9 a.m. | Opening | Drops | Flakes",
    ]
    return table[3:]


def test_a_joint_meeting_spans_the_columns_of_its_bodies() -> None:
    """And says that it is one; a meeting of nobody spans all."""
    assert rows(
        "{time: 10:00–13:00, entries: [Debate]}",
        "{time: 10:00–13:00, body: [Rain, Snow], heading: Sleet}",
        "{time: 13:00–15:00, kind: break, text: Lunch}",
    ) == [
        "10 a.m.–1 p.m. | Debate | <2> Joint meeting: Rain and Snow / Sleet",
        "1–3 p.m. | <3> Lunch",
    ]


def test_a_meeting_whose_columns_are_taken_is_in_another_row() -> None:
    """With the same hours; no cell has two meetings."""
    assert rows(
        "{time: 15:00, text: One}", "{time: 15:00, kind: reception}", "{time: 15:00, body: Snow, text: Two}"
    ) == [
        "3 p.m. | One |  | ",
        "3 p.m. | <3> Reception",
        "3 p.m. |  |  | Two",
    ]


def test_rows_are_in_the_order_of_time() -> None:
    """Words in place of hours come after the hours of the meeting before them."""
    assert rows(
        "{time: 15:00, text: Late}",
        "{when: Following the meeting, text: Later}",
        "{time: 15:00, body: Rain, text: Drizzle}",
        "{time: 9:30, text: Early}",
    ) == [
        "9.30 a.m. | Early |  | ",
        "3 p.m. | Late | Drizzle | ",
        "Following the meeting | Later |  | ",
    ]


def test_a_cell_says_who_meets_where_its_column_does_not() -> None:
    """The name in full is not the title of the column, and a meeting of which nothing else is known has its name."""
    assert rows("{time: 15:00, body: Body of rain, text: Hail}", "{time: 15:00, body: Snow}") == [
        "3 p.m. |  | Body of rain / Hail | Snow",
    ]


def test_a_column_that_bodies_share_is_that_of_other_meetings() -> None:
    """Each cell in it has the name of its body."""
    names = ("Plenary", "Rain", "Snow", "Hail", "Wind", "Bureau", "Friends")
    meetings = "".join(
        f"      - {{time: {at}:00, body: {name}, text: One}}\n" for at, name in enumerate(names, start=9)
    )
    _, _, titles, _, *table = laid_out_as(ProgrammeLayout.TRACKS, DAY + meetings)
    assert titles.split(" | ")[-1] == "Other meetings"
    assert [row.split(" | ")[-1] for row in table][-2:] == ["Bureau / One", "Friends / One"]
