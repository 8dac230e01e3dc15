import pytest
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.word.elements import Data, built, field, printable, put, text_run, w


@pytest.mark.parametrize(
    ("name", "data", "xml"),
    [
        ("b", True, "<w:b/>"),
        ("b", False, '<w:b w:val="0"/>'),
        ("sz", 20, '<w:sz w:val="20"/>'),
        ("jc", "both", '<w:jc w:val="both"/>'),
        ("ind", {"left": 1, "right": 2}, '<w:ind w:left="1" w:right="2"/>'),
        ("rPr", {"b": True, "sz": 20}, '<w:rPr><w:b/><w:sz w:val="20"/></w:rPr>'),
        ("footnote", [{"id": -1}, {"id": 0}], '<w:footnote w:id="-1"/><w:footnote w:id="0"/>'),
        ("rPr", {}, "<w:rPr/>"),
    ],
)
def test_data_stands_for_elements(name: str, data: Data, xml: str) -> None:
    """Tables hold elements or attributes as the standard has it; the order of the data is kept."""
    expected = parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>")
    assert w("p", *built(name, data)).xml == expected.xml


def test_elements_and_their_attributes_are_of_wordprocessingml() -> None:
    """And an element stands in the one that it was made for."""
    made = w("p", w("r"), id=1)
    assert (made.tag, made[0].tag, made.get(qn("w:id"))) == (qn("w:p"), qn("w:r"), "1")


def test_a_field_shows_what_was_last_known() -> None:
    """Between the spaces that Word writes stands the instruction."""
    made = field("PAGE", "2", {})
    assert made.get(qn("w:instr")) == " PAGE "
    assert [text.text for text in made.iter(qn("w:t"))] == ["2"]


@given(st.text())
def test_printable_text_is_what_xml_can_hold_on_one_line(text: str) -> None:
    """Text is refused exactly where an XML library refuses it, and else all but tabs and line ends stays."""
    raw = w("t")
    try:
        raw.text = text
    except ValueError:
        with pytest.raises(ValueError, match="cannot stand in a Word document"):
            printable(text)
        return
    assert printable(text) == text.replace("\r\n", " ").translate(dict.fromkeys(b"\t\n\r", " "))


@pytest.mark.parametrize("count", [1, 500, 501, 2_000])
def test_elements_with_many_texts_stay_as_they_are(count: int) -> None:
    """Put in one step or in several, and with their attributes."""
    made, reference = w("body"), w("body")
    for end in (made, reference):
        paragraph = w("p")
        paragraph.extend([text_run(f" {number} ", {"b": True}) for number in range(count)])
        paragraph.append(w("r", w("t")))
        if end is made:
            put(end, [paragraph, w("p")])
        else:
            end.extend([paragraph, w("p")])
    assert made.xml == reference.xml
    assert made.xml.count('xml:space="preserve"') == count
