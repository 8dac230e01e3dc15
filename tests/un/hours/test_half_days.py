import pytest

from oewg_cli.un.hours.half_days import HalfDay, half_day_named


@pytest.mark.parametrize(
    ("words", "half_day"),
    [
        ("a.m.", HalfDay.MORNING),
        ("P.M.", HalfDay.AFTERNOON),
        ("morning", HalfDay.MORNING),
        ("In  the afternoon", HalfDay.AFTERNOON),
        ("Lunch", HalfDay.LUNCH),
        ("Evening", HalfDay.EVENING),
        ("Following the 1st meeting", None),
        ("10 a.m.", None),
        ("To be determined", None),
        ("", None),
    ],
)
def test_only_words_that_name_a_half_day_alone_are_one(words: str, half_day: HalfDay | None) -> None:
    """In any case."""
    assert half_day_named(words) is half_day
