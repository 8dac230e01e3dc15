"""Ranges are found with any kind of dash between their ends, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.dates.ranges import PrintedRange, range_end, read_range

RANGES = [
    ("2021-2025", "2021-2025", "-"),
    ("2021-25", "2021-25", "-"),
    ("2021–2025", "2021–2025", "–"),
    ("(2021—2025)", "2021—2025", "—"),
    ("2021--2025", "2021--2025", "--"),
    ("on 4-8 March 2024", "4-8 March", "-"),
    ("New York, 4 – 8 March", "4 – 8 March", " – "),
    ("28 February-1 March", "28 February-1 March", "-"),
    ("28 February 2024-1 March 2025", "28 February 2024-1 March", "-"),
    ("Monday, 8 July-Wednesday, 10 July, a.m.", "8 July-Wednesday, 10 July", "-"),
    ("Wednesday, 10 July, p.m. - Friday, 12 July", "10 July, p.m. - Friday, 12 July", " - "),
    ("March 4-8, 2024", "4-8", "-"),
    ("March-April 2024", "March-April", "-"),
    ("December 2024 - January 2025", "December 2024 - January", " - "),
    ("Monday - Friday", "Monday - Friday", " - "),
    ("10 a.m. - 1 p.m.", "10 a.m. - 1 p.m.", " - "),
    ("10am-1pm", "10am-1pm", "-"),
    ("10-10:30 a.m.", "10-10:30 a.m.", "-"),
    ("10:00-13:00", "10:00-13:00", "-"),
    ("10 a.m.-noon", "10 a.m.-noon", "-"),
    ("noon - 2 p.m.", "noon - 2 p.m.", " - "),
    ("pp. 3-5.", "3-5", "-"),
    ("paras. 3 - 5", "3 - 5", " - "),
    ("items 3 (a)-(c)", "(a)-(c)", "-"),
    ("annexes I-III", "I-III", "-"),
    ("2-4 per cent", "2-4", "-"),
    ("a 10-15-minute slot", "10-15", "-"),
    ("10\u00a0a.m.\u00a0-\u00a01 p.m.", "10\u00a0a.m.\u00a0-\u00a01 p.m.", "\u00a0-\u00a0"),
]

NO_RANGES = """
24-01655
V.19-02814
2024-03-04
2024-03
A/RES/S-13/2
A/CN.4/Sub.2-3
COVID-19
+1-212-963-1234
(212) 963-1234
Room 3 - 10 a.m.
item 4 - 8 March
Day 1 - 4 March
panel 2 - 15 minutes
22 April 2022 - 3 meetings
8-4 March
2025-2021
annexes I-I
items (c)-(a)
10-year plan
twenty-five
24-7
page 3-5
mid-March
Under-Secretary-General
""".strip().splitlines()


def ranges_in(text: str) -> list[PrintedRange]:
    """Read all ranges of a text."""
    read = (read_range(end) for end in range_end().finditer(text))
    return [found for found in read if found is not None]


@pytest.mark.parametrize(("text", "whole", "dash"), RANGES)
def test_a_range_is_found_with_its_dash(text: str, whole: str, dash: str) -> None:
    """From the first end to the last, with month or a.m. and p.m.; the dash with the spaces around it."""
    (found,) = ranges_in(text)
    assert (text[found.start : found.end], text[slice(*found.dash)]) == (whole, dash)


@pytest.mark.parametrize("text", NO_RANGES)
def test_what_may_be_something_else_is_not_a_range(text: str) -> None:
    """Symbols, job and telephone numbers, ISO dates, words, numbers of rooms, and ranges in the wrong order."""
    assert not ranges_in(text)


@pytest.mark.parametrize(
    ("text", "needs_words"),
    [
        ("from 4-8 March", True),
        ("Between 10 a.m.-1 p.m.", True),
        ("from Monday, 4-8 March", True),
        ("on 4-8 March", False),
        ("from the list of 4-8 March", False),
    ],
)
def test_from_and_between_before_a_range_are_recognized(text: str, *, needs_words: bool) -> None:
    """After these words every dash is wrong."""
    assert [found.needs_words for found in ranges_in(text)] == [needs_words]


@given(st.text(alphabet="0123456789-–— .:/()aIVXpm\nMarch", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """A range is in the text, around its dash, and never on two lines."""
    for found in ranges_in(text):
        assert 0 <= found.start < found.dash.start < found.dash.end < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
