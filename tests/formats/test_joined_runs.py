import pytest

from oewg_cli.formats.joined_runs import hours_and_who, joined
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange

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


@pytest.mark.parametrize(
    ("hours", "printed"),
    [
        ((Run("10 a.m."),), "10 a.m., CMP"),
        ((Run("noon–2 p.m."),), "noon–2 p.m., CMP"),
        ((Run("After the meeting of the COP"),), "After the meeting of the COP – CMP"),
        ((), "CMP"),
        ((Run("Later", change=DELETED), Run("10 a.m.", change=INSERTED)), "Later10 a.m.[deleted] – [inserted], CMP"),
    ],
)
def test_a_dash_comes_after_words_in_place_of_hours(hours: tuple[Run, ...], printed: str) -> None:
    """They can end with a name, to which a comma would join the next one."""
    made = hours_and_who(Block(BlockKind.HOURS, hours, (Run("CMP"),)))
    shown = [f"[{run.change}]{run.text}" if run.change and run not in hours else run.text for run in made]
    assert "".join(shown) == printed
