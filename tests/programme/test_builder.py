import json
import re
from pathlib import Path

import pytest
import yaml
from casebook import BASE, Case, read_cases
from every_key import EVERY_KEY

from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.programme.builder import BuildResult, build
from oewg_cli.source.loader import read_tree
from oewg_cli.text.source_text import SourceText

CASES = [
    pytest.param(case, id=f"{name}-{case.line}")
    for name in ("structure", "structure_of_meetings")
    for case in read_cases(Path(__file__).parent / f"{name}.md")
]
BODY = "the name of the body, in full; a list with the names and more, if the programme is that of several bodies."
EMPTY_IN_LIST = "A value of the list `paragraphs` is empty. Fill it in, or"


def built(text: str, name: str = "x.yaml") -> tuple[BuildResult, list[Finding]]:
    """Build a document; give it and what is wrong with it, in the order of the text."""
    source = SourceText(name, text)
    root, syntax = read_tree(source)
    result = build(source, root, syntax)
    return result, in_source_order(syntax + result.findings)


@pytest.mark.parametrize("case", CASES)
def test_a_structural_mistake_is_one_finding_at_its_place(case: Case) -> None:
    """Message and advice together say what to do."""
    _, findings = built(case.text)
    messages = [f"{found.rule.code} {found.message} {found.advice or ''}".rstrip() for found in findings]
    assert messages == case.messages
    assert [found.span for found in findings] == case.spans


@pytest.mark.parametrize("case", CASES)
def test_what_can_only_be_meant_in_one_way_is_fixed(case: Case) -> None:
    """The fixed block is the document after all fixes; if there is none, nothing can be fixed."""
    _, findings = built(case.text)
    assert apply_fixes(case.text, findings).text == (case.fixed or case.text)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("x.yaml", "title: x", f"The file has no key `body`. Add `body:`, {BODY}"),
        ("x.json", '{"title": "x"}', f"The file has no key `body`. Add `body`, {BODY}"),
        ("x.toml", 'title = "x"', f"The file has no key `body`. Add `body`, {BODY}"),
        ("x.yaml", "title:", "`title` has no value. Write its value after the colon."),
        ("x.json", '{"title": ""}', "`title` has no value. Write its value after the colon."),
        ("x.toml", 'title = ""', "`title` has no value. Write its value after the equals sign."),
        ("x.yaml", "paragraphs:\n-", "A line of the list `paragraphs` is empty. Fill it in, or remove the hyphen."),
        ("x.json", '{"paragraphs": [null]}', f"{EMPTY_IN_LIST} remove the empty value."),
        ("x.toml", 'paragraphs = [""]', f"{EMPTY_IN_LIST} remove the empty value."),
    ],
)
def test_advice_fits_the_format(name: str, text: str, words: str) -> None:
    """JSON and TOML have no hyphens before the values of a list, TOML no colons."""
    _, findings = built(text, name)
    assert words in [f"{found.message} {found.advice}" for found in findings]


def test_one_mistake_does_not_hide_another() -> None:
    """All are reported at once, and the rest is still a document, which knows that it is not complete."""
    text = (
        BASE.replace("General\n", "general\n", 1)
        .replace("2024-03-05\n    meet", "2024-03-32\n    meet")
        .replace("title:", "titel:", 1)
    )
    result, findings = built(text)
    assert [found.rule.code for found in findings] == ["STR005", "STR001", "STR006"]
    assert result.document is not None
    assert result.document.unread_keys == {"masthead", "programme"}
    assert len(result.document.programme.programme) == 1


def test_only_the_wrong_part_is_left_out() -> None:
    """The other meetings and entries of the day stay."""
    result, _ = built(BASE.replace("time: 10:00–13:00", "time: 10 a.m.", 1).replace("item: 2", "item: two", 1))
    assert result.document is not None
    first, second = result.document.programme.programme
    assert [len(day.meetings) for day in (first, second)] == [1, 2]
    assert first.meetings[0].entries == ()


def test_a_mistyped_key_is_read_as_the_one_that_is_meant() -> None:
    """So nothing else is reported, and the document is whole."""
    result, findings = built(BASE.replace("subtitle:", "sub-title:").replace("entries:", "entrys:", 1))
    assert [found.rule.code for found in findings] == ["STR001", "STR001"]
    assert result.document is not None
    assert not result.document.unread_keys
    assert result.document.programme.subtitle == "Note by the Secretariat"


@pytest.mark.parametrize(
    "text", ["", "# only a comment\n", "- a\n", "text\n", "null\n", "{}\n", "a: 1\nb: {title: x}\n"]
)
def test_what_holds_no_keys_of_a_programme_is_none(text: str) -> None:
    """There is one finding, whatever else is there."""
    result, findings = built(text)
    assert result.document is None
    assert [found.rule.code for found in findings] == ["STR009"]


def test_a_programme_of_one_key_lacks_the_others() -> None:
    """Each is said."""
    assert [found.rule.code for found in built("title: Programme of work\n")[1]] == ["STR002"] * 5


def test_the_three_formats_have_one_shape() -> None:
    """The same programme as YAML, JSON and TOML is the same."""
    data = yaml.load(BASE, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    data["session"]["number"] = 3
    toml = to_toml(data)
    programmes = [
        built(text, name)[0].document
        for text, name in ((BASE, "x.yaml"), (json.dumps(data), "x.json"), (toml, "x.toml"))
    ]
    assert all(document is not None for document in programmes)
    first, *others = [document.programme for document in programmes if document is not None]
    assert others == [first, first]


def test_every_key_is_read_alike_in_the_three_formats() -> None:
    """Lists, ranges and numbers are the same in each."""
    texts = (("x.yaml", yaml.safe_dump(EVERY_KEY, sort_keys=False)), ("x.json", json.dumps(EVERY_KEY)))
    programmes = []
    for name, text in (*texts, ("x.toml", to_toml(EVERY_KEY))):
        result, findings = built(text, name)
        assert not findings
        assert result.document is not None
        programmes.append(result.document.programme)
    first, *others = programmes
    assert others == [first, first]


@pytest.mark.parametrize("name", ["x.yaml", "x.json", "x.toml"])
@pytest.mark.parametrize(
    ("item", "meant", "safe"),
    [(1.1, "1.1", True), ("items 3 and 4", [3, 4], False), ("2(a) and (b)", ["2 (a)", "2 (b)"], False)],
)
def test_items_are_fixed_in_each_format(name: str, item: object, meant: object, safe: bool) -> None:  # noqa: FBT001 - a column of the table
    """A number gets quotes, and several items are a list as the format writes it; only quotes are safe."""
    texts = []
    for each in (item, meant):
        data = {**EVERY_KEY, "programme": [{"date": "2024-03-04", "entries": [{"item": each}]}]}
        texts.append(to_toml(data) if name == "x.toml" else json.dumps(data))
    _, findings = built(texts[0], name)
    assert [finding.fix.safe if finding.fix else None for finding in findings] == [safe]
    result, findings = built(apply_fixes(texts[0], findings).text, name)
    assert not findings
    meant_result, _ = built(texts[1], name)
    assert result.document is not None
    assert meant_result.document is not None
    assert result.document.programme == meant_result.document.programme


def to_toml(data: dict[str, object]) -> str:
    """Write data as TOML, a line for each outermost key."""
    return "".join(f"{json.dumps(key)} = {to_toml_value(value)}\n" for key, value in data.items())


def to_toml_value(value: object) -> str:
    """Write a value as TOML writes it inline; dates have no quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {to_toml_value(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(to_toml_value, value)) + "]"
    return str(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)) else json.dumps(value)


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        (("title: P", "title: P\ntitle: P"), {"title"}),
        (("place:", "place: Geneva\n  place:"), {"session"}),
        (("time: 10:00–13:00", "time: 10 o'clock"), {"programme"}),
        (("subtitle: Note by the Secretariat", "subtitle: 7"), {"subtitle"}),
        (("organ:", "organ: &x"), {"masthead"}),
    ],
)
def test_a_document_tells_where_it_lost_something(change: tuple[str, str], lost: set[str]) -> None:
    """The outermost keys under which something was left out; for a duplicate key the key itself."""
    result, _ = built(BASE.replace(*change, 1))
    assert result.document is not None
    assert result.document.unread_keys == lost


def test_an_unknown_outermost_key_may_hold_anything() -> None:
    """So no absence may be spoken of at all."""
    result, _ = built(BASE + "xyz: 1\n")
    assert result.document is not None
    assert {"masthead", "paragraphs", "programme"} < result.document.unread_keys
