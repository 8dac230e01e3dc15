import pytest

from oewg_cli.importing.indent_depths import IndentDepths
from oewg_cli.note.source_document import SourceCell, SourceLine
from oewg_cli.text.source_text import Span


@pytest.mark.parametrize(
    ("indents", "depths"),
    [
        ([1267, 1267], [0, 0]),
        ([1267, 1742, 2217], [0, 1, 2]),
        ([1267, 2217], [0, 2]),
        ([1134, 2268], [0, 2]),
        ([0, 240, 480], [0, 1, 2]),
        ([0, 160, 320], [0, 1, 2]),
        ([700, 1000, 1300], [0, 1, 2]),
    ],
)
@pytest.mark.parametrize("cell", [None, SourceCell(0, 0, 1)])
def test_a_depth_is_a_number_of_steps(indents: list[int], depths: list[int], cell: SourceCell | None) -> None:
    """Of those of our profiles, or of the smallest one."""
    lines = [SourceLine((), Span(0, 0), indent=indent, cell=cell) for indent in indents]
    assert [*map(IndentDepths(lines).of, lines)] == depths
