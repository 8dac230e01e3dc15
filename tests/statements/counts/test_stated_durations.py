import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.stated_durations import stated_durations


@pytest.mark.parametrize(
    ("text", "durations"),
    [
        ("The film will run for half an hour, from 1 p.m. to 2 p.m.", [(30, {60})]),
        ("The film will run from 1 p.m. to 2 p.m. (one and a half hours).", [(90, {60})]),
        ("All meetings will last for 90 minutes.", [(90, {180})]),
        ("The film will run for an hour, from 1 p.m. to 2 p.m.", []),
        ("The film will run from 1 p.m. to 2 p.m., two hours after the talk.", []),
        ("Each speaker has five minutes, from 1 p.m. to 2 p.m.", []),
    ],
)
def test_durations_are_read_with_those_that_they_have(text: str, durations: list[tuple[int, set[int]]]) -> None:
    """Those that are right, and the time of one of several speakers, are not read."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [(each.minutes, set(each.right)) for each in picture.read(stated_durations)] == durations
