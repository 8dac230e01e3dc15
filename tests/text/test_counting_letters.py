import pytest

from oewg_cli.text.counting_letters import counting_letters


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")]
)
def test_letters_are_doubled_after_the_last_one(number: int, letters: str) -> None:
    """As in official documents and in Word."""
    assert counting_letters(number) == letters
