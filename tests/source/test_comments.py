import tomllib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated

from oewg_cli.source.comments import comments_of, head_comments
from oewg_cli.source.loader import read_tree
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.text.source_text import SourceText

BASE = (Path(__file__).parent.parent / "rules" / "base.yaml").read_text("utf-8")

YAML = """# head
--- # first
a: >-  # at a block
  text # in a block

# after it
  # deeper
b: [x, 'y # in quotes', "q
  # in quotes"]  # after a bracket
c: plain#text
  more  # after lines
"d # in a key": {e: 1, # in braces
  f: 2}
...
# after the document
"""

TOML = '''# head
a = "x # in quotes" # after
b = \'\'\'
# in a block\'\'\'\' # after a 'quote' more
B = """
# in a block"""" # after "quotes"
c = """\\""" # in a block"""  # last
"d # in a key" = [ # in brackets
  'e # in quotes', # item
]
[f] # at a table
'''


@pytest.mark.parametrize(
    ("name", "text", "comments"),
    [
        (
            "x.yaml",
            YAML,
            "# head|# first|# at a block|# after it|# deeper|# after a bracket|# after lines|# in braces",
        ),
        (
            "x.toml",
            TOML,
            "# head|# after|# after a 'quote' more|# after \"quotes\"|# last|# in brackets|# item|# at a table",
        ),
        ("x.json", '{"a": "# in quotes"}', ""),
        ("x.yaml", "a: 1\n---\n# second\nb: [", ""),
        ("x.yaml", "%YAML 1.2\n---\na: 1 # x", "# x"),
        ("x.yaml", "a: \x07 # x", "# x"),
        ("x.yaml", "a: 1 # é😀 \x85b: 2 # ü", "# é😀 |# ü"),
    ],
)
def test_a_comment_is_distinguished_from_a_text(name: str, text: str, comments: str) -> None:
    """What is in quotes or in a block of text is not a comment; what comes after the mark of a block is one."""
    found = [text[slice(*comment.span)] for comment in comments_of(SourceText(name, text))]
    assert found == (comments.split("|") if comments else [])


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("a: |\n  x\n# c\n", True),
        ("a: |\n  x\n\n # c\n# d\n", True),
        ("a:\n  - >\n    x\n  # c\n", True),
        ("a: x\n# c\n", False),
        ("a: | # c\n  x\n", False),
        ("a: |\n  x\nb: y # c\n", False),
    ],
)
def test_a_comment_that_ends_a_block_of_text_is_known(text: str, ends: bool) -> None:  # noqa: FBT001 - a column
    """Without it what follows could be a part of that text."""
    assert comments_of(SourceText("x.yaml", text))[0].ends_text is ends


@pytest.mark.parametrize(
    ("name", "text", "comments"),
    [
        ("x.yaml", "# a\n\n  # b\r\n%YAML 1.2\n--- # c\n# d\na: 1\n# e\n", "# a|  # b|# d"),
        ("x.yaml", '# a\n"', "# a"),
        ("x.toml", "# a\n[\n# b", "# a"),
        ("x.yaml", "# a", "# a"),
        ("x.yaml", "", ""),
        ("x.json", "# a", ""),
    ],
)
def test_the_comments_above_all_else_need_no_syntax(name: str, text: str, comments: str) -> None:
    """They are on lines of their own, above the first key."""
    found = [text[slice(*comment.span)] for comment in head_comments(SourceText(name, text))]
    assert found == [comment.strip() for comment in comments.split("|") if comment]


def yaml_words(text: str) -> list[str]:
    """Return all words of the first document, be they in the tree or not, with its anchors and tags."""
    words = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.DocumentEndEvent):
            break
        words += [str(getattr(event, name, None)) for name in ("value", "anchor", "tag")]
    return words


CHARS = st.lists(
    st.sampled_from([" # c\n", "# c", "#", " #c\n", "\n# c\n", " >- # c\n", " |+\n", " ", "\n", "'", '"']), max_size=4
)


@st.composite
def with_hashes(draw: st.DrawFn, text: str) -> str:
    """Put the marks of comments, quotes and blocks into a text, mutated or not."""
    text = draw(st.just(text) | mutated(text))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + "".join(draw(CHARS)) + text[at:]
    return text


@given(with_hashes(BASE))
def test_a_hash_is_in_a_comment_or_in_a_word(text: str) -> None:
    """The words of a document do not depend on its comments, and contain every other hash."""
    source = SourceText("x.yaml", Problems(SourceText("x.yaml", text)).without_forbidden())
    root, findings = read_tree(source)
    if root is None or any(finding.rule.name == "several-documents" for finding in findings):
        return
    words = yaml_words(source.text)
    without = source.text
    for comment in reversed(comments_of(source)):
        without = f"{without[: comment.span.start]}#x{without[comment.span.end :]}"
    assert yaml_words(without) == words
    assert without.count("#") - len(comments_of(source)) == "".join(words).count("#")


def test_toml_strings_of_every_kind_are_distinguished_from_comments() -> None:
    """What tomllib reads does not change with the words of comments."""
    text = TOML
    for comment in reversed(comments_of(SourceText("x.toml", TOML))):
        text = text[: comment.span.start] + text[comment.span.end :]
    assert tomllib.loads(text) == tomllib.loads(TOML)
    assert text.count("#") == TOML.count("# in ") - 1
