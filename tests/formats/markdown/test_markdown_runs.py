import pytest
from effort import scaled
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from oewg_cli.formats.markdown.markdown_runs import escaped_line, inline_text
from oewg_cli.note.blocks import Run

CHARS = st.text(alphabet="ab é–(.)[]*_`\\<>&#!~$|+-=:1/\"'\u00a0字", min_size=1, max_size=12)
LINKS = st.sampled_from([None, None, "https://docs.un.org/en/A/RES/217(III)", "https://x.org/a b"])
RUNS = st.lists(st.builds(Run, CHARS, st.booleans(), LINKS, st.none(), st.none()), min_size=1, max_size=4)


def rendered(markdown: str) -> tuple[str, str]:
    """Return the text that a reader of CommonMark sees, and the HTML."""
    reader = MarkdownIt("commonmark").use(footnote_plugin)
    tokens = reader.parse(markdown)
    shown = "".join(
        child.content for token in tokens for child in token.children or () if child.type in {"text", "text_special"}
    )
    return shown, reader.render(markdown)


def squeezed(text: str) -> str:
    """Make all white space one space, as HTML shows it."""
    return " ".join(text.split())


@settings(max_examples=scaled(1_000))
@given(RUNS)
def test_a_reader_sees_the_text_of_the_runs(runs: list[Run]) -> None:
    """No character of a text is read as Markdown, at the beginning of a line or within."""
    text = squeezed("".join(run.text for run in runs))
    shown, html = rendered(inline_text(runs).strip())
    assert squeezed(shown) == text
    assert html.startswith("<p>") or not text
    assert not any(
        tag in html for tag in ("<ol", "<ul", "<h1", "<hr", "<code", "<pre", "<blockquote", "<img", "<strong")
    )


@settings(max_examples=scaled(1_000))
@given(RUNS)
def test_links_and_italics_are_those_of_the_runs(runs: list[Run]) -> None:
    """Each run that is in italics or leads somewhere does so in the page, and no other."""
    html = rendered(inline_text(runs).strip())[1]
    assert ("<em>" in html) == any(run.italic and run.text.strip() for run in runs)
    assert html.count("<a ") == sum(run.link is not None for run in runs)


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        ([Run("Clouds ("), Run("continued", italic=True), Run(")")], "Clouds (*continued*)"),
        ([Run("75/240", link="https://docs.un.org/en/A/RES/75/240")], "[75/240](https://docs.un.org/en/A/RES/75/240)"),
        ([Run("3363 (XXX)", link="https://x.org/3363(XXX)")], "[3363 (XXX)](<https://x.org/3363(XXX)>)"),
        ([Run("See "), Run("https://x.org/a_b", link="https://x.org/a_b"), Run(".")], "See <https://x.org/a_b>."),
        ([Run("word"), Run(mark=1), Run(",", mark=2)], "word[^1]<sup>,</sup>[^2]"),
        ([Run("here", link="https://x.org/a|b")], "[here](https://x.org/a%7Cb)"),
        ([Run("https://x.org/|", link="https://x.org/|")], "[https://x.org/\\|](https://x.org/%7C)"),
        ([Run("1. Not a list")], "1\\. Not a list"),
        ([Run("- not a list")], "\\- not a list"),
        ([Run("# no heading #")], "\\# no heading \\#"),
        ([Run("#")], "\\#"),
        ([Run("AT&T &amp; R&D")], "AT&T \\&amp; R&D"),
        ([Run("costs $5 or ~10~ | a_b")], "costs \\$5 or \\~10\\~ \\| a\\_b"),
    ],
)
def test_usual_texts_are_written_as_a_person_would(runs: list[Run], markdown: str) -> None:
    """Only what needs a backslash has one."""
    assert inline_text(runs) == markdown


def test_a_plain_line_is_escaped_alike() -> None:
    """An organ or a symbol is text, whatever is in it."""
    assert escaped_line("A/C.1/*") == "A/C.1/\\*"
