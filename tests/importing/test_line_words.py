from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuscripts import after, mark, typed, words_of

from oewg_cli.importing.line_words import Words, cleaned
from oewg_cli.note.source_document import SourceRun
from oewg_cli.text.source_text import Span

CHARS = st.text(st.one_of(st.sampled_from("ab -–\t\u00a0\u00ad"), st.characters()), min_size=1, max_size=6)
PIECES = st.lists(
    st.one_of(
        st.builds(typed, CHARS, bold=st.booleans(), italic=st.booleans()),
        st.sampled_from(["one", "two"]).map(mark),
    ),
    max_size=6,
).map(lambda runs: after(*runs))


def source_of(runs: tuple[SourceRun, ...]) -> str:
    """Return the text of the source with runs one after the other; a mark is one character of it."""
    return "".join(run.text if run.footnote is None else "^" for run in runs)


@given(PIECES)
def test_each_part_of_words_has_the_place_of_its_characters(runs: tuple[SourceRun, ...]) -> None:
    """The text there in the source is what is read, marks left out."""
    words, source = Words(runs), source_of(runs)
    for start in range(len(words.plain)):
        for end in range(start + 1, len(words.plain) + 1):
            read = source[slice(*words.span(start, end))]
            assert read[0] == words.plain[start]
            assert read[-1] == words.plain[end - 1]
            if not words.marks:
                assert read == words.plain[start:end]


@given(PIECES, st.integers(0, 40), st.integers(0, 40))
def test_a_cut_has_the_words_and_the_places_of_its_part(runs: tuple[SourceRun, ...], start: int, end: int) -> None:
    """As if only they had been written."""
    words = Words(runs)
    cut = words.cut(start, end)
    assert cut.plain == words.plain[start:end]
    if cut.plain:
        assert cut.span() == words.span(start, min(end, len(words.plain)))


@given(PIECES, st.integers(0, 40))
def test_a_mark_is_in_one_of_two_halves(runs: tuple[SourceRun, ...], at: int) -> None:
    """Neither lost nor doubled: the mark between the two belongs to what is before it."""
    words = Words(runs)
    at = min(at, len(words.plain))
    left, right = words.cut(0, at), words.cut(at)
    assert left.plain + right.plain == words.plain
    if at > 0:
        assert left.marks + right.marks == words.marks


@given(PIECES)
def test_stripped_words_have_no_spaces_around_them(runs: tuple[SourceRun, ...]) -> None:
    """And nothing else is taken; no words have no place beyond their line."""
    words = Words(runs)
    assert words.strip().plain == words.plain.strip()
    assert words.strip(" –").plain == words.plain.strip(" –")
    assert words.without_marks().plain == words.plain
    assert not words.without_marks().marks


@pytest.mark.parametrize(
    ("runs", "until"),
    [
        ([], 0),
        ([typed("Opening")], 0),
        ([typed("Opening", bold=True)], 7),
        ([typed("Opening", bold=True), typed(" of it")], 7),
        ([typed("Ope", bold=True), mark("one"), typed("ning ", bold=True), typed("of it")], 8),
        ([typed(" "), typed("Opening", bold=True), typed(" ")], 8),
        ([typed("An "), typed("opening", bold=True)], 0),
        ([typed("3. ", bold=True), typed("Opening")], 0),
        ([typed("(a)", bold=True), typed(" Opening")], 0),
        ([typed("5.1", bold=True), typed(" Opening")], 0),
        ([typed("3.", bold=True)], 2),
        ([typed("A", bold=True), typed(" opening")], 1),
    ],
)
def test_words_are_bold_from_their_beginning_up_to_the_first_that_is_not(runs: list[SourceRun], until: int) -> None:
    """Spaces and marks count for none, and a number alone before other words is not bold."""
    assert words_of(*runs).bold_until == until


@pytest.mark.parametrize(
    ("runs", "is_bold"),
    [
        ([typed("Opening", bold=True), typed("  ")], True),
        ([typed("Opening", bold=True), mark("one")], True),
        ([typed("Opening", bold=True), typed("!")], False),
        ([typed("  ", bold=True)], False),
        ([], False),
    ],
)
def test_a_line_is_bold_if_all_its_words_are(runs: list[SourceRun], is_bold: bool) -> None:  # noqa: FBT001
    """A line of no words is not."""
    assert words_of(*runs).is_bold is is_bold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Opening\tof it", "Opening   of it"),
        ("10\u00a0a.m.\u2007and\u202fso\u3000on\n", "10 a.m. and so on "),
        ("Opening -- closure", "Opening – closure"),
        ("a---b ----", "a---b ----"),
        ("mea\u00adsure\u200bment\ufeff", "measurement"),
        ("\u200eleft\u202ato\u2066", "leftto\u2066"),
        ("open\u2011ended", "open-ended"),
        ("open\u2010ended 8\u20129 June", "open-ended 8–9 June"),
        ("x\x00y\x85z\ue000", "x\ufffdy z\ue000"),
        ("“Clouds” – naïve ☁", "“Clouds” – naïve ☁"),
        ("", ""),
    ],
)
def test_words_are_cleaned_of_invisible_characters(text: str, plain: str) -> None:
    """Each space is a space, a hyphen a hyphen, two hyphens the dash they are typed for."""
    assert Words(cleaned(after(typed(text)))).plain == plain


@given(PIECES)
def test_cleaned_runs_keep_their_places_and_forms(runs: tuple[SourceRun, ...]) -> None:
    """Each is a part of one that was, in its order; marks stay as they are."""
    clean = list(cleaned(runs))
    assert [run for run in clean if run.footnote] == [run for run in runs if run.footnote]
    assert all(left.span.end <= right.span.start for left, right in pairwise(clean))
    for run in clean:
        whole = next(each for each in runs if each.span.start <= run.span.start < each.span.end)
        assert run[2:] == whole[2:]
        assert run.span.end <= whole.span.end
        assert run.footnote or run.text.isprintable() or not whole.text.isprintable()


def test_words_after_what_is_cleaned_keep_their_place() -> None:
    """In the text as it was typed."""
    text = "a\tb -- c\u00adc d"
    words = Words(cleaned(after(typed(text), at=10)))
    assert words.plain == "a   b – cc d"
    at = words.plain.index("d")
    assert words.span(at) == Span(10 + text.index("d"), 10 + len(text))
    dash = words.plain.index("–")
    assert words.span(dash, dash + 1) == Span(10 + text.index("--"), 10 + text.index("--") + 2)


def test_no_words_are_nowhere() -> None:
    """At the beginning of the source."""
    assert words_of().span() == Span(0, 0)
    assert words_of(typed("Opening")).span(3, 3) == Span(3, 3)


@pytest.mark.parametrize(
    "runs",
    [
        [typed("Opening "), mark("one")],
        [typed("Opening"), typed(" "), mark("one"), typed(" ")],
        [mark("one"), typed(" Opening")],
        [typed(" "), mark("one"), typed("Opening")],
    ],
)
def test_a_mark_is_not_stripped_with_the_spaces_around_it(runs: list[SourceRun]) -> None:
    """It belongs to the words, with a space between or without."""
    assert [run.footnote for run in words_of(*runs).strip().marks] == ["one"]
