import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.spans_of_days import spans_of_days


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("It is due on 19 February 2024, two weeks before the session.", [("two weeks", True)]),
        ("It is due on 19 February 2024 (three weeks before the session).", [("three weeks", False)]),
        ("It is due nine days before the opening of the session, on 24 February 2024.", [("nine days", True)]),
        ("It is due on 26 February 2024, five working days before the session.", [("five working days", True)]),
        ("It is due on 26 February 2024, nine days after the session.", [("nine days", False)]),
        ("It is due on 19 February 2024, up to three weeks before the session.", []),
        ("It is due on 19 February 2024, three weeks before the fair.", []),
        ("It is due three weeks before the session.", []),
        ("It is due three days before the opening, on Friday, at 5 p.m.", []),
        ("It is there from 19 February 2024, four weeks before the opening.", [("four weeks", False)]),
        ("The briefing is on Sunday, 3 March 2024, the eve of the opening.", [("the eve of", True)]),
        ("The briefing is on Friday, 1 March 2024, the day before the opening.", [("the day before", False)]),
        ("The briefing is on the eve of the session (2 March 2024).", [("the eve of", False)]),
    ],
)
def test_days_and_weeks_between_a_date_and_the_session_are_read(text: str, spans: list[tuple[str, bool]]) -> None:
    """Limits, and days before other things, are not."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.wording.text, each.is_right) for each in picture.read(spans_of_days)] == spans


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("It follows on 18 December, four weeks before the session.", True),
        ("It follows on 18 December, six weeks before the session.", False),
        ("It is due on 22 January, one week after the closure of the session.", True),
    ],
)
def test_a_day_without_a_year_may_be_of_the_year_of_the_note(text: str, is_right: bool) -> None:  # noqa: FBT001
    """Between the note and a session of January, it is of the year before."""
    keys = "masthead: {organ: General Assembly, symbol: A/1, distribution: General, date: 2023-12-01, original: en}\n"
    keys += "session: {place: New York, opens: 2024-01-15, closes: 2024-01-15}\n"
    found = context_of(with_base(f"{keys}paragraphs: [{json.dumps(text)}]\n")).picture.read(spans_of_days)
    assert [each.is_right for each in found] == [is_right]
