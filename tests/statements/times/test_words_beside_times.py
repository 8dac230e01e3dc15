"""The words beside a time: lists of times, the clause of a time, and other places."""

import pytest

from oewg_cli.statements.times.words_beside_times import clause_around, goes_with, is_elsewhere


@pytest.mark.parametrize(
    ("between", "expected"),
    [(" and ", True), (", on the ", True), (" until ", True), (" and will report on ", False), ("; on ", False)],
)
def test_times_of_one_thing_have_only_small_words_between_them(between: str, *, expected: bool) -> None:
    """`on 8 and 9 May` is one list; `on 8 May and will report on 9 May` is not."""
    text = f"8 May{between}9 May"
    assert goes_with(text, len("8 May"), len(f"8 May{between}")) is expected


def test_the_clause_of_a_time_ends_before_what_is_added() -> None:
    """What is said after a comma and `after` or `which` is not of the time."""
    text = "It will open; drafts will be adopted on 5 May, after the debate, which is long."
    start = text.index("5 May")
    assert clause_around(text, start, start + len("5 May")) == "drafts will be adopted on 5 May, "


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("an expert meeting in Hanoi on 5 May", True),
        ("a reading in Vienna", False),
        ("a reading in Conference Room 3", False),
        ("a reception at Vienna Hall", False),
    ],
)
def test_another_city_is_elsewhere(clause: str, *, expected: bool) -> None:
    """The city of the session, a room and a building are not elsewhere."""
    assert is_elsewhere(clause, "Vienna, Austria") is expected
