import pytest
from formats.markdown.reader.seen import noted, read, seen

from oewg_cli.text.source_text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A", ["#1 A"]),
        ("###### A ##", ["#6 A"]),
        ("## A \\#", ["#2 A #"]),
        ("## A#", ["#2 A#"]),
        ("####### A", ["####### A"]),
        ("#A", ["#A"]),
        ("## A {#a .unnumbered}", ["#2 A"]),
        ("# A<br>B", ["#1 A", "#1 B"]),
        ("Text\n# A\ntext", ["Text", "#1 A", "text"]),
        ("A\n===", ["#1 A"]),
        ("A\nB\n===\nc", ["A", "#1 B", "c"]),
        ("===", ["---"]),
        ("A\n\n====", ["A", "---"]),
    ],
)
def test_headings(text: str, expected: list[str]) -> None:
    """Number signs, or a line of equals signs under the text."""
    assert seen(text) == expected


@pytest.mark.parametrize("rule", ["---", "***", "___", "* * *", "- - -", "_________________", "–––", "-----------"])
def test_rules(rule: str) -> None:
    """Also right under a text: the converter of a page did not mean a heading."""
    assert seen(f"Original: English\n{rule}\nText") == ["Original: English", "---", "Text"]


def test_a_rule_has_no_runs_and_is_where_it_is_typed() -> None:
    """As the source document demands."""
    (rule,) = read("\n  ---  \n").lines
    assert (rule.runs, rule.span) == ((), Span(3, 6))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n* b\n+ c\n• d\n– e\n•f", ["•1 a", "•1 b", "•1 c", "•1 d", "•1 e", "•1 f"]),
        ("1. a\n2) b\n(a) c\nb) d\n(iv) e\n12.\tf", ["1.1 a", "2)1 b", "(a)1 c", "b)1 d", "(iv)1 e", "12.1 f"]),
        ("a.  b\n\na. b", ["a.1 b", "a. b"]),
        ("- a\n  - b\n    1. c\n  - d\n- e", ["•1 a", "•2 b", "1.3 c", "•2 d", "•1 e"]),
        (" - a\n- b", ["•1 a", "•1 b"]),
        ("- a\n\nText\n\n  - b", ["•1 a", "Text", "•1 b"]),
        ("1. a\n\n    More.\n\n    - b", ["1.1 a", "More.", "•2 b"]),
        ("- a\\\nb<br>c", ["•1 a", "…1 b", "…1 c"]),
        ("- 1. a", ["•1 1. a"]),
        ("- [ ] a\n* [x] b\n- [y] c\n- [x]d", ["•1 a", "•1 b", "•1 [y] c", "•1 [x]d"]),
        ("1\\. a\n\n\\- b\n\n2021. c\n\n10.30 d\n\n-e", ["1. a", "- b", "2021. c", "10.30 d", "-e"]),
        ("1.\nThe session", ["1.1 The session"]),
        ("1.\n\n•\n\nText", ["1.", "•", "Text"]),
        ("    Four blanks", ["Four blanks"]),
    ],
)
def test_items(text: str, expected: list[str]) -> None:
    """The number is kept as it is typed, and the depth is that of the mark in its list."""
    assert seen(text) == expected


def test_the_mark_is_part_of_the_stretch_of_a_line() -> None:
    """So that what is typed for it can be found."""
    text = "A\n\n  – b c"
    line = read(text).lines[1]
    assert text[slice(*line.span)] == "– b c"
    assert text[slice(*line.runs[0].span)] == "b c"


def test_a_line_in_bold_is_a_plain_line_of_one_run() -> None:
    """Whether it is a heading is not asked here."""
    text = "**Thursday, 7 March**\n10 a.m.–1 p.m."
    line, hours = read(text).lines
    assert [noted(line), noted(hours)] == ["{b:Thursday, 7 March}", "10 a.m.–1 p.m."]
    assert len(line.runs) == 1
    assert text[slice(*line.runs[0].span)] == "Thursday, 7 March"


def test_footnotes_are_read_wherever_they_are() -> None:
    """They go on in indented lines, also after an empty one; what comes after is text."""
    text = "A[^1] b[^x].\n\n[^1]: One *two*.\n\n    Three.\n[^x]:\n    Four\n\nFive[^none]\n\n[^1]: Again"
    source_document = read(text)
    assert [noted(line) for line in source_document.lines] == ["A{^1} b{^x}.", "Five[^none]", "{^1}: Again"]
    assert {name: [noted(line) for line in note.lines] for name, note in source_document.notes.items()} == {
        "1": ["One {i:two}.", "Three."],
        "x": ["Four"],
    }
    assert [note.label for note in source_document.notes.values()] == ["1", "x"]
    assert text[slice(*source_document.notes["1"].span)] == "[^1]: One *two*.\n\n    Three."


def test_notes_that_are_typed_otherwise_are_lines() -> None:
    """With a raised character at the beginning."""
    assert seen("A<sup>1</sup>\n---\n<sup>1</sup> One\n¹ Two\n^2^ Three\n1 Four") == [
        "A{r:1}",
        "---",
        "{r:1} One",
        "{r:1} Two",
        "{r:2} Three",
        "1 Four",
    ]
