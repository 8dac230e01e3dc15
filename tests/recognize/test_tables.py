import pytest
from manuscripts import manuscript_of, unfolded_texts

from oewg_cli.recognize.tables import unfolded


def test_lines_without_tables_stay_as_they_are() -> None:
    """In their order."""
    lines = manuscript_of("Opening\n\n# Clouds\n\nRain").lines
    assert tuple(unfolded(lines)) == lines


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


def test_what_stands_above_the_days_of_a_grid_comes_first() -> None:
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
    """As it is printed over narrow columns; its weekday is no line of its own."""
    lines = unfolded_texts(f"| | {head} |\n|-|-|-|\n| Morning | Opening | Rain |\n")
    assert lines == ["Monday 4 March", "Morning", "Opening", "Tuesday 5 March", "Morning", "Rain"]


def test_a_cell_to_the_right_of_the_days_is_not_lost() -> None:
    """As remarks in a last column are."""
    table = (
        "| | Monday, 4 March | Tuesday, 5 March | Remarks |\n|-|-|-|-|\n| Morning | Opening | Rain | Bring boots |\n"
    )
    assert "Bring boots" in unfolded_texts(table)
