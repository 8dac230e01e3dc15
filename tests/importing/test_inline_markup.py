import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from manuscripts import after, mark, typed, words_of

from oewg_cli.importing.inline_markup import leads_nowhere, markup
from oewg_cli.importing.line_words import Words, cleaned
from oewg_cli.note.source_document import SourceRun
from oewg_cli.programme.inline_text import parse_inline

NAMES = {"one": "note-1", "two": "note-2"}
LINKS = [
    "https://clouds.example.org/",
    "https://clouds.example.org/a_(b)*c",
    "mailto:a@clouds.example.org",
    "#",
    "",
    "x y",
]
CHARS = st.text(
    st.one_of(st.sampled_from("ab *[]()<>^\\#!.-_:/"), st.characters(exclude_categories=["Cs", "Cc", "Cn"])), max_size=8
)
WORDS = CHARS | st.sampled_from(["https://clouds.example.org/", "[x](y)", "A/76/100*", "*clouds*", "a \\* b"])
PIECES = st.lists(st.builds(typed, WORDS, italic=st.booleans(), link=st.none() | st.sampled_from(LINKS)), max_size=5)


def shown(text: str) -> str:
    """Return what a reader sees of a text of the programme, marks with their names, spaces single."""
    read = "".join(f"[^{each.footnote}]" if each.footnote else each.text for each in parse_inline(text))
    return re.sub(" {2,}", " ", read).strip()


def meant(words: Words) -> str:
    """Return what a reader sees of words in the same way."""
    marks = {name: f"[^{note}]" for name, note in NAMES.items()}
    read = "".join(marks.get(run.footnote, "") if run.footnote else run.text for run in words.pieces)
    return re.sub(" {2,}", " ", read).strip()


@given(PIECES)
def test_typed_words_read_as_they_were(runs: list[SourceRun]) -> None:
    """Whatever characters are in them, in italics or with links, as long as there are spaces around each form."""
    apart = [each for run in runs for each in (run, typed(" "))]
    words = Words(cleaned(after(*apart)))
    assume(not any(run.link and run.text.lstrip().startswith("^") for run in runs))
    assume("[^" not in words.plain and "<http" not in words.plain and "http" not in words.plain.replace("https://", ""))
    assume(not re.search(r"https://[^ ]*[\\<>*\[\]]", words.plain))
    assert shown(markup(words, NAMES)) == meant(words)


MARKS = {name: mark(name)._replace(text=shown) for name in ("one", "two", "unnamed") for shown in ("", "1")}


@given(st.lists(st.sampled_from(["Clouds", " and ", " *x* ", "(", *MARKS]), max_size=8))
def test_each_mark_is_typed_at_its_place(parts: list[str]) -> None:
    """After a word or before another one; none is lost or doubled, and one without a name is left out."""
    runs = [MARKS.get(part) or typed(part) for part in parts]
    words = words_of(typed("Rain"), *runs, typed("."))
    assert shown(markup(words, NAMES)) == meant(words)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([], ""),
        ([typed("  Clouds   over  land ")], "Clouds over land"),
        ([typed("The "), typed("Cloud Atlas", italic=True), typed(" says")], "The *Cloud Atlas* says"),
        ([typed("The"), typed(" Cloud Atlas ", italic=True), typed("says")], "The *Cloud Atlas* says"),
        ([typed("("), typed("continued", italic=True), typed(")")], "(*continued*)"),
        ([typed("a "), typed(" ", italic=True), typed("b")], "a b"),
        ([typed("Clouds"), mark("two"), typed(" and rain"), mark("one")], "Clouds[^note-2] and rain[^note-1]"),
        ([typed("Clouds"), mark("lost")], "Clouds"),
        ([typed("x", italic=True), mark("one"), typed("y", italic=True)], "*x*[^note-1]*y*"),
    ],
)
def test_italics_and_marks_are_typed(runs: list[SourceRun], text: str) -> None:
    """The spaces around italics are outside; a mark without a footnote is left out."""
    assert markup(words_of(*runs), NAMES) == text


ADDRESS = "https://clouds.example.org/plan"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([typed("the "), typed("plan", link=ADDRESS), typed(" of it")], f"the [plan]({ADDRESS}) of it"),
        ([typed("the "), typed(" plan ", link=ADDRESS), typed("of it")], f"the [plan]({ADDRESS}) of it"),
        ([typed("the pl", link=ADDRESS), typed("an", link=ADDRESS)], f"[the plan]({ADDRESS})"),
        ([typed(ADDRESS, link=ADDRESS)], f"<{ADDRESS}>"),
        ([typed("plan", link="https://a.org/(b")], "[plan](https://a.org/%28b)"),
        ([typed("plan", link="https://a.org/(b)")], "[plan](https://a.org/(b))"),
        ([typed("write", link="mailto:a@b.org")], "[write](mailto:a@b.org)"),
        ([typed("plan", italic=True, link=ADDRESS)], f"*[plan]({ADDRESS})*"),
        ([typed("plan", link="#")], "plan"),
        ([typed("plan", link="")], "plan"),
        ([typed("plan", link="javascript:x")], "plan"),
        ([typed("a"), typed(" ", link=ADDRESS), typed("b")], "a b"),
        ([typed("plan", link=ADDRESS), mark("one"), typed(" of it")], f"[plan]({ADDRESS})[^note-1] of it"),
    ],
)
def test_links_that_lead_somewhere_are_typed(runs: list[SourceRun], text: str) -> None:
    """As the format has them; the words of the others stay."""
    assert markup(words_of(*runs), NAMES) == text


DOCUMENT = "https://docs.un.org/en/A/AC.999/2024/1"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([typed("see "), typed("A/AC.999/2024/1", link=DOCUMENT)], "see A/AC.999/2024/1"),
        ([typed("see document A/AC.999/2024/1", link=DOCUMENT)], f"[see document A/AC.999/2024/1]({DOCUMENT})"),
        ([typed("see "), typed("A/AC.999/2024/2", link=DOCUMENT)], f"see [A/AC.999/2024/2]({DOCUMENT})"),
        ([typed("see "), typed("A/AC.999/2024/1", link=ADDRESS)], f"see [A/AC.999/2024/1]({ADDRESS})"),
    ],
)
def test_the_link_of_a_document_that_is_named_is_left_to_the_program(runs: list[SourceRun], text: str) -> None:
    """Others stay, also those that lead to another document than the one named."""
    assert markup(words_of(*runs), NAMES) == text


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        ("A/76/100* and a * b", "A/76/100* and a * b"),
        ("[Draft] of ^2", "[Draft] of ^2"),
        ("not *italics*", r"not \*italics\*"),
        ("[x](https://a.org)", r"\[x\](https://a.org)"),
        ("a \\* b", r"a \\\* b"),
        ("1 < 2 > 0", "1 < 2 > 0"),
    ],
)
def test_characters_are_escaped_only_where_they_would_mean_something(plain: str, text: str) -> None:
    """Elsewhere they mean themselves."""
    assert markup(words_of(typed(plain)), NAMES) == text
    assert shown(text) == plain


@pytest.mark.parametrize(
    ("link", "nowhere"),
    [("#", True), ("", True), ("plan.html", True), ("ftp://a", True), (ADDRESS, False), ("mailto:a@b", False)],
)
def test_an_address_begins_as_one(link: str, nowhere: bool) -> None:  # noqa: FBT001
    """Others lead nowhere from a printed note."""
    assert leads_nowhere(link) is nowhere


@pytest.mark.parametrize(
    "runs",
    [
        [typed("pre"), typed("fix", italic=True)],
        [typed("continu", italic=True), typed("ed")],
        [typed("see <https://clouds.example.org/plan>")],
        [typed("see [^here]", link=ADDRESS)],
        [typed("^here", link=ADDRESS)],
    ],
)
def test_no_character_is_added_that_a_reader_would_see(runs: list[SourceRun]) -> None:
    """Where italics end within a word, or an address is in brackets of its own."""
    words = words_of(*runs)
    assert shown(markup(words, NAMES)).replace("<", "").replace(">", "") == meant(words).replace("<", "").replace(
        ">", ""
    )
    assert not any(each.footnote for each in parse_inline(markup(words, NAMES)))


def test_words_in_brackets_keep_their_link() -> None:
    """It leads somewhere."""
    text = markup(words_of(typed("see "), typed("[plan]", link=ADDRESS)), NAMES)
    assert ADDRESS in {each.link for each in parse_inline(text)}
