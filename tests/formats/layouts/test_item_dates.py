from datetime import date, timedelta

import pytest

from oewg_cli.formats.layouts.item_dates import ItemTime, dates_of, split_state
from oewg_cli.note.blocks import Run

MONDAY = date(2024, 3, 4)
HALF_DAYS = {"a.m.": "MORNING", "p.m.": "AFTERNOON"}


def time_of(typed: str) -> ItemTime:
    """Read `4`, `4 p.m.`, `4 3–6 p.m.`, `4 p.m. @Bureau`, `4 p.m. !opens`, or `4+` for several days."""
    words, _, state = typed.partition(" !")
    words, _, who = words.partition(" @")
    day, _, hours = words.partition(" ")
    number = int(day.rstrip("+"))
    return ItemTime(
        (Run(f"{number} March"),),
        None if day.endswith("+") else MONDAY + timedelta(days=number - 4),
        (Run(hours),) if hours else (),
        (Run(who),) if who else (),
        HALF_DAYS.get(hours),
        state,
    )


@pytest.mark.parametrize(
    ("times", "lines"),
    [
        (["4"], ["4 March"]),
        (["4 3–6 p.m."], ["4 March, 3–6 p.m."]),
        (["4", "5", "6"], ["4 March–6 March"]),
        (["4 p.m.", "5", "6 a.m."], ["4 March, p.m.–6 March, a.m."]),
        (["4 p.m.", "5 a.m."], ["4 March, p.m.–5 March, a.m."]),
        (["4 p.m.", "5 a.m.", "6"], ["4 March, p.m.–5 March, a.m.", "6 March"]),
        (["4 a.m.", "5"], ["4 March, a.m.", "5 March"]),
        (["4", "6"], ["4 March", "6 March"]),
        (["4", "5 3–6 p.m."], ["4 March", "5 March, 3–6 p.m."]),
        (["4 a.m.", "4 p.m."], ["4 March, a.m.", "4 March, p.m."]),
        (["4 a.m.", "4 p.m.", "5 a.m."], ["4 March, a.m.", "4 March, p.m.", "5 March, a.m."]),
        (["4 10–11 a.m.", "4 p.m.", "5 a.m."], ["4 March, 10–11 a.m.", "4 March, p.m.–5 March, a.m."]),
        (["4 p.m.", "5 a.m.", "5 p.m."], ["4 March, p.m.", "5 March, a.m.", "5 March, p.m."]),
        (["4 p.m.", "5", "6 a.m.", "6 p.m."], ["4 March, p.m.–5 March", "6 March, a.m.", "6 March, p.m."]),
        (["4", "5+", "8"], ["4 March", "5 March", "8 March"]),
        (["4 p.m. @Bureau", "5"], ["4 March, p.m. – Bureau", "5 March"]),
        (["4 !opens", "5", "6 !concluded"], ["4 March (opens)", "5 March", "6 March (concluded)"]),
    ],
)
def test_only_what_a_range_says_in_full_is_one(times: list[str], lines: list[str]) -> None:
    """Whole days between its ends, and a half-day at an end that goes on to the other."""
    made = [*dates_of([time_of(time) for time in times])]
    assert ["".join(run.text for run in block.runs) for block in made] == lines


OPENS = (Run(" ("), Run("opens", italic=True), Run(")"))


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Run("Rain"), *OPENS), ((Run("Rain"),), "opens")),
        ((Run("Rain"), *OPENS, Run(mark=1)), ((Run("Rain"), Run(mark=1)), "opens")),
        ((Run("Rain (opens)"),), ((Run("Rain (opens)"),), "")),
        ((Run("Rain (opens)", italic=True),), ((Run("Rain (opens)", italic=True),), "")),
        ((Run("Rain"),), ((Run("Rain"),), "")),
        ((Run("Rain"), *OPENS, Run(" again")), ((Run("Rain"), *OPENS, Run(" again")), "")),
        ((Run("Rain"), Run(mark=1), *OPENS), ((Run("Rain"), Run(mark=1), *OPENS), "")),
        ((), ((), "")),
    ],
)
def test_the_state_of_an_item_is_its_last_word_in_italics(
    runs: tuple[Run, ...], expected: tuple[tuple[Run, ...], str]
) -> None:
    """In parentheses that are not; marks come after it."""
    assert split_state(runs) == expected
