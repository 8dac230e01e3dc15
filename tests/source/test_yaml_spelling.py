from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.source import yaml_spelling
from oewg_cli.source.scalar_spelling import Spelling
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import Mapping, Scalar
from oewg_cli.source.yaml_reader import read_yaml
from oewg_cli.text.source_text import SourceText

WORDS = st.text(alphabet="ab'\"\\:#-é😀ش \n\t\u2028\u0085", min_size=1, max_size=30)
STYLES = st.sampled_from(["", "'", '"', "|", ">"])


def scalar_of(text: str) -> Scalar | None:
    """Read the value of the key `k`, if the text can be read."""
    problems = Problems(SourceText("x.yaml", text))
    root = read_yaml(problems)
    if problems.findings or not isinstance(root, Mapping) or "k" not in root.entries:
        return None
    value = root.entries["k"].value
    return value if isinstance(value, Scalar) else None


def assert_spelled(text: str, scalar: Scalar) -> None:
    """Each code point of the value is spelled in a span inside the scalar, in order and without overlap."""
    end = scalar.span.start
    for at in range(len(scalar.text)):
        span = scalar.part(at, at + 1)
        assert end <= span.start < span.end <= scalar.span.end
        assert span != scalar.span or len(scalar.text) == 1
        spelled, meant = text[slice(*span)], scalar.text[at]
        assert spelled == meant or spelled[0] in "\\' \t\r\n\x85\u2028\u2029"
        end = span.end


@given(WORDS, STYLES, st.integers(20, 120))
@example("a\n\n b\n  c", ">", 20)
@example('it\'s \\ "x"', "'", 20)
def test_what_a_writer_spells_is_followed(word: str, style: str, width: int) -> None:
    """Any text in any style that PyYAML writes leads back to its code points."""
    text = yaml.dump({"k": word}, default_style=style or None, width=width, allow_unicode=True)
    scalar = scalar_of(text)
    if scalar is not None:
        assert_spelled(text, scalar)


LINES = st.lists(st.sampled_from(["", " ", "a", "b c ", " d", "\te", "é  ", "# f", "'g'"]), min_size=1, max_size=6)


@given(
    LINES,
    st.sampled_from(["|", ">", "|-", ">+", "|2", ">1-", "> # note", '"', "'", ""]),
    st.sampled_from(["\n", "\r\n", "\r", "\x85", "\u2028"]),
)
def test_what_a_person_spells_is_followed(lines: list[str], opening: str, line_end: str) -> None:
    """Blocks with all kinds of lines and line ends, and quotes over several lines, lead back to their code points."""
    if opening in {'"', "'", ""}:
        text = f"k: {opening}{f'{line_end}  '.join(lines)}{opening}{line_end}z: 1"
    else:
        text = f"k: {opening}{line_end}" + "".join(f"  {line}{line_end}" for line in lines) + "z: 1"
    scalar = scalar_of(text)
    if scalar is not None and scalar.text:
        assert_spelled(text, scalar)


def test_a_word_is_found_inside_a_folded_text() -> None:
    """The span leads through the fold to the line of the word."""
    text = "k: >-\n  The first line\n  and the second\n"
    scalar = scalar_of(text)
    assert scalar is not None
    start = scalar.text.index("second")
    assert text[slice(*scalar.part(start, start + 6))] == "second"
    line = scalar.text.index("line and")
    assert text[slice(*scalar.part(line, line + 8))] == "line\n  and"


def test_an_empty_part_is_a_place_between_two_code_points() -> None:
    """Its start is its end, also after the last code point."""
    scalar = scalar_of('k: "a\\u00e9b"')
    assert scalar is not None
    assert scalar.part(1, 1) == (5, 5)
    assert scalar.part(3, 3) == (12, 12)


def test_only_one_indentation_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """If an indicator says that some of the spaces belong to the text, however many there are."""
    tried: list[int] = []
    unfold = yaml_spelling._unfold

    def counting(source: str, lines: list[Any], indent: int, *, folded: bool) -> Spelling:
        tried.append(indent)
        return unfold(source, lines, indent, folded=folded)

    monkeypatch.setattr(yaml_spelling, "_unfold", counting)
    text = f"k: |2\n\n  {' ' * 5_000}a b\n  c\n"
    scalar = scalar_of(text)
    assert scalar is not None
    assert_spelled(text, scalar)
    assert tried == [2]
