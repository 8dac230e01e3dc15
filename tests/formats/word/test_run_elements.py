import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.word.run_elements import field, printable, text_run
from oewg_cli.formats.word.xml_elements import element


def test_a_field_has_its_instruction_and_its_last_result() -> None:
    """The instruction is between spaces, as Word writes it; all its runs have its form."""
    made = element("w:p", *field("PAGE", [text_run("2", {"b": True})], {"b": True}))
    assert [code.text for code in made.iter(qn("w:instrText"))] == [" PAGE "]
    assert [text.text for text in made.iter(qn("w:t"))] == ["2"]
    assert len(list(made.iter(qn("w:b")))) == len(made)


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
