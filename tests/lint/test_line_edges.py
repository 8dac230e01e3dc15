"""What a fix puts in or takes out where a line of the file begins or ends joins no words and takes none away."""

from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.source.loader import Format, read_tree
from oewg_cli.source.respelling import edit_in
from oewg_cli.source.tree import Mapping, Scalar
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText, Span

OVER_LINES = {
    "plain": "key: one two\n  three four\n  five six\nafter: x\n",
    "single": "key: 'one two\n  three four\n  five six'\nafter: x\n",
    "double": 'key: "one two\n  three four\n  five six"\nafter: x\n',
    "escaped": 'key: "\\\n  one two\\\n  \\ three four\\\n  \\  five six\\\n  "\nafter: x\n',
    "folded": "key: >-\n  one two\n  three four\n  five six\nafter: x\n",
    "literal": "key: |-\n  one two\n  three four\n  five six\nafter: x\n",
}
"""The same six words over three lines, in every style that may have more than one."""


def value_of(text: str) -> Scalar:
    """Return the text under `key` of a document without findings."""
    root, findings = read_tree(SourceText("x.yaml", text))
    assert not findings
    assert isinstance(root, Mapping)
    assert list(root.entries) == ["key", "after"]
    value = root.entries["key"].value
    assert isinstance(value, Scalar)
    return value


@given(
    st.sampled_from(sorted(OVER_LINES)),
    st.sampled_from(["", " ", "–", " –", "– ", " – ", "x", "x y", ","]),
    st.integers(0, 28),
    st.integers(0, 28),
)
@example("escaped", " ", 7, 8)
@example("escaped", "", 8, 13)
@example("folded", "", 8, 13)
def test_words_stay_apart_where_lines_begin_and_end(style: str, new: str, start: int, end: int) -> None:
    """Read back, the text has the words that were meant; only the number of spaces between two may differ."""
    document = OVER_LINES[style]
    scalar = value_of(document)
    start, end = sorted(min(at, len(scalar.text)) for at in (start, end))
    edit = edit_in(scalar, Span(start, end), new, Format.YAML)
    if edit is not None:
        after = value_of(edited(document, [edit]))
        assert after.text.split() == (scalar.text[:start] + new + scalar.text[end:]).split()
