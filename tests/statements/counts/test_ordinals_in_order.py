import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.ordinals_in_order import ordinals_out_of_order
from oewg_cli.statements.picture import Picture


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture


@pytest.mark.parametrize(
    ("text", "before", "wrong"),
    [
        ("Two sessions were held: the second in Bonn and the second in Rome.", "the second", "the second"),
        (
            "The first session was held in May. The first, which is also the last, is in June.",
            "The first session",
            "The first",
        ),
        (
            "The twelfth session was in 2025, and the twelfth, which is this one, will be short.",
            "The twelfth session",
            "the twelfth",
        ),
        (
            "Seven meetings are planned, two on each of the first two days and one on the second.",
            "the first two days",
            "the second",
        ),
        ("It meets twice on the first two days, once on the third and once on the fifth.", "the third", "the fifth"),
        (
            "It was so at both the sixty-first and the sixty-first sessions.",
            "the sixty-first",
            "the sixty-first sessions",
        ),
        ("There are two sessions: the first in Bonn and the third in Rome.", "the first", "the third"),
        (
            "Four groups meet: the first in Room 1, the second in Room 2 and the third in Room 3.",
            "Four groups",
            "the third",
        ),
        ("Of the three meetings, the first is for item 3 and the second for item 4.", "three meetings", "the second"),
        ("The five reports are listed below; a fifth, on seeds, is late.", "five reports", "a fifth"),
        ("Two meetings have been held. A fourth meeting is planned.", "Two meetings", "A fourth meeting"),
    ],
)
def test_an_ordinal_that_cannot_follow_is_read(text: str, before: str, wrong: str) -> None:
    """It is the one before again, leaves one out, or is not that of the number of all."""
    found = picture_of(text).read(ordinals_out_of_order)
    assert [(each.before.text, each.wording.text) for each in found] == [(before, wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "Three sessions are planned: the first in Bonn, the second in Rome and the third in Oslo.",
        "Three sessions are planned; the first and the third will be in Bonn, the second in Rome.",
        "Two reports have been issued, the first in May; the third is awaited.",
        "The first meeting will be held on the first day, the second on the second and the third on the third.",
        "Of the two on Monday, the first is open and the second closed; of the two on Friday, the first is closed.",
        "The first draft will be read on Monday and the second on Friday. The second will then be open to comments.",
        "The second meeting of the Bureau precedes the second of the Committee.",
        "Of the ten meetings, two are for panels: the first is held on Monday and the second on Friday.",
        "Six panels are planned on three days: the first will be opened by the Chair, the second by the Rapporteur.",
        "On the first day it opens at 9 a.m., on the second at 10 a.m. and on the fifth, a Friday, at 8 a.m.",
        "The four reports are listed below; a fifth, on seeds, is late.",
        "Three panels are planned: one on water, a second on soil and a third on air.",
        "Five reports have been issued. Two were late, and a third is in preparation.",
        "All 20 members attended a third, shorter meeting, and a third of the time was for them.",
    ],
)
def test_an_ordinal_that_can_follow_is_not_read(text: str) -> None:
    """Another row, things of another kind, or only some of all are meant."""
    assert not picture_of(text).read(ordinals_out_of_order)
