"""Ranges of days and years that end before they begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.dates.reversed_ranges import ends_before_it_begins, ranges_of_days, ranges_of_years


def reversed_in(text: str) -> list[str]:
    """Return the reversed ranges of a text."""
    return [
        match[0]
        for pattern in (ranges_of_days(), ranges_of_years())
        for match in pattern.finditer(text)
        if ends_before_it_begins(match)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 9 to 3 March", ["9 to 3 March"]),
        ("on 13–2 March 2026", ["13–2 March 2026"]),
        ("between 13 and 2 March", ["13 and 2 March"]),
        ("met on 9 and 3 March", ["9 and 3 March"]),
        ("9 to 3 March", ["9 to 3 March"]),
        ("(9th to 3rd of March)", ["9th to 3rd of March"]),
        ("8 March, to Monday, 4 March", ["8 March, to Monday, 4 March"]),
        ("9 April–3 March 2026", ["9 April–3 March 2026"]),
        ("30 December 2026 to 2 January 2026", ["30 December 2026 to 2 January 2026"]),
        ("the biennium 2027–2026", ["2027–2026"]),
        ("the plan from 2030 to 2026", ["2030 to 2026"]),
    ],
)
def test_ranges_that_end_before_they_begin_are_found(text: str, found: list[str]) -> None:
    """Within a month, over months next to one another, and of years."""
    assert reversed_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "from 3 to 9 March",
        "from 30 December to 2 January 2026",
        "from 28 February to 6 March",
        "from 1 July to 30 June",
        "from 15 September to 31 May",
        "moved item 9 to 3 March",
        "moved from 9 to 3 March",
        "letters of 9 and 3 March",
        "on 9 and 3 March, respectively",
        "item 9–3 March",
        "items 9 – 3 March",
        "sales from 2030 to 2026",
        "resolutions 2030–2026",
        "A/78/9–3 March",
        "2026–2027",
        "from 31 June 2026 to 40 May 2025",
    ],
)
def test_what_is_in_order_or_no_range_is_not_found(text: str) -> None:
    """Nor what may be a change, or a number of something else."""
    assert not reversed_in(text)


PIECES = [
    "9",
    "31",
    " to ",
    "–",
    " and ",
    " March",
    " June",
    "2026",
    " ",
    ", ",
    "Monday",
    "from",
    "the",
    "(",
    "\n",
    "é",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_the_text_a_found_range_is_within_one_line(text: str) -> None:
    """And reading never fails."""
    assert all("\n" not in found for found in reversed_in(text))


@pytest.mark.parametrize("piece", ["9", "9 to ", "9 March ", "2026–", "1", "from 9 "])
def test_long_repeated_texts_are_read(piece: str) -> None:
    """Without backtracking over the whole text."""
    assert isinstance(reversed_in(piece * (40_000 // len(piece))), list)
