import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.sessions_by_days import sessions_by_days


def picture_of(text: str) -> Picture:
    """Return the picture of the note of the third session, of 4 and 5 March 2024, with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    "text",
    [
        "At its third session, held at Headquarters from 6 to 10 March 2023, the group adopted its agenda.",
        "The third session took place from 6 to 10 March 2023, and the report was issued in May.",
        "The group decided to hold its fourth session, also of two days, at Headquarters on 4 and 5 March 2024.",
        "The dates of the second session (New York, 4–5 March 2024) were fixed by the General Assembly.",
        "The third session of the ad hoc working group was held a year ago and dealt with rain.",
        "The fourth session, for which the programme is annexed, will run from 4 to 5 March 2024.",
        "It was at the third session, held from 6 to 10 March 2023, that wells were discussed.",
    ],
)
def test_a_number_that_its_days_contradict_is_read(text: str) -> None:
    """The days of this session are not those of another one, and this one has not met."""
    assert len(picture_of(text).read(sessions_by_days)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "At its second session, held at Headquarters from 6 to 10 March 2023, the group adopted its agenda.",
        "At its third session, the group will consider the outcome of consultations held from 6 to 10 March 2023.",
        "The third session, postponed from 6 to 10 November 2023, will be held on 4 and 5 March 2024.",
        "The third session of the Committee on Clouds was held from 6 to 10 March 2023.",
        "The third session will review the period from 6 March 2021 to 10 March 2023.",
        "The first part of the third session was held from 6 to 10 March 2023.",
        "The second session will be followed by the third, from 4 to 5 March 2024.",
        "The report of the second session will be introduced from 4 to 5 March 2024.",
        "The present note has been prepared in the light of the report on its second session.",
        "The fourth session will be held from 3 to 7 March 2025.",
        "The third session was scheduled by the General Assembly in its resolution 77/1.",
        "The third session was announced in the Journal of 3 and 4 January 2024.",
        "Like the second session, the third will be held from 4 to 5 March 2024.",
    ],
)
def test_days_of_something_else_say_nothing_of_the_number(text: str) -> None:
    """They are those of a part, of another body, of what is discussed, or those that were given up."""
    assert not picture_of(text).read(sessions_by_days)
