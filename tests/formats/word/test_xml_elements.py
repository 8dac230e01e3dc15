import pytest
from docx.oxml.ns import nsdecls, nsmap, qn
from docx.oxml.parser import parse_xml

from oewg_cli.formats.word.run_elements import text_run
from oewg_cli.formats.word.xml_elements import NAMESPACES, Element, append_all, element, qname


@pytest.mark.parametrize("prefix", sorted(NAMESPACES.keys() & nsmap.keys()))
def test_a_prefix_is_that_of_python_docx(prefix: str) -> None:
    """Both libraries make names of it, and they have to find each other's elements."""
    assert qname(f"{prefix}:name") == qn(f"{prefix}:name")


@pytest.mark.parametrize(
    ("made", "xml"),
    [
        (
            element("w:p", element("w:r"), id=1, **{"r:id": "rId1"}),
            f'<w:p {nsdecls("w", "r")} w:id="1" r:id="rId1"><w:r/></w:p>',
        ),
        (
            element("a:blip", x=1, **{"r:embed": "rId1"}),
            f'<a:blip {nsdecls("wp", "a", "pic", "r")} x="1" r:embed="rId1"/>',
        ),
    ],
)
def test_an_attribute_without_a_prefix_is_in_the_namespace_of_word_only(made: Element, xml: str) -> None:
    """As the schemas of the standard have it: those of WordprocessingML are qualified, those of drawings are not."""
    expected = parse_xml(xml)
    assert made.xml == expected.xml
    assert dict(made.attrib) == dict(expected.attrib)


@pytest.mark.parametrize("count", [1, 500, 501, 2_000])
def test_elements_with_many_texts_stay_as_they_are(count: int) -> None:
    """Appended in one step or in several, and with their attributes."""
    made, reference = element("w:body"), element("w:body")
    for end in (made, reference):
        paragraph = element("w:p")
        paragraph.extend([text_run(f" {number} ", {"b": True}) for number in range(count)])
        paragraph.append(element("w:r", element("w:t")))
        if end is made:
            append_all(end, [paragraph, element("w:p")])
        else:
            end.extend([paragraph, element("w:p")])
    assert made.xml == reference.xml
    assert made.xml.count('xml:space="preserve"') == count
