import tomllib

import pytest
from trees import plain

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import read_tree
from oewg_cli.source.tree import NodeLocation, locate
from oewg_cli.text.source_text import SourceText

DOCUMENT = '''# é 😀
title = "a\\u00e9€ b" # note
'quoted key' = 'li\\teral'
session.number = 7
"dotted"."inner key" = -1_000

[masthead]
date = 2024-01-31
original = ["en", "fr"]

[[programme]]
date = 2024-03-04

[[programme.meetings]]
time = 10:00:00
entries = [
  "Opening",
  { item = 3, text = """
a long \\
    line
with "quotes" """ },
]

[[programme]]
date = 2024-03-05
'''


def worded(value: object) -> object:
    """Put dates and times of tomllib back into words."""
    if isinstance(value, dict):
        return {key: worded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [worded(inner) for inner in value]
    return value if isinstance(value, (str, int, float)) else str(value)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_tree_says_what_tomllib_says(line_end: str) -> None:
    """Tables, arrays of tables, dotted keys and inline tables make one tree; dates and times stay words."""
    text = DOCUMENT.replace("\n", line_end)
    root, findings = read_tree(SourceText("x.toml", text))
    assert not findings
    assert root is not None
    assert plain(root) == worded(tomllib.loads(text))


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "title", '"a\\u00e9€ b"'),
        (("quoted key",), "'quoted key'", "'li\\teral'"),
        (("session", "number"), "number", "7"),
        (("dotted", "inner key"), '"inner key"', "-1_000"),
        (("programme", 0, "date"), "date", "2024-03-04"),
        (("programme", 0, "meetings", 0, "entries", 1, "item"), "item", "3"),
        (("programme", 1, "date"), "date", "2024-03-05"),
    ],
)
def test_keys_and_values_have_their_places(path: tuple[str | int, ...], key: str, value: str) -> None:
    """Spans are code points, also after an emoji."""
    root, _ = read_tree(SourceText("x.toml", DOCUMENT))
    assert root is not None
    assert DOCUMENT[slice(*locate(root, NodeLocation(path, "key")))] == key
    assert DOCUMENT[slice(*locate(root, NodeLocation(path)))] == value


@pytest.mark.parametrize(
    ("path", "word", "spelled"),
    [
        (("title",), "é€", "\\u00e9€"),
        (("quoted key",), "\\t", "\\t"),
        (("programme", 0, "meetings", 0, "entries", 1, "text"), "long line", "long \\\n    line"),
        (("programme", 0, "meetings", 0, "entries", 1, "text"), 'with "quotes"', 'with "quotes"'),
    ],
)
def test_a_word_inside_a_string_has_its_place(path: tuple[str | int, ...], word: str, spelled: str) -> None:
    """Escapes and lines over several rows are followed."""
    root, _ = read_tree(SourceText("x.toml", DOCUMENT))
    assert root is not None
    text = str(DOCUMENT)
    node = locate(root, NodeLocation(path))
    value = tomllib.loads(f"v = {text[slice(*node)]}")["v"]
    start = value.index(word)
    assert text[slice(*locate(root, NodeLocation(path, "value", start, start + len(word))))] == spelled


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("a = 1\na = 2", [("SYN002", "a")]),
        ("[a]\nb = 1\n[a]\nb = 2", [("SYN002", "b")]),
        ("a = [1,,2]", [("SYN001", ",")]),
        ("a = x", [("SYN001", "x")]),
        ("a = 10:00", [("SYN001", ":")]),
        ('a = "x', [("SYN001", "")]),
        ("a", [("SYN001", "")]),
        ('a = "\\u0007"', [("SYN006", "\\u0007")]),
    ],
)
def test_what_toml_forbids_is_found(text: str, findings: list[tuple[str, str]]) -> None:
    """Each error is a finding where the file cannot be read further."""
    found = read_tree(SourceText("x.toml", text))[1]
    assert [(finding.rule.code, text[slice(*finding.span)]) for finding in found] == findings


@pytest.mark.parametrize("text", ["a = " + "[" * 70 + "]" * 70, "a = " + "[" * 100_000, f"{'.'.join('a' * 70)} = 1"])
def test_what_is_too_deep_is_refused(text: str) -> None:
    """A deep document is an error of the command, reported in one sentence."""
    with pytest.raises(CommandError, match="deeper than 64 levels"):
        read_tree(SourceText("x.toml", text))


def test_an_integer_of_any_length_is_a_number() -> None:
    """Tomllib refuses to read integers of thousands of digits; a document may hold them all the same."""
    root, findings = read_tree(SourceText("x.toml", f"a = {'9' * 5000}"))
    assert root is not None
    assert not findings
    assert plain(root) == {"a": float("inf")}
