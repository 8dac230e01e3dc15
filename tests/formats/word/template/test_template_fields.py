"""Fields of templates: the name of each, whichever program reads it, and what is left when it becomes text."""

from typing import cast

import pytest
from formats.word.reader.word_files import NAMESPACES, field, instructing, p, r
from formats.word.seen import text
from lxml import etree  # type: ignore[import-untyped]

from oewg_cli.formats.word.template.template_fields import TooDeepError, fields_in, replace_by_result
from oewg_cli.formats.word.xml_elements import Element

_BEGIN = r('<w:fldChar w:fldCharType="begin"/>')
_OLD = '<w:del w:id="1"><w:r><w:delInstrText> PAGE </w:delInstrText></w:r></w:del>'
_NEW = f'<w:ins w:id="2">{instructing(" DATE ")}</w:ins>'


def _root(*content: str) -> Element:
    return cast("Element", etree.fromstring(f"<w:hdr {NAMESPACES}>{p(*content)}</w:hdr>"))


@pytest.mark.parametrize(("content", "names"), [
    (field(" PAGE ", r("1")), ["PAGE"]),
    (field(r" page \* MERGEFORMAT ", r("1")), ["PAGE"]),
    (field(instructing("PA") + instructing("GE"), r("1")), ["PAGE"]),
    (field(r("PAGE"), r("1")), ["PAGE"]),
    ('<w:fldSimple w:instr="PAGE"/>', ["PAGE"]),
    ("<w:fldSimple/>", [""]),
    (field("", r("1")), [""]),
    (field("PAGE"), ["PAGE"]),
    (_BEGIN + instructing("PAGE"), ["PAGE"]),
    (_BEGIN + instructing("IF ") + _BEGIN + instructing("DDE"), ["DDE", "IF"]),
    (field(instructing(" IF ") + field("PAGE", r("1")) + instructing(" = 1"), r("x")), ["PAGE", "IF"]),
    (field(field("PAGE", r("1")) + instructing(" IF "), r("x")), ["PAGE", ""]),
    (field(instructing("IF") + field("PAGE", r("1")), r("x")), ["PAGE", ""]),
    (field(instructing(" IF ") + r("<w:tab/>"), r("x")), ["IF"]),
    (field(instructing(" I") + r("<w:softHyphen/>") + instructing("F "), r("x")), [""]),
    (field(_OLD + _NEW, r("x")), [""]),
    (field(f"<w:ins>{instructing('DDE')}</w:ins>", r("x")), ["DDE"]),
    (f"<w:ins>{field('PAGE', r('1'))}</w:ins>", ["PAGE"]),
    (instructing("PAGE"), [""]),
    (r('<w:fldChar w:fldCharType="end"/>'), [""]),
    (field("PAGE", instructing("DATE")), ["", "PAGE"]),
    ("<w:r><w:t>PAGE</w:t></w:r>", []),
])  # fmt: skip
def test_a_field_has_the_name_that_every_program_reads(content: str, names: list[str]) -> None:
    """One that depends on the program, or on another field, has no name."""
    assert [found.name for found in fields_in(_root(content))] == names


@pytest.mark.parametrize(("instruction", "kept"), [
    ("PAGE", True), ("=1+1", True), ("ODD", False), ("DDE", False), ("HYPERLINK https://a.org", True),
    (r"HYPERLINK \l place", True), ("HYPERLINK file:///a", False), (r"HYPERLINK \\server\a", False),
    (r"HYPERLINK https://a.org \l place", True), (r"HYPERLINK a.docx \l place", False), ("HYPERLINK", False),
    (r'HYPERLINK "https://a.org#b" \o "More of it" \t "_blank" \h', True),
    (r"HYPERLINK \h \L place \* MERGEFORMAT", True),
    (r"HYPERLINK \l place https://a.org", True), ("hyperlink mailto:a@a.org", True), (r"HYPERLINK \l place \n", True),
    ("HYPERLINK https://a.org file:b", False), (r"HYPERLINK https://a.org \l b file:c", False), ("HYPERLINK #b", False),
    (r"HYPERLINK \l place \l place", False), (r"HYPERLINK \h", False), (r"HYPERLINK \l", False),
    (r"HYPERLINK \x https://a.org", False), (r'HYPERLINK "https://a.org\" file:b "', False),
    ("HYPERLINK https://a.org\u201c file:b\u201d", False), (r'HYPERLINK \l "b', False), (r"HYPERLINK \l b\c", False),
])  # fmt: skip
def test_a_field_is_kept_where_it_counts_or_leads_to_the_web(instruction: str, *, kept: bool) -> None:
    """All others become text."""
    (found,) = fields_in(_root(field(instruction, r("x"))))
    assert found.is_kept is kept


@pytest.mark.parametrize("inner", [
    field("PAGE", r("1")), '<w:fldSimple w:instr="PAGE"/>', r("<w:tab/>"), "</w:p><w:p>" + instructing(" "),
])  # fmt: skip
@pytest.mark.parametrize("instruction", ["HYPERLINK https://a.org ", r"HYPERLINK \l place "])
def test_a_link_is_kept_only_where_its_instruction_is_nothing_but_text(instruction: str, inner: str) -> None:
    """The result of another field, or a break, may be a part of the address."""
    assert [found.is_kept for found in fields_in(_root(field(instruction, r("x"))))] == [True]
    *_, link = fields_in(_root(field(instructing(instruction) + inner, r("x"))))
    assert link.name == "HYPERLINK"
    assert not link.is_kept


def test_a_field_in_the_result_of_a_link_is_not_part_of_its_instruction() -> None:
    """Such as the number of a page in a table of contents."""
    found = list(fields_in(_root(field(r"HYPERLINK \l place", r("x"), field("PAGEREF place", r("1"))))))
    assert [each.name for each in found if each.is_kept] == ["PAGEREF", "HYPERLINK"]


@pytest.mark.parametrize("content", [
    field("ODD", r("shown")),
    field(instructing("ODD ") + field("PAGE", r("hidden")) + r("hidden"), r("shown")),
    f'<w:fldSimple w:instr="ODD">{r("shown")}</w:fldSimple>',
    field(_OLD + _NEW + r("hidden"), r("shown")),
    field("PAGE", instructing("DATE"), r("shown")),
    field(instructing("ODD ") + f'<w:fldSimple w:instr="PAGE">{r("hidden")}</w:fldSimple>', r("shown")),
    field("ODD", field("EVEN", r("shown"))),
])  # fmt: skip
def test_a_field_that_becomes_text_is_its_result(content: str) -> None:
    """Nothing of its instruction is kept."""
    root = _root(content)
    for found in list(fields_in(root)):
        replace_by_result(found)
    assert text(root) == "shown"
    assert list(fields_in(root)) == []


def test_fields_have_a_limit_of_levels() -> None:
    """Word allows twenty."""
    assert len(list(fields_in(_root(_BEGIN * 20)))) == 20
    with pytest.raises(TooDeepError):
        list(fields_in(_root(_BEGIN * 21)))
