import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from formats.word.samples import new_part, note_of, run_writer
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import Footnote

_ADDRESS = "https://example.org/a?b=c#d"


def _set(part: XmlPart, *runs: Run) -> list[Element]:
    footnotes = tuple(Footnote(run.mark, ()) for run in runs if run.mark is not None)
    note = note_of(Block(BlockKind.TEXT, runs), footnotes=footnotes)
    return list(run_writer(note, part=part).runs(runs, {}))


def _names(made: list[Element]) -> list[str]:
    return [element.tag.partition("}")[2] for element in made]


def _texts(made: list[Element]) -> list[str | None]:
    return [text.text for element in made for text in element.iter(qn("w:t"))]


def test_text_is_a_run_with_nothing_but_its_text() -> None:
    """Its form is that of the style; spaces at the ends are kept."""
    (made,) = _set(new_part(), Run(" a "))
    assert [content.tag for content in made] == [qn("w:t")]
    assert _texts([made]) == [" a "]
    assert made[0].get(qn("xml:space")) == "preserve"


def test_italic_text_is_italic() -> None:
    """As a property of the run, without a style."""
    (made,) = _set(new_part(), Run("a", italic=True))
    assert [shape.tag for shape in made[0]] == [qn("w:i")]


def test_an_empty_run_leaves_no_trace() -> None:
    """Neither as text nor as a link."""
    assert _set(new_part(), Run(), Run(link=_ADDRESS)) == []


def test_a_link_is_a_relationship_of_thenew_part() -> None:
    """Its text has the style of links."""
    part = new_part()
    (made,) = _set(part, Run("a", link=_ADDRESS))
    relationship = part.rels[str(made.get(qn("r:id")))]
    assert (relationship.target_ref, relationship.is_external) == (_ADDRESS, True)
    assert [style.get(qn("w:val")) for style in made.iter(qn("w:rStyle"))] == ["Hyperlink"]


def test_the_runs_of_one_link_are_one_link() -> None:
    """A link with an italic word can be followed from any of its words; the next link is another."""
    part = new_part()
    made = _set(part, Run("a", link=_ADDRESS), Run("b", italic=True, link=_ADDRESS), Run("c", link="x:y"), Run("d"))
    assert [_texts([element]) for element in made] == [["a", "b"], ["c"], ["d"]]
    assert _names(made) == ["hyperlink", "hyperlink", "r"]


def test_the_same_address_has_one_relationship() -> None:
    """Two links to it share it."""
    part = new_part()
    _set(part, Run("a", link=_ADDRESS), Run("b"), Run("c", link=_ADDRESS))
    assert len(part.rels) == 1


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ('https://example.org/"<>\\^`{|}', "https://example.org/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ],
)
def test_an_address_is_a_uri(link: str, address: str) -> None:
    """Characters that RFC 3986 does not allow are encoded, since for Word they are damage."""
    part = new_part()
    _set(part, Run("a", link=link))
    assert [relationship.target_ref for relationship in part.rels.values()] == [address]


@given(st.text(min_size=1))
def test_no_address_has_a_character_that_a_uri_cannot_have(link: str) -> None:
    """Whatever was written, the address consists of the characters of RFC 3986, unless XML cannot hold it at all."""
    part = new_part()
    try:
        _set(part, Run("a", link=link))
    except ValueError:
        return
    chars = set("".join(relationship.target_ref for relationship in part.rels.values()))
    assert chars <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%")


def test_the_comma_between_two_marks_is_raised_as_they_are() -> None:
    """It comes before the second, in the style of footnote marks."""
    made = _set(new_part(), Run(mark=1), Run(",", mark=2))
    styles = [style.get(qn("w:val")) for element in made for style in element.iter(qn("w:rStyle"))]
    assert [element[-1].tag for element in made] == [
        qn(f"w:{n}") for n in ("footnoteReference", "t", "footnoteReference")
    ]
    assert _texts(made) == [","]
    assert styles == ["FootnoteReference"] * 3


def test_each_address_is_related_once() -> None:
    """The relationships are those that python-docx makes itself, in their order and with their numbers."""
    addresses = [f"https://example.org/{number % 7}" for number in range(40)]
    part, reference = new_part(), new_part()
    for each in (part, reference):
        each.relate_to("https://example.org/style", RT.STYLES, is_external=True)
    made = _set(
        part, *(Run("a", link=address) for pair in zip(addresses, addresses[3:], strict=False) for address in pair)
    )
    expected = [
        reference.relate_to(address, RT.HYPERLINK, is_external=True)
        for pair in zip(addresses, addresses[3:], strict=False)
        for address in pair
    ]
    assert [each.get(qn("r:id")) for each in made] == expected
    assert part.rels.xml == reference.rels.xml
