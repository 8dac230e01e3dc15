import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.inline_text import InlineSpan, parse_inline

PIECES = (
    *"*[]()<>\\.,; \na é😀",
    *("**", "[^", "[^a]", "[^b-1]", "[x](", "](", "[x](#)", "\\*", "\r\n", "A/76/100*"),
    *("https://", "http://un.org/a", "<https://un.org/a>", "mailto:", "<mailto:a@un.org>"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=40)
FLOODS = (
    *("*", "* ", "*a ", "\\", "<", "[", "[^", "[^a", "[^a]"),
    *("[a](", "[a](b", "[a](b(c)", "[a](b)", "<https://", "https://", "https://."),
)

Expected = tuple[str, dict[str, Any]]


def stretches(text: str, expected: list[Expected]) -> tuple[InlineSpan, ...]:
    """Make the stretches that show these parts of a text, or are the marks there, one after the other."""
    made, end = [], 0
    for shown, form in expected:
        start = text.index(shown, end)
        end = start + len(shown)
        made.append(InlineSpan("" if "footnote" in form else shown, start, end)._replace(**form))
    return tuple(made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [("plain", {})]),
        ("of *inter alia* data", [("of ", {}), ("inter alia", {"italic": True}), (" data", {})]),
        ("*a*", [("a", {"italic": True})]),
        ("(*continued*)", [("(", {}), ("continued", {"italic": True}), (")", {})]),
        ("see [75/240](#), too", [("see ", {}), ("75/240", {}), (", too", {})]),
        ("[a](javascript:x) [b](www.un.org)", [("[a](javascript:x) [b](www.un.org)", {})]),
        ("[a](https://un.org/(x))", [("a", {"link": "https://un.org/(x)"})]),
        ("<https://un.org/a.>.", [("https://un.org/a.", {"link": "https://un.org/a."}), (".", {})]),
        ("<mailto:a@un.org>", [("mailto:a@un.org", {"link": "mailto:a@un.org"})]),
        ("at https://un.org/a.", [("at ", {}), ("https://un.org/a", {"link": "https://un.org/a"}), (".", {})]),
        (
            "(https://un.org/A_(b)).",
            [("(", {}), ("https://un.org/A_(b)", {"link": "https://un.org/A_(b)"}), (").", {})],
        ),
        ("(http://un.org), so", [("(", {}), ("http://un.org", {"link": "http://un.org"}), ("), so", {})]),
        ("*https://un.org*", [("https://un.org", {"italic": True, "link": "https://un.org"})]),
        ("group[^a-1].", [("group", {}), ("[^a-1]", {"footnote": "a-1"}), (".", {})]),
        ("[^a][^b]", [("[^a]", {"footnote": "a"}), ("[^b]", {"footnote": "b"})]),
        (
            "*so[^a] it*",
            [("so", {"italic": True}), ("[^a]", {"italic": True, "footnote": "a"}), (" it", {"italic": True})],
        ),
    ],
)
def test_each_mark_is_read(text: str, expected: list[Expected]) -> None:
    """Italics, links, addresses and footnote marks, each at its place."""
    assert parse_inline(text) == stretches(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 * 3 * 4",
        "2*3*4",
        "A/76/100*, A/76/200*.",
        "A/C.3/72/L.1** and A/C.3/72/L.2**",
        "a * b*",
        "*a *",
        "*a*b",
        "*not closed",
        "**",
        "[^not a name]",
        "[^]",
        "[^[a]",
        "[text] (address)",
        "[a](b c)",
        "[](b)",
        "<not an address>",
        "<https://un.org",
        "https://",
        "https://).",
        "ftp://un.org",
        "C:\\folder",
    ],
)
def test_what_is_no_mark_is_text(text: str) -> None:
    """Nothing is lost and nothing is changed, be it nearly a mark."""
    assert "".join(inline.text for inline in parse_inline(text)) == text
    assert not any(inline.italic or inline.footnote for inline in parse_inline(text))


def test_a_backslash_takes_the_meaning_of_a_mark_away() -> None:
    r"""`\*` is an asterisk, `\[^a]` no mark, `\\` one backslash; before anything else it is itself."""
    text = r"\*a\* \[^b] \<https\> \\ \n"
    inlines = parse_inline(text)
    assert "".join(inline.text for inline in inlines) == r"*a* [^b] <https> \ \n"
    assert all(inline[3:] == (False, None, None) for inline in inlines)


def test_a_line_end_is_a_space() -> None:
    """Each of its code points is one, so that places stay the same."""
    assert parse_inline("a\r\nb\nc") == (InlineSpan("a  b c", 0, 6),)


@given(TEXTS)
def test_stretches_lie_in_the_text_in_order(text: str) -> None:
    """None overlaps another, and each shows exactly the text at its place, except for line ends."""
    end = 0
    for inline in parse_inline(text):
        assert end <= inline.start < inline.end <= len(text)
        end = inline.end
        typed = text[inline.start : inline.end]
        assert typed == f"[^{inline.footnote}]" if inline.footnote else inline.text == re.sub(r"[\r\n]", " ", typed)
        assert bool(inline.text) != bool(inline.footnote)


@given(TEXTS)
def test_only_markup_is_left_out(text: str) -> None:
    """Between the spans are asterisks, brackets, addresses of links and backslashes, never a word."""
    end = 0
    for inline in (*parse_inline(text), InlineSpan("", len(text), len(text))):
        assert re.fullmatch(r"[*\\]*(\]\([^\s]*\))?>?[*\\]*[<\[]?", text[end : inline.start])
        end = inline.end


@given(st.text(alphabet="ab .,[]()<^é", max_size=30).filter(lambda text: "](" not in text and "[^" not in text))
def test_text_without_marks_is_one_stretch(text: str) -> None:
    """What has no markup is shown as it is."""
    assert parse_inline(text) == ((InlineSpan(text, 0, len(text)),) if text else ())


@pytest.mark.parametrize("piece", FLOODS)
def test_a_flood_of_half_marks_is_read(piece: str) -> None:
    """Each code point is looked at a few times only: a reading in squares would never end here."""
    text = piece * (400_000 // len(piece))
    assert sum(inline.end - inline.start for inline in parse_inline(text)) <= len(text)
