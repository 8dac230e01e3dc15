import pytest
from manuscripts import source_document_of, unfolded_texts

from oewg_cli.importing.placed_lines import LineOutsideDays
from oewg_cli.importing.unfolded_tables import unfold_tables


def test_lines_without_tables_stay_as_they_are() -> None:
    """In their order."""
    lines = source_document_of("Opening\n\n# Clouds\n\nRain").lines
    assert tuple(unfold_tables(lines)) == lines


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            """
|                | Monday, 4 March | Tuesday, 5 March |
|----------------|-----------------|------------------|
| 10 a.m.–1 p.m. | Opening         | Clouds           |
| 3–6 p.m.       | Rain            |                  |
""",
            "Monday, 4 March|10 a.m.–1 p.m.|Opening|3–6 p.m.|Rain|Tuesday, 5 March|10 a.m.–1 p.m.|Clouds",
        ),
        (
            """
| Time    | Monday, 4 March | 5 March |
|---------|-----------------|---------|
| Morning | Opening<br>Snow | Clouds  |
""",
            "Monday, 4 March|Morning|Opening|Snow|5 March|Morning|Clouds",
        ),
        (
            """
|                  | Morning | Afternoon |
|------------------|---------|-----------|
| Monday, 4 March  | Opening | Rain      |
| Tuesday, 5 March |         | Clouds    |
""",
            "Monday, 4 March|Morning|Opening|Afternoon|Rain|Tuesday, 5 March|Afternoon|Clouds",
        ),
        (
            """
| Date and time    | Time     | Programme |
|------------------|----------|-----------|
| Monday, 4 March  | 3–6 p.m. | Opening   |
|                  | 7–8 p.m. | Reception |
""",
            "Monday, 4 March|3–6 p.m.|Opening|7–8 p.m.|Reception",
        ),
        (
            """
| Who   | What   |
|-------|--------|
| Chair | Clouds |
""",
            "Who|What|Chair|Clouds",
        ),
    ],
)
def test_a_table_is_read_in_the_order_of_a_programme(table: str, lines: str) -> None:
    """The day before its hours, and these before what is done, whichever way the table runs; titles are left out."""
    assert unfolded_texts(table) == lines.split("|")


def test_what_is_above_the_days_of_a_grid_comes_first() -> None:
    """As a title of the table does."""
    table = """
| Programme of clouds | | |
|---|---|---|
| Time | Monday, 4 March | Tuesday, 5 March |
| Morning | Opening | Rain |
"""
    assert unfolded_texts(table)[:3] == ["Programme of clouds", "Monday, 4 March", "Morning"]


def test_two_tables_are_two() -> None:
    """Each with its own days."""
    week = "| | Monday, {} March | Tuesday, {} March |\n|---|---|---|\n| Morning | Opening | Rain |\n"
    text = f"{week.format(4, 5)}\n{week.format(11, 12)}"
    assert [line for line in unfolded_texts(text) if "March" in line] == [
        "Monday, 4 March",
        "Tuesday, 5 March",
        "Monday, 11 March",
        "Tuesday, 12 March",
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| | Monday, 4 March | Tuesday, 5 March |\n|-|-|-|\n| Morning | Opening | Rain |\n| | Snow | |\n",
        "| | Morning | Afternoon |\n|-|-|-|\n| Monday, 4 March | Opening | |\n| Tuesday, 5 March | Snow | Rain |\n",
        "| Monday, 4 March | Morning | Opening | Snow | Rain |\n|-|-|-|-|-|\n| a | b | c | d | e |\n",
    ],
)
def test_no_words_of_a_table_are_lost(table: str) -> None:
    """Each comes at least once."""
    said = set(unfolded_texts(table))
    assert said >= {"Monday, 4 March", "Morning", "Opening", "Snow", "Rain"}


def test_a_second_row_of_days_begins_a_grid_of_its_own() -> None:
    """As the second week does in one table of two."""
    table = """
| | Monday, 4 March | Tuesday, 5 March |
|---|---|---|
| Morning | Opening | Rain |
| | Monday, 11 March | Tuesday, 12 March |
| Morning | Clouds | Closure |
"""
    assert "|".join(unfolded_texts(table)) == (
        "Monday, 4 March|Morning|Opening|Tuesday, 5 March|Morning|Rain|"
        "Monday, 11 March|Morning|Clouds|Tuesday, 12 March|Morning|Closure"
    )


def test_a_row_label_of_a_grid_is_not_lost_where_its_cells_are_empty() -> None:
    """It says something of all days."""
    table = "| | Monday, 4 March | Tuesday, 5 March |\n|-|-|-|\n| Lunch break | | |\n| Morning | Opening | Rain |\n"
    assert "Lunch break" in unfolded_texts(table)


@pytest.mark.parametrize(
    "head", ["Monday<br>4 March | Tuesday<br>5 March", "**Monday**<br>4 March | **Tuesday**<br>5 March"]
)
def test_a_day_in_two_lines_of_a_cell_is_a_day(head: str) -> None:
    """As it is printed over narrow columns; its weekday is not a line of its own."""
    lines = unfolded_texts(f"| | {head} |\n|-|-|-|\n| Morning | Opening | Rain |\n")
    assert lines == ["Monday 4 March", "Morning", "Opening", "Tuesday 5 March", "Morning", "Rain"]


def test_a_cell_to_the_right_of_the_days_is_not_lost() -> None:
    """As remarks in a last column are."""
    table = (
        "| | Monday, 4 March | Tuesday, 5 March | Remarks |\n|-|-|-|-|\n| Morning | Opening | Rain | Bring boots |\n"
    )
    assert "Bring boots" in unfolded_texts(table)


def test_a_row_without_cells_that_has_hours_is_of_all_days() -> None:
    """As a break is; one without hours is of none."""
    table = "| | Monday, 4 March | Tuesday, 5 March |\n|-|-|-|\n| 1–3 p.m. Lunch | | |\n| Tea | | |\n| 3–6 p.m. | | |\n"
    lines = [*unfold_tables(source_document_of(table).lines)]
    assert [line.text for line in lines if not isinstance(line, LineOutsideDays)] == [
        *("Monday, 4 March", "1–3 p.m. Lunch"),
        *("Tuesday, 5 March", "1–3 p.m. Lunch"),
    ]
    assert [line.text for line in lines if isinstance(line, LineOutsideDays)] == ["Tea", "3–6 p.m."]


def test_a_last_week_may_have_one_day() -> None:
    """It begins a grid all the same."""
    table = "| | 4 March | 5 March |\n|-|-|-|\n| AM | Opening | Rain |\n| | 11 March | |\n| AM | Closure | |\n"
    assert unfolded_texts(table)[-3:] == ["11 March", "AM", "Closure"]


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("10 a.m.–<br>1 p.m.", ["10 a.m.–1 p.m."]),
        ("10 a.m.<br>–<br>1 p.m.", ["10 a.m. –1 p.m."]),
        ("Morning<br>10 a.m.–1 p.m.", ["Morning 10 a.m.–1 p.m."]),
        ("10 a.m.–1 p.m.<br>3–6 p.m.", ["10 a.m.–1 p.m.", "3–6 p.m."]),
        ("Monday<br>4 March<br>(holiday)", ["Monday 4 March", "(holiday)"]),
        ("Monday, 4 March<br>5 March", ["Monday, 4 March", "5 March"]),
        ("Opening<br>4 March", ["Opening", "4 March"]),
        ("Opening<br>10 a.m.", ["Opening", "10 a.m."]),
    ],
)
def test_lines_of_a_cell_are_one_where_only_together_they_say_a_day_or_hours(cell: str, lines: list[str]) -> None:
    """All others stay lines."""
    assert unfolded_texts(f"| Who | What |\n|-|-|\n| {cell} | x |\n")[2:-1] == lines


def test_hours_at_the_head_of_a_grid_come_before_each_day_and_what_is_under_none_belongs_to_no_day() -> None:
    """As remarks in a last column are."""
    table = "| | AM | PM | Room |\n|-|-|-|-|\n| 4 March | Opening | Rain | 2 |\n| 5 March | | Snow | 3 |\n"
    lines = [*unfold_tables(source_document_of(table).lines)]
    said = "4 March|AM|Opening|PM|Rain|5 March|PM|Snow"
    assert [line.text for line in lines if not isinstance(line, LineOutsideDays)] == said.split("|")
    assert [line.text for line in lines if isinstance(line, LineOutsideDays)] == ["Room", "2", "3"]


def test_a_grid_that_would_repeat_thousands_of_lines_is_read_row_by_row() -> None:
    """No document makes a thousand times its lines."""
    table = f"| | {'4 May | ' * 50}\n|-|{'-|' * 50}\n| {'a<br>' * 100}a | {'x | ' * 50}\n"
    assert len(unfolded_texts(table)) == 50 + 101 + 50


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("**10–11 a.m.: Agenda item 1**", ["10 a.m.–1 p.m.", "10–11 a.m.: Agenda item 1"]),
        ("**2–3 p.m.: Agenda item 1**", ["10 a.m.–1 p.m.", "2–3 p.m.: Agenda item 1"]),
        ("**noon–3 p.m.: Agenda item 1**", ["noon–3 p.m.: Agenda item 1"]),
        ("10–11 a.m.: Agenda item 1", ["10–11 a.m.: Agenda item 1"]),
    ],
)
def test_hours_in_a_heading_are_those_of_an_entry_or_of_the_meeting(cell: str, lines: list[str]) -> None:
    """Those that reach into the meeting, and those of other cells, stand for the hours at the left."""
    table = f"| Time | Monday, 4 March |\n|---|---|\n| 10 a.m.–1 p.m. | {cell} |\n"
    assert unfolded_texts(table) == ["Monday, 4 March", *lines]
