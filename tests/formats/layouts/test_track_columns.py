import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.layouts.track_columns import MOST_COLUMNS, columns_of

_BODIES = "ABCDEFGHIJ"


@pytest.mark.parametrize(
    ("bodies", "columns"),
    [("", ""), ("A", "A"), ("BCA", "B C A"), ("ABCDEF", "A B C D E F"), ("ABCDEFG", "A B C D E FG")],
)
def test_bodies_have_columns_in_their_order(bodies: str, columns: str) -> None:
    """Of too many, those at the end have one together."""
    assert columns_of([*bodies]) == [[*column] for column in columns.split()]


@given(st.lists(st.sampled_from(_BODIES), unique=True))
def test_each_body_has_one_column(bodies: list[str]) -> None:
    """And there are never more than a page holds, nor more than one that bodies share."""
    columns = columns_of(bodies)
    assert len(columns) <= MOST_COLUMNS
    assert sum(len(column) > 1 for column in columns) <= 1
    assert [body for column in columns for body in column] == bodies


@given(st.permutations(_BODIES[:8]), st.sampled_from(_BODIES[:8]))
def test_a_body_that_meets_no_more_moves_no_column_before_it(bodies: list[str], gone: str) -> None:
    """So that a new version of a programme has the same columns as far as possible."""
    at = bodies.index(gone)
    before, after = columns_of(bodies), columns_of([body for body in bodies if body != gone])
    assert before[: min(at, MOST_COLUMNS - 1)] == after[: min(at, MOST_COLUMNS - 1)]
