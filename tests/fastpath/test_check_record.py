import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.fastpath.check_record import CheckRecord, parse_record
from oewg_cli.lint.reporters.parts import segments_of
from oewg_cli.lint.reporters.segments import SegmentStyle
from oewg_cli.text.control_characters import IN_REPORTS

TEXT = st.text(st.characters(exclude_characters=IN_REPORTS, exclude_categories=["Cs"]))
PARTS = st.lists(st.tuples(st.sampled_from("pewicfa"), TEXT).map("".join))
COUNTS = st.tuples(*[st.integers(0, 1000)] * 5)


@given(COUNTS, PARTS, st.booleans(), st.booleans())
def test_a_record_is_read_as_it_was_written(
    counts: tuple[int, ...],
    parts: list[str],
    fails: bool,  # noqa: FBT001 - hypothesis gives them in order
    is_programme: bool,  # noqa: FBT001 - as above
) -> None:
    """Any text can be in it."""
    read = parse_record(CheckRecord(counts, parts, fails=fails, is_programme=is_programme).to_bytes())
    assert read is not None
    assert (read.counts, read.parts, read.fails, read.is_programme) == (counts, parts, fails, is_programme)


@given(st.binary(max_size=40), st.integers(0, 60))
def test_what_is_no_record_is_none(noise: bytes, length: int) -> None:
    """A file that another program wrote, or that was not written to its end in its first line, is as if not there."""
    whole = CheckRecord((1, 2, 3, 4, 5), ["eerror", "p text\n"]).to_bytes()
    head = whole.index(b"\n")
    assert parse_record(whole[: min(length, head)]) is None
    read = parse_record(noise)
    assert read is None or len(read.counts) == 5


def test_the_text_of_a_record_is_its_parts_without_their_styles() -> None:
    """The first letter of each is its style."""
    assert CheckRecord((0,) * 5, ["eerror", "p: it is wrong\n"]).text() == "error: it is wrong\n"


@pytest.mark.parametrize("character", sorted(IN_REPORTS - {"\x1f"}))
def test_a_text_that_a_terminal_would_obey_is_no_report(character: str) -> None:
    """The program writes none."""
    assert parse_record(CheckRecord((0,) * 5, [f"p{character}"]).to_bytes()) is None


def test_a_style_that_no_report_has_is_no_report() -> None:
    """What prints it would look for the style."""
    assert parse_record(CheckRecord((0,) * 5, ["xtext"]).to_bytes()) is None


def test_the_styles_of_a_record_are_those_of_reports() -> None:
    """By their first letters; two styles that have one are not both in a report on findings."""
    letters = {style.value[0] for style in SegmentStyle}
    assert all(parse_record(CheckRecord((0,) * 5, [f"{letter}text"]).to_bytes()) for letter in letters)
    assert [segment.style for segment in segments_of(["itext"])] == [SegmentStyle.INFO]
