"""The examples that are made up: faultless, and their files are those that they give."""

from functools import cache
from pathlib import Path

import pytest

from oewg_cli.api.checking import validate
from oewg_cli.api.exporting import export
from oewg_cli.text.source_text import SourceText

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
NAMES = ("geneva", "two-years")


@cache
def source(name: str) -> SourceText:
    """Return an example."""
    return SourceText(f"examples/{name}.yaml", (EXAMPLES / f"{name}.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_in_it(name: str) -> None:
    """A made-up programme has no fault that a real one has."""
    assert not validate(source(name)).findings


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_the_files_in_the_repository_are_the_ones_it_gives(name: str, suffix: str) -> None:
    """Byte for byte; write them again with `oewg export examples/NAME.yaml`."""
    assert (EXAMPLES / f"{name}.{suffix}").read_bytes() == export(source(name), [suffix]).files[suffix]
