from casebook import context_of, with_base

from oewg_cli.statements.sessions.session_facts import (
    dates_of_session,
    places_of_session,
    session_kinds,
    session_numbers,
)

SEVERAL = with_base("""
body: [{name: Conference on clouds, number: 5, kind: special}, {name: Committee on rain}]
session:
  number: 3
  place: New York
  opens: 2024-03-04
  closes: 2024-05-08
  parts: [{opens: 2024-03-04, closes: 2024-03-05, place: Geneva}, {opens: 2024-05-06, closes: 2024-05-08}]
""")


def test_the_title_block_says_several_things_of_a_session() -> None:
    """The bodies and the parts have numbers, kinds, places and dates of their own."""
    programme = context_of(SEVERAL).programme
    assert session_numbers(programme) == {3: ("session", "number"), 5: ("body", 0, "number")}
    assert session_kinds(programme) == {"special"}
    assert [place for _, place in places_of_session(programme)] == ["New York", "Geneva"]
    assert len(dates_of_session(programme)) == 3
