import pytest

from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.formats.registry import DEFAULT_FORMATS, FORMATS, writer_for


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_writer_in_the_module_that_is_listed(name: str) -> None:
    """Its ending is the name of the format."""
    assert isinstance(writer_for(name), NoteWriter)


def test_the_usual_formats_exist() -> None:
    """They are written if none is asked for."""
    assert set(DEFAULT_FORMATS) <= FORMATS.keys()
