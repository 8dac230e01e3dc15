import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.source.loader import read_tree
from oewg_cli.source.tree import Mapping, Scalar
from oewg_cli.source.yaml_formatting import WIDTH, can_be_written, comment, folded, scalar
from oewg_cli.text.source_text import SourceText

CHARS = st.text(
    st.one_of(st.sampled_from("ab -:#'\"\\[]{}*&!?|>%@`,~.0\u00a0\u200b\u2028\ufeff"), st.characters())
).filter(can_be_written)
WORDS = st.lists(CHARS, min_size=1, max_size=60).map(" ".join)


def read(text: str) -> object:
    """Read the value of the only key of a YAML text, which must have no findings."""
    root, findings = read_tree(SourceText("a.yaml", text))
    assert not findings
    assert isinstance(root, Mapping)
    value = root.entries["key"].value
    assert isinstance(value, Scalar)
    return value.value


@given(CHARS)
@example("Group: a #1")
@example("a: b: c")
@example("a:")
@example("a" * 1_100 + ":")
@example("[Ad hoc] group")
@example("no")
@example("Null")
@example("2024-03-04")
@example("12")
@example("\"A\" \\ 'B'")
@example("\U000e0001")
def test_a_text_is_read_again_as_exactly_that_text(text: str) -> None:
    """By our own reader, and by one of YAML 1.1; a comment can follow it."""
    written = f"key: {scalar(text)}  # remark\n"
    assert read(written) == text
    assert yaml.safe_load(written) == {"key": text}
    assert len(scalar(text).splitlines()) == 1


@given(WORDS, st.sampled_from([2, 4]))
@example("# a --- b " * 30, 4)
def test_a_paragraph_is_read_back_with_single_spaces(text: str, indent: int) -> None:
    """Whatever its words are."""
    written = f"key: {folded(text, indent)}\n"
    assert read(written) == " ".join(text.split())
    assert yaml.safe_load(written) == {"key": " ".join(text.split())}


@given(CHARS | WORDS, st.sampled_from([0, 2]))
def test_a_comment_is_nothing_to_a_reader(text: str, indent: int) -> None:
    """And each of its lines is one."""
    lines = comment(text, indent).split("\n")
    assert all(line.startswith(f"{' ' * indent}# ") for line in lines)
    assert read("\n".join([*lines, "key: value"])) == "value"


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Geneva", "Geneva"),
        ("Sharm el-Sheikh, Egypt", "Sharm el-Sheikh, Egypt"),
        ("Group’s work (2021–2025)", "Group’s work (2021–2025)"),
        ('Group on the "clouds"', 'Group on the "clouds"'),
        ("Working group: clouds", '"Working group: clouds"'),
        ('Working group: the Chair\'s "clouds"', "'Working group: the Chair''s \"clouds\"'"),
        ("[Open-ended] group", '"[Open-ended] group"'),
        ("yes", '"yes"'),
        ("2nd committee", '"2nd committee"'),
        ("2021\u00a0group", '"2021\\u00a0group"'),
    ],
)
def test_quotes_are_written_where_they_are_needed(text: str, spelled: str) -> None:
    """As a drafter would have put them."""
    assert scalar(text) == spelled


@pytest.mark.parametrize("text", ["", "  ", "a\nb", "a\tb", "\x00", "\x85", "\x9b", "\udc80", "\ufffe"])
def test_some_texts_cannot_be_written(text: str) -> None:
    """Those with nothing in them, and those with characters that no document can show."""
    assert not can_be_written(text)


def test_lines_are_broken_where_they_can_be() -> None:
    """Not within words; an address stays whole."""
    address = "x" * 200
    text = f"{'word ' * 60}{address}"
    for lines in (folded(text, 4).split("\n"), comment(text, 2).split("\n")):
        assert all(len(line) <= WIDTH or line.strip("# ") == address for line in lines)
