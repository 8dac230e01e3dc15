import pytest

from oewg_cli.formats.layouts.days_of_version import runs_of_version
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange

OLD, NEW = Run("3", change=RunChange.DELETED), Run("4", change=RunChange.INSERTED)


@pytest.mark.parametrize(
    ("version", "text"), [(TrackedVersion.OLD, "Room 3, Annex"), (TrackedVersion.NEW, "Room 4, Annex")]
)
def test_text_that_was_divided_by_changes_is_one_run(version: TrackedVersion, text: str) -> None:
    """Else two texts that say the same would not be the same."""
    block = Block(BlockKind.MEETING, (Run("Room "), OLD, NEW), (Run(", Annex"),))
    assert runs_of_version(block, version) == (Run(text),)


def test_runs_of_other_forms_stay_apart() -> None:
    """Italics, links, and the marks of footnotes."""
    runs = (Run("a"), Run("b", italic=True), Run("c", link="https://un.org"), Run(mark=1), Run(mark=1))
    assert runs_of_version(Block(BlockKind.TEXT, runs), TrackedVersion.NEW) == runs
