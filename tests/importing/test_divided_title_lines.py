import pytest
from manuscripts import gathered

from oewg_cli.importing.divided_title_lines import divided_title_lines
from oewg_cli.importing.line_words import Words


def divided(*texts: str) -> list[str]:
    """Return the lines of a title block as they are divided."""
    lines = [(Words(line.runs), line) for text in texts for line in gathered(text).lines]
    return [words.plain for words, _ in divided_title_lines(lines)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Fourth session, Geneva, 4–8 March 2024", ["Fourth session", "Geneva, 4–8 March 2024"]),
        ("Group on clouds, fourth session", ["Group on clouds", "fourth session"]),
        ("Group on clouds — 4th session", ["Group on clouds", "4th session"]),
        ("Group on clouds and rain, 4th session · Geneva, 4–8 March 2024", None),
        ("Group on clouds, rain and hail, fourth session", ["Group on clouds, rain and hail", "fourth session"]),
    ],
)
def test_the_session_is_divided_from_what_is_around_it(line: str, parts: list[str] | None) -> None:
    """The body before it, the place and the dates after it."""
    assert divided(line) == (parts or ["Group on clouds and rain", "4th session", "Geneva, 4–8 March 2024"])


@pytest.mark.parametrize(
    "line",
    [
        "Provisional agenda of the fourth session",
        "Fourth session, on clouds and rain",
        "Group on clouds, session",
        "Subject: group on clouds, fourth session",
        ", ".join(["Clouds"] * 20 + ["fourth session"]),
    ],
)
def test_other_lines_are_whole(line: str) -> None:
    """So is each line where the session has a line of its own."""
    assert divided(line) == [line]
    assert divided("Group on clouds, fourth session", "Fifth session") == [
        "Group on clouds, fourth session",
        "Fifth session",
    ]
