import pytest
from composed import note_of
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.formats.registry import DEFAULT_FORMATS, FORMATS, writer_for
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.process.errors import CommandError

LAYOUTS = [Design(layout=layout) for layout in (None, *ProgrammeLayout)]


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_writer_in_the_module_that_is_listed(name: str) -> None:
    """The name of a format is the ending of its files."""
    assert isinstance(writer_for(name), NoteWriter)
    assert name.isalnum()


@pytest.mark.parametrize("name", FORMATS)
@given(
    design=st.sampled_from(LAYOUTS),
    words=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30),
)
def test_each_format_writes_the_same_bytes_for_the_same_note(name: str, design: Design, words: str) -> None:
    """Whatever its texts are, in every layout."""
    note = note_of(f"paragraphs: ['{words.replace(chr(39), chr(39) * 2)} end.']\n")
    assert writer_for(name).write(note, design) == writer_for(name).write(note, design) != b""


def test_a_format_that_does_not_exist_is_an_error_of_the_command() -> None:
    """It names those that do."""
    with pytest.raises(CommandError, match=r"^There is no format pdf\. The formats are docx, md"):
        writer_for("pdf")


def test_the_usual_formats_exist() -> None:
    """They are written if none is asked for."""
    assert set(DEFAULT_FORMATS) <= FORMATS.keys()
