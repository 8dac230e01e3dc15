import pytest

from oewg_cli.importing.line_forms.session_on_one_line import session_on_one_line


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sixty-ninth session, Geneva, 12-14 May 2025", ["Sixty-ninth session", "Geneva, 12-14 May 2025"]),
        ("Second session (New York, 12–14 May 2025)", ["Second session", "New York, 12–14 May 2025"]),
        ("SECOND SESSION - GENEVA, 12-14 MAY 2025", ["SECOND SESSION", "GENEVA, 12-14 MAY 2025"]),
        ("Second session: 12–14 May 2025, Geneva", []),
        (
            "Group on clouds, second session, Geneva, 12 May 2025",
            ["Group on clouds", "second session", "Geneva, 12 May 2025"],
        ),
        (
            "Group on clouds, rain and hail – 2nd session – Geneva, 12 May 2025",
            ["Group on clouds, rain and hail", "2nd session", "Geneva, 12 May 2025"],
        ),
        ("Resumed closing session, Geneva, 12 May 2025", ["Resumed closing session", "Geneva, 12 May 2025"]),
        ("Second session", []),
        ("Geneva, 12-14 May 2025", []),
        ("Programme of the second session, Geneva", []),
        ("The session is held at Geneva, on 12 May 2025.", []),
    ],
)
def test_a_line_of_a_session_and_its_dates_is_divided(text: str, parts: list[str]) -> None:
    """Before the session too, where the body is; other lines are not."""
    assert [text[slice(*place)] for place in session_on_one_line(text)] == parts
