import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from oewg_cli.formats.word.data_elements import ElementData, elements_from_data
from oewg_cli.formats.word.xml_elements import element


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
def test_elements_are_made_from_data(name: str, data: ElementData, xml: str) -> None:
    """Tables are children or attributes as the standard has it; the order of the data is kept."""
    expected = parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>")
    assert element("w:p", *elements_from_data(name, data)).xml == expected.xml
