import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated

from oewg_cli.source.ignore_comments import Ignores
from oewg_cli.source.ignore_reader import read_ignores
from oewg_cli.source.loader import read_tree
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.text.source_text import SourceText

BASE = (Path(__file__).parent.parent / "rules" / "base.yaml").read_text("utf-8")

YAML = """\
a: 1 # oewg: ignore[AAA]
b:
  # oewg: ignore[BBB]

  # another
  - c: >- # oewg: ignore[CCC]
      text

    d: 2
  - e: "quoted
      text" # oewg: ignore[DDD]
    # oewg: ignore[EEE]
    f: {g: 1,
      h: 2}
  # oewg: ignore[FFF]
  - i: # oewg: ignore[GGG]
      - j
    k: >
      # oewg: ignore[no]
      # oewg: ignore[no]
# oewg: ignore[HHH]
l: {m: 1, # oewg: ignore[III]
  # oewg: ignore[JJJ]
  n: [2,
    3], o: 4}
p:
  # oewg: ignore[LLL]
  a plain text
  of two lines
# oewg: ignore[KKK]
"""

TOML = """\
# oewg: ignore[AAA]
a.b = 1
a.c = 2
# oewg: ignore[BBB]
[d]
e = [
  1, # oewg: ignore[CCC]
  # oewg: ignore[DDD]
  { f = 1 }, 2
]
g = \'\'\'# oewg: ignore[no]
\'\'\' # oewg: ignore[EEE]

# oewg: ignore[FFF]
[[h]]
i = 1
# oewg: ignore[GGG]
[[h.j]]
k = 2

[[h]] # oewg: ignore[HHH]
i = 2
# oewg: ignore[III]
"""


def read(name: str, text: str) -> Ignores:
    """Read the comments of a text as they are read on the way to a document."""
    source = SourceText(name, text)
    return read_ignores(source, read_tree(source)[0])


def lines_by_name(name: str, text: str) -> dict[str, list[int] | None]:
    """Return the lines of each selector."""
    return {
        text[slice(*selector)]: None if ignore.lines is None else sorted(ignore.lines)
        for ignore in read(name, text).ignores
        for selector in ignore.names
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_comment_of_yaml_is_for_its_line_or_for_what_begins_below_it(line_end: str) -> None:
    """At the end of a line also for a text that begins or ends there; on its own for a whole entry or item."""
    assert lines_by_name("x.yaml", YAML.replace("\n", line_end)) == {
        "AAA": [1],
        "BBB": [6, 7, 8, 9],
        "CCC": [6, 7, 8],
        "DDD": [10, 11],
        "EEE": [13, 14],
        "FFF": [16, 17, 18, 19, 20],
        "GGG": [16],
        "HHH": [22, 24, 25],
        "III": [22],
        "JJJ": [24, 25],
        "LLL": [28, 29],
        "KKK": [31],
    }


def test_a_comment_of_toml_is_for_its_line_or_for_the_pair_or_table_below_it() -> None:
    """A table includes the tables within it, but not the next one of its array."""
    assert lines_by_name("x.toml", TOML) == {
        "AAA": [2],
        "BBB": [5, 6, 7, 9, 11, 12],
        "CCC": [7],
        "DDD": [9],
        "EEE": [11, 12],
        "FFF": [15, 16, 18, 19],
        "GGG": [18, 19],
        "HHH": [21],
        "III": [24],
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a: 1  # oewg: ignore[SLT004]", "SLT004"),
        ("a: 1  #\toewg:ignore[SLT004]", "SLT004"),
        ("a: 1  # oewg: ignore[ SLT004 , day-on-weekend,REF,] for a reason [1]", "SLT004|day-on-weekend|REF"),
        ("a: 1  # by decision # oewg: ignore[SLT004]", "SLT004"),
        ("a: 1  # oewg: ignore[SLT004] a # oewg: ignore[REF] b", "SLT004|REF"),
        ("a: 1  # oewg: ignore[SLT004 REF]", "SLT004 REF"),
        ("# oewg: ignore-file[SLT004]\na: 1", "SLT004"),
        ("# é😀\n# oewg: ignore[é]\na: 1", "é"),
        ("a: [b]# oewg: ignore[SLT004]", "SLT004"),
    ],
)
def test_the_names_are_in_brackets_with_commas_and_a_reason_may_follow(text: str, names: str) -> None:
    """There may be other words before the hash and after the brackets."""
    found = read("x.yaml", text)
    assert not found.misread
    assert [text[slice(*name)] for ignore in found.ignores for name in ignore.names] == names.split("|")


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("a: 1 # oewg: ignore", "# oewg: ignore"),
        ("a: 1 # oewg: ignore[]", "# oewg: ignore[]"),
        ("a: 1 # oewg: ignore[ , ]", "# oewg: ignore[ , ]"),
        ("a: 1 # oewg: ignore [SLT004] ", "# oewg: ignore [SLT004]"),
        ("a: 1 # oewg: ignore[SLT004", "# oewg: ignore[SLT004"),
        ("a: 1 # x # oewg: ignored # oewg: ignore[A]", "# oewg: ignored"),
        ("a: 1 #oewg: ignore[SLT004]", "#oewg: ignore[SLT004]"),
        ("a: 1 # oewg:", "# oewg:"),
        ("a: 1 # oewg: Ignore[SLT004]", "# oewg: Ignore[SLT004]"),
        ("a: 1\n# oewg: ignore-file[SLT004]\nb: 2", "# oewg: ignore-file[SLT004]"),
        ("a: 1 # oewg: ignore-file[SLT004]", "# oewg: ignore-file[SLT004]"),
        ("--- # oewg: ignore-file[SLT004]\n# x\na: 1", "# oewg: ignore-file[SLT004]"),
    ],
)
def test_a_malformed_comment_is_reported(text: str, misread: str) -> None:
    """It ignores nothing."""
    found = read("x.yaml", text).misread
    assert [text[slice(*comment.span)] for comment in found] == [misread]
    assert found[0].late == ("ignore-file" in text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.yaml", "a: 1 # see oewg: ignore[SLT004]"),
        ("x.yaml", "a: '# oewg: ignore[SLT004]'"),
        ("x.yaml", "a: b# oewg: ignore[SLT004]"),
        ("x.yaml", 'a: 1\na: "# oewg: ignore[SLT004]"'),
        ("x.json", '{"a": "# oewg: ignore[SLT004]"}'),
        ("x.yaml", "a: 1 ## oewg: ignore[SLT004]"),
    ],
)
def test_other_comments_are_not_reported(name: str, text: str) -> None:
    """Texts and other comments may speak of the program."""
    assert read(name, text) == Ignores()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.yaml", "a: >-\n  b\n  # oewg: ignore[SLT004]\n"),
        ("x.yaml", "a: 'b\n\n  # oewg: ignore[SLT004] c'\nd: 1 # oewg: ignore[SLT005]\n"),
        ("x.toml", 'a = """\n# oewg: ignore[SLT004]\n"""'),
    ],
)
def test_a_line_of_a_text_that_looks_like_a_comment_is_reported(name: str, text: str) -> None:
    """It would be printed in the note."""
    (misread,) = read(name, text).misread
    assert misread.in_text
    assert text[slice(*misread.span)] == "# oewg: ignore[SLT004]"


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("x.yaml", "# oewg: ignore-file[SYN001]\na: [", ["SYN001"]),
        ("x.yaml", "\n# x\n# oewg: ignore-file[SYN001]\n%x\n", ["SYN001"]),
        ("x.toml", "# oewg: ignore-file[SYN001]\na = [", ["SYN001"]),
        ("x.yaml", "a: [\n# oewg: ignore-file[SYN001]", []),
        ("x.json", "# oewg: ignore-file[SYN001]\n{", []),
    ],
)
def test_if_the_syntax_is_broken_only_findings_of_the_whole_file_can_be_ignored(
    name: str, text: str, names: list[str]
) -> None:
    """The lines of the parts are not known."""
    found = read(name, text)
    assert [text[slice(*ignore.names[0])] for ignore in found.ignores if ignore.lines is None] == names
    assert len(found.ignores) == len(names)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("a: 1  # oewg: ignore[A] why \nb: 2", "a: 1\nb: 2"),
        ("a: 1\n  # oewg: ignore[A]\r\nb: 2", "a: 1\nb: 2"),
        ("# oewg: ignore[A]", ""),
        ("a: 1 # x # oewg: ignore[A] y", "a: 1 # x"),
        ("a: 1 # oewg: ignore[A] x # oewg: b", "a: 1 # oewg: b"),
        ("  # oewg: ignore[A] x # oewg: b\na: 1", "  # oewg: b\na: 1"),
        ("  # x # oewg: ignore[A]\na: 1", "  # x\na: 1"),
        ("a: > # oewg: ignore[A]\n  b\n", "a: >\n  b\n"),
        ("a: >\n  b\n# oewg: ignore[A]\nc: 1", "a: >\n  b\nc: 1"),
        ("a: >\n  b\n# oewg: ignore[A]\n  # c\nd: 1", None),
        ("a: |+\n  b\n# oewg: ignore[A]\n\nd: 1", None),
        ("a: 1\n# oewg: ignore[A]\x85b: 2", "a: 1\n\x85b: 2"),
    ],
)
def test_a_comment_is_removed_whole_with_the_spaces_before_it(text: str, without: str | None) -> None:
    """A line of its own is removed whole; nothing is removed if a text above could continue."""
    removal = read("x.yaml", text).ignores[0].removal
    assert (removal and text[: removal.start] + text[removal.end :]) == without


def words(text: str) -> list[object]:
    """Return all words of the first document of a YAML text."""
    found: list[object] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.DocumentEndEvent):
            break
        found.append(getattr(event, "value", None))
    return found


@st.composite
def with_comments(draw: st.DrawFn) -> str:
    """Put such comments at the ends of lines and on lines of their own, also where they are in a text."""
    text = draw(st.just(BASE) | mutated(BASE))
    lines = text.splitlines(keepends=True) or [""]
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(lines) - 1))
        form = draw(st.sampled_from(["ignore[A]", "ignore[A, B] x", "ignore-file[A]", "ignore", "ignore[A] # oewg: y"]))
        spaces = " " * draw(st.integers(0, 8))
        if draw(st.booleans()):
            lines[at] = re.sub(r"(?=\r?\n?$)", f"{spaces}# oewg: {form}", lines[at], count=1)
        else:
            lines.insert(at, f"{spaces}# oewg: {form}\n")
    return "".join(lines)


@given(with_comments())
def test_taking_a_comment_out_changes_no_word_of_the_document(text: str) -> None:
    """Whatever is around it; and its lines and spans are in the text."""
    source = SourceText("x.yaml", Problems(SourceText("x.yaml", text)).without_forbidden())
    text = source.text
    root, _ = read_tree(source)
    found = read_ignores(source, root)
    for span in [*(name for ignore in found.ignores for name in ignore.names), *(each.span for each in found.misread)]:
        assert 0 <= span.start < span.end <= len(text)
    for ignore in found.ignores:
        assert ignore.lines is None or all(1 <= line <= len(text.splitlines()) + 1 for line in ignore.lines)
        if root is not None and ignore.removal is not None:
            assert words(text[: ignore.removal.start] + text[ignore.removal.end :]) == words(text)
