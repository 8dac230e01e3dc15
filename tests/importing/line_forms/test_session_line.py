from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.line_forms.session_line import DatesLine, SessionLine, dates_line, session_line
from oewg_cli.un.dates.dates import date_range
from oewg_cli.un.phrases import ordinal

DATED = date(2025, 1, 15)


def read(text: str, dated: date | None = DATED) -> DatesLine:
    """Read the dates of a line that has some."""
    line = dates_line(text, dated)
    assert line is not None
    return line


def from_to(line: DatesLine) -> tuple[str, str]:
    """Return the first and the last day of a line."""
    return str(line.opens), str(line.closes)


@given(st.integers(1, 99), st.sampled_from(["substantive", "organizational", "resumed", "special", ""]))
def test_every_session_is_read_as_it_is_printed(number: int, kind: str) -> None:
    """With its kind and without, in capitals too."""
    text = " ".join(filter(None, (ordinal(number, "en").capitalize(), kind, "session")))
    assert session_line(text) == session_line(text.upper()) == SessionLine(number, kind or None)


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("4th session", 4, None),
        ("Twenty first session", 21, None),
        ("Session 4", 4, None),
        ("Substantive session no. 4", 4, "substantive"),
        ("The fourth session:", 4, None),
        ("Fourth substantive session**", 4, "substantive"),
        ("Resumed fourth session", 4, "resumed"),
        ("Organisational session", None, "organizational"),
        ("Session", None, None),
        ("Fourth session (resumed)", 4, "resumed"),
    ],
)
def test_other_forms_name_a_session(text: str, number: int | None, kind: str | None) -> None:
    """What they do not say is not known."""
    assert session_line(text) == SessionLine(number, kind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Opening of the session",
        "First session of the group",
        "This session",
        "Informal session",
        "Tenth meeting",
        "Closing session",
        "2024 session",
        "Session 4: opening",
        "fourth " * 30 + "session",
    ],
)
def test_a_line_with_other_words_names_no_session(text: str) -> None:
    """However near it is."""
    assert session_line(text) is None


@given(st.dates(date(1946, 1, 1), date(2099, 1, 1)), st.integers(0, 40), st.sampled_from(["Geneva", "New York"]))
def test_all_dates_are_read_as_they_are_printed_and_are_right(opens: date, length: int, place: str) -> None:
    """Within a month, a year, or over two."""
    closes = date.fromordinal(opens.toordinal() + length)
    text = f"{place}, {date_range(opens, closes, 'en')}"
    line = read(text, None)
    assert (line.place, line.opens, line.closes) == (place, opens, closes)
    assert line.is_right
    assert not line.is_assumed
    assert text[line.start : line.end] == date_range(opens, closes, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Geneva, 12-14 May 2025",
        "Geneva, 12 - 14 May 2025",
        "Geneva, 12 to 14 May 2025",
        "Geneva, May 12-14, 2025",
        "Geneva, 12th-14th May 2025",
    ],
)
def test_other_forms_mean_dates_and_are_not_right(text: str) -> None:
    """As people type them."""
    line = read(text)
    assert (line.place, *from_to(line), line.is_right) == ("Geneva", "2025-05-12", "2025-05-14", False)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Geneva, Switzerland, 12–14 May 2025", "Geneva, Switzerland"),
        ("Geneva (12–14 May 2025)", "Geneva"),
        ("Geneva: 12–14 May 2025**", "Geneva"),
        ("12–14 May 2025", ""),
    ],
)
def test_the_place_comes_before_the_dates(text: str, place: str) -> None:
    """Without what divides the two."""
    assert read(text).place == place


@pytest.mark.parametrize(
    ("dated", "opens"),
    [(date(2025, 1, 15), "2025-05-12"), (date(2025, 6, 1), "2026-05-12"), (date(2025, 5, 12), "2025-05-12")],
)
def test_dates_without_a_year_are_the_next_after_the_document(dated: date, opens: str) -> None:
    """And that is said."""
    line = read("Geneva, 12–14 May", dated)
    assert (str(line.opens), line.is_assumed) == (opens, True)


@pytest.mark.parametrize("text", ["Geneva, 12–14 May", "12–14 May"])
def test_dates_of_no_year_are_none(text: str) -> None:
    """A document that has no date gives none; nor does a line without a place, which may be any days."""
    assert dates_line(text) is None
    assert dates_line("12–14 May", DATED) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Geneva",
        "Held at Geneva from 12 to 14 May 2025.",
        "Geneva, 12–14 May 2025, in Room 2",
        "Geneva, 30 February 2025",
        "clouds " * 20 + "12 May 2025",
    ],
)
def test_a_sentence_has_no_dates_of_a_session(text: str) -> None:
    """Nor has a line that goes on."""
    assert dates_line(text, DATED) is None


@pytest.mark.parametrize(
    ("text", "place", "opens"),
    [
        ("Vienna, from 12 to 14 May 2025", "Vienna", "2025-05-12"),
        ("Geneva, Monday, 12 May – Wednesday, 14 May 2025", "Geneva", "2025-05-12"),
        ("Geneva, 12, 13 and 14 May 2025", "Geneva", "2025-05-12"),
        ("Geneva, 29 Dec. - 3 Jan. 2025", "Geneva", "2024-12-29"),
        ("Geneva, 4–8 March and 6–10 May 2025", "Geneva", "2025-03-04"),
    ],
)
def test_no_part_of_the_dates_is_taken_for_the_place(text: str, place: str, opens: str) -> None:
    """All days are of the session."""
    line = read(text)
    assert (line.place, str(line.opens)) == (place, opens)


@pytest.mark.parametrize(
    ("text", "closes", "has_gaps"),
    [
        ("Geneva, 12, 13 and 14 May 2025", "2025-05-14", False),
        ("Geneva, 12 and 16 May 2025", "2025-05-16", True),
        ("Geneva, 12 to 16 May 2025", "2025-05-16", False),
        ("Geneva, 29 Dec. - 3 Jan. 2025", "2025-01-03", False),
        ("Geneva, 29 Dec. to 3 Jan. 2025", "2025-01-03", False),
        ("Geneva, 30 Apr. and 1 May 2025", "2025-05-01", False),
        ("Geneva, 4–8 March and 6–10 May 2025", "2025-05-10", True),
        ("Geneva, 4–8 March 2024 and 6–10 May 2025", "2025-05-10", True),
        ("Geneva, Monday, 12 May – Wednesday, 14 May 2025", "2025-05-14", False),
    ],
)
def test_days_that_are_not_named_are_gaps_unless_a_dash_is_between(
    text: str,
    closes: str,
    has_gaps: bool,  # noqa: FBT001
) -> None:
    """The last day is that of the last period."""
    assert (str(read(text).closes), read(text).has_gaps) == (closes, has_gaps)


def test_periods_in_the_wrong_order_are_not_those_of_a_session() -> None:
    """Nobody knows which are meant."""
    assert dates_line("Geneva, 6–10 May and 4–8 March 2025 and 1 January 2025", DATED) is None
