import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.word.run_elements import printable, simple_field
from oewg_cli.formats.word.xml_elements import element


def test_a_field_has_its_instruction_and_its_last_result() -> None:
    """The instruction is between spaces, as Word writes it."""
    made = simple_field("PAGE", "2", {})
    assert made.get(qn("w:instr")) == " PAGE "
    assert [text.text for text in made.iter(qn("w:t"))] == ["2"]


@given(st.text())
def test_printable_text_is_what_xml_can_hold_on_one_line(text: str) -> None:
    """Text is refused exactly where an XML library refuses it; otherwise all but tabs and line ends is kept."""
    raw = element("w:t")
    try:
        raw.text = text
    except ValueError:
        with pytest.raises(ValueError, match="A Word document cannot hold"):
            printable(text)
        return
    assert printable(text) == text.replace("\r\n", " ").translate(dict.fromkeys(b"\t\n\r", " "))
