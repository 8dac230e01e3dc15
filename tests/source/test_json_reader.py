import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees import plain

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import read_tree
from oewg_cli.source.tree import Scalar
from oewg_cli.text.source_text import SourceText

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abé", max_size=3), inner, max_size=4),
    max_leaves=10,
)  # fmt: skip


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_what_json_writes_is_read_alike(value: object, ascii_only: bool, indent: int | None) -> None:  # noqa: FBT001 - hypothesis fills it
    """The tree says what Python's own reader says."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    root, findings = read_tree(SourceText("x.json", text))
    assert not findings
    assert root is not None
    assert plain(root) == json.loads(text)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1), st.booleans())
def test_each_code_point_leads_to_its_spelling(text: str, ascii_only: bool) -> None:  # noqa: FBT001 - hypothesis fills it
    """What is spelled in the span of a code point is that code point, escaped or not."""
    written = json.dumps(text, ensure_ascii=ascii_only)
    root, _ = read_tree(SourceText("x.json", written))
    assert isinstance(root, Scalar)
    for at, character in enumerate(text):
        span = root.part(at, at + 1)
        assert json.loads(f'"{written[slice(*span)]}"') == character


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ('{"a": 1, "a": 2}', [("SYN002", '"a"')]),
        ('{"a": 1,}', [("SYN001", ",")]),
        ('{"a" 1}', [("SYN001", "1")]),
        ('{"a": 1 "b": 2}', [("SYN001", '"')]),
        ("{a: 1}", [("SYN001", "a")]),
        ('{"a": 01}', [("SYN001", "01")]),
        ('{"a": NaN}', [("SYN001", "NaN")]),
        ('{"a": "x}', [("SYN001", '"')]),
        ('{"a": "x\ny"}', [("SYN001", '"')]),
        ('{"a": "\\q"}', [("SYN001", "\\")]),
        ("{} x", [("SYN001", "x")]),
        ("// note\n{}", [("SYN001", "/")]),
        ('{"a": "\\ud800"}', [("SYN006", "\\ud800")]),
        ('{"a": "x\x07"}', [("SYN006", "\x07")]),
        ('["a", "b"', [("SYN001", "")]),
    ],
)
def test_what_json_forbids_is_found_at_its_place(text: str, findings: list[tuple[str, str]]) -> None:
    """Each error is one finding that begins where the file cannot be read further."""
    found = read_tree(SourceText("x.json", text))[1]
    assert [(finding.rule.code, text[slice(*finding.span)]) for finding in found] == findings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{} x", "There is text after the last bracket. Delete it."),
        (
            '{"a": 1}, "b": 2}',
            "The first bracket is closed before this. Delete this, or move the closing bracket after it.",
        ),
        ('"a": 1}', "There is no brace at the beginning of the file. Write `{` there."),
    ],
)
def test_text_after_the_end_is_explained(text: str, words: str) -> None:
    """The words depend on which bracket is missing or too much."""
    [finding] = read_tree(SourceText("x.json", text))[1]
    assert f"{finding.message} {finding.advice}" == words


def test_what_is_too_deep_is_refused() -> None:
    """A deep document is an error of the command, reported in one sentence."""
    with pytest.raises(CommandError, match="deeper than 64 levels"):
        read_tree(SourceText("x.json", "[" * 100_000))
