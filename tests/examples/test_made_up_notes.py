"""The examples that are made up: faultless, and their files are those that they give."""

from functools import cache
from pathlib import Path

import pytest

from oewg_cli.api.checking import validate
from oewg_cli.api.exporting import export
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.text.source_text import SourceText

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
LAYOUTS = {
    "geneva": None,
    "two-years": None,
    "parallel-meetings": ProgrammeLayout.TRACKS,
    "week-grid": ProgrammeLayout.WEEK,
    "item-table": ProgrammeLayout.ITEMS,
    "scattered-days": ProgrammeLayout.HEADINGS,
    "round-tables": ProgrammeLayout.TABLE,
}
"""The layout in which each example is exported; None where it is the one that the program chooses."""


@cache
def source(name: str) -> SourceText:
    """Return an example."""
    return SourceText(f"examples/{name}.yaml", (EXAMPLES / f"{name}.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_is_found_in_it(name: str) -> None:
    """A made-up programme has no fault that a real one has; that no list of holidays is known is no fault."""
    found = [finding.rule.code for finding in validate(source(name)).findings]
    assert found in ([], ["SLT031"])


@pytest.mark.parametrize(("name", "layout"), LAYOUTS.items())
@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_the_files_in_the_repository_are_the_ones_it_gives(
    name: str, layout: ProgrammeLayout | None, suffix: str
) -> None:
    """Byte for byte; write them again with `oewg export examples/NAME.yaml --programme-layout LAYOUT`."""
    written = export(source(name), [suffix], design=Design(layout=layout)).files[suffix]
    assert (EXAMPLES / f"{name}.{suffix}").read_bytes() == written


def test_every_layout_has_an_example() -> None:
    """A layout that nobody can look at is not offered."""
    assert set(ProgrammeLayout) <= set(LAYOUTS.values())
