"""The example at Geneva: faultless, and its files are those that it gives."""

from functools import cache
from pathlib import Path

import pytest

from oewg_cli.api.checking import validate
from oewg_cli.api.exporting import export
from oewg_cli.text.source_text import SourceText

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@cache
def source() -> SourceText:
    """Return the example."""
    return SourceText("examples/geneva.yaml", (EXAMPLES / "geneva.yaml").read_text("utf-8"))


def test_nothing_is_found_in_it() -> None:
    """A made-up programme has no fault that a real one has."""
    assert not validate(source()).findings


@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_the_files_in_the_repository_are_the_ones_it_gives(suffix: str) -> None:
    """Byte for byte; write them anew with `oewg export examples/geneva.yaml`."""
    assert (EXAMPLES / f"geneva.{suffix}").read_bytes() == export(source(), [suffix]).files[suffix]
