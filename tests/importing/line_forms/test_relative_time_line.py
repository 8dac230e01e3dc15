import pytest

from oewg_cli.importing.line_forms.relative_time_line import words_for_hours


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Upon adjournment", ""),
        ("Upon adjournment of the 2nd meeting: bureau", ": bureau"),
        ("Following the adjournment of the 66th meeting", ""),
        ("Immediately after the closure – consultations", " – consultations"),
        ("After the plenary", ""),
        ("after lunch: rain", ": rain"),
        ("On completion of item 3", ""),
        ("At the end of the session", ""),
        ("Evening", ""),
        ("Evening: reception", ": reception"),
        ("Lunchtime – film on clouds", " – film on clouds"),
        ("TBC: side event", ": side event"),
        ("Time to be determined: rain", ": rain"),
    ],
)
def test_words_in_place_of_hours_are_read(text: str, rest: str) -> None:
    """With what comes after them."""
    end = words_for_hours(text)
    assert end is not None
    assert text[end:] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain",
        "TBC",
        "To be confirmed",
        "Evening reception",
        "Following up on the meeting",
        "Following consultations with States",
        "Follow-up to the meeting",
        "At the meeting",
        "After the plenary, the Chair closes the session.",
        "On clouds and rain",
    ],
)
def test_other_words_say_what_is_done(text: str) -> None:
    """Also those that only begin so; what is still open may be anything."""
    assert words_for_hours(text) is None
