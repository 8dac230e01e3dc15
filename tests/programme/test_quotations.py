import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.quotations import quotations

FORM = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|‘[^’\n]*’(?!\w)|«[^»\n]*»|„[^“”\n]*[“”]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the “first” and “second” one", ["“first”", "“second”"]),
        ("“one “two” three”", ["“one “two”"]),
        ("‘States’ rights", ["‘States’"]),
        ("‘tis the group’s", []),
        ('„so“ or „so”, «so» and "so"', ["„so“", "„so”", "«so»", '"so"']),
        ("“ “ “", []),
    ],
)
def test_what_is_between_two_marks_is_quoted(text: str, expected: list[str]) -> None:
    """Each mark is closed by the next one of its kind."""
    assert [text[slice(*span)] for span in quotations(text)] == expected


@given(st.text(alphabet='“”"‘’«»„a ', max_size=16))
def test_it_is_what_one_form_for_all_finds(text: str) -> None:
    """Which is slow where many marks have no partner."""
    assert list(quotations(text)) == [match.span() for match in FORM.finditer(text)]
