import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.formats.export_stamp import ExportedFile, Stamp, fingerprint, new_stamp, parse_stamp
from oewg_cli.version import __version__

TEXT = "Monday, 12 May\n10 a.m.\u20131 p.m.\n| Item 3 | |\n"
STAMP = new_stamp(fingerprint(TEXT), "headings")


@pytest.mark.parametrize(
    "same",
    [
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        f"\n{TEXT}\n\n",
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace("Monday", "Mon\u00adday"),
        TEXT.replace("12 May", " 12   May\u200b "),
    ],
)
def test_how_words_are_spaced_does_not_count(same: str) -> None:
    """Programs end lines differently, and put characters that nobody sees where a line may break."""
    assert fingerprint(same) == fingerprint(TEXT)


@given(at=st.integers(0, len(TEXT) - 1), char=st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]))
@example(at=8, char="2")
def test_each_sign_counts(at: int, char: str) -> None:
    """An edit of one digit is an edit."""
    if not TEXT[at].isspace():
        assert (fingerprint(TEXT[:at] + char + TEXT[at + 1 :]) == fingerprint(TEXT)) is (char == TEXT[at])
        assert fingerprint(TEXT[:at] + TEXT[at + 1 :]) != fingerprint(TEXT)


def test_where_words_and_texts_end_counts() -> None:
    """Two words are not one, and neither are two texts."""
    assert len({fingerprint("a b"), fingerprint("ab"), fingerprint("a\nb"), fingerprint("a", "b")}) == 4
    assert fingerprint("e\u0301") == fingerprint("é")


@given(st.text() | st.lists(st.sampled_from(["oewg", __version__, "week", "0" * 64, "x"])).map(" ".join))
@example(str(STAMP))
def test_a_stamp_is_read_as_it_was_written_and_nothing_else_is_one(text: str) -> None:
    """Word shows at most 255 characters of a property."""
    stamp = parse_stamp(text)
    assert stamp is None or str(stamp) == text
    assert parse_stamp(str(STAMP)) == STAMP
    assert len(str(STAMP)) < 255


def test_another_version_of_the_program_is_no_reason_to_write_a_file_again() -> None:
    """Another layout, other content, and a stamp that is missing are."""
    new = ExportedFile(STAMP.fingerprint, STAMP, "rest")
    assert new._replace(stamp=STAMP._replace(version="0.0.9")).is_current(new)
    for old in (
        new._replace(stamp=None),
        new._replace(rest="other"),
        new._replace(stamp=STAMP._replace(layout="week")),
        new._replace(stamp=Stamp(__version__, "headings", "0" * 64)),
    ):
        assert not old.is_current(new)
