import re
from itertools import pairwise
from unicodedata import category

import pytest
from effort import scaled
from formats.markdown.reader.seen import all_lines, noted, read, seen
from hypothesis import given, settings
from hypothesis import strategies as st

from oewg_cli.note.source_document import TextForm
from oewg_cli.text.source_text import Span

MARKS = [
    *("[", "]", "(", ")", "*", "**", "***", "_", "<b>", "</b>", "<sup>", "</sup>", "<", "|", "&amp;", "&", "^", "`"),
    *(
        "\\",
        "\n",
        "\n\n",
        "  \n",
        "\r",
        "\t",
        "\f",
        "\v",
        "\u2028",
        "\x00",
        "\ufdd0",
        "\ufdd1",
        "a",
        "B c",
        "- ",
        "1. ",
    ),
    *("# ", "[^1]", "[^1]: ", "[a]: #x\n", "[a](b)", "![p](q)", "<!--", "-->", "|-|-|\n", "+--+--+\n", "| a|b |\n"),
    *("https://x.org/a", "¹", "===\n", "---\n", "-- --\n", "```\n", "> ", "{.u}", "<td>", "<a href='x'>", "</a>", "字"),
]
HOSTILE = st.lists(st.sampled_from(MARKS), max_size=30).map("".join)
WORDS = st.text(alphabet="abcDE,.é字'", min_size=1, max_size=12)
PROSE = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=8).map("\n".join)


@settings(max_examples=scaled(1_000))
@given(HOSTILE | st.text())
def test_any_text_is_read_and_each_run_is_where_it_says(text: str) -> None:
    """Pieces ascend within their line, and no form reaches beyond the text."""
    source_document = read(text)
    for line in all_lines(source_document):
        ends = [line.span.start, *(place for run in line.runs for place in run.span), line.span.end, len(text)]
        assert all(before <= after for before, after in pairwise(ends))
        assert (line.form is TextForm.RULE) == (not line.runs)
    spans = [*(each.span for each in source_document.unread), *(each.span for each in source_document.comments)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(HOSTILE)
def test_lines_ascend(text: str) -> None:
    """They are in the order in which they are typed, those of a table in the order of their cells."""
    starts = [line.span.start for line in read(text).lines if line.cell is None]
    assert starts == sorted(starts)


@settings(max_examples=scaled(500))
@given(PROSE)
def test_no_character_of_text_is_lost(text: str) -> None:
    """However its lines are joined."""
    shown = "".join((line.marker or "") + line.text for line in read(text).lines)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text)


@given(PROSE)
def test_what_is_typed_is_what_is_shown(text: str) -> None:
    """Except the spaces where lines are joined."""
    for line in read(text).lines:
        assert all(run.text in {" ", text[slice(*run.span)]} for run in line.runs)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_letters_and_digits_of_any_text_are_shown_or_kept(text: str) -> None:
    """In text that has no marks of Markdown."""
    plain = "".join(char for char in text if category(char)[0] in "LNZ")
    shown = "".join(line.text for line in read(plain).lines)
    assert len(re.sub(r"\s", "", shown)) == len(re.sub(r"\s", "", plain))


def test_a_comment_is_kept_and_is_not_text() -> None:
    """Wherever it is, and over any number of lines."""
    source_document = read("Text<!-- one --> here.\n\n<!-- two\n\nlines -->\n\nEnd <!-- open")
    assert [noted(line) for line in source_document.lines] == ["Text here.", "End <!-- open"]
    assert [(each.text, each.author) for each in source_document.comments] == [("one", ""), ("two\n\nlines", "")]
    assert source_document.comments[0].span == Span(4, 16)


def test_a_text_may_have_the_character_that_covers_comments() -> None:
    """Another one is taken then."""
    assert seen("a\ufdd0<!-- x -->b\ufdd1") == ["a\ufdd0b\ufdd1"]


def test_front_matter_is_kept_as_a_comment() -> None:
    """If it is nothing but keys and their values."""
    source_document = read("---\ntitle: A note\nkeywords:\n  - clouds\n---\n\nText")
    assert [noted(line) for line in source_document.lines] == ["Text"]
    assert source_document.comments[0].text == "title: A note\nkeywords:\n  - clouds"
    assert seen("---\nOriginal: English\n---\nText") == ["---", "Original: English", "---", "Text"]


def test_what_cannot_become_text_is_said() -> None:
    """With its place."""
    text = 'A ![seal](a.png){width="1in"} b <img src=x>\n\nText <table><td>One</td><td>Two</table>\n\n[x]: #y\n'
    source_document = read(text)
    assert [noted(line) for line in source_document.lines] == ["A  b", "Text", "One", "Two"]
    assert [(each.what, text[slice(*each.span)]) for each in source_document.unread] == [
        ("a picture", '![seal](a.png){width="1in"}'),
        ("a picture", "<img src=x>"),
        ("a table of HTML", "<table>"),
        ("a link that nothing uses", "[x]: #y"),
    ]


def test_a_form_feed_ends_a_page() -> None:
    """And the paragraph on it."""
    lines = read("One\ftwo\n\nthree\n\f\ffour\n").lines
    assert [(line.text, line.page) for line in lines] == [("One", 1), ("two", 2), ("three", 2), ("four", 4)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_all_the_same(end: str) -> None:
    """LF, CRLF and CR."""
    assert seen(f"# A{end}{end}One  {end}two{end}{end}- b{end}") == ["#1 A", "One", "two", "•1 b"]


def test_programs_break_lines_with_other_characters() -> None:
    """Word with a vertical tab, others with U+2028; what is broken is of one kind."""
    assert seen("- One\vtwo\u2028three") == ["•1 One", "…1 two", "…1 three"]
    assert seen("One\u2029two") == ["One", "two"]


def test_control_characters_are_kept() -> None:
    """What they are for is not asked here."""
    assert seen("a\x07b") == ["a\x07b"]


def test_fences_are_left_out_and_what_is_in_them_is_not_markdown() -> None:
    """A fence that is not closed is text."""
    assert seen("A\n```text\n1. *b*\n\nc\n```\nd\n~~~\ne") == ["A", "1. *b*", "c", "d", "~~~", "e"]


def test_marks_of_quotations_are_taken_away() -> None:
    """Those of e-mails too."""
    assert seen("> # A\n> - b\n>\n>> c\n>d") == ["#1 A", "•1 b", "c", "d"]


def test_the_kind_of_a_callout_is_not_text() -> None:
    """It is the colour of a box; its title is text, and so are such words outside of a quotation."""
    text = "> [!NOTE]\n> One\n\n> [!info]- Two\n> three\n\n[!info] four\n\n> [!]five"
    assert seen(text) == ["One", "Two", "three", "[!info] four", "[!]five"]


def test_a_part_that_can_be_folded_is_lines() -> None:
    """As it is seen when it is open."""
    assert seen("<details>\n<summary>One</summary>\n\nTwo\n\n</details>") == ["One", "Two"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/76/100*\n\n* Reissued.", ["A/76/100*", "* Reissued."]),
        ("A/76/100\\*\n\n* Reissued.\n\nB\n\n* c", ["A/76/100*", "* Reissued.", "B", "•1 c"]),
        ("A/76/100*\n\n* One\n* Two", ["A/76/100*", "•1 One", "•1 Two"]),
        ("A/76/100\n\n* One", ["A/76/100", "•1 One"]),
        ("A (*b*)\n\n* One", ["A ({i:b})", "•1 One"]),
        ("A/76/100*\nTitle**\n* One.\n** Two.", ["A/76/100*", "Title**", "* One.", "** Two."]),
    ],
)
def test_the_footnote_of_an_asterisk_is_not_an_item(text: str, expected: list[str]) -> None:
    """Where the asterisk is before it, and it is alone."""
    assert seen(text) == expected
