import tomllib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import read_tree
from oewg_cli.source.size_limits import MAX_DEPTH, MAX_VALUES
from oewg_cli.source.toml_limits import refusal
from oewg_cli.text.source_text import SourceText

WITHIN = MAX_DEPTH - 2


def is_refused(text: str) -> bool:
    """Return whether a text is refused."""
    return refusal(text, "x.toml") is not None


@pytest.mark.parametrize(
    ("begin", "again", "end"),
    [
        ("a", ".a", " = 1"), ("a", " . 'a'", " = 1"), ('"a"', '."a"', " = 1"), ("[a", ".a", "]"), ("[[a", ".a", "]]"),
        ("a = ", "[", ""), ("a = ", "{a = ", ""), ("a = [", "\n[ # ]\n", ""), ("a = {a", ".a", " = 1}"),
    ],
)  # fmt: skip
def test_what_is_nested_counts(begin: str, again: str, end: str) -> None:
    """Brackets, inline tables and the parts of keys."""
    assert not is_refused(f"{begin}{again * WITHIN}{end}")
    assert is_refused(f"{begin}{again * (MAX_DEPTH + 1)}{end}")


@pytest.mark.parametrize(
    "text",
    ["a = '{}'", 'a = "{}"', 'a = """{}"""', "a = '''{}'''", "# {}", 'a = "\\"{}"', "a = '\\' #{}"],
)
def test_what_is_in_a_string_or_a_comment_does_not_count(text: str) -> None:
    """It is text."""
    assert not is_refused(text.replace("{}", "[" * 1_000))


def test_what_comes_one_after_the_other_does_not_count() -> None:
    """Many values, tables and keys."""
    assert not is_refused("a = [1.5, 2.5]\nb.c = {d.e = 1}\n[x.y]\n[[z]]\n" * 1_000)


@given(st.text(alphabet="a.=[]{}\"'#\\\n ,", max_size=200))
def test_any_text_can_be_asked_about(text: str) -> None:
    """What has no more brackets and dots than levels are allowed is not refused, and a parser can read it or say no."""
    assert sum(map(text.count, ".[{")) > MAX_DEPTH or not is_refused(text)
    if not is_refused(text):
        with suppress(tomllib.TOMLDecodeError):
            tomllib.loads(text)


@pytest.mark.parametrize("parts", [500, 50_000])
def test_a_long_dotted_key_is_refused_in_one_sentence(parts: int) -> None:
    """Before a parser is asked, whose memory grows with the square of it."""
    with pytest.raises(CommandError, match=r"^x.toml is nested deeper than 64 levels"):
        read_tree(SourceText("x.toml", f"a{'.a' * parts} = 1"))


@pytest.mark.parametrize(
    ("begin", "again", "end"), [("a = [", "1,", "]"), ("a = [", "[],", "]"), ("", "[[a]]\n", ""), ("a = [", "{},", "]")]
)
def test_many_values_are_refused_in_one_sentence(begin: str, again: str, end: str) -> None:
    """In whatever they are; half as many are not."""
    sentence = "has more than 100000 values"
    assert sentence in str(refusal(begin + again * (2 * MAX_VALUES + 1) + end, "x.toml"))
    assert refusal(begin + again * (MAX_VALUES // 2) + end, "x.toml") is None
