import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.dates.typed_weekdays import weekdays_before


@pytest.mark.parametrize(
    ("text", "typed", "right", "names", "is_short", "has_comma"),
    [
        ("on Monday, ", "Monday,", "Monday,", ("Monday",), False, True),
        ("on Monday ", "Monday", "Monday,", ("Monday",), False, False),
        ("on Monday , the ", "Monday ,", "Monday,", ("Monday",), False, True),
        ("on Mon. ", "Mon.", "Monday,", ("Monday",), True, False),
        ("Tues., ", "Tues.,", "Tuesday,", ("Tuesday",), True, True),
        ("from Monday to Friday, ", "Monday to Friday,", "Monday to Friday,", ("Monday", "Friday"), False, True),
        ("Mon.–Fri. ", "Mon.–Fri.", "Monday–Friday,", ("Monday", "Friday"), True, False),
        ("Monday - Fri, ", "Monday - Fri,", "Monday - Friday,", ("Monday", "Friday"), True, True),
        ("Thursday and Friday, ", "Thursday and Friday,", "Thursday and Friday,", ("Thursday", "Friday"), False, True),
        ("☁ Wed\u00a0", "Wed", "Wednesday,", ("Wednesday",), True, False),
    ],
)
def test_weekdays_are_read_as_typed(  # noqa: PLR0913, PLR0917 - all that is read of weekdays
    text: str,
    typed: str,
    right: str,
    names: tuple[str, ...],
    is_short: bool,  # noqa: FBT001 - a column of the table
    has_comma: bool,  # noqa: FBT001 - the same
) -> None:
    """In full or abbreviated, one or two; the right form is in full, with a comma after it."""
    found = weekdays_before(text, len(text))
    assert found is not None
    assert (text[found.start : found.end], found.right, found.names) == (typed, right, names)
    assert (found.is_short, found.has_comma) == (is_short, has_comma)
    assert all(text[slice(*word)] in typed for word in found.words)


@pytest.mark.parametrize(
    "text",
    ["", "Monday", "on Mondays ", "Monday at ", "The Sun, ", "Sunflower ", "Monday,  \n", "xMonday ", "Monday;  "],
)
def test_other_words_before_a_date_are_not_weekdays(text: str) -> None:
    """A weekday is a separate word directly before the date; a newspaper is not a weekday."""
    assert weekdays_before(text, len(text)) is None


@given(st.text() | st.lists(st.sampled_from(["Mon", "day", ".", ",", " ", "–", "to", "Friday", "The "])).map("".join))
def test_looking_for_weekdays_never_fails(text: str) -> None:
    """What is found is before the date."""
    found = weekdays_before(text, len(text))
    assert found is None or 0 <= found.start < found.end < len(text)
