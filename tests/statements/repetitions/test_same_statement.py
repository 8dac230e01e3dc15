import pytest

from oewg_cli.statements.repetitions.same_statement import said

ONE = "Side events will take place in Room 9 on Tuesday and Wednesday."

PAIRS = [
    (ONE, "On Tuesday and Wednesday, side events will be held in Room 9.", True),
    (ONE, "Room 9 has been set aside for side events on Tuesday and Wednesday.", True),
    (ONE, "Side events will take place in Room 8 on Tuesday and Wednesday.", False),
    (ONE, "No side events will take place in Room 9 on Tuesday and Wednesday.", False),
    (
        "Those will be posted in the submitted language.",
        "Papers will be posted in the submitted language.",
        True,
    ),
    (
        "Notes will be posted in the submitted language.",
        "Papers will be posted in the submitted language.",
        False,
    ),
    ("They will all be webcast and interpreted.", "Webcasting and interpretation will be provided.", True),
    ("The Bureau reports to the Chair.", "The Chair reports to the Bureau.", False),
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_the_same_is_said_in_another_order_and_with_other_small_words(one: str, other: str, *, same: bool) -> None:
    """Numbers, negations, another noun and the places of two nouns make another statement."""
    assert said(one).is_said_by(said(other)) is same
    assert said(other).is_said_by(said(one)) is same
