"""A new stretch of text in a scalar is read back as what was meant, whatever its quotes."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.source.loader import format_of, read_tree
from oewg_cli.source.respelling import _stays_plain, edit_in, respell
from oewg_cli.source.tree import Mapping, Scalar
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText, Span

WORDS = st.text("ab é字😀.,:;#'\"\\-–’[]{}&*!|>%@`\n\t\u00a0\u2028\x07", max_size=8)
STYLES = {
    "plain.yaml": "before: 1\nkey: {}\nafter: [a, b]\n",
    "flow.yaml": "before: 1\nmap: {{key: {}, other: x}}\nafter: [a, b]\n",
    "single.yaml": "before: 1\nkey: '{}'\nafter: [a, b]\n",
    "double.yaml": 'before: 1\nkey: "{}"\nafter: [a, b]\n',
    "folded.yaml": "before: 1\nkey: >-\n  {}\nafter: [a, b]\n",
    "literal.yaml": "before: 1\nkey: |\n  {}\nafter: [a, b]\n",
    "x.json": '{{"before": 1, "key": "{}", "after": ["a", "b"]}}',
    "basic.toml": 'before = 1\nkey = "{}"\nafter = ["a", "b"]\n',
    "literal.toml": "before = 1\nkey = '{}'\nafter = ['a', 'b']\n",
}


def scalar_of(name: str, text: str) -> tuple[Scalar, dict[str, object]]:
    """Read a document; return the scalar under `key` and the rest of its values."""
    root, findings = read_tree(SourceText(name, text))
    assert not findings
    assert isinstance(root, Mapping)
    entries = dict(root.entries)
    if "map" in entries:
        inner = entries.pop("map").value
        assert isinstance(inner, Mapping)
        entries |= inner.entries
    key = entries.pop("key").value
    assert isinstance(key, Scalar)
    return key, {name: getattr(entry.value, "text", None) for name, entry in entries.items()}


@given(st.sampled_from(sorted(STYLES)), WORDS, st.integers(0, 12), st.integers(0, 12))
def test_what_is_put_in_is_read_back(name: str, text: str, start: int, end: int) -> None:
    """An edit that is given makes the text that was meant, and touches nothing else."""
    document = STYLES[name].format("one two three")
    scalar, rest = scalar_of(name, document)
    start, end = sorted((start, end))
    edit = edit_in(scalar, Span(start, end), text, format_of(SourceText(name, "")), is_in_flow=name != "plain.yaml")
    if edit is None:
        return
    after, same = scalar_of(name, edited(document, [edit]))
    assert after.text == scalar.text[:start] + text + scalar.text[end:]
    assert same == rest


@pytest.mark.parametrize("name", sorted(STYLES))
@pytest.mark.parametrize("text", ["2021–2025", "per cent", "group’s", "“x”", "a.m."])
def test_what_fixes_write_can_be_written_in_every_style(name: str, text: str) -> None:
    """Plain words, dashes and curly quotes need no escape anywhere."""
    scalar, _ = scalar_of(name, STYLES[name].format("one two three"))
    edit = edit_in(scalar, Span(4, 7), text, format_of(SourceText(name, "")))
    assert edit is not None
    assert edit.text == text


@pytest.mark.parametrize("name", sorted(STYLES))
@pytest.mark.parametrize(
    ("start", "end", "text"), [(3, 3, ","), (4, 7, "“a”, [b]: c"), (0, 3, '"one"'), (8, 13, "x #y")]
)
def test_marks_of_yaml_can_be_written_in_every_style(name: str, start: int, end: int, text: str) -> None:
    """A plain scalar of which they would not be a part is put in quotes."""
    document = STYLES[name].format("one two three")
    scalar, rest = scalar_of(name, document)
    written_as = format_of(SourceText(name, ""))
    edit = edit_in(scalar, Span(start, end), text, written_as, is_in_flow=name == "flow.yaml")
    assert edit is not None
    after, same = scalar_of(name, edited(document, [edit]))
    assert after.text == scalar.text[:start] + text + scalar.text[end:]
    assert same == rest


def test_a_comma_needs_quotes_in_a_flow_collection_only() -> None:
    """Elsewhere the text stays without quotes."""
    for name, text in (("plain.yaml", ","), ("flow.yaml", '"one, two three"')):
        scalar, _ = scalar_of(name, STYLES[name].format("one two three"))
        edit = edit_in(scalar, Span(3, 3), ",", format_of(SourceText(name, "")), is_in_flow=name == "flow.yaml")
        assert edit is not None
        assert edit.text == text


def test_a_number_is_not_put_in_quotes() -> None:
    """In quotes it would be a text."""
    scalar, _ = scalar_of("flow.yaml", STYLES["flow.yaml"].format("12"))
    assert edit_in(scalar, Span(1, 1), ",", format_of(SourceText("flow.yaml", ""))) is None


def test_an_escape_gives_way_as_a_whole() -> None:
    """The span of a code point is that of its spelling."""
    document = json.dumps({"key": "a\u2014b", "after": "x"})
    scalar, _ = scalar_of("x.json", document)
    edit = edit_in(scalar, Span(1, 2), " – ", format_of(SourceText("x.json", "")))
    assert edit is not None
    assert edited(document, [edit]) == '{"key": "a – b", "after": "x"}'


def test_a_plain_toml_word_is_not_rewritten() -> None:
    """A date or a number of TOML is not text."""
    scalar, _ = scalar_of("x.toml", "key = 2024-03-04\n")
    assert respell(scalar, Span(0, 4), "2025", format_of(SourceText("x.toml", ""))) is None


PLAIN = st.text("ab :#\t-é,[", max_size=8)


@given(PLAIN, st.integers(0, 8), st.integers(0, 8), PLAIN)
@example("ab\tc", 0, 1, "x")
@example("a\tbc", 3, 4, "x")
def test_a_plain_scalar_stays_one_if_the_whole_could_be_one(whole: str, first: int, second: int, text: str) -> None:
    """Although only what is next to the new text is checked."""
    start, end = sorted((min(first, len(whole)), min(second, len(whole))))
    made = whole[:start] + text + whole[end:]
    could_be = (
        bool(made)
        and made[0] not in "!&*?|>%@`\"'#-:[]{},"
        and made.strip() == made
        and not made.endswith(":")
        and not any(char in made for char in (": ", " #", "\t"))
    )
    assert _stays_plain(whole, start, end, text) == could_be
