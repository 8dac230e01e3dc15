import pytest

from oewg_cli.un.hours.twenty_four_hours import are_24_hour_times
from oewg_cli.un.hours.typed_times import TIMES, read_times


def is_so(text: str) -> bool:
    """Check the first numbers of a text that may be times."""
    match = TIMES.search(text)
    return match is not None and are_24_hour_times(text, read_times(match))


@pytest.mark.parametrize(
    "text",
    [
        "15:00",
        "09:30",
        "0:15",
        "10:00",
        "at 10:30",
        "24:00",
        "15h00",
        "15:00h",
        "10.00 hours",
        "10.00–13.00",
        "09.30-11.00",
        "from 10:00 to 11:30",
        "10.00 to 13.00 hours",
    ],
)
def test_a_colon_or_hours_or_a_range_shows_the_24_hour_clock(text: str) -> None:
    """Each of them is a time and nothing else."""
    assert is_so(text)


@pytest.mark.parametrize(
    "text",
    [
        "1:10",
        "a ratio of 16:10",
        "score 15:00",
        "10:5",
        "25:00",
        "24:30",
        "15:60",
        "15:00:30",
        "15:00/16:00",
        "15:00%",
        "UTC-05:00",
        "for 10.30 hours",
        "within 10.00 hours",
        "10.00",
        "15.00",
        "3.14–3.20",
        "section 15.00–18.00",
        "15.00–18.00 per cent",
        "15.10–18.00",
        "15.30–18.45",
        "9.00–12.00",
        "18.00–15.00",
        "15.00 to 18.00",
        "12h",
        "48 hours",
        "4–8",
    ],
)
def test_what_may_be_a_ratio_a_length_a_section_or_a_sum_is_not_a_time(text: str) -> None:
    """Only what is certainly a time counts."""
    assert not is_so(text)
