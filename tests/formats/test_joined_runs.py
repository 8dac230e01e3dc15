import pytest

from oewg_cli.formats.joined_runs import joined
from oewg_cli.note.blocks import Run, RunChange

INSERTED, DELETED = RunChange.INSERTED, RunChange.DELETED


@pytest.mark.parametrize(
    ("first", "second", "between"),
    [
        ((), (), []),
        ((Run("a"),), (), []),
        ((), (Run("b"),), []),
        ((Run("a"),), (Run("b"),), [None]),
        ((Run("a"),), (Run("b", change=INSERTED),), [INSERTED]),
        ((Run("a", change=DELETED),), (Run("b"),), [DELETED]),
        ((Run("a", change=DELETED),), (Run("b", change=INSERTED),), []),
        ((Run("a", change=DELETED), Run("c", change=INSERTED)), (Run("b"),), [None]),
    ],
)
def test_what_is_between_is_there_where_both_are(
    first: tuple[Run, ...], second: tuple[Run, ...], between: list[RunChange | None]
) -> None:
    """In each version."""
    made = joined(first, ", ", second)
    assert [run for run in made if run.text != ", "] == [*first, *second]
    assert [run.change for run in made if run.text == ", "] == between
