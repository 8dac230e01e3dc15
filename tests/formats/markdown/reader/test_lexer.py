import re

import pytest
from effort import scaled
from formats.markdown.reader.seen import read, seen
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** __b__ <strong>c</strong> <b>d</b>", "{b:a} {b:b} {b:c} {b:d}"),
        ("*a* _b_ <em>c</em> <i>d</i>", "{i:a} {i:b} {i:c} {i:d}"),
        ("***a*** **b *c***", "{bi:a} {b:b }{bi:c}"),
        ("*a **b** c*", "{i:a }{bi:b}{i: c}"),
        ("(*continued*)", "({i:continued})"),
        ("**Closure**– remarks", "{b:Closure}– remarks"),
        ("word<em>(a)</em>word", "word{i:(a)}word"),
        ("a * b * c", "a * b * c"),
        ("a_b_c and __init__py", "a_b_c and __init__py"),
        ("A/76/100* and Title**", "A/76/100* and Title**"),
        ("A/76/100\\*", "A/76/100*"),
        ("**a", "**a"),
        ("*a **b*", "*a *{i:b}"),
        ("**a*", "*{i:a}"),
        ("<b>a", "<b>a"),
        ("a</em>", "a</em>"),
        ("<B>a</B>", "{b:a}"),
    ],
)
def test_bold_and_italics(text: str, expected: str) -> None:
    """As CommonMark has them; what has no other half is text."""
    assert seen(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<sup>1</sup>", "a{r:1}"),
        ("a^1^ 21^st^", "a{r:1} 21{r:st}"),
        ("a^\\*^", "a{r:*}"),
        ("a¹²", "a{r:12}"),
        ("**a**²", "{b:a}{r:2}"),
        ("2^3 and ^ and ^^", "2^3 and ^ and ^^"),
        ("a<sup>,</sup>", "a{r:,}"),
        ("^[1](#a)^", "{r=#a:1}"),
    ],
)
def test_raised_text(text: str, expected: str) -> None:
    """In tags, between carets, and as characters of their own, which become plain digits."""
    assert seen(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://x.org/b)", "{=https://x.org/b:a}"),
        ("[a](<https://x.org/(b c)>)", "{=https://x.org/(b c):a}"),
        ("[a](https://x.org/(b))", "{=https://x.org/(b):a}"),
        ('[a](b "title")', "{=b:a}"),
        ("[75/240](#)", "{=#:75/240}"),
        ("[75/240]()", "{=:75/240}"),
        ("[a](b\\_c&amp;d)", "{=b_c&d:a}"),
        ("[*a* b](c)", "{i=c:a}{=c: b}"),
        ("*[a](b)*", "{i=b:a}"),
        ("[[a]{.underline}](b)", "{=b:a}"),
        ("[a]{.smallcaps} []{#b .anchor}c", "a c"),
        ("<u>a</u> <span class=x>b</span>", "a b"),
        ("[a [b] c](d)", "{=d:a [b] c}"),
        ("[a\\]](b)", "{=b:a]}"),
        ("[a] [b](c", "[a] [b](c"),
        ("[a `b](c) d`", "{=c:a `b} d`"),
        ("](a) [", "](a) ["),
        ("<https://x.org/a_b>", "{=https://x.org/a_b:https://x.org/a_b}"),
        ("<a@b.org>", "{=mailto:a@b.org:a@b.org}"),
        ("(https://x.org/a_b).", "({=https://x.org/a_b:https://x.org/a_b})."),
        ("https://x.org/a\\_b, c", "{=https://x.org/a_b:https://x.org/a_b}, c"),
        ("https://x.org/a(b)*", "{=https://x.org/a(b):https://x.org/a(b)}*"),
        ("https:// a", "https:// a"),
        ("[https://x.org/\\|](https://x.org/%7C)", "{=https://x.org/%7C:https://x.org/|}"),
        ('<a href="b&amp;c">d</a>', "{=b&c:d}"),
        ("<date> <john", "<date> <john"),
    ],
)
def test_links(text: str, expected: str) -> None:
    """In all the ways in which they are typed; one that leads nowhere is kept as it is."""
    assert seen(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a][B  c]", "{=https://x.org:a}"),
        ("[b c][]", "{=https://x.org:b c}"),
        ("[b c]", "{=https://x.org:b c}"),
        ("[a][d]", "[a][d]"),
    ],
)
def test_links_by_their_names(text: str, expected: str) -> None:
    """The address is said elsewhere."""
    source_document = read(f"{text}\n\n[b C]: <https://x.org> 'title'\n")
    assert seen(f"{text}\n\n[b C]: <https://x.org> 'title'\n") == [expected]
    assert bool(source_document.unread) == (expected == "[a][d]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\\# \\1 \\\\ \\'a\\' \\...", "# \\1 \\ 'a' ..."),
        ("AT&T &amp; &lt;b&gt; &ndash; &#8211; &#x2013; &nosuch;", "AT&T & <b> – – – &nosuch;"),
        ("10\\ a.m.&nbsp;b C:\\ d", "10\u00a0a.m.\u00a0b C:\u00a0d"),
        ("a \\ b\\", "a \\ b\\"),
        ("`*a* \\*` ``b ` c``", "*a* \\* b ` c"),
        ("`a", "`a"),
        ("\\[^1]", "[^1]"),
    ],
)
def test_escapes_entities_and_code(text: str, expected: str) -> None:
    """A backslash removes the meaning of a character, and stays before a letter."""
    assert seen(text) == [expected]


def test_a_run_is_where_it_is_typed() -> None:
    """What is not shown as it is typed has the place of all that is typed of it."""
    text = "a\\*b&ndash;c¹ **d** [e](f)[^1] <g@h.i>\n\n[^1]: j"
    line = read(text).lines[0]
    assert [(run.text, text[slice(*run.span)]) for run in line.runs] == [
        ("a", "a"),
        ("*", "\\*"),
        ("b", "b"),
        ("–", "&ndash;"),
        ("c", "c"),
        ("1", "¹"),
        (" ", " "),
        ("d", "d"),
        (" ", " "),
        ("e", "e"),
        ("", "[^1]"),
        (" ", " "),
        ("g@h.i", "g@h.i"),
    ]


def test_text_that_is_typed_in_one_form_is_one_run() -> None:
    """Whatever characters without a meaning are in it."""
    assert [run.text for run in read("a * [b] <c> & 2^3 A/76/100*").lines[0].runs] == ["a * [b] <c> & 2^3 A/76/100*"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[Item 3]] Clouds", "Item 3 Clouds"),
        ("[[Okafor|Ms. Okafor (Nigeria)]]", "Ms. Okafor (Nigeria)"),
        ("[[**Item** 3]]", "{b:Item} 3"),
        ("[[2025/Rain|item 3]]", "[[2025/Rain|item 3]]"),
        ("[[1]](https://un.org)", "{=https://un.org:[1]}"),
        ("[[ ]] [[7]]", "[[ ]] [[7]]"),
        ("==Rain== and ==*hail*==", "Rain and {i:hail}"),
        ("a==b== == c == d===", "a==b== == c == d==="),
    ],
)
def test_marks_of_programs_for_notes(text: str, expected: str) -> None:
    """Links to other pages and marked text; where a word of the link would not be shown, all of it is text."""
    assert seen(text) == [expected]


FORMS = {"strong_open": (1, 0), "strong_close": (-1, 0), "em_open": (0, 1), "em_close": (0, -1)}


def by_another_reader(text: str) -> list[tuple[str, bool, bool]]:
    """Return the characters that a reader of CommonMark shows, and whether each is bold and is in italics."""
    bold = italic = 0
    found: list[tuple[str, bool, bool]] = []
    for token in MarkdownIt("commonmark").parseInline(text)[0].children or ():
        more = FORMS.get(token.type, (0, 0))
        bold, italic = bold + more[0], italic + more[1]
        found += [(char, bold > 0, italic > 0) for char in token.content]
    return found


@settings(max_examples=scaled(2_000))
@given(st.text(alphabet="ab *_(.–\\", max_size=20))
def test_emphasis_is_that_of_another_reader(inner: str) -> None:
    """Whatever runs of asterisks and underscores are in a line."""
    text = re.sub(r"\\+ ", " ", f"word{inner}x")
    (line,) = read(text).lines
    ours = [(char, run.bold, run.italic) for run in line.runs for char in run.text]
    assert ours == by_another_reader(text)
