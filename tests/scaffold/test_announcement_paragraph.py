from datetime import date
from typing import Any

import pytest

from oewg_cli.scaffold.announcement_paragraph import announcement
from oewg_cli.scaffold.scaffold_options import ScaffoldOptions

BODY = "Ad hoc working group on the measurement of clouds"
KNOWN = ScaffoldOptions(
    "Geneva", date(2025, 7, 7), date(2025, 7, 11), BODY, 4, "substantive", "General Assembly", date(2025, 5, 20)
)


def sentence_of(options: ScaffoldOptions) -> str:
    """Return the words of the paragraph and its comment, without marks."""
    return " ".join(word for word in announcement(options).split() if word not in {"#", "-", ">-"})


def test_known_facts_are_written() -> None:
    """With the number of the resolution open, which is also a comment."""
    assert announcement(KNOWN).splitlines() == [
        "  # If no resolution established the body, remove the words about it.",
        "  - >-",
        (
            "    The fourth substantive session of the ad hoc working group on the measurement of clouds, "
            "established pursuant to"
        ),
        (
            "    General Assembly resolution [number], will be held at the United Nations Office at Geneva "
            "from 7 to 11 July 2025."
        ),
    ]


@pytest.mark.parametrize(
    ("unknown", "sentence"),
    [
        ({"body": None}, "The fourth substantive session of the …, established"),
        ({"number": None}, "The … substantive session of the ad hoc"),
        ({"kind": None}, "The fourth … session of the ad hoc"),
        ({"number": None, "kind": None}, "The … session of the ad hoc"),
        ({"organ": None}, "established pursuant to … resolution [number], will be held"),
    ],
)
def test_a_sentence_with_a_gap_is_a_comment_above_an_empty_line(unknown: dict[str, Any], sentence: str) -> None:
    """A gap in a text would look finished."""
    created = KNOWN._replace(**unknown)
    *above, last = announcement(created).splitlines()
    assert last == "  -"
    assert all(line.startswith("  # ") for line in above)
    assert sentence in sentence_of(created)


@pytest.mark.parametrize(
    ("opens", "closes", "dates"),
    [
        (date(2025, 7, 7), date(2025, 7, 7), "on 7 July 2025"),
        (date(2025, 7, 7), date(2025, 7, 8), "on 7 and 8 July 2025"),
        (date(2025, 3, 31), date(2025, 4, 1), "on 31 March and 1 April 2025"),
        (date(2025, 7, 7), date(2025, 7, 18), "from 7 to 18 July 2025"),
        (date(2025, 6, 30), date(2025, 7, 4), "from 30 June to 4 July 2025"),
        (date(2024, 12, 30), date(2025, 1, 3), "from 30 December 2024 to 3 January 2025"),
        (date(2025, 12, 31), date(2026, 1, 1), "on 31 December 2025 and 1 January 2026"),
    ],
)
def test_dates_say_once_what_they_share(opens: date, closes: date, dates: str) -> None:
    """The day, the month, the year."""
    assert sentence_of(KNOWN._replace(opens=opens, closes=closes)).endswith(f" Geneva {dates}.")


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("New York", "at Headquarters from"),
        ("Headquarters", "at Headquarters from"),
        ("Vienna, Austria", "at the United Nations Office at Vienna from"),
        ("Nairobi", "at the United Nations Office at Nairobi from"),
        ("Bangkok", "in Bangkok from"),
        ("Sharm el-Sheikh, Egypt", "in Sharm el-Sheikh, Egypt, from"),
    ],
)
def test_a_duty_station_is_called_by_its_house(place: str, where: str) -> None:
    """Another city by its name, with a comma after its country."""
    assert f"will be held {where}" in sentence_of(KNOWN._replace(place=place))


@pytest.mark.parametrize(
    ("body", "within"),
    [
        ("Open-ended working group on clouds", "the open-ended working group on clouds"),
        ("Working group on clouds", "the working group on clouds"),
        ("Open-ended Working Group on Clouds", "the Open-ended Working Group on Clouds"),
        ("Committee on the Measurement of Clouds", "the Committee on the Measurement of Clouds"),
        ("Special Committee on Clouds", "the Special Committee on Clouds"),
    ],
)
def test_a_body_that_is_no_name_begins_small(body: str, within: str) -> None:
    """A name keeps its capital."""
    assert f"session of {within}, established" in sentence_of(KNOWN._replace(body=body))


@pytest.mark.parametrize("organ", ["Secretariat", "GA", "Assembly"])
def test_only_an_organ_that_adopts_resolutions_established_the_body(organ: str) -> None:
    """No other organ adopts resolutions, and an organ must be named in full."""
    assert "clouds will be held" in sentence_of(KNOWN._replace(organ=organ))
