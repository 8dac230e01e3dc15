import json
from datetime import date

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.stated_dates import stated_dates

OVER_NEW_YEAR = "session: {number: 3, place: New York, opens: 2024-12-30, closes: 2025-01-03}\n"


@pytest.mark.parametrize(
    ("text", "first", "last", "is_range"),
    [
        ("on Monday, 30 December", date(2024, 12, 30), date(2024, 12, 30), False),
        ("on 3 January", date(2025, 1, 3), date(2025, 1, 3), False),
        ("on 3 January 2023", date(2023, 1, 3), date(2023, 1, 3), False),
        ("from 2 to 3 January", date(2025, 1, 2), date(2025, 1, 3), True),
        ("on 2 and 3 January", date(2025, 1, 2), date(2025, 1, 3), True),
        ("on 2 and 6 January", date(2025, 1, 2), date(2025, 1, 6), False),
        ("from 30 December 2024 to 3 January 2025", date(2024, 12, 30), date(2025, 1, 3), True),
        ("from Monday, 30 December, to Friday, 3 January 2025", date(2024, 12, 30), date(2025, 1, 3), True),
        ("from Monday, 2 June, to Friday, 6 June 2025", date(2025, 6, 2), date(2025, 6, 6), True),
        ("between 2 June and 6 July 2025", date(2025, 6, 2), date(2025, 7, 6), True),
        ("In 2022 it met from 3 to 7 October", date(2022, 10, 3), date(2022, 10, 7), True),
        ("In 2022 it decided that it will be open from 3 to 7 October", date(2024, 10, 3), date(2024, 10, 7), True),
        ("on the first Monday of December 2024", date(2024, 12, 2), date(2024, 12, 2), False),
        ("on the last Friday in November", date(2024, 11, 29), date(2024, 11, 29), False),
    ],
)
def test_days_are_read_with_their_year_or_without(text: str, first: date, last: date, *, is_range: bool) -> None:
    """A day without a year is the one that is nearest to the opening."""
    picture = context_of(with_base(f"{OVER_NEW_YEAR}paragraphs: [{json.dumps(text)}]\n")).picture
    (found,) = stated_dates(picture, next(each for each in picture.sentences() if each.text == text))
    assert (found.first, found.last, found.is_range) == (first, last, is_range)


def test_the_weekday_before_a_day_is_its_lead() -> None:
    """The article before the day belongs to it."""
    picture = context_of(with_base('paragraphs: ["It opens Monday, the 4th of March."]\n')).picture
    sentence = next(each for each in picture.sentences() if each.text.startswith("It opens"))
    (found,) = stated_dates(picture, sentence)
    assert sentence.text[found.lead : found.start].strip() in {"Monday, the", "Monday,"}


@pytest.mark.parametrize(
    "text", ["in March 2024", "on 31 February 2024", "the sixth Monday of March", "the second day"]
)
def test_what_is_not_a_day_is_not_read(text: str) -> None:
    """A month alone, and a day that the calendar does not have."""
    picture = context_of(with_base(f"paragraphs: [{json.dumps(text)}]\n")).picture
    assert not stated_dates(picture, next(each for each in picture.sentences() if each.text == text))
